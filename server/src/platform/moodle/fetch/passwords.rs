//! To be written: passwords.

use super::Fetching;
use crate::platform::PlatformError;

pub(super) async fn fetch(_: &mut Fetching<'_>) -> Result<(), PlatformError> {
    Ok(())
}
