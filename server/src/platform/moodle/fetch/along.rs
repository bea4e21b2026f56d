//! To be written: along.

use super::Fetching;
use crate::platform::PlatformError;

pub(super) async fn fetch(_: &mut Fetching<'_>) -> Result<(), PlatformError> {
    Ok(())
}
