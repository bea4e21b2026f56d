//! To be written: categories.

use super::Sending;
use crate::platform::PlatformError;
use crate::platform::order::Pending;

pub(super) async fn delete(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
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
