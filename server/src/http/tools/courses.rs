//! Courses, to pick some of them.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use shared::api::{CourseItem, Page};
use shared::directory::Id;

use super::super::problem::ApiError;
use super::super::site::Site;
use crate::platform::CourseFilter;
use crate::tools::categories::tree;

/// The most courses of a page.
const MOST: u32 = 500;

/// What is listed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    category: Option<i64>,
    with_subcategories: bool,
    search: String,
    cursor: String,
    limit: Option<u32>,
}

/// `GET /tools/courses?category=&with_subcategories=&search=&cursor=&limit=`: courses by short name.
pub async fn list(site: web::Data<Site>, asked: web::Query<Asked>) -> Result<HttpResponse, ApiError> {
    let platform = site.platform().await?;
    let categories = match asked.category.map(Id) {
        Some(category) if asked.with_subcategories => Some(tree(platform.as_ref()).await?.with_subcategories(category)),
        Some(category) => Some([category].into()),
        None => None,
    };
    let limit = asked.limit.unwrap_or(100).clamp(1, MOST);
    let filter = CourseFilter {
        categories,
        text: asked.search.trim().to_owned(),
        after: asked.cursor.clone(),
        limit,
    };
    let found = platform.courses(&filter).await?;
    let full = found.len() == limit as usize;
    let next = found.last().filter(|_| full).map(|course| course.shortname.clone());
    let items = found.into_iter().map(|course| CourseItem {
        id: course.id.0,
        shortname: course.shortname,
        idnumber: course.idnumber,
        fullname: course.fullname,
    });
    Ok(HttpResponse::Ok().json(Page {
        items: items.collect(),
        next,
        total: None,
    }))
}
