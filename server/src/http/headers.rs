//! Headers that every answer has, and what state-changing requests must have.

use actix_web::Error;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{
    AUTHORIZATION, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, HeaderMap, HeaderName, HeaderValue,
    REFERRER_POLICY, STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use actix_web::middleware::Next;

use super::problem::{ApiError, Code};

/// What a page of this server adds to each request that changes something: other pages can't.
pub const MARK: &str = "x-requested-with";

/// The headers that don't depend on the answer.
#[derive(Debug, Clone)]
pub struct Security {
    policy: HeaderValue,
    is_secure: bool,
}

impl Security {
    /// With the policy of the page; `is_secure` where people reach the server by TLS only.
    pub fn new(policy: &str, is_secure: bool) -> Self {
        let policy = HeaderValue::from_str(policy).unwrap_or(HeaderValue::from_static("default-src 'none'"));
        Self { policy, is_secure }
    }

    /// Adds them to an answer.
    pub fn add(&self, headers: &mut HeaderMap) {
        // What the page shows in a frame of its own says so itself.
        if !headers.contains_key(CONTENT_SECURITY_POLICY) {
            headers.insert(CONTENT_SECURITY_POLICY, self.policy.clone());
            headers.insert(X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
        }
        for (name, value) in [
            (X_CONTENT_TYPE_OPTIONS, "nosniff"),
            (REFERRER_POLICY, "no-referrer"),
            (
                HeaderName::from_static("permissions-policy"),
                "camera=(), geolocation=(), microphone=()",
            ),
            (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
            (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        ] {
            headers.insert(name, HeaderValue::from_static(value));
        }
        if self.is_secure {
            headers.insert(STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
        }
        // The page says for each of its files how long it keeps; nothing else is kept anywhere.
        if !headers.contains_key(CACHE_CONTROL) {
            headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        }
    }
}

/// What a report may do that the page shows in a frame: look as it does and be printed. Nothing in it runs.
const FRAMED: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; \
                      frame-ancestors 'self'; \
                      sandbox allow-same-origin allow-modals allow-top-navigation-by-user-activation";

/// Lets the page show an answer in a frame of its own, in place.
pub fn framed(headers: &mut HeaderMap) {
    headers.insert(CONTENT_DISPOSITION, HeaderValue::from_static("inline"));
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(FRAMED));
    headers.insert(X_FRAME_OPTIONS, HeaderValue::from_static("SAMEORIGIN"));
}

/// Refuses state-changing requests that may come from a foreign page. Tokens are never sent by a browser on its own,
/// so requests with one need no mark.
pub async fn same_origin(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    if request.method().is_safe() || is_ours(request.headers()) {
        return Ok(next.call(request).await?.map_into_boxed_body());
    }
    let (request, _) = request.into_parts();
    Ok(ServiceResponse::from_err(ApiError::from(Code::ForeignRequest), request).map_into_boxed_body())
}

fn is_ours(headers: &HeaderMap) -> bool {
    if headers
        .get(AUTHORIZATION)
        .is_some_and(|value| value.as_bytes().starts_with(b"Bearer "))
    {
        return true;
    }
    let site = headers.get("sec-fetch-site").map(HeaderValue::as_bytes);
    headers.contains_key(MARK) && site.is_none_or(|site| matches!(site, b"same-origin" | b"none"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whose_requests_may_change_something() {
        for (headers, ours) in [
            (&[][..], false),
            (&[("x-requested-with", "toolsync")][..], true),
            (
                &[("x-requested-with", "toolsync"), ("sec-fetch-site", "same-origin")],
                true,
            ),
            (
                &[("x-requested-with", "toolsync"), ("sec-fetch-site", "same-site")],
                false,
            ),
            (
                &[("x-requested-with", "toolsync"), ("sec-fetch-site", "cross-site")],
                false,
            ),
            (&[("sec-fetch-site", "same-origin")], false),
            (
                &[("authorization", "Bearer toolsync_x"), ("sec-fetch-site", "cross-site")],
                true,
            ),
            (&[("authorization", "Basic eDp5")], false),
        ] {
            let map = headers
                .iter()
                .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)));
            assert_eq!(is_ours(&map.collect()), ours, "{headers:?}");
        }
    }
}
