//! Courses, and what is in one.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use shared::directory::EntityKind;

use super::users::More;
use super::{browse, found, id, looked_up, part, typed, word};
use crate::http::problem::ApiError;
use crate::http::site::Site;
use crate::platform::directory::browse::{CourseFilter, CourseSort, Taking};

/// Which courses are asked for: by an identifier, or as a list.
#[derive(Debug, Deserialize)]
pub struct Asked {
    by: Option<String>,
    value: Option<String>,
    q: Option<String>,
    category: Option<i64>,
    below: Option<String>,
    visible: Option<String>,
    sort: Option<String>,
    cursor: Option<String>,
    limit: Option<i64>,
}

/// Which people of a course are asked for.
#[derive(Debug, Deserialize)]
pub struct People {
    only: Option<String>,
    q: Option<String>,
    cursor: Option<String>,
    limit: Option<i64>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Sort {
    #[default]
    Name,
    Shortname,
    Newest,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Only {
    #[default]
    All,
    Effective,
    Stored,
}

/// A truth value in an address.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Deserialize)]
enum Truth {
    #[default]
    #[serde(skip)]
    Unsaid,
    #[serde(rename = "0")]
    No,
    #[serde(rename = "1")]
    Yes,
}

/// `GET /directory/courses`: those of a `category`, with those below it unless `below=0`; `sort` is `name`,
/// `shortname` or `newest`; with `by` and `value` the one that is named so.
pub async fn list(site: web::Data<Site>, asked: web::Query<Asked>) -> Result<HttpResponse, ApiError> {
    let asked = asked.into_inner();
    if let Some(by) = asked.by {
        let id = looked_up(&site, EntityKind::Course, &by, asked.value.as_deref()).await?;
        return found(browse(&site).course(id).await?);
    }
    let filter = CourseFilter {
        text: typed(asked.q)?,
        category: asked.category,
        below: word::<Truth>(asked.below, "below")? != Truth::No,
        visible: match word(asked.visible, "visible")? {
            Truth::Unsaid => None,
            Truth::No => Some(false),
            Truth::Yes => Some(true),
        },
        sort: match word(asked.sort, "sort")? {
            Sort::Name => CourseSort::Name,
            Sort::Shortname => CourseSort::Shortname,
            Sort::Newest => CourseSort::Newest,
        },
    };
    let part = part(asked.cursor, asked.limit)?;
    Ok(HttpResponse::Ok().json(browse(&site).courses(&filter, &part).await?))
}

/// `GET /directory/courses/{id}`
pub async fn one(site: web::Data<Site>, path: web::Path<String>) -> Result<HttpResponse, ApiError> {
    found(browse(&site).course(id(&path)?).await?)
}

/// `GET /directory/courses/{id}/people`: `only=effective` are those who take part, `only=stored` those with an
/// enrolment of their own.
pub async fn people(
    site: web::Data<Site>,
    path: web::Path<String>,
    asked: web::Query<People>,
) -> Result<HttpResponse, ApiError> {
    let asked = asked.into_inner();
    let which = match word(asked.only, "only")? {
        Only::All => Taking::All,
        Only::Effective => Taking::Effective,
        Only::Stored => Taking::Stored,
    };
    let (text, part) = (typed(asked.q)?, part(asked.cursor, asked.limit)?);
    let browse = browse(&site);
    let people = browse.people_of_course(id(&path)?, which, text.as_deref(), &part);
    Ok(HttpResponse::Ok().json(people.await?))
}

/// `GET /directory/courses/{id}/groups`
pub async fn groups(
    site: web::Data<Site>,
    path: web::Path<String>,
    asked: web::Query<More>,
) -> Result<HttpResponse, ApiError> {
    let part = asked.into_inner().part()?;
    Ok(HttpResponse::Ok().json(browse(&site).groups(id(&path)?, &part).await?))
}

/// `GET /directory/courses/{id}/methods`: enrolment methods, cohort bindings and meta links among them.
pub async fn methods(
    site: web::Data<Site>,
    path: web::Path<String>,
    asked: web::Query<More>,
) -> Result<HttpResponse, ApiError> {
    let part = asked.into_inner().part()?;
    Ok(HttpResponse::Ok().json(browse(&site).methods(id(&path)?, &part).await?))
}

/// `GET /directory/courses/{id}/metalinks`: the courses that this one passes its people on to.
pub async fn metalinks(
    site: web::Data<Site>,
    path: web::Path<String>,
    asked: web::Query<More>,
) -> Result<HttpResponse, ApiError> {
    let part = asked.into_inner().part()?;
    Ok(HttpResponse::Ok().json(browse(&site).metalinks_to(id(&path)?, &part).await?))
}

/// `GET /directory/courses/{id}/sections`
pub async fn sections(
    site: web::Data<Site>,
    path: web::Path<String>,
    asked: web::Query<More>,
) -> Result<HttpResponse, ApiError> {
    let part = asked.into_inner().part()?;
    Ok(HttpResponse::Ok().json(browse(&site).sections(id(&path)?, &part).await?))
}
