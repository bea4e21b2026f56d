//! What a person or a test in another process sets and looks at: `/fake/…`. It isn't part of any Moodle.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::faults::Rule;
use crate::site::Site;

/// The addresses.
pub fn routes(config: &mut web::ServiceConfig) {
    config.service(
        web::scope("/fake")
            .route("/state", web::get().to(state))
            .route("/calls", web::get().to(calls))
            .route("/calls", web::delete().to(forget_calls))
            .route("/load", web::get().to(load))
            .route("/load", web::delete().to(reset_load))
            .route("/faults", web::get().to(faults))
            .route("/faults", web::post().to(add_fault))
            .route("/faults", web::delete().to(clear_faults))
            .route("/site", web::post().to(set))
            .route("/sync-cohorts", web::post().to(sync_cohorts)),
    );
}

async fn state(site: web::Data<Site>) -> web::Json<Value> {
    web::Json(site.export())
}

async fn calls(site: web::Data<Site>) -> web::Json<Value> {
    web::Json(site.with_calls(|calls| json!(*calls)))
}

async fn forget_calls(site: web::Data<Site>) -> HttpResponse {
    site.with_calls(Vec::clear);
    HttpResponse::NoContent().finish()
}

async fn load(site: web::Data<Site>) -> web::Json<Value> {
    web::Json(json!(site.load.read()))
}

async fn reset_load(site: web::Data<Site>) -> HttpResponse {
    site.load.reset();
    HttpResponse::NoContent().finish()
}

async fn faults(site: web::Data<Site>) -> web::Json<Value> {
    let rules = site.with_faults(|faults| faults.list());
    web::Json(
        rules
            .into_iter()
            .map(|(rule, done)| json!({"rule": rule, "done": done}))
            .collect(),
    )
}

async fn add_fault(rule: web::Json<Rule>, site: web::Data<Site>) -> HttpResponse {
    site.with_faults(|faults| faults.add(rule.into_inner()));
    HttpResponse::NoContent().finish()
}

async fn clear_faults(site: web::Data<Site>) -> HttpResponse {
    site.with_faults(crate::faults::Faults::clear);
    HttpResponse::NoContent().finish()
}

/// What of a site can be set while it is at work.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Settings {
    debugging: Option<bool>,
    maintenance: Option<bool>,
    web_services: Option<bool>,
    password_policy: Option<bool>,
    max_input_vars: Option<usize>,
    /// Turns the clock on by so many seconds.
    advance: Option<i64>,
    /// Milliseconds that every call takes.
    latency: Option<u64>,
    /// Microseconds that every entry of a list takes.
    latency_per_item: Option<u64>,
}

async fn set(settings: web::Json<Settings>, site: web::Data<Site>) -> HttpResponse {
    let set = settings.into_inner();
    site.with_state(|state| {
        let options = &mut state.options;
        options.debugging = set.debugging.unwrap_or(options.debugging);
        options.maintenance = set.maintenance.unwrap_or(options.maintenance);
        options.web_services = set.web_services.unwrap_or(options.web_services);
        options.password_policy = set.password_policy.unwrap_or(options.password_policy);
        options.max_input_vars = set.max_input_vars.unwrap_or(options.max_input_vars);
        state.now += set.advance.unwrap_or(0);
    });
    site.with_pace(|pace| {
        pace.call = set.latency.map_or(pace.call, std::time::Duration::from_millis);
        pace.item = set.latency_per_item.map_or(pace.item, std::time::Duration::from_micros);
    });
    HttpResponse::NoContent().finish()
}

async fn sync_cohorts(site: web::Data<Site>) -> HttpResponse {
    site.with_state(crate::state::State::sync_cohorts);
    HttpResponse::NoContent().finish()
}
