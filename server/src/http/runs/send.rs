//! Sending a run: files as a form, or as JSON rows or the names of files that wait in the inbox.

use actix_multipart::Multipart;
use actix_web::http::header::{CONTENT_TYPE, LOCATION};
use actix_web::{HttpRequest, HttpResponse, web};
use shared::api::RunOptions;
use shared::settings::{Settings, find, of_legacy};

use super::super::gate::held_to;
use super::super::problem::{ApiError, Code};
use super::super::settings::refused;
use super::super::site::{Site, actor};
use super::super::upload::{self, NamedFile, Received};
use super::{inbox, rows};
use crate::accounts::Caller;
use crate::runs::Upload;

/// A script that doesn't know whether its call has arrived sends it again with the same key, and gets the same run.
const KEY: &str = "idempotency-key";
/// Says that the run was taken in by an earlier call.
const REPLAYED: &str = "idempotency-replayed";
/// The longest key, in characters.
const LONGEST_KEY: usize = 255;

/// `POST /runs`: a form with `files` and `options`; or JSON with `rows`, or with `inbox`, the names of files there.
/// Answers when the run is taken in, not when it is over.
pub async fn send(
    site: web::Data<Site>,
    caller: Caller,
    request: HttpRequest,
    payload: web::Payload,
) -> Result<HttpResponse, ApiError> {
    let key = key(&request)?;
    let media_type = request
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let sent = match media_type.split(';').next().map(str::trim) {
        Some("multipart/form-data") => {
            let form = Multipart::new(request.headers(), payload.into_inner());
            Sent::from(upload::receive(form, &site.incoming, site.max_upload).await?)
        }
        Some("application/json") => {
            let body = rows::body(payload).await?;
            match inbox::asked(&body)? {
                Some(asked) => asked.found(&site.files).await?,
                None => Sent::from(rows::receive(&body, &site.incoming)?),
            }
        }
        _ => return Err(ApiError::from(Code::BadRequest).field("content-type")),
    };
    permitted(&site, &caller, &sent).await?;

    let Sent { uploads, options, kept } = sent;
    // Taking in copies files, which blocks; the threads that answer requests have no time for that.
    let (runs, sender) = (site.runs.clone(), actor(&caller));
    let taken = site
        .runtime
        .spawn(async move { runs.submit(uploads, options, &sender, &key).await })
        .await;
    drop(kept);
    let (accepted, again) = taken.map_err(anyhow::Error::from)??;
    let mut answer = HttpResponse::Accepted();
    answer.insert_header((LOCATION, accepted.location.clone()));
    if again {
        answer.insert_header((REPLAYED, "true"));
    }
    Ok(answer.json(accepted))
}

/// What is sent.
#[derive(Debug)]
pub struct Sent {
    /// The files.
    pub uploads: Vec<Upload>,
    /// What is to be done with them.
    pub options: RunOptions,
    /// Files that are gone with this value.
    pub kept: Vec<NamedFile>,
}

impl From<Received> for Sent {
    fn from(received: Received) -> Self {
        let Received { files, options } = received;
        let upload = |file: &NamedFile| Upload::from_outside(file.name.clone(), file.file.path().to_owned());
        Self {
            uploads: files.iter().map(upload).collect(),
            options,
            kept: files,
        }
    }
}

/// The key of the call; blank where it has none.
fn key(request: &HttpRequest) -> Result<String, ApiError> {
    let Some(key) = request.headers().get(KEY) else {
        return Ok(String::new());
    };
    let is_fine =
        |key: &&str| (1..=LONGEST_KEY).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic());
    let key = key.to_str().ok().filter(is_fine);
    key.map(str::to_owned)
        .ok_or_else(|| ApiError::from(Code::BadField).field(KEY))
}

/// Whether the caller may send this.
async fn permitted(site: &Site, caller: &Caller, sent: &Sent) -> Result<(), ApiError> {
    let options = &sent.options;
    for (name, value) in &options.settings {
        Settings::new().set(name, value).map_err(|error| refused(&error))?;
    }
    // To switch a guard off is to approve in advance.
    let keys = options
        .settings
        .keys()
        .flat_map(|name| find(name).into_iter().chain(of_legacy(name)));
    let no_guards = options.approve || keys.into_iter().any(|key| key.name.starts_with("guard."));
    if no_guards && !caller.may_approve(caller.name(), true, site.four_eyes().await?) {
        return Err(ApiError::from(Code::NotAllowed).field("approve"));
    }
    // A token for some command files says which they are: what a file turns out to be would be too late.
    let named = sent.uploads.iter().map(|file| format_of(&file.name, options));
    held_to(caller, named.map(Option::unwrap_or_default))
}

/// The command file that a file is said to be.
fn format_of<'a>(name: &str, options: &'a RunOptions) -> Option<&'a str> {
    options.files.get(name).and_then(|file| file.format.as_deref())
}
