//! Files that wait in the inbox, named as JSON to be run.

use serde::Deserialize;
use serde_json::Value;
use shared::api::{RunMode, RunOptions};

use super::super::problem::{ApiError, Code};
use super::send::Sent;
use crate::files::Files;
use crate::runs::Upload;

/// Files of the inbox, and what is to be done with them.
#[derive(Debug, Deserialize)]
pub struct Named {
    inbox: Vec<String>,
    #[serde(default)]
    simulate: bool,
    #[serde(flatten)]
    options: RunOptions,
}

/// What is asked, if it names files of the inbox.
pub fn asked(body: &[u8]) -> Result<Option<Named>, ApiError> {
    let bad = |error: serde_json::Error| ApiError::from(Code::BadRequest).detail(error.to_string());
    let value: Value = serde_json::from_slice(body).map_err(bad)?;
    if value.get("inbox").is_none() {
        return Ok(None);
    }
    Ok(Some(serde_json::from_value(value).map_err(bad)?))
}

impl Named {
    /// The files, where they are.
    pub async fn found(self, files: &Files) -> Result<Sent, ApiError> {
        if self.inbox.is_empty() {
            return Err(ApiError::from(Code::BadField).field("inbox"));
        }
        let mut uploads: Vec<Upload> = Vec::new();
        for name in &self.inbox {
            let (name, path) = files
                .to_run(name)
                .await
                .map_err(|error| ApiError::from(error).field(name))?;
            if uploads.iter().all(|upload| upload.name != name) {
                uploads.push(Upload {
                    name,
                    path,
                    in_area: true,
                });
            }
        }
        let mut options = self.options;
        if self.simulate {
            options.mode = RunMode::Simulate;
        }
        Ok(Sent {
            uploads,
            options,
            kept: Vec::new(),
        })
    }
}
