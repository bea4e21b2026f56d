//! Where files are found when nobody sends them: the grammar of locations (G §4).
//!
//! A location is an address, or names of the inbox of which the first that is there is taken; the name of a file, not of
//! a folder, may hold `*`. Archives, reports and trybacks are never found.

use crate::check::{base_name, without_tryback};
use crate::i18n::{Args, Catalog};

/// The folder that inputs go to once they are run.
pub const ARCHIVES: &str = "archives";
/// The folder of reports.
pub const REPORTS: &str = "reports";

/// A place where files are found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Location {
    /// Names of the inbox: the first that is there counts (B-05).
    Inbox(Vec<Place>),
    /// An `http` or `https` address, as it was written.
    Address(String),
}

/// A file of the inbox, or several whose names look alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its folder, without a slash at either end; blank for the inbox itself.
    pub folder: String,
    /// Its name, in which `*` stands for any characters.
    pub name: String,
}

/// Why a text is no location.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LocationError {
    /// Nothing is named, or a part of a list is blank.
    Blank,
    /// Files can't be had by this scheme.
    Scheme(String),
    /// An address without a host, or with blanks in it.
    Address,
    /// An address that holds a name or a password: it is shown, and they must not be.
    Credentials,
    /// Folders are named whole.
    Folder,
    /// It leads out of the inbox, or holds characters that no name has.
    Name,
    /// It lies in the archives or the reports.
    Reserved,
    /// It is a tryback, which somebody has to correct first.
    Tryback,
}

impl LocationError {
    /// The sentence of the catalogue.
    #[must_use]
    pub fn told(&self, catalog: &Catalog) -> String {
        let (id, args) = match self {
            Self::Blank => ("location-blank", Args::new()),
            Self::Scheme(scheme) => ("location-scheme", Args::new().with("scheme", scheme.as_str())),
            Self::Address => ("location-address", Args::new()),
            Self::Credentials => ("location-credentials", Args::new()),
            Self::Folder => ("location-folder", Args::new()),
            Self::Name => ("location-name", Args::new()),
            Self::Reserved => ("location-reserved", Args::new()),
            Self::Tryback => ("location-tryback", Args::new()),
        };
        catalog.text(id, &args)
    }
}

impl Location {
    /// Reads a location.
    ///
    /// # Errors
    ///
    /// It isn't one.
    pub fn parse(text: &str) -> Result<Self, LocationError> {
        let text = text.trim();
        if let Some((scheme, rest)) = text.split_once("://") {
            return address(scheme, rest).map(|()| Self::Address(text.to_owned()));
        }
        text.split(',')
            .map(Place::parse)
            .collect::<Result<_, _>>()
            .map(Self::Inbox)
    }
}

fn address(scheme: &str, rest: &str) -> Result<(), LocationError> {
    if !scheme.eq_ignore_ascii_case("https") && !scheme.eq_ignore_ascii_case("http") {
        return Err(LocationError::Scheme(scheme.to_owned()));
    }
    let host = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    if host.contains('@') {
        return Err(LocationError::Credentials);
    }
    let is_blank = |letter: char| letter.is_whitespace() || letter.is_control();
    if host.is_empty() || rest.contains(is_blank) {
        return Err(LocationError::Address);
    }
    Ok(())
}

impl Place {
    fn parse(text: &str) -> Result<Self, LocationError> {
        let text = text.trim();
        if text.contains('\\') || text.chars().any(char::is_control) {
            return Err(LocationError::Name);
        }
        if text.is_empty() || text.ends_with('/') {
            return Err(LocationError::Blank);
        }
        // However many slashes there are, and wherever it begins, the inbox is the root.
        let mut parts: Vec<&str> = text
            .split('/')
            .map(str::trim)
            .filter(|part| !part.is_empty() && *part != ".")
            .collect();
        if parts.contains(&"..") {
            return Err(LocationError::Name);
        }
        let name = parts.pop().ok_or(LocationError::Blank)?;
        if parts.iter().any(|part| part.contains('*')) {
            return Err(LocationError::Folder);
        }
        let place = Self {
            folder: parts.join("/"),
            name: name.to_owned(),
        };
        if is_reserved(&place.path()) {
            return Err(LocationError::Reserved);
        }
        if is_tryback(name) {
            return Err(LocationError::Tryback);
        }
        Ok(place)
    }

    /// Its name in the inbox, with its folder.
    #[must_use]
    pub fn path(&self) -> String {
        self.beside(&self.name)
    }

    /// The name in the inbox of a file of its folder.
    #[must_use]
    pub fn beside(&self, name: &str) -> String {
        match self.folder.as_str() {
            "" => name.to_owned(),
            folder => format!("{folder}/{name}"),
        }
    }

    /// Whether several files may be meant.
    #[must_use]
    pub fn is_pattern(&self) -> bool {
        self.name.contains('*')
    }

    /// Whether a file of its folder is meant: never a hidden one, and never a tryback.
    #[must_use]
    pub fn matches(&self, name: &str) -> bool {
        !name.starts_with('.') && !is_tryback(name) && looks_like(&self.name, name)
    }
}

