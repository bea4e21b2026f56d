//! What files may refer to, as sets that can be asked and not listed.

use std::sync::LazyLock;

use actix_web::http::header::EntityTag;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use shared::keys::{KeyKind, KeySetBuilder, KeySets};

use super::bad;
use crate::http::problem::ApiError;
use crate::http::site::Site;
use crate::http::tagged::{tagged, unchanged};

/// What keys are hashed with, until the server stops: no two servers give the same.
static SALT: LazyLock<[u8; 16]> = LazyLock::new(rand::random);

/// Which kinds are asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    kinds: String,
}

/// `GET /directory/keys?kinds=user.username,course.shortname`: the keys of these kinds. Who may send files may check them
/// (D90).
pub async fn show(
    site: web::Data<Site>,
    request: HttpRequest,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, ApiError> {
    let names = asked.kinds.split(',').filter(|name| !name.is_empty());
    let kinds: Option<Vec<KeyKind>> = names.map(KeyKind::find).collect();
    let kinds = kinds.filter(|kinds| !kinds.is_empty()).ok_or_else(|| bad("kinds"))?;
    let mut sets = KeySets::new(*SALT);
    for kind in kinds {
        let mut set = KeySetBuilder::new(kind, *SALT);
        site.platform().await?.references(kind, &mut |key| set.add(key)).await?;
        // Sorting a million numbers would keep others waiting.
        let set = web::block(move || set.build()).await.map_err(anyhow::Error::from)?;
        sets.insert(kind, set);
    }
    let bytes = web::block(move || sets.to_bytes()).await.map_err(anyhow::Error::from)?;
    let tag = EntityTag::new_strong(
        Sha256::digest(&bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect(),
    );
    if let Some(answer) = unchanged(&request, &tag) {
        return Ok(answer);
    }
    Ok(tagged(&mut HttpResponse::Ok(), &tag)
        .content_type("application/octet-stream")
        .body(bytes))
}
