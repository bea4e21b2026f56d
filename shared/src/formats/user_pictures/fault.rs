//! What can be wrong with an entry, as the word that its row carries from the archive to the rules.

use crate::archive::EntryFault;
use crate::rule::Rule;

use super::rules;

/// What is wrong with an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// Its name leads elsewhere.
    UnsafeName,
    /// It leads to another file.
    Link,
    /// Its name has no extension.
    NoExtension,
    /// It is an archive.
    Archive,
    /// It is no image.
    NotAnImage,
    /// It has too many bytes.
    TooHeavy,
    /// It has too many pixels a side.
    TooWide,
    /// Its bytes aren't what the archive says.
    Damaged,
    /// It needs a password, or another method.
    Unsupported,
    /// It inflates without measure.
    Bomb,
}

const ALL: [(Fault, &str, &Rule); 10] = [
    (Fault::UnsafeName, "unsafe-name", &rules::UNSAFE_NAME),
    (Fault::Link, "link", &rules::LINK),
    (Fault::NoExtension, "no-extension", &rules::NO_EXTENSION),
    (Fault::Archive, "archive", &rules::ARCHIVE_INSIDE),
    (Fault::NotAnImage, "not-an-image", &rules::NOT_AN_IMAGE),
    (Fault::TooHeavy, "too-heavy", &rules::TOO_HEAVY),
    (Fault::TooWide, "too-wide", &rules::TOO_WIDE),
    (Fault::Damaged, "damaged", &rules::DAMAGED),
    (Fault::Unsupported, "unsupported", &rules::UNSUPPORTED),
    (Fault::Bomb, "bomb", &rules::BOMB),
];

impl Fault {
    /// Its word.
    pub fn word(self) -> &'static str {
        let mut all = ALL.iter();
        all.find(|(fault, ..)| *fault == self).map_or("", |(_, word, _)| word)
    }

    /// The rule that speaks of the fault of this word.
    pub fn rule(word: &str) -> Option<&'static Rule> {
        ALL.iter().find(|(_, its, _)| *its == word).map(|(_, _, rule)| *rule)
    }

    /// Whether it is known from the name alone, without a byte of the entry.
    pub fn is_of_name(word: &str) -> bool {
        [Self::UnsafeName, Self::Link, Self::NoExtension]
            .iter()
            .any(|fault| fault.word() == word)
    }
}

impl From<EntryFault> for Fault {
    fn from(fault: EntryFault) -> Self {
        match fault {
            EntryFault::Damaged | EntryFault::Unreadable => Self::Damaged,
            EntryFault::Unsupported => Self::Unsupported,
            EntryFault::Bomb => Self::Bomb,
        }
    }
}
