//! To be written: roles.

use super::Sending;
use crate::platform::PlatformError;
use crate::platform::order::Pending;

pub(super) async fn take(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    sending.unable(pending);
    Ok(())
}

pub(super) async fn give(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    sending.unable(pending);
    Ok(())
}
