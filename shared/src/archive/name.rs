//! Names of entries: which are refused, and which systems leave behind.

/// What is wrong with the name of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// It begins at the root, or with a drive letter.
    Absolute,
    /// It goes up by `..`.
    Upwards,
    /// It holds a control character.
    Control,
}

/// What is wrong with a name, if anything (D93).
pub(super) fn flaw(name: &str) -> Option<Flaw> {
    let mut chars = name.chars();
    let drive = chars.next().is_some_and(|c| c.is_ascii_alphabetic()) && chars.next() == Some(':');
    if name.starts_with(['/', '\\']) || drive {
        return Some(Flaw::Absolute);
    }
    if name.split(['/', '\\']).any(|part| part == "..") {
        return Some(Flaw::Upwards);
    }
    name.chars().any(char::is_control).then_some(Flaw::Control)
}

/// Whether an entry is of a system and of no person. A name that is refused isn't looked over so.
pub(super) fn is_hidden(name: &str) -> bool {
    let mut parts = name.split(['/', '\\']).filter(|part| !part.is_empty());
    let own = |part: &str| {
        (part.starts_with('.') && part != "..")
            || part.eq_ignore_ascii_case("__MACOSX")
            || part.eq_ignore_ascii_case("Thumbs.db")
            || part.eq_ignore_ascii_case("desktop.ini")
    };
    parts.any(own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_lead_elsewhere_are_refused() {
        for (name, expected) in [
            ("jdoe.png", None),
            ("class 3a/jdoe.png", None),
            ("j..doe.png", None),
            ("a/..b/jdoe.png", None),
            ("/jdoe.png", Some(Flaw::Absolute)),
            ("\\\\host\\share\\jdoe.png", Some(Flaw::Absolute)),
            ("C:\\jdoe.png", Some(Flaw::Absolute)),
            ("c:jdoe.png", Some(Flaw::Absolute)),
            ("../jdoe.png", Some(Flaw::Upwards)),
            ("a/../../jdoe.png", Some(Flaw::Upwards)),
            ("a\\..\\jdoe.png", Some(Flaw::Upwards)),
            ("j\u{0}doe.png", Some(Flaw::Control)),
            ("j\ndoe.png", Some(Flaw::Control)),
        ] {
            assert_eq!(flaw(name), expected, "{name:?}");
        }
    }

    #[test]
    fn what_systems_leave_behind_is_looked_over() {
        for name in [
            "__MACOSX/._jdoe.png",
            ".DS_Store",
            "a/Thumbs.db",
            "a/.hidden/jdoe.png",
            "desktop.ini",
        ] {
            assert!(is_hidden(name), "{name}");
        }
        for name in ["jdoe.png", "a/jdoe.png", "../jdoe.png", "thumbs.png"] {
            assert!(!is_hidden(name), "{name}");
        }
    }
}
