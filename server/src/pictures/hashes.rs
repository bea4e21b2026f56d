//! The report of hashes: from which image each picture was made (users and pictures, P-11).

use shared::api::PictureDto;
use shared::picture::checksum;

use super::kept::PictureStore;
use crate::platform::PlatformError;
use crate::platform::directory::pictures;
use crate::store::Store;

/// Pictures are told in pages of this size.
pub const PAGE: i64 = 1_000;

/// Why the checksums can't be told.
#[derive(Debug, thiserror::Error)]
pub enum HashError {
    /// The directory.
    #[error(transparent)]
    Platform(#[from] PlatformError),
}

/// The next checksums after an account. With `anew` each is made anew from the image as it came in; where that is lost
/// or damaged, the checksum is forgotten, so that the sender sends the image again.
///
/// The plugin keeps a thumbnail only, and marks checksums that are made from one. The original is always kept here, so
/// there are none.
///
/// # Errors
///
/// When the database can't be reached.
pub async fn hashes(store: &Store, kept: &PictureStore, after: i64, anew: bool) -> Result<Vec<PictureDto>, HashError> {
    let mut page = pictures::list(store, after, PAGE).await?;
    if !anew {
        return Ok(page);
    }
    for picture in &mut page {
        let original = tokio::task::block_in_place(|| kept.original(&picture.checksum));
        let holds = matches!(original, Ok(Some(bytes)) if checksum(&bytes) == picture.checksum);
        if !holds && !picture.checksum.is_empty() {
            tracing::warn!(
                user = picture.username,
                "the picture is lost; the next image is taken whatever it is"
            );
            pictures::forget_checksum(store, picture.id).await?;
            picture.checksum.clear();
        }
    }
    Ok(page)
}
