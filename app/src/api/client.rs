//! Requests with JSON in and out.

use gloo_net::http::{Method, RequestBuilder, Response};
use serde::{Serialize, de::DeserializeOwned};
use web_sys::FormData;

use super::{ApiError, session};
use crate::i18n::lang;

/// Where the API begins.
pub const BASE: &str = "/api/v1";

/// Reads.
///
/// # Errors
/// A problem of the server, or no answer.
pub async fn get<T: DeserializeOwned>(path: &str) -> Result<T, ApiError> {
    read(answer(request(Method::GET, path).build()).await?).await
}

/// Reads bytes.
///
/// # Errors
/// A problem of the server, or no answer.
pub async fn get_bytes(path: &str) -> Result<Vec<u8>, ApiError> {
    let response = answer(request(Method::GET, path).build()).await?;
    response.binary().await.map_err(|_| ApiError::unreachable())
}

/// Creates, or asks for something to be done.
///
/// # Errors
/// A problem of the server, or no answer.
pub async fn post<B: Serialize + ?Sized, T: DeserializeOwned>(path: &str, body: &B) -> Result<T, ApiError> {
    read(answer(request(Method::POST, path).json(body)).await?).await
}

/// Asks for something to be done, for a text: a file to be saved.
///
/// # Errors
/// A problem of the server, or no answer.
pub async fn post_for_text<B: Serialize + ?Sized>(path: &str, body: &B) -> Result<String, ApiError> {
    let response = answer(request(Method::POST, path).json(body)).await?;
    response.text().await.map_err(|_| ApiError::unreachable())
}

/// Replaces by what a text says.
///
/// # Errors
/// A problem of the server, or no answer.
pub async fn put_text<T: DeserializeOwned>(path: &str, text: String) -> Result<T, ApiError> {
    read(answer(request(Method::PUT, path).body(text)).await?).await
}

/// Replaces.
///
/// # Errors
/// A problem of the server, or no answer.
pub async fn put<B: Serialize + ?Sized, T: DeserializeOwned>(path: &str, body: &B) -> Result<T, ApiError> {
    read(answer(request(Method::PUT, path).json(body)).await?).await
}

/// Changes a part.
///
/// # Errors
/// A problem of the server, or no answer.
pub async fn patch<B: Serialize + ?Sized, T: DeserializeOwned>(path: &str, body: &B) -> Result<T, ApiError> {
    read(answer(request(Method::PATCH, path).json(body)).await?).await
}

/// Deletes.
///
/// # Errors
/// A problem of the server, or no answer.
pub async fn delete(path: &str) -> Result<(), ApiError> {
    answer(request(Method::DELETE, path).build()).await.map(drop)
}

/// Sends a form with files.
///
/// # Errors
/// A problem of the server, or no answer.
pub async fn send_form<T: DeserializeOwned>(path: &str, form: FormData) -> Result<T, ApiError> {
    read(answer(request(Method::POST, path).body(form)).await?).await
}

fn request(method: Method, path: &str) -> RequestBuilder {
    let changes = method != Method::GET;
    let request = RequestBuilder::new(&format!("{BASE}{path}"))
        .method(method)
        .header("Accept", "application/json")
        .header("Accept-Language", lang().code());
    if changes {
        request.header("X-Requested-With", "toolsync")
    } else {
        request
    }
}

async fn answer(request: Result<gloo_net::http::Request, gloo_net::Error>) -> Result<Response, ApiError> {
    let sent = match request {
        Ok(request) => request.send().await,
        Err(error) => Err(error),
    };
    let response = sent.map_err(|_| ApiError::unreachable())?;
    if response.ok() {
        return Ok(response);
    }
    let status = response.status();
    let body = response.text().await.unwrap_or_default();
    Err(problem(status, &body))
}

/// The problem in an answer that isn't a success. One of 401 ends the session.
pub(super) fn problem(status: u16, body: &str) -> ApiError {
    let error = ApiError::from_answer(status, body);
    // A wrong password is no end of a session: one changes it while signed in.
    if status == 401 && error.code != "wrong-credentials" {
        session::ended();
    }
    error
}

/// An answer as it comes.
pub(super) async fn get_response(path: &str) -> Result<Response, ApiError> {
    answer(request(Method::GET, path).build()).await
}

/// The JSON of an answer. An empty body (204) reads as `null`: ask for `()`.
async fn read<T: DeserializeOwned>(response: Response) -> Result<T, ApiError> {
    let status = response.status();
    let body = response.text().await.map_err(|_| ApiError::unreachable())?;
    let body = if body.is_empty() { "null" } else { body.as_str() };
    serde_json::from_str(body).map_err(|_| ApiError::unexpected(status))
}
