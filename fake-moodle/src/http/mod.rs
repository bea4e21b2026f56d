//! The addresses of a site.

mod control;
mod faulty;
mod files;
mod rest;
mod upload;

use actix_web::web;

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
