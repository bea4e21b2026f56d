//! The encodings of command files (D6).

use std::borrow::Cow;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::single_byte::SingleByte;
use super::transcode::Transcoder;

/// An encoding, as `csv.encoding` names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Encoding {
    /// `UTF-8`
    #[default]
    #[serde(rename = "UTF-8")]
    Utf8,
    /// `UTF-16LE`
    #[serde(rename = "UTF-16LE")]
    Utf16Le,
    /// `UTF-16BE`
    #[serde(rename = "UTF-16BE")]
    Utf16Be,
    /// `windows-1252`; the name `ISO-8859-1` means it too, since that is what spreadsheets write under it.
    #[serde(rename = "windows-1252", alias = "ISO-8859-1")]
    Windows1252,
    /// `ISO-8859-15`
    #[serde(rename = "ISO-8859-15")]
    Iso8859_15,
}

impl Encoding {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Utf8,
        Self::Utf16Le,
        Self::Utf16Be,
        Self::Windows1252,
        Self::Iso8859_15,
    ];

    /// The name in settings and reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::Windows1252 => "windows-1252",
            Self::Iso8859_15 => "ISO-8859-15",
        }
    }

    /// Its byte-order mark; empty for the encodings that have none.
    pub fn bom(self) -> &'static [u8] {
        match self {
            Self::Utf8 => b"\xEF\xBB\xBF",
            Self::Utf16Le => b"\xFF\xFE",
            Self::Utf16Be => b"\xFE\xFF",
            Self::Windows1252 | Self::Iso8859_15 => b"",
        }
    }

    /// The encoding whose byte-order mark the file begins with.
    pub fn of_bom(start: &[u8]) -> Option<Self> {
        [Self::Utf8, Self::Utf16Le, Self::Utf16Be]
            .into_iter()
            .find(|encoding| start.starts_with(encoding.bom()))
    }

    /// The text in this encoding, without byte-order mark. A character that it lacks becomes `?`.
    pub fn encode(self, text: &str) -> Vec<u8> {
        let bytes = |table: SingleByte| {
            let byte = |c| table.encode(c).unwrap_or(b'?');
            text.chars().map(byte).collect()
        };
        match self {
            Self::Utf8 => text.as_bytes().to_vec(),
            Self::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Self::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            Self::Windows1252 => bytes(SingleByte::Windows1252),
            Self::Iso8859_15 => bytes(SingleByte::Iso8859_15),
        }
    }

    /// Can the text be written in this encoding with nothing lost?
    pub fn holds(self, text: &str) -> bool {
        let all = |table: SingleByte| text.chars().all(|c| table.encode(c).is_some());
        match self {
            Self::Utf8 | Self::Utf16Le | Self::Utf16Be => true,
            Self::Windows1252 => all(SingleByte::Windows1252),
            Self::Iso8859_15 => all(SingleByte::Iso8859_15),
        }
    }

    /// The text of bytes in this encoding, for showing them; what is invalid becomes U+FFFD.
    pub fn decode(self, bytes: &[u8]) -> Cow<'_, str> {
        let Some(mut transcoder) = Transcoder::new(self) else {
            return String::from_utf8_lossy(bytes);
        };
        let mut text = Vec::with_capacity(bytes.len());
        transcoder.feed(bytes, &mut text);
        transcoder.finish(&mut text);
        Cow::Owned(String::from_utf8_lossy(&text).into_owned())
    }
}

/// The name of no encoding that command files may have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownEncoding(pub String);

impl FromStr for Encoding {
    type Err = UnknownEncoding;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        if name.eq_ignore_ascii_case("ISO-8859-1") {
            return Ok(Self::Windows1252);
        }
        Self::ALL
            .into_iter()
            .find(|encoding| encoding.name().eq_ignore_ascii_case(name))
            .ok_or_else(|| UnknownEncoding(name.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_back() {
        for encoding in Encoding::ALL {
            assert_eq!(encoding.name().parse(), Ok(encoding));
            assert_eq!(encoding.name().to_lowercase().parse(), Ok(encoding));
            let json = serde_json::to_string(&encoding).unwrap();
            assert_eq!(json, format!("{:?}", encoding.name()));
            assert_eq!(serde_json::from_str::<Encoding>(&json).unwrap(), encoding);
        }
        assert_eq!("ISO-8859-1".parse(), Ok(Encoding::Windows1252));
        assert_eq!("KOI8-R".parse::<Encoding>(), Err(UnknownEncoding("KOI8-R".to_owned())));
    }

    #[test]
    fn byte_order_marks_are_told_apart() {
        for encoding in Encoding::ALL {
            let mut file = encoding.bom().to_vec();
            file.extend(encoding.encode("cid;uid"));
            let expect = (!encoding.bom().is_empty()).then_some(encoding);
            assert_eq!(Encoding::of_bom(&file), expect);
        }
        assert_eq!(Encoding::of_bom(b"\xEF\xBB"), None);
    }

    #[test]
    fn text_goes_there_and_back() {
        for encoding in Encoding::ALL {
            let text = "Œuvre d’été, 3 €";
            if encoding.holds(text) {
                assert_eq!(encoding.decode(&encoding.encode(text)), text);
            }
        }
        assert!(!Encoding::Iso8859_15.holds("d’été"));
        assert_eq!(Encoding::Iso8859_15.encode("d’été"), b"d?\xE9t\xE9".as_slice());
        assert_eq!(Encoding::Utf8.decode(b"\xE9t\xE9"), "\u{FFFD}t\u{FFFD}");
    }
}