/// Whether a name of the area is that of the archives or the reports, or lies in them; on some systems case makes no
/// difference.
#[must_use]
pub fn is_reserved(name: &str) -> bool {
    let first = name.split('/').next().unwrap_or_default();
    first.eq_ignore_ascii_case(ARCHIVES) || first.eq_ignore_ascii_case(REPORTS)
}

/// Whether a file is the tryback of another, or was put aside after a crash.
#[must_use]
pub fn is_tryback(name: &str) -> bool {
    without_tryback(base_name(name)) != base_name(name)
}

/// Whether a name looks like a pattern, in which `*` stands for any characters, or none.
fn looks_like(pattern: &str, name: &str) -> bool {
    let Some((first, rest)) = pattern.split_once('*') else {
        return pattern == name;
    };
    let Some(mut left) = name.strip_prefix(first) else {
        return false;
    };
    let mut parts: Vec<&str> = rest.split('*').collect();
    let last = parts.pop().unwrap_or_default();
    for part in parts {
        match left.find(part) {
            Some(at) => left = left.get(at + part.len()..).unwrap_or_default(),
            None => return false,
        }
    }
    left.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    fn paths(location: &str) -> Vec<String> {
        match Location::parse(location) {
            Ok(Location::Inbox(places)) => places.iter().map(Place::path).collect(),
            other => panic!("{location}: {other:?}"),
        }
    }

    #[test]
    fn names_lists_and_patterns_of_the_inbox() {
        for (location, expected) in [
            ("users.csv", vec!["users.csv"]),
            (" hr/users.csv ", vec!["hr/users.csv"]),
            // G §4: a folder begins and ends with exactly one slash, and `.` is the inbox itself.
            ("/users.csv", vec!["users.csv"]),
            ("./users.csv", vec!["users.csv"]),
            ("//hr//north/users.csv", vec!["hr/north/users.csv"]),
            // B-05: a list is split, and its parts are trimmed.
            ("a.csv, hr/b.csv", vec!["a.csv", "hr/b.csv"]),
            ("hr/users_*.csv", vec!["hr/users_*.csv"]),
            ("archives.csv", vec!["archives.csv"]),
        ] {
            assert_eq!(paths(location), expected, "{location}");
        }
    }

    #[test]
    fn addresses() {
        for address in [
            "https://hr.example/u.csv",
            "HTTPS://hr.example",
            "http://hr.example:8080/u.csv?day=1,2",
            "https://hr.example/@home/u.csv",
        ] {
            assert_eq!(Location::parse(address), Ok(Location::Address(address.into())));
        }
    }

    #[test]
    fn what_is_no_location() {
        for (location, error) in [
            ("", LocationError::Blank),
            ("hr/", LocationError::Blank),
            ("a.csv,,b.csv", LocationError::Blank),
            ("/", LocationError::Blank),
            ("ftp://hr.example/u.csv", LocationError::Scheme("ftp".into())),
            ("ftps://hr.example/u.csv", LocationError::Scheme("ftps".into())),
            ("file:///etc/passwd", LocationError::Scheme("file".into())),
            ("https://", LocationError::Address),
            ("https:///u.csv", LocationError::Address),
            ("https://hr.example/my file.csv", LocationError::Address),
            ("https://me:secret@hr.example/u.csv", LocationError::Credentials),
            ("*/users.csv", LocationError::Folder),
            ("../users.csv", LocationError::Name),
            ("hr/../../users.csv", LocationError::Name),
            ("hr\\users.csv", LocationError::Name),
            ("a\0.csv", LocationError::Name),
            // neither archives nor reports, nor what failed once.
            ("archives/20240305-060000_users.csv", LocationError::Reserved),
            ("Reports/*.csv", LocationError::Reserved),
            ("users_tryback_20240305-060000.csv", LocationError::Tryback),
            ("users-tryback-failed.csv", LocationError::Tryback),
        ] {
            assert_eq!(Location::parse(location), Err(error.clone()), "{location}");
            for lang in Lang::ALL {
                assert!(error.told(Catalog::of(lang)).contains(' '), "{error:?}");
            }
        }
    }

    #[test]
    fn only_a_star_stands_for_others() {
        let place = |name: &str| Place {
            folder: String::new(),
            name: name.into(),
        };
        for (pattern, name, expected) in [
            ("users_*.csv", "users_1.csv", true),
            ("users_*.csv", "users_.csv", true),
            ("users_*.csv", "users_1.csv.bak", false),
            ("users_*.csv", "Users_1.csv", false),
            ("users_*.csv", "old_users_1.csv", false),
            ("*", "anything.csv", true),
            ("*.csv", ".hidden.csv", false),
            ("u*r*.csv", "user_list.csv", true),
            ("u*r*.csv", "ul.csv", false),
            ("a*a", "a", false),
            ("a*ab*b", "aab", false),
            ("users_?.csv", "users_1.csv", false),
            ("é*è.csv", "éàè.csv", true),
            ("users.csv", "users.csv", true),
            //
            ("users_*.csv", "users_1_tryback_20240305-060000.csv", false),
            ("users_*.csv", "users_1-tryback-failed.csv", false),
        ] {
            assert_eq!(place(pattern).matches(name), expected, "{pattern} {name}");
        }
    }
}
