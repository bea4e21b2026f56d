//! What a keeper says of files, and hands out of them.

use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tempfile::TempPath;

/// What is known of a file or folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct About {
    /// Whether it is a folder.
    pub is_folder: bool,
    /// Bytes of a file; of a folder, how many files and folders are right in it, where they were counted.
    pub size: u64,
    /// When it was written last, in nanoseconds since 1970.
    pub changed: i64,
}

impl About {
    /// When it was written last, in Unix seconds.
    #[must_use]
    pub const fn seconds(&self) -> i64 {
        self.changed / 1_000_000_000
    }
}

/// A file or folder of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its name, from the folder that was listed on: `north/users.csv`.
    pub name: String,
    /// What is known of it.
    pub about: About,
}

/// A file on this machine's disk, to be read. It stays for as long as somebody holds it.
#[derive(Debug, Clone)]
pub struct Local {
    path: PathBuf,
    /// A copy goes once nobody holds it.
    _copy: Option<Arc<TempPath>>,
}

impl Local {
    /// A copy, which goes once nobody holds it.
    pub(super) fn copy(copy: Arc<TempPath>) -> Self {
        Self {
            path: copy.to_path_buf(),
            _copy: Some(copy),
        }
    }
}

impl From<PathBuf> for Local {
    fn from(path: PathBuf) -> Self {
        Self { path, _copy: None }
    }
}

impl From<&Path> for Local {
    fn from(path: &Path) -> Self {
        path.to_owned().into()
    }
}

impl Deref for Local {
    type Target = Path;

    fn deref(&self) -> &Path {
        &self.path
    }
}

impl AsRef<Path> for Local {
    fn as_ref(&self) -> &Path {
        &self.path
    }
}
