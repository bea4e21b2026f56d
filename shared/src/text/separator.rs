//! What separates cells.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A separator of cells, as `csv.separator` names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Separator {
    /// `;`
    #[default]
    #[serde(rename = ";")]
    Semicolon,
    /// `,`
    #[serde(rename = ",")]
    Comma,
    /// The tab, named `tab`.
    #[serde(rename = "tab", alias = "\t")]
    Tab,
    /// `|`
    #[serde(rename = "|")]
    Pipe,
}

impl Separator {
    /// All of them; of two that fit equally well the earlier is taken.
    pub const ALL: [Self; 4] = [Self::Semicolon, Self::Comma, Self::Tab, Self::Pipe];

    /// Those that `auto` chooses from in a list without header: an identifier may hold a comma (D8).
    pub const OF_LISTS: [Self; 3] = [Self::Semicolon, Self::Tab, Self::Pipe];

    /// The byte in the text.
    pub fn byte(self) -> u8 {
        match self {
            Self::Semicolon => b';',
            Self::Comma => b',',
            Self::Tab => b'\t',
            Self::Pipe => b'|',
        }
    }

    /// The name in settings and reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Semicolon => ";",
            Self::Comma => ",",
            Self::Tab => "tab",
            Self::Pipe => "|",
        }
    }
}

/// The name of no separator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownSeparator(pub String);

impl FromStr for Separator {
    type Err = UnknownSeparator;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|s| s.name().eq_ignore_ascii_case(name) || name.as_bytes() == [s.byte()])
            .ok_or_else(|| UnknownSeparator(name.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_bytes_are_read_back() {
        for separator in Separator::ALL {
            assert_eq!(separator.name().parse(), Ok(separator));
            let json = serde_json::to_string(&separator).unwrap();
            assert_eq!(serde_json::from_str::<Separator>(&json).unwrap(), separator);
        }
        assert_eq!("\t".parse(), Ok(Separator::Tab));
        assert_eq!("TAB".parse(), Ok(Separator::Tab));
        assert_eq!(":".parse::<Separator>(), Err(UnknownSeparator(":".to_owned())));
    }
}
