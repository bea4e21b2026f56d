//! The route table: each route of the API, who may call it (D90), and its handler. A test calls every route with every
//! role.

use actix_web::http::Method;
use actix_web::http::header::ALLOW;
use actix_web::middleware::from_fn;
use actix_web::{HttpResponse, Route, web};
use shared::api::OperatorRole::{Administrator, Operator, Reviewer};

use super::gate::Access::{self, Least, Open, Person, Scraped, Within};
use super::gate::gate;
use super::problem::{ApiError, Code};
use super::{
    area, audit, directory, formats, health, metrics, notifications, openapi, operators, overview, password, pictures,
    platform, privacy, rules, runs, schedules, session, set_up, settings, sources, tokens, tools,
};

/// One route of the API.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// Its method.
    pub method: &'static Method,
    /// Its path below `/api/v1`.
    pub path: &'static str,
    /// Who may call it.
    pub access: Access,
    handler: fn() -> Route,
}

macro_rules! routes {
    ($( $method:ident $path:literal $access:expr, $handler:path; )*) => {
        &[ $( Entry {
            method: &Method::$method,
            path: $path,
            access: $access,
            handler: || web::method(Method::$method).to($handler),
        }, )* ]
    };
}

/// All routes.
pub const ROUTES: &[Entry] = routes! {
    GET    "/health"                    Open,                 health::show;
    GET    "/health/ready"              Open,                 health::ready;
    GET    "/metrics"                   Scraped,              metrics::show;
    GET    "/openapi.json"              Open,                 openapi::show;
    GET    "/session"                   Open,                 session::show;
    POST   "/session"                   Open,                 session::begin;
    DELETE "/session"                   Open,                 session::end;
    PUT    "/session/password"          Person(Reviewer),      password::change;
    POST   "/setup"                     Open,                 set_up::finish;
    GET    "/overview"                  Least(Reviewer),      overview::show;
    GET    "/runs"                      Least(Reviewer),      runs::read::list;
    POST   "/runs"                      Within(Operator),      runs::send::send;
    GET    "/runs/actors"               Least(Reviewer),      runs::read::actors;
    GET    "/runs/{id}"                 Least(Reviewer),      runs::read::one;
    GET    "/runs/{id}/outcomes"        Least(Reviewer),      runs::read::outcomes;
    GET    "/runs/{id}/story"           Least(Reviewer),      runs::read::story;
    GET    "/runs/{id}/plan"            Least(Reviewer),      runs::read::plan;
    GET    "/runs/{id}/events"          Least(Reviewer),      runs::events::follow;
    POST   "/runs/{id}/approve"         Within(Operator),      runs::decide::approve;
    POST   "/runs/{id}/cancel"          Within(Operator),      runs::decide::cancel;
    POST   "/runs/{id}/discard"         Within(Operator),      runs::decide::discard;
    GET    "/runs/{id}/report"          Least(Reviewer),      runs::files::report;
    GET    "/runs/{id}/files/{n}/tryback" Least(Operator),    runs::files::tryback;
    GET    "/runs/{id}/files/{n}/input" Least(Operator),      runs::files::input;
    GET    "/directory"                 Least(Reviewer),      directory::overview::totals;
    GET    "/directory/keys"            Least(Operator),      directory::keys::show;
    GET    "/directory/search"          Least(Reviewer),      directory::overview::search;
    GET    "/directory/users"           Least(Reviewer),      directory::users::list;
    GET    "/directory/users/{id}"      Least(Reviewer),      directory::users::one;
    GET    "/directory/users/{id}/courses" Least(Reviewer),   directory::users::courses;
    GET    "/directory/users/{id}/cohorts" Least(Reviewer),   directory::users::cohorts;
    GET    "/directory/users/{id}/history" Least(Reviewer),   directory::history::of_user;
    GET    "/directory/users/{id}/history/{run}" Least(Reviewer), directory::history::rows_of_user;
    GET    "/directory/courses"         Least(Reviewer),      directory::courses::list;
    GET    "/directory/courses/{id}"    Least(Reviewer),      directory::courses::one;
    GET    "/directory/courses/{id}/people" Least(Reviewer),  directory::courses::people;
    GET    "/directory/courses/{id}/groups" Least(Reviewer),  directory::courses::groups;
    GET    "/directory/courses/{id}/methods" Least(Reviewer), directory::courses::methods;
    GET    "/directory/courses/{id}/metalinks" Least(Reviewer), directory::courses::metalinks;
    GET    "/directory/courses/{id}/sections" Least(Reviewer), directory::courses::sections;
    GET    "/directory/courses/{id}/history" Least(Reviewer), directory::history::of_course;
    GET    "/directory/courses/{id}/history/{run}" Least(Reviewer), directory::history::rows_of_course;
    GET    "/directory/groups"          Least(Reviewer),      directory::groups::named;
    GET    "/directory/groups/{id}"     Least(Reviewer),      directory::groups::one;
    GET    "/directory/groups/{id}/members" Least(Reviewer),  directory::groups::members;
    GET    "/directory/categories"      Least(Reviewer),      directory::categories::list;
    GET    "/directory/categories/{id}" Least(Reviewer),      directory::categories::one;
    GET    "/directory/categories/{id}/history" Least(Reviewer), directory::history::of_category;
    GET    "/directory/categories/{id}/history/{run}" Least(Reviewer), directory::history::rows_of_category;
    GET    "/directory/cohorts"         Least(Reviewer),      directory::cohorts::list;
    GET    "/directory/cohorts/{id}"    Least(Reviewer),      directory::cohorts::one;
    GET    "/directory/cohorts/{id}/members" Least(Reviewer), directory::cohorts::members;
    GET    "/directory/cohorts/{id}/bindings" Least(Reviewer), directory::cohorts::bindings;
    GET    "/directory/cohorts/{id}/history" Least(Reviewer), directory::history::of_cohort;
    GET    "/directory/cohorts/{id}/history/{run}" Least(Reviewer), directory::history::rows_of_cohort;
    GET    "/formats"                   Open,                 formats::list;
    GET    "/formats/{name}"            Open,                 formats::one;
    GET    "/formats/{name}/sample"     Open,                 formats::sample;
    GET    "/rules"                     Open,                 rules::list;
    GET    "/rules/{code}"              Open,                 rules::one;
    GET    "/directory/users/{id}/picture" Least(Reviewer), pictures::one;
    GET    "/pictures"                  Least(Reviewer),      pictures::list;
    POST   "/pictures/hash"             Within(Operator),      pictures::hash;
    GET    "/files"                     Least(Reviewer),      area::list::list;
    POST   "/files"                     Least(Operator),      area::change::upload;
    GET    "/files/content"             Least(Reviewer),      area::read::content;
    GET    "/files/page"                Least(Reviewer),      area::read::page;
    GET    "/files/preview"             Least(Reviewer),      area::read::preview;
    GET    "/files/retention"           Least(Operator),      area::list::retention;
    POST   "/files/retention"           Least(Administrator), area::retain::remove;
    POST   "/files/folders"             Least(Operator),      area::change::make_folder;
    POST   "/files/move"                Least(Operator),      area::change::rename;
    POST   "/files/remove"              Least(Operator),      area::change::remove;
    POST   "/files/restore"             Least(Operator),      area::change::restore;
    POST   "/files/sweep"               Least(Operator),      area::change::sweep;
    POST   "/files/damaged/seen"        Least(Operator),      area::change::damage_seen;
    GET    "/sources/headers"           Least(Administrator), sources::list;
    PUT    "/sources/headers"           Least(Administrator), sources::set;
    DELETE "/sources/headers"           Least(Administrator), sources::remove;
    GET    "/operators"                 Least(Administrator), operators::list;
    POST   "/operators"                 Person(Administrator), operators::create;
    PATCH  "/operators/{name}"          Person(Administrator), operators::change;
    PUT    "/operators/{name}/password" Person(Administrator), operators::set_password;
    DELETE "/operators/{name}/sessions" Person(Administrator), operators::end_sessions;
    GET    "/notifications"             Least(Administrator), notifications::show;
    GET    "/notifications/subscriptions" Least(Administrator), notifications::list;
    POST   "/notifications/subscriptions" Person(Administrator), notifications::create;
    PATCH  "/notifications/subscriptions/{id}" Person(Administrator), notifications::change;
    DELETE "/notifications/subscriptions/{id}" Person(Administrator), notifications::remove;
    POST   "/notifications/subscriptions/{id}/test" Least(Administrator), notifications::test;
    GET    "/notifications/outbox"      Least(Administrator), notifications::messages;
    POST   "/notifications/outbox/{id}/retry" Least(Administrator), notifications::retry;
    GET    "/tokens"                    Least(Reviewer),      tokens::list;
    POST   "/tokens"                    Person(Reviewer),      tokens::create;
    DELETE "/tokens/{id}"               Least(Reviewer),      tokens::revoke;
    GET    "/audit"                     Least(Administrator), audit::list;
    GET    "/audit/chain"               Least(Administrator), audit::chain;
    GET    "/audit.csv"                 Least(Administrator), audit::export;
    GET    "/privacy/search"            Least(Administrator), privacy::search;
    POST   "/privacy/erase"             Least(Administrator), privacy::erase;
    GET    "/platform"                  Least(Reviewer),      platform::show;
    GET    "/platform/name"             Least(Reviewer),      platform::named;
    POST   "/platform/sample"           Least(Administrator), platform::fill;
    POST   "/platform/test"             Least(Administrator), platform::test;
    POST   "/platform/roles"            Least(Administrator), platform::roles;
    PUT    "/platform/connection"       Least(Administrator), platform::connect;
    DELETE "/platform/connection"       Least(Administrator), platform::disconnect;
    GET    "/settings"                  Least(Reviewer),      settings::show;
    PUT    "/settings"                  Least(Administrator), settings::change;
    GET    "/settings.toml"             Least(Reviewer),      settings::export;
    PUT    "/settings.toml"             Least(Administrator), settings::import;
    GET    "/schedules"                 Least(Reviewer),      schedules::list;
    POST   "/schedules"                 Least(Administrator), schedules::create;
    POST   "/schedules/preview"         Within(Reviewer),      schedules::preview;
    GET    "/schedules/{id}"            Least(Reviewer),      schedules::one;
    PATCH  "/schedules/{id}"            Least(Administrator), schedules::change;
    DELETE "/schedules/{id}"            Least(Administrator), schedules::remove;
    POST   "/schedules/{id}/run"        Within(Operator),      schedules::run;
    POST   "/schedules/{id}/pause"      Least(Administrator), schedules::pause;
    POST   "/schedules/{id}/resume"     Least(Administrator), schedules::resume;
    GET    "/schedules/{id}/ticks"      Least(Reviewer),      schedules::ticks;
    GET    "/tools/categories"          Least(Reviewer),      tools::categories::all;
    GET    "/tools/categories/empty"    Least(Reviewer),      tools::categories::empty_ones;
    POST   "/tools/categories/clean"    Within(Operator),      tools::categories::clean;
    GET    "/tools/courses"             Least(Reviewer),      tools::courses::list;
    POST   "/tools/course-checks"       Within(Reviewer),      tools::course_checks::look;
    POST   "/tools/generate"            Within(Operator),      tools::generate::make;
};

/// Adds all routes, each behind its gate.
pub fn configure(config: &mut web::ServiceConfig) {
    let mut paths: Vec<&str> = Vec::new();
    for entry in ROUTES {
        if !paths.contains(&entry.path) {
            paths.push(entry.path);
        }
    }
    for path in paths {
        let mut resource = web::resource(path);
        let mut methods = Vec::new();
        for entry in ROUTES.iter().filter(|entry| entry.path == path) {
            let access = entry.access;
            methods.push(entry.method.as_str());
            let guarded = (entry.handler)().wrap(from_fn(move |request, next| gate(access, request, next)));
            resource = resource.route(guarded);
        }
        let methods = methods.join(", ");
        config.service(resource.default_service(web::to(move || not_allowed(methods.clone()))));
    }
}

async fn not_allowed(methods: String) -> HttpResponse {
    HttpResponse::MethodNotAllowed()
        .insert_header((ALLOW, methods))
        .finish()
}

/// What isn't in the table.
pub async fn unknown() -> Result<HttpResponse, ApiError> {
    Err(Code::NotFound.into())
}
