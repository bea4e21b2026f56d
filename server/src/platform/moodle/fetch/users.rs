//! To be written: users.

use super::Fetching;
use crate::platform::PlatformError;

pub(super) async fn fetch(_: &mut Fetching<'_>) -> Result<(), PlatformError> {
    Ok(())
}
