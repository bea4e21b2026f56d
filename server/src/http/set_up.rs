//! `setup`: the first administrator.

use actix_web::{HttpRequest, HttpResponse, web};
use shared::api::{OperatorRole, SetUp};

use super::problem::ApiError;
use super::session::agent;
use super::site::Site;
use super::{cookie, samples};
use crate::runs::Actor;

/// `POST /setup`: creates the first administrator and signs in. The samples are a run like any other.
pub async fn finish(
    site: web::Data<Site>,
    request: HttpRequest,
    asked: web::Json<SetUp>,
) -> Result<HttpResponse, ApiError> {
    let asked = asked.into_inner();
    let with_samples = asked.sample_data;
    let (operator, word) = site.accounts.set_up(asked, agent(&request)).await?;
    if with_samples {
        let actor = Actor {
            name: operator.name.clone(),
            role: OperatorRole::Administrator,
        };
        // The administrator is there already: that samples fail is no reason to say otherwise.
        if let Err(error) = samples::fill(&site, &actor).await {
            tracing::error!("the sample school can't be sent: {error}");
        }
    }
    Ok(HttpResponse::Created().cookie(cookie::of(&word, &site)).json(operator))
}
