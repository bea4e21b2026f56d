//! Headers that every answer has, and what state-changing requests must have.

use actix_web::Error;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{CONTENT_SECURITY_POLICY, HeaderName, HeaderValue, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS};
use actix_web::middleware::Next;

use super::problem::{ApiError, Code};

/// What a page of this server adds to each request that changes something: other pages can't.
pub const MARK: &str = "x-requested-with";

/// Adds the security headers to every answer.
pub fn secured<B>(mut response: ServiceResponse<B>, policy: &HeaderValue) -> ServiceResponse<B> {
    let headers = response.headers_mut();
    headers.insert(CONTENT_SECURITY_POLICY, policy.clone());
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    for (name, value) in [
        ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("x-frame-options", "DENY"),
    ] {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    response
}

/// Refuses state-changing requests that may come from a foreign page. Tokens are never sent by a browser on its own,
/// so requests with one need no mark.
pub async fn same_origin(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    let headers = request.headers();
    let by_token = headers.get("authorization").is_some();
    let site = headers.get("sec-fetch-site").and_then(|site| site.to_str().ok());
    let foreign = site.is_some_and(|site| !matches!(site, "same-origin" | "none"));
    if !safe && !by_token && (foreign || headers.get(MARK).is_none()) {
        return Err(ApiError::from(Code::ForeignRequest).into());
    }
    next.call(request).await
}
