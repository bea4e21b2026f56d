//! Uploads: a form with files, written to disk as they come. Memory doesn't grow with their size.

use std::path::Path;

use actix_multipart::{Field, Multipart, MultipartError};
use futures_util::TryStreamExt;
use serde::de::DeserializeOwned;
use shared::api::RunOptions;
use tempfile::NamedTempFile;
use tokio::io::AsyncWriteExt;

use super::problem::{ApiError, Code};

/// The most files of one form.
const MOST_FILES: usize = 100;
/// The most parts of one form that aren't files.
const MOST_OTHERS: usize = 20;
/// The most bytes of the options.
const LARGEST_OPTIONS: usize = 1024 * 1024;
/// The longest name of a file, in characters.
const LONGEST_NAME: usize = 255;

/// What was received.
#[derive(Debug)]
pub struct Received<O = RunOptions> {
    /// The files, in the order in which they came.
    pub files: Vec<NamedFile>,
    /// What is to be done with them.
    pub options: O,
}

/// A file under a generated name, which is gone with this value, and the name that its sender gives it.
#[derive(Debug)]
pub struct NamedFile {
    /// The name that its sender gives it.
    pub name: String,
    /// Where its bytes are.
    pub file: NamedTempFile,
}

/// Receives a form: files in parts called `files`, the options as JSON in a part called `options`, before or after
/// them.
pub async fn receive<O: DeserializeOwned + Default>(
    mut form: Multipart,
    folder: &Path,
    largest: u64,
) -> Result<Received<O>, ApiError> {
    let mut files = Vec::new();
    let mut options = None;
    let mut left = largest;
    let mut others = 0;
    while let Some(field) = form.try_next().await.map_err(broken)? {
        match field.name() {
            Some("files") => {
                if files.len() >= MOST_FILES {
                    return Err(ApiError::from(Code::TooLarge).field("files"));
                }
                let file = receive_file(field, folder, left).await?;
                left = left.saturating_sub(file.file.as_file().metadata()?.len());
                files.push(file);
            }
            Some("options") if options.is_none() => options = Some(receive_options(field).await?),
            other => {
                others += 1;
                let name = other.unwrap_or_default().to_owned();
                if others > MOST_OTHERS || name == "options" {
                    return Err(ApiError::from(Code::BadField).field(name));
                }
                skip(field, LARGEST_OPTIONS).await?;
            }
        }
    }
    if files.is_empty() {
        return Err(ApiError::from(Code::BadField).field("files"));
    }
    Ok(Received {
        files,
        options: options.unwrap_or_default(),
    })
}

/// An empty file under a generated name.
pub fn incoming(folder: &Path) -> std::io::Result<NamedTempFile> {
    std::fs::create_dir_all(folder)?;
    tempfile::Builder::new().prefix("upload-").tempfile_in(folder)
}

async fn receive_file(mut field: Field, folder: &Path, mut left: u64) -> Result<NamedFile, ApiError> {
    let disposition = field.content_disposition();
    let name = plain(
        disposition
            .and_then(|disposition| disposition.get_filename())
            .unwrap_or_default(),
    );
    if name.is_empty() {
        return Err(ApiError::from(Code::BadField).field("files"));
    }
    let file = incoming(folder)?;
    let mut writing = tokio::fs::File::from_std(file.as_file().try_clone()?);
    while let Some(piece) = field.try_next().await.map_err(broken)? {
        left = left
            .checked_sub(piece.len() as u64)
            .ok_or_else(|| ApiError::from(Code::TooLarge).field("files"))?;
        writing.write_all(&piece).await?;
    }
    writing.flush().await?;
    Ok(NamedFile { name, file })
}

async fn receive_options<O: DeserializeOwned>(mut field: Field) -> Result<O, ApiError> {
    let bytes = field
        .bytes(LARGEST_OPTIONS)
        .await
        .map_err(|_| ApiError::from(Code::TooLarge).field("options"))?
        .map_err(broken)?;
    serde_json::from_slice(&bytes).map_err(|error| {
        ApiError::from(Code::BadField)
            .field("options")
            .detail(error.to_string())
    })
}

async fn skip(mut field: Field, mut left: usize) -> Result<(), ApiError> {
    while let Some(piece) = field.try_next().await.map_err(broken)? {
        left = left
            .checked_sub(piece.len())
            .ok_or_else(|| ApiError::from(Code::TooLarge))?;
    }
    Ok(())
}

/// The name of a file without the folders on its sender's disk.
fn plain(name: &str) -> String {
    let base = shared::check::base_name(name);
    base.chars()
        .filter(|letter| !letter.is_control())
        .take(LONGEST_NAME)
        .collect()
}

fn broken(error: MultipartError) -> ApiError {
    ApiError::from(Code::BadRequest).detail(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn folders_of_the_sender_stay_there() {
        assert_eq!(plain("C:\\Users\\nora\\users.csv"), "users.csv");
        assert_eq!(plain("../../etc/users.csv"), "users.csv");
        assert_eq!(plain("a\0b\r\n.csv"), "ab.csv");
        assert_eq!(plain(&"x".repeat(1000)).len(), 255);
    }
}
