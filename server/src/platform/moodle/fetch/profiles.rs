//! To be written: profiles.

use super::Fetching;
use crate::platform::PlatformError;

pub(super) async fn fetch(_: &mut Fetching<'_>) -> Result<(), PlatformError> {
    Ok(())
}
