//! Which of these courses are there (C §3).

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use shared::api::CourseChecksAsked;

use super::super::problem::{ApiError, Code};
use super::super::runs::files::attachment;
use super::super::site::Site;
use super::super::words::Words;
use crate::tools::course_checks::{LARGEST, as_csv, check};

/// In which form the answer is wanted.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Form {
    form: String,
}

/// `POST /tools/course-checks`: each line of a pasted list, with what is found; `?form=csv` for a file.
pub async fn look(
    site: web::Data<Site>,
    words: Words,
    form: web::Query<Form>,
    asked: web::Json<CourseChecksAsked>,
) -> Result<HttpResponse, ApiError> {
    if asked.text.len() > LARGEST {
        return Err(ApiError::from(Code::TooLarge).field("text"));
    }
    let settings = site.settings().await?;
    let platform = site.platform().await?;
    let (asked, folder, words, of_check) = (
        asked.into_inner(),
        site.incoming.clone(),
        words.catalog(),
        settings.clone(),
    );
    // Reading and planning block; the threads that answer requests have no time for that.
    let runtime = site.runtime.clone();
    let looked = site
        .runtime
        .spawn_blocking(move || runtime.block_on(check(&platform, &asked, &of_check, &folder, words)))
        .await;
    let found = looked.map_err(anyhow::Error::from)?.map_err(anyhow::Error::from)?;
    if form.form == "csv" {
        return Ok(HttpResponse::Ok()
            .content_type("text/csv; charset=utf-8")
            .insert_header(attachment("checkedcourses.csv"))
            .body(as_csv(&found, &settings)));
    }
    Ok(HttpResponse::Ok().json(found))
}
