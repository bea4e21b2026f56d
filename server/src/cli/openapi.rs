//! `toolsync openapi`: the document of the HTTP API.

use super::{Exit, Output};
use crate::http::openapi;

/// Prints it.
pub fn run(output: &Output) -> anyhow::Result<Exit> {
    output.line(openapi::text())?;
    Ok(Exit::Fine)
}
