//! Where the database is.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use super::{Dialect, StoreError};

/// The file in the data folder, unless a URL says otherwise.
const FILE: &str = "toolsync.db";

/// A database, found.
#[derive(Debug)]
pub(super) struct Address {
    /// Which.
    pub dialect: Dialect,
    /// Its URL, as the drivers want it.
    pub url: String,
    /// The file in the data folder, where it is that one.
    pub file: Option<PathBuf>,
}

/// The database of a URL, or the file in the data folder, whose path must be absolute.
pub(super) fn address(data_dir: &Path, url: Option<&str>) -> Result<Address, StoreError> {
    let (dialect, url, file) = match url.map(str::trim).filter(|url| !url.is_empty()) {
        None => {
            let file = data_dir.join(FILE);
            (
                Dialect::Sqlite,
                format!("sqlite://{}?mode=rwc", escaped(&file)),
                Some(file),
            )
        }
        Some(url) if url.starts_with("postgres:") || url.starts_with("postgresql:") => {
            (Dialect::Postgres, url.to_owned(), None)
        }
        Some(url) if url.starts_with("sqlite:") => {
            let mode = match (url.contains("mode="), url.contains('?')) {
                (true, _) => "",
                (false, true) => "&mode=rwc",
                (false, false) => "?mode=rwc",
            };
            (Dialect::Sqlite, format!("{url}{mode}"), None)
        }
        // Without the rest: it may hold a password.
        Some(url) => {
            return Err(StoreError::Address(
                url.split(':').next().unwrap_or_default().to_owned(),
            ));
        }
    };
    Ok(Address { dialect, url, file })
}

/// The data folder, made where it isn't there, by its absolute path: in a URL `..` would be cut out.
pub(super) fn folder(data_dir: &Path) -> Result<PathBuf, StoreError> {
    let made = std::fs::create_dir_all(data_dir).and_then(|()| data_dir.canonicalize());
    made.map_err(|source| StoreError::File {
        path: data_dir.to_owned(),
        source,
    })
}

/// Makes the file, for its owner alone, before the database does: it holds the data of people. The files that the
/// database puts beside it are like it.
pub(super) fn make(file: &Path) -> Result<(), StoreError> {
    let mut options = std::fs::OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let made = options.open(file).map(|_| ());
    made.map_err(|source| StoreError::File {
        path: file.to_owned(),
        source,
    })
}

/// A path as it stands in a URL.
fn escaped(path: &Path) -> String {
    let mut text = String::new();
    for byte in path.to_string_lossy().bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b'~' => text.push(char::from(byte)),
            other => {
                // Writing to a string doesn't fail.
                let _ = write!(text, "%{other:02X}");
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_is_a_file_in_the_data_folder() {
        let address = address(Path::new("/srv/tool sync/50%"), None).unwrap();
        assert_eq!(address.url, "sqlite:///srv/tool%20sync/50%25/toolsync.db?mode=rwc");
    }

    #[test]
    fn a_url_is_taken_as_it_is() {
        let url = |text: &str| address(Path::new("/srv"), Some(text)).map(|address| address.url);
        assert_eq!(url("sqlite:school.db").unwrap(), "sqlite:school.db?mode=rwc");
        assert_eq!(url("postgres://sync@db/school").unwrap(), "postgres://sync@db/school");
        assert_eq!(url(" ").unwrap(), "sqlite:///srv/toolsync.db?mode=rwc");
    }

    #[test]
    fn the_file_is_for_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let data = super::folder(&folder.path().join("new/../new/data")).unwrap();
        assert!(data.ends_with("new/data"));
        make(&data.join(FILE)).unwrap();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(data.join(FILE)).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn another_database_is_refused_without_its_password() {
        let error = address(Path::new("/srv"), Some("mysql://sync:secret@db/school")).unwrap_err();
        assert!(!error.to_string().contains("secret"));
    }
}
