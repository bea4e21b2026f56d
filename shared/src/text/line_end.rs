//! Line ends: LF, CRLF and lone CR, also mixed in one file.

use serde::{Deserialize, Serialize};

/// What ends a physical line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LineEnd {
    /// `\n`
    #[default]
    Lf,
    /// `\r\n`
    CrLf,
    /// `\r`, of old Macs
    Cr,
}

impl LineEnd {
    /// The characters themselves.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Lf => "\n",
            Self::CrLf => "\r\n",
            Self::Cr => "\r",
        }
    }
}

/// A line end in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ending {
    /// Where it begins.
    pub(super) at: usize,
    /// Where the next line begins.
    pub(super) after: usize,
    /// Which one; `None` is the end of the file.
    pub(super) end: Option<LineEnd>,
}

impl Ending {
    /// The line end at `at`, which holds a CR or LF.
    /// `None` when that is a CR and the byte after it has still to come.
    pub(super) fn at(bytes: &[u8], at: usize, last: bool) -> Option<Self> {
        let (end, width) = match (bytes.get(at), bytes.get(at + 1)) {
            (Some(b'\r'), Some(b'\n')) => (LineEnd::CrLf, 2),
            (Some(b'\r'), None) if !last => return None,
            (Some(b'\r'), _) => (LineEnd::Cr, 1),
            _ => (LineEnd::Lf, 1),
        };
        Some(Self {
            at,
            after: at + width,
            end: Some(end),
        })
    }

    /// The end of the file.
    pub(super) fn of_file(bytes: &[u8]) -> Self {
        Self {
            at: bytes.len(),
            after: bytes.len(),
            end: None,
        }
    }
}
