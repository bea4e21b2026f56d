//! Uploads into drafts.

use actix_multipart::Multipart;
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use futures_util::TryStreamExt;
use serde_json::{Value, json};
use url::form_urlencoded;

use super::faulty::{Verdict, after, before, silence};
use crate::dispatch::enter;
use crate::errors::Exception;
use crate::faults::What;
use crate::site::{CallRecord, Site};
use crate::state::{File, Level, State};

const JSON: &str = "application/json; charset=utf-8";
const TEXT: &str = "text/plain; charset=utf-8";
const NAME: &str = "webservice/upload.php";

/// What an upload says.
#[derive(Default)]
struct Sent {
    fields: usize,
    token: String,
    draft: i64,
    path: Option<String>,
    files: Vec<File>,
}

async fn read(request: &HttpRequest, mut form: Multipart) -> Result<Sent, actix_web::Error> {
    let mut sent = Sent::default();
    for (name, value) in form_urlencoded::parse(request.query_string().as_bytes()) {
        sent.fields += 1;
        say(&mut sent, &name, &value);
    }
    while let Some(mut field) = form.try_next().await? {
        sent.fields += 1;
        let name = field.name().unwrap_or_default().to_owned();
        let file = field
            .content_disposition()
            .and_then(|said| said.get_filename())
            .map(str::to_owned);
        let mut bytes = Vec::new();
        while let Some(part) = field.try_next().await? {
            bytes.extend_from_slice(&part);
        }
        match file {
            Some(name) => sent.files.push(File { name, bytes }),
            None => say(&mut sent, &name, &String::from_utf8_lossy(&bytes)),
        }
    }
    Ok(sent)
}

/// The area isn't looked at: what comes is a draft.
fn say(sent: &mut Sent, name: &str, value: &str) {
    match name {
        "token" => value.clone_into(&mut sent.token),
        "itemid" => sent.draft = value.parse().unwrap_or(0),
        "filepath" => sent.path = Some(value.to_owned()),
        _ => {}
    }
}

pub(super) async fn upload(
    request: HttpRequest,
    form: Multipart,
    site: web::Data<Site>,
) -> Result<HttpResponse, actix_web::Error> {
    let _at_work = site.load.begin();
    let sent = read(&request, form).await?;
    let (fields, items) = (sent.fields, sent.files.len());
    let verdict = before(&site, NAME, items, Some(&sent.token)).await;
    let faults = verdict.words();
    let (mut error, mut wrote) = (None, false);
    let response = match verdict {
        Verdict::Instead { response, .. } => response,
        Verdict::Go { instead, .. } => {
            let limit = site.with_state(|state| state.options.max_upload);
            let size: u64 = sent.files.iter().map(|file| file.bytes.len() as u64).sum();
            if limit.is_some_and(|limit| size > limit) {
                after(
                    None,
                    (StatusCode::PAYLOAD_TOO_LARGE, "text/html; charset=utf-8", String::new()),
                )
            } else {
                let (kind, answer) = match site.with_state(|state| keep(state, sent)) {
                    Ok(answer) => {
                        wrote = items > 0;
                        (if items == 0 { JSON } else { TEXT }, answer)
                    }
                    Err(why) => {
                        error = Some(why.code().to_owned());
                        (TEXT, why.upload_json())
                    }
                };
                if instead == Some(What::SilentAfter) {
                    silence(&site, NAME).await;
                }
                after(instead, (StatusCode::OK, kind, answer.to_string()))
            }
        }
    };
    site.with_calls(|calls| {
        let number = calls.len() as u64 + 1;
        calls.push(CallRecord {
            number,
            function: NAME.to_owned(),
            fields,
            items,
            wrote,
            error,
            faults,
        });
    });
    Ok(response)
}

fn keep(state: &mut State, sent: Sent) -> Result<Value, Exception> {
    let caller = enter(state, Some(&sent.token))?;
    if sent.files.is_empty() {
        return Ok(json!([]));
    }
    let draft = if sent.draft == 0 { state.new_draft() } else { sent.draft };
    let author = state.tables.users.get(caller.user).map(crate::state::User::fullname);
    let context = state.context(Level::User, caller.user);
    let mut kept = Vec::new();
    for file in sent.files {
        let name = &file.name;
        kept.push(json!({
            "component": "user",
            "contextid": context,
            "userid": caller.user.to_string(),
            "filearea": "draft",
            "filename": name,
            "filepath": sent.path.as_deref().unwrap_or("/"),
            "itemid": draft,
            "license": "unknown",
            "author": author,
            "source": format!("O:8:\"stdClass\":1:{{s:6:\"source\";s:{}:\"{name}\";}}", name.len()),
            "filesize": file.bytes.len(),
        }));
        state.keep(draft, file);
    }
    Ok(json!(kept))
}
