//! What is around each request: its id, its line in the log, the language of its problems, the security headers.

use std::time::Instant;

use actix_web::Error;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::web;

use super::headers::Security;
use super::problem::ApiError;
use super::site::Site;
use super::words::Words;

/// By this the log is searched for a request.
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Frames a request.
pub async fn frame(
    security: Security,
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let began = Instant::now();
    let id = ulid::Ulid::new().to_string();
    let is_api = request.path().starts_with("/api/");
    let method = request.method().clone();
    let response = next.call(request).await?;
    let mut response = if is_api {
        in_words(response, &id).await
    } else {
        response.map_into_boxed_body()
    };
    let headers = response.headers_mut();
    security.add(headers);
    if let Ok(value) = HeaderValue::from_str(&id) {
        headers.insert(REQUEST_ID, value);
    }
    if is_api {
        // The pattern and not the path: neither names nor searches of people belong in a log.
        let pattern = response.request().match_pattern().unwrap_or_default();
        let route = pattern.as_str();
        let (status, ms) = (response.status().as_u16(), began.elapsed().as_millis());
        tracing::info!(%method, route, status, ms, id, "request");
        if let Some(site) = response.request().app_data::<web::Data<Site>>() {
            let meters = site.runs.meters();
            meters.answered(method.as_str(), route, status, began.elapsed());
        }
    }
    Ok(response)
}

/// An answer of the API; a problem in the language of its request, with its id.
async fn in_words(response: ServiceResponse<impl MessageBody + 'static>, id: &str) -> ServiceResponse<BoxBody> {
    let status = response.status();
    if !status.is_client_error() && !status.is_server_error() {
        return response.map_into_boxed_body();
    }
    let words = Words::of_problem(response.request()).await;
    let ours = response
        .response()
        .error()
        .and_then(|error| error.as_error::<ApiError>());
    let told = match ours {
        Some(error) => error.told(&words, Some(id)),
        None => ApiError::of_status(status).told(&words, Some(id)),
    };
    let (request, old) = response.into_parts();
    let mut told = ServiceResponse::new(request, told);
    for (name, value) in old.headers().iter().filter(|(name, _)| *name == "allow") {
        told.headers_mut().insert(name.clone(), value.clone());
    }
    told
}
