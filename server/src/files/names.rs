//! Names that people give in the area: what is a name, and which folders are whose.
//!
//! A name is accepted only if it could be that of a file everywhere: an area may be copied to a stick, or be shared with
//! a machine that knows fewer names than this one.

use shared::api::FileKind;
use shared::check::base_name;
use shared::location::is_tryback;
pub use shared::location::{ARCHIVES, REPORTS, is_reserved};
use unicode_normalization::UnicodeNormalization;

/// The longest part of a name, in bytes.
const LONGEST: usize = 200;
/// Folders in folders, at most.
const DEEPEST: usize = 8;
/// Characters that some systems don't allow, or mean something by.
const FORBIDDEN: [char; 9] = ['\\', ':', '*', '?', '"', '<', '>', '|', '\u{7f}'];
/// Names that some systems have for devices, whatever the extension.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// Why something is no name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameFault {
    /// Nothing is left of it, or of a part of it; or it leads elsewhere.
    Empty,
    /// It holds a character that a name can't have.
    Character,
    /// A part begins with a dot, or ends with one.
    Dot,
    /// It is the name of a device.
    Device,
    /// It is too long, or too deep.
    Long,
    /// The folder belongs to the archives or the reports.
    Reserved,
}

impl NameFault {
    /// The sentence of the catalogue.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Empty => "file-name-empty",
            Self::Character => "file-name-character",
            Self::Dot => "file-name-dot",
            Self::Device => "file-name-device",
            Self::Long => "file-name-long",
            Self::Reserved => "file-name-reserved",
        }
    }
}

/// A name as it is kept: composed (NFC), without blanks around its parts.
///
/// # Errors
///
/// When it is no name.
pub fn accepted(name: &str) -> Result<String, NameFault> {
    let name: String = name.nfc().collect();
    let parts: Vec<&str> = name.split('/').map(str::trim).collect();
    if parts.len() > DEEPEST {
        return Err(NameFault::Long);
    }
    parts.iter().try_for_each(|part| sound(part))?;
    Ok(parts.join("/"))
}

/// A name that people may write to: in the inbox.
///
/// # Errors
///
/// When it is no name, or belongs to the archives or reports.
pub fn in_inbox(name: &str) -> Result<String, NameFault> {
    let name = accepted(name)?;
    if is_reserved(&name) {
        return Err(NameFault::Reserved);
    }
    Ok(name)
}

fn sound(part: &str) -> Result<(), NameFault> {
    if part.is_empty() || part == "." || part == ".." {
        return Err(NameFault::Empty);
    }
    if part
        .chars()
        .any(|letter| letter.is_control() || FORBIDDEN.contains(&letter))
    {
        return Err(NameFault::Character);
    }
    if part.starts_with('.') || part.ends_with('.') {
        return Err(NameFault::Dot);
    }
    if part.len() > LONGEST {
        return Err(NameFault::Long);
    }
    let stem = part.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let numbered = |of: &str| {
        stem.strip_prefix(of)
            .is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|byte| byte.is_ascii_digit()))
    };
    if DEVICES.contains(&stem.as_str()) || numbered("com") || numbered("lpt") {
        return Err(NameFault::Device);
    }
    Ok(())
}

/// What a file of this name is.
#[must_use]
pub fn kind_of(name: &str) -> FileKind {
    match name.split('/').next() {
        Some(first) if name.contains('/') && first.eq_ignore_ascii_case(ARCHIVES) => FileKind::Archive,
        Some(first) if name.contains('/') && first.eq_ignore_ascii_case(REPORTS) => FileKind::Report,
        _ if is_tryback(name) => FileKind::Tryback,
        _ => FileKind::Input,
    }
}

/// A name without its extension, and the extension without its dot.
#[must_use]
pub fn parted(name: &str) -> (&str, &str) {
    let base = name.len() - base_name(name).len();
    match name.rfind('.') {
        Some(dot) if dot > base => (name.get(..dot).unwrap_or(name), name.get(dot + 1..).unwrap_or_default()),
        _ => (name, ""),
    }
}

/// The name with a number: `users-2.csv`.
#[must_use]
pub fn numbered(name: &str, number: u32) -> String {
    match parted(name) {
        (stem, "") => format!("{stem}-{number}"),
        (stem, extension) => format!("{stem}-{number}.{extension}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_no_system_would_refuse_are_accepted() {
        for (name, kept) in [
            ("users.csv", "users.csv"),
            (" north / users.csv ", "north/users.csv"),
            ("élèves 2026.csv", "élèves 2026.csv"),
            // Decomposed letters, as one system writes them, are the same name.
            ("e\u{301}le\u{300}ves.csv", "élèves.csv"),
            ("console.csv", "console.csv"),
            ("com10.csv", "com10.csv"),
        ] {
            assert_eq!(accepted(name).as_deref(), Ok(kept), "{name}");
        }
    }

    #[test]
    fn no_name_leads_elsewhere_or_names_a_device() {
        let long = "x".repeat(201);
        let deep = "a/".repeat(8) + "b";
        for (name, fault) in [
            ("", NameFault::Empty),
            ("   ", NameFault::Empty),
            ("/etc/passwd", NameFault::Empty),
            ("../secret.key", NameFault::Empty),
            ("a/../../b", NameFault::Empty),
            ("a//b", NameFault::Empty),
            ("a/./b", NameFault::Empty),
            ("C:\\users.csv", NameFault::Character),
            ("a\u{0}b", NameFault::Character),
            ("line\nbreak", NameFault::Character),
            ("users?.csv", NameFault::Character),
            ("users.csv:stream", NameFault::Character),
            (".hidden", NameFault::Dot),
            ("north/.writing-1", NameFault::Dot),
            ("users.", NameFault::Dot),
            ("CON", NameFault::Device),
            ("aux.csv", NameFault::Device),
            ("north/Lpt1.txt", NameFault::Device),
            (long.as_str(), NameFault::Long),
            (deep.as_str(), NameFault::Long),
        ] {
            assert_eq!(accepted(name), Err(fault), "{name}");
        }
    }

    #[test]
    fn archives_and_reports_are_not_written_to() {
        for name in ["archives", "archives/x.csv", "Reports/x.html", "REPORTS"] {
            assert_eq!(in_inbox(name), Err(NameFault::Reserved), "{name}");
        }
        assert!(in_inbox("north/archives/x.csv").is_ok());
    }

    #[test]
    fn names_tell_what_files_are() {
        for (name, kind) in [
            ("users.csv", FileKind::Input),
            ("north/users.csv", FileKind::Input),
            ("north/users_tryback_20240305-060000.csv", FileKind::Tryback),
            ("users-tryback-failed.csv", FileKind::Tryback),
            ("archives/20240305-060000_users.csv", FileKind::Archive),
            ("reports/20240305-060000_report_users.csv.html", FileKind::Report),
        ] {
            assert_eq!(kind_of(name), kind, "{name}");
        }
        assert_eq!(numbered("a.b/users.csv", 2), "a.b/users-2.csv");
        assert_eq!(numbered("a.b/users", 3), "a.b/users-3");
    }
}
