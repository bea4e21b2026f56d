//! The addresses of a site.

mod control;
mod faulty;
mod files;
mod rest;
mod upload;

use std::time::{Duration, UNIX_EPOCH};

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{DATE, HttpDate, TryIntoHeaderValue};
use actix_web::middleware::Next;
use actix_web::{Error, web};

use crate::site::Site;

pub use control::routes as control;

/// The addresses of the site itself.
pub fn routes(config: &mut web::ServiceConfig) {
    config
        .app_data(web::PayloadConfig::new(256 << 20))
        .service(
            web::resource("/webservice/rest/server.php")
                .route(web::post().to(rest::call))
                .route(web::get().to(rest::call)),
        )
        .route("/webservice/upload.php", web::post().to(upload::upload))
        .route(
            "/pluginfile.php/{context}/user/icon/{theme}/{size}",
            web::get().to(files::picture),
        )
        .route(
            "/webservice/pluginfile.php/{context}/user/icon/{theme}/{size}",
            web::get().to(files::picture),
        )
        .route("/login/index.php", web::get().to(faulty::login_page))
        .route("/", web::get().to(files::front_page));
}

/// Lets an answer say what time it is on the site.
pub async fn dated<B: MessageBody>(request: ServiceRequest, next: Next<B>) -> Result<ServiceResponse<B>, Error> {
    let site = request.app_data::<web::Data<Site>>().cloned();
    let mut response = next.call(request).await?;
    let now = site.and_then(|site| u64::try_from(site.quick.now()).ok());
    let date = now.map(|now| HttpDate::from(UNIX_EPOCH + Duration::from_secs(now)).try_into_value());
    if let Some(Ok(date)) = date {
        response.headers_mut().insert(DATE, date);
    }
    Ok(response)
}
