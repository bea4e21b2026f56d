//! `files`: the area of inbox, archives, reports and trybacks.

pub mod change;
pub mod list;
pub mod read;
pub mod retain;

use shared::api::FileKind;
use shared::i18n::Args;

use super::problem::{ApiError, Code};
use crate::accounts::Caller;
use crate::files::FileError;

impl From<FileError> for ApiError {
    fn from(error: FileError) -> Self {
        match error {
            FileError::NotFound => Code::NotFound.into(),
            FileError::Name(fault) => Self::from(Code::BadField)
                .field("name")
                .message(fault.id(), Args::new()),
            FileError::Taken(name) => Self::from(Code::NameTaken)
                .field("name")
                .message("file-name-taken", Args::new().with("name", name)),
            FileError::Disk(error) => error.into(),
            FileError::Internal(error) => error.into(),
        }
    }
}

/// Whether the caller may read files of this kind (D90).
fn may_read(caller: &Caller, kind: FileKind) -> Result<(), ApiError> {
    match caller.is(kind.readers()) {
        true => Ok(()),
        false => Err(Code::NotAllowed.into()),
    }
}
