//! To be written: users.

use shared::plan::Step;

use super::super::Moodle;
use super::super::ledger::Line;
use super::Sending;
use crate::platform::order::Pending;
use crate::platform::{IdMap, PlatformError};

pub(super) async fn delete(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    sending.unable(pending);
    Ok(())
}

pub(super) async fn profile(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    sending.unable(pending);
    Ok(())
}

pub(super) async fn update(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    sending.unable(pending);
    Ok(())
}

pub(super) async fn create(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    sending.unable(pending);
    Ok(())
}

pub(super) fn lines(_: &Moodle, _: &Step, _: &IdMap) -> Vec<Line> {
    Vec::new()
}
