//! The gate before each route: who calls, and whether they may (D90).

use std::future::{Ready, ready};

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::header::AUTHORIZATION;
use actix_web::middleware::Next;
use actix_web::{Error, FromRequest, HttpMessage, HttpRequest, web};
use shared::api::OperatorRole;

use super::cookie;
use super::problem::{ApiError, Code};
use super::site::Site;
use super::whence::address;
use crate::accounts::{By, Caller, audit};

/// Who may call a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Everybody, also nobody who is signed in.
    Open,
    /// Whoever has at least this role. A token for some command files only reads by it.
    Least(OperatorRole),
    /// The same, where a token for some command files may change something, too: the handler looks at which they are.
    Within(OperatorRole),
    /// Whoever has at least this role, in person: a script that has a token can't make itself another one.
    Person(OperatorRole),
    /// What watches the server: as a reviewer, or everybody where the server is told so.
    Scraped,
}

/// Lets through who may.
pub async fn gate(
    access: Access,
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    match admitted(access, request.request()).await {
        Ok(caller) => {
            if let Some(caller) = caller {
                request.extensions_mut().insert(caller);
            }
            let trusted = request
                .app_data::<web::Data<Site>>()
                .map(|site| site.trusted_proxies.clone());
            let address = address(request.request(), &trusted.unwrap_or_default());
            let answer = next.call(request);
            let answer = match address {
                Some(address) => audit::whence(address.to_string(), answer).await?,
                None => answer.await?,
            };
            Ok(answer.map_into_boxed_body())
        }
        Err(error) => {
            let (request, _) = request.into_parts();
            Ok(ServiceResponse::from_err(error, request).map_into_boxed_body())
        }
    }
}

async fn admitted(access: Access, request: &HttpRequest) -> Result<Option<Caller>, ApiError> {
    let caller = who(request).await?;
    let is_open = || {
        let site = request.app_data::<web::Data<Site>>();
        site.is_some_and(|site| site.open_metrics)
    };
    let role = match access {
        Access::Open => return Ok(caller),
        Access::Scraped if is_open() => return Ok(caller),
        Access::Scraped => OperatorRole::Reviewer,
        Access::Least(role) | Access::Within(role) | Access::Person(role) => role,
    };
    let caller = caller.ok_or(Code::NotSignedIn)?;
    let changes = !request.method().is_safe();
    if !caller.is(role)
        || (changes && !caller.may_write())
        || (matches!(access, Access::Person(_)) && !matches!(caller.by, By::Session(_)))
    {
        return Err(Code::NotAllowed.into());
    }
    if changes && caller.formats().is_some() && !matches!(access, Access::Within(_)) {
        return Err(ApiError::from(Code::NotAllowed).field("format"));
    }
    Ok(Some(caller))
}

/// Who calls. A request that carries a token is judged by it alone, whatever cookie a browser adds.
async fn who(request: &HttpRequest) -> Result<Option<Caller>, ApiError> {
    let Some(site) = request.app_data::<web::Data<Site>>() else {
        return Ok(None);
    };
    if let Some(header) = request.headers().get(AUTHORIZATION) {
        let bearer = header.to_str().ok().and_then(|text| text.strip_prefix("Bearer "));
        return match bearer {
            Some(word) => Ok(site.accounts.by_token(word.trim()).await?),
            None => Ok(None),
        };
    }
    match cookie::word(request, site) {
        Some(word) => Ok(site.accounts.by_session(&word).await?),
        None => Ok(None),
    }
}

/// A token for some command files deals with no others: for handlers of [`Access::Within`].
pub fn held_to<'a>(caller: &Caller, formats: impl IntoIterator<Item = &'a str>) -> Result<(), ApiError> {
    match formats.into_iter().all(|format| caller.may_send(format)) {
        true => Ok(()),
        false => Err(ApiError::from(Code::NotAllowed).field("format")),
    }
}

/// In a handler: the caller, whom the gate has let through.
impl FromRequest for Caller {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(
            request
                .extensions()
                .get::<Self>()
                .cloned()
                .ok_or_else(|| Code::NotSignedIn.into()),
        )
    }
}
