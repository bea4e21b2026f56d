//! Files that delete or reset courses (C §6.2, §6.3).

use actix_web::{HttpResponse, web};
use shared::api::{Generate, GeneratedDto};
use shared::i18n::Args;
use shared::tools::Generated;

use super::super::gate::held_to;
use super::super::problem::{ApiError, Code};
use super::super::site::Site;
use super::super::words::Words;
use crate::accounts::Caller;
use crate::tools::generate::{MOST, generate};

/// `POST /tools/generate`: the file, and what was left out; in the inbox if that is asked for.
pub async fn make(
    site: web::Data<Site>,
    caller: Caller,
    words: Words,
    asked: web::Json<Generate>,
) -> Result<HttpResponse, ApiError> {
    let generated = Generated::of(&asked.format).ok_or_else(|| ApiError::from(Code::BadField).field("format"))?;
    if asked.courses.identifiers.len() > MOST {
        return Err(ApiError::from(Code::TooLarge).field("courses"));
    }
    let settings = site.settings().await?;
    let made = generate(site.platform().await?.as_ref(), generated, &asked.courses, &settings).await?;
    let warnings = made.warnings(&words);
    if made.file.courses == 0 {
        let error = ApiError::from(Code::BadField).field("courses");
        return Err(match warnings.first() {
            Some(first) => error.detail(first),
            None => error.message("generate-nothing", Args::new()),
        });
    }
    if asked.inbox {
        held_to(&caller, [generated.format()])?;
        made.put_into_inbox(site.runs.place(), caller.name()).await?;
    }
    Ok(HttpResponse::Ok().json(GeneratedDto {
        name: made.file.name,
        courses: made.file.courses,
        text: String::from_utf8_lossy(&made.file.bytes).into_owned(),
        inbox: asked.inbox,
        warnings,
    }))
}
