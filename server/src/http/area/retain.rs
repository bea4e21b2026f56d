//! Retention, now and not at night.

use actix_web::{HttpResponse, web};
use shared::api::RetentionAsked;

use super::super::problem::ApiError;
use super::super::site::Site;
use crate::accounts::Caller;
use crate::upkeep::{UpkeepError, retain};

/// `POST /files/retention`: removes what is older than the settings say, or than a moment; with `dry_run` it only tells.
/// It is done when this answers.
pub async fn remove(
    site: web::Data<Site>,
    caller: Caller,
    asked: web::Json<RetentionAsked>,
) -> Result<HttpResponse, ApiError> {
    let (place, name) = (site.runs.place().clone(), caller.name().to_owned());
    // It looks through folders, which blocks; the threads that answer requests have no time for that.
    let done = site.runtime.spawn(async move { retain(&place, &asked, &name).await });
    Ok(HttpResponse::Ok().json(done.await.map_err(anyhow::Error::from)??))
}

impl From<UpkeepError> for ApiError {
    fn from(error: UpkeepError) -> Self {
        match error {
            UpkeepError::Disk(error) => error.into(),
            error => anyhow::Error::from(error).into(),
        }
    }
}
