//! Sending a form while telling how much of it has gone, and taking a file as it is.

use js_sys::{Function, Promise};
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, FormData, ProgressEvent, XmlHttpRequest};

use super::{ApiError, BASE, client};
use crate::i18n::lang;

/// Sends a form; `on_progress` gets the percent that have gone.
///
/// # Errors
/// A problem of the server, or no answer.
pub async fn send_form_telling<T: DeserializeOwned>(
    path: &str,
    form: FormData,
    on_progress: impl Fn(u8) + 'static,
) -> Result<T, ApiError> {
    let broken = |_: JsValue| ApiError::unreachable();
    let request = XmlHttpRequest::new().map_err(broken)?;
    request.open("POST", &format!("{BASE}{path}")).map_err(broken)?;
    for (name, value) in [
        ("Accept", "application/json"),
        ("Accept-Language", lang().code()),
        ("X-Requested-With", "toolsync"),
    ] {
        request.set_request_header(name, value).map_err(broken)?;
    }
    let told = Closure::<dyn Fn(ProgressEvent)>::new(move |event: ProgressEvent| {
        if event.total() > 0.0 {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "between 0 and 100"
            )]
            on_progress((event.loaded() / event.total() * 100.0) as u8);
        }
    });
    if let Ok(upload) = request.upload() {
        upload.set_onprogress(Some(told.as_ref().unchecked_ref()));
    }
    // It ends in one of two ways; which one is known by the status.
    let ended = Promise::new(&mut |done: Function, _| request.set_onloadend(Some(&done)));
    request.send_with_opt_form_data(Some(&form)).map_err(broken)?;
    JsFuture::from(ended).await.map_err(broken)?;
    drop(told);
    let status = request.status().unwrap_or(0);
    let body = request.response_text().ok().flatten().unwrap_or_default();
    match status {
        0 => Err(ApiError::unreachable()),
        200..300 => serde_json::from_str(&body).map_err(|_| ApiError::unexpected(status)),
        _ => Err(client::problem(status, &body)),
    }
}

/// Takes a file as it is; the browser may keep it on disk.
///
/// # Errors
/// A problem of the server, or no answer.
pub async fn get_blob(path: &str) -> Result<Blob, ApiError> {
    let response = web_sys::Response::from(client::get_response(path).await?);
    let blob = response.blob().map_err(|_| ApiError::unreachable())?;
    let blob = JsFuture::from(blob).await.map_err(|_| ApiError::unreachable())?;
    blob.dyn_into().map_err(|_| ApiError::unreachable())
}
