//! To be written: people.

use shared::directory::Id;

use super::super::Moodle;
use crate::platform::{Addressee, PlatformError, Teachers};

pub async fn people(_: &Moodle, _: &[i64]) -> Result<Vec<Addressee>, PlatformError> {
    Ok(Vec::new())
}

pub async fn teachers(_: &Moodle, _: Id) -> Result<Option<Teachers>, PlatformError> {
    Ok(None)
}
