//! Categories: the tree, the empty ones, and their clean-up (C §6.1).

use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use shared::api::CleanUp;
use shared::directory::Id;
use shared::i18n::Args;
use shared::tools::Tree;

use super::super::gate::held_to;
use super::super::problem::{ApiError, Code};
use super::super::site::{Site, actor};
use super::super::words::Words;
use crate::accounts::Caller;
use crate::tools::categories::{FORMAT, empty, list, prepare, tree};

/// `GET /tools/categories`: all of them, each followed by those below it.
pub async fn all(site: web::Data<Site>) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(list(&tree(site.platform().await?.as_ref()).await?)))
}

/// `GET /tools/categories/empty`: those that a clean-up would look at.
pub async fn empty_ones(site: web::Data<Site>, asked: web::Query<CleanUp>) -> Result<HttpResponse, ApiError> {
    let tree = tree(site.platform().await?.as_ref()).await?;
    known(&tree, asked.start)?;
    Ok(HttpResponse::Ok().json(empty(&tree, &asked)))
}

/// `POST /tools/categories/clean`: a run, whose plan waits for approval unless something else is asked for.
pub async fn clean(
    site: web::Data<Site>,
    caller: Caller,
    words: Words,
    asked: web::Json<CleanUp>,
) -> Result<HttpResponse, ApiError> {
    held_to(&caller, [FORMAT])?;
    let tree = tree(site.platform().await?.as_ref()).await?;
    known(&tree, asked.start)?;
    let Some(sent) = prepare(&tree, &asked, &site.incoming, &words)? else {
        let error = ApiError::from(Code::BadField).field("start");
        return Err(error.message("clean-nothing", Args::new()));
    };
    let (runs, sender) = (site.runs.clone(), actor(&caller));
    // Taking in copies files, which blocks.
    let taken = site
        .runtime
        .spawn(async move { runs.submit(vec![sent.upload], sent.options, &sender, "").await })
        .await;
    drop(sent.file);
    let (accepted, _) = taken.map_err(anyhow::Error::from)??;
    Ok(HttpResponse::Accepted()
        .insert_header((LOCATION, accepted.location.clone()))
        .json(accepted))
}

fn known(tree: &Tree, start: i64) -> Result<(), ApiError> {
    if start == 0 || tree.get(Id(start)).is_some() {
        return Ok(());
    }
    let error = ApiError::from(Code::BadField).field("start");
    Err(error.message("generate-unknown-category", Args::new().with("id", start.to_string())))
}
