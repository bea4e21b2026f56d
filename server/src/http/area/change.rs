//! Changing what lies in the area.

use actix_multipart::Multipart;
use actix_web::{HttpResponse, web};
use serde::Deserialize;
use serde_json::json;
use shared::api::{DamageSeen, FileMove, FileNames, FileUpload, FilesRemoved};

use super::super::problem::{ApiError, Code};
use super::super::site::Site;
use super::super::upload::{self, Received};
use crate::accounts::Caller;
use crate::{runs, sources};

/// The most names of one call.
const MOST: usize = 1_000;

/// `POST /files`: a form with `files`, and `options` that say into which folder and what happens to taken names. Says
/// under which names they are there; where one is refused, those before it are.
pub async fn upload(site: web::Data<Site>, caller: Caller, form: Multipart) -> Result<HttpResponse, ApiError> {
    let received = upload::receive(form, &site.incoming, site.max_upload).await?;
    let Received { files, options } = received;
    let FileUpload { folder, taken } = options;
    let mut names = Vec::new();
    for file in files {
        let name = match folder.trim().trim_end_matches('/') {
            "" => file.name.clone(),
            folder => format!("{folder}/{}", file.name),
        };
        let path = file.file.path().to_owned();
        names.push(site.files.put(&name, path, taken, caller.name()).await?);
    }
    Ok(HttpResponse::Created().json(FileNames { names }))
}

/// A folder to be.
#[derive(Debug, Deserialize)]
pub struct Folder {
    name: String,
}

/// `POST /files/folders`: makes a folder in the inbox.
pub async fn make_folder(
    site: web::Data<Site>,
    caller: Caller,
    asked: web::Json<Folder>,
) -> Result<HttpResponse, ApiError> {
    let name = site.files.make_folder(&asked.name, caller.name()).await?;
    Ok(HttpResponse::Created().json(json!({ "name": name })))
}

/// `POST /files/move`: another name, another folder.
pub async fn rename(
    site: web::Data<Site>,
    caller: Caller,
    asked: web::Json<FileMove>,
) -> Result<HttpResponse, ApiError> {
    let FileMove { from, to, taken } = asked.into_inner();
    let name = site.files.rename(&from, &to, taken, caller.name()).await?;
    Ok(HttpResponse::Ok().json(json!({ "name": name })))
}

/// `POST /files/remove`: removes files and folders, all or none. Archives and reports prove what ran: administrators
/// remove them.
pub async fn remove(
    site: web::Data<Site>,
    caller: Caller,
    asked: web::Json<FileNames>,
) -> Result<HttpResponse, ApiError> {
    let names = asked.into_inner().names;
    if names.is_empty() || names.len() > MOST {
        return Err(ApiError::from(Code::BadField).field("names"));
    }
    for name in &names {
        if !caller.is(site.files.kind_of(name).await?.removers()) {
            return Err(Code::NotAllowed.into());
        }
    }
    let undo = site.files.remove(&names, caller.name()).await?;
    let count = names.len() as u64;
    Ok(HttpResponse::Ok().json(FilesRemoved { undo, count }))
}

/// `POST /files/sweep`: brings in what lies in the drop folder, now.
pub async fn sweep(site: web::Data<Site>) -> Result<HttpResponse, ApiError> {
    let place = site.runs.place().clone();
    let swept = site.runtime.spawn(async move { sources::sweep(&place).await });
    let swept = swept.await.map_err(anyhow::Error::from)?;
    Ok(HttpResponse::Ok().json(swept.map_err(anyhow::Error::from)?))
}

/// `POST /files/damaged/seen`: somebody has seen to a damaged archive.
pub async fn damage_seen(
    site: web::Data<Site>,
    caller: Caller,
    asked: web::Json<DamageSeen>,
) -> Result<HttpResponse, ApiError> {
    match runs::damage_seen(site.runs.place(), &asked.name, caller.name()).await? {
        true => Ok(HttpResponse::NoContent().finish()),
        false => Err(Code::NotFound.into()),
    }
}

/// What is to come back.
#[derive(Debug, Deserialize)]
pub struct Undo {
    undo: String,
}

/// `POST /files/restore`: takes back what was removed, within the hour.
pub async fn restore(site: web::Data<Site>, caller: Caller, asked: web::Json<Undo>) -> Result<HttpResponse, ApiError> {
    let names = site.files.restore(&asked.undo, caller.name()).await?;
    Ok(HttpResponse::Ok().json(FileNames { names }))
}
