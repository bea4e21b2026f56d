//! The server: the API, the page, and what is around both.

use std::io;
use std::net::TcpListener;

use actix_web::dev::Server;
use actix_web::error::{JsonPayloadError, PathError, QueryPayloadError};
use actix_web::middleware::from_fn;
use actix_web::{App, HttpServer, web};

use super::headers::{Security, same_origin};
use super::problem::{ApiError, Code};
use super::site::Site;
use super::{assets, frame, routes, texts};

/// The largest JSON body, in bytes; rows have a limit of their own.
const LARGEST_JSON: usize = 256 * 1024;
/// How long requests may take to end when the server stops, in seconds.
const LAST_REQUESTS: u64 = 4;

/// A server on a port that is open already. It runs when it is awaited.
pub fn server(listener: TcpListener, site: Site, workers: usize) -> io::Result<Server> {
    let security = Security::new(&assets::content_security_policy(), site.is_secure);
    let site = web::Data::new(site);
    let app = move || {
        let security = security.clone();
        App::new()
            .app_data(site.clone())
            .app_data(
                web::JsonConfig::default()
                    .limit(LARGEST_JSON)
                    .error_handler(|error, _| json(&error).into()),
            )
            .app_data(web::QueryConfig::default().error_handler(|error, _| query(&error).into()))
            .app_data(web::PathConfig::default().error_handler(|error, _| path(&error).into()))
            .service(
                web::scope("/api/v1")
                    .configure(routes::configure)
                    .default_service(web::to(routes::unknown))
                    .wrap(from_fn(same_origin)),
            )
            .configure(texts::configure)
            .default_service(web::to(assets::serve))
            .wrap(from_fn(move |request, next| {
                frame::frame(security.clone(), request, next)
            }))
    };
    let server = HttpServer::new(app)
        .workers(workers)
        .disable_signals()
        .shutdown_timeout(LAST_REQUESTS)
        .server_hostname("toolsync")
        .listen(listener)?;
    Ok(server.run())
}

fn json(error: &JsonPayloadError) -> ApiError {
    match error {
        JsonPayloadError::Overflow { .. } | JsonPayloadError::OverflowKnownLength { .. } => Code::TooLarge.into(),
        other => ApiError::from(Code::BadRequest).detail(other.to_string()),
    }
}

fn query(error: &QueryPayloadError) -> ApiError {
    ApiError::from(Code::BadRequest).detail(error.to_string())
}

/// A path that can't be read names nothing.
fn path(_: &PathError) -> ApiError {
    Code::NotFound.into()
}
