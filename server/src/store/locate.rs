//! Where the database is.

use std::fmt::Write;
use std::path::Path;

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
}

/// The database of a URL, or the file in the data folder.
pub(super) fn address(data_dir: &Path, url: Option<&str>) -> Result<Address, StoreError> {
    let sqlite = |url| {
        Ok(Address {
            dialect: Dialect::Sqlite,
            url,
        })
    };
    match url.map(str::trim).filter(|url| !url.is_empty()) {
        None => sqlite(format!("sqlite://{}?mode=rwc", escaped(&data_dir.join(FILE)))),
        Some(url) if url.starts_with("postgres:") || url.starts_with("postgresql:") => Ok(Address {
            dialect: Dialect::Postgres,
            url: url.to_owned(),
        }),
        Some(url) if url.starts_with("sqlite:") => {
            let mode = match (url.contains("mode="), url.contains('?')) {
                (true, _) => "",
                (false, true) => "&mode=rwc",
                (false, false) => "?mode=rwc",
            };
            sqlite(format!("{url}{mode}"))
        }
        // Without the rest: it may hold a password.
        Some(url) => Err(StoreError::Address(
            url.split(':').next().unwrap_or_default().to_owned(),
        )),
    }
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
        let url = |text: &str| address(Path::new("data"), Some(text)).map(|address| address.url);
        assert_eq!(url("sqlite:school.db").unwrap(), "sqlite:school.db?mode=rwc");
        assert_eq!(url("postgres://sync@db/school").unwrap(), "postgres://sync@db/school");
        assert_eq!(url(" ").unwrap(), "sqlite://data/toolsync.db?mode=rwc");
    }

    #[test]
    fn another_database_is_refused_without_its_password() {
        let error = address(Path::new("data"), Some("mysql://sync:secret@db/school")).unwrap_err();
        assert!(!error.to_string().contains("secret"));
    }
}
