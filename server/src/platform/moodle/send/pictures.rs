//! To be written: pictures.

use shared::plan::Step;

use super::super::Moodle;
use super::super::ledger::Line;
use super::Sending;
use crate::platform::order::Pending;
use crate::platform::{IdMap, PlatformError};

pub(super) async fn remove(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    sending.unable(pending);
    Ok(())
}

pub(super) async fn set(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    sending.unable(pending);
    Ok(())
}

pub(super) fn lines(_: &Moodle, _: &Step, _: &IdMap) -> Vec<Line> {
    Vec::new()
}
