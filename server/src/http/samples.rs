//! The sample school: command files that fill an empty directory with something to try things on.

use std::io::Write;

use shared::api::{RunAccepted, RunOptions};

use super::problem::ApiError;
use super::site::Site;
use super::upload::incoming;
use crate::runs::{Actor, Upload};

/// Name and bytes of each file.
const FILES: &[(&str, &[u8])] = &[
    ("courses.csv", include_bytes!("../samples/courses.csv")),
    ("users.csv", include_bytes!("../samples/users.csv")),
    ("enrolments.csv", include_bytes!("../samples/enrolments.csv")),
];

/// Sends the sample school as a run.
pub async fn fill(site: &Site, actor: &Actor) -> Result<RunAccepted, ApiError> {
    let mut kept = Vec::new();
    let mut uploads = Vec::new();
    for (name, bytes) in FILES {
        let mut file = incoming(&site.incoming)?;
        file.write_all(bytes)?;
        uploads.push(Upload::from_outside((*name).to_owned(), file.path().to_owned()));
        kept.push(file);
    }
    let options = RunOptions {
        name: Some("Sample school".to_owned()),
        ..RunOptions::default()
    };
    let (runs, actor) = (site.runs.clone(), actor.clone());
    let taken = site
        .runtime
        .spawn(async move { runs.submit(uploads, options, &actor, "").await })
        .await;
    drop(kept);
    Ok(taken.map_err(anyhow::Error::from)??.0)
}
