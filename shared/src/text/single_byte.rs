//! The two encodings of one byte a character: Windows-1252 and ISO-8859-15.

/// Bytes 0x80 to 0x9F of Windows-1252. The five that it leaves open keep their number, as on the web.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// Where ISO-8859-15 differs from Latin 1.
const ISO_8859_15: [(u8, char); 8] = [
    (0xA4, '€'),
    (0xA6, 'Š'),
    (0xA8, 'š'),
    (0xB4, 'Ž'),
    (0xB8, 'ž'),
    (0xBC, 'Œ'),
    (0xBD, 'œ'),
    (0xBE, 'Ÿ'),
];

/// An encoding of one byte a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SingleByte {
    Windows1252,
    Iso8859_15,
}

impl SingleByte {
    /// The character of a byte; each byte has one.
    pub(super) fn decode(self, byte: u8) -> char {
        let special = match self {
            Self::Windows1252 => WINDOWS_1252.get(usize::from(byte).wrapping_sub(0x80)),
            Self::Iso8859_15 => ISO_8859_15
                .iter()
                .find_map(|(special, c)| (*special == byte).then_some(c)),
        };
        special.copied().unwrap_or(char::from(byte))
    }

    /// The byte of a character, if there is one.
    pub(super) fn encode(self, c: char) -> Option<u8> {
        if c.is_ascii() {
            return u8::try_from(c).ok();
        }
        (0x80..=0xFF).find(|&byte| self.decode(byte) == c)
    }

    /// Appends the text of `source` to `out` as UTF-8.
    pub(super) fn decode_into(self, source: &[u8], out: &mut Vec<u8>) {
        let mut rest = source;
        while !rest.is_empty() {
            let (plain, after) = rest.split_at(ascii_prefix(rest));
            out.extend_from_slice(plain);
            rest = after;
            while let Some((&byte, after)) = rest.split_first().filter(|(b, _)| !b.is_ascii()) {
                let mut utf8 = [0; 4];
                out.extend_from_slice(self.decode(byte).encode_utf8(&mut utf8).as_bytes());
                rest = after;
            }
        }
    }
}

/// How many bytes at the start are ASCII.
fn ascii_prefix(bytes: &[u8]) -> usize {
    let words = bytes.chunks_exact(16).take_while(|w| w.is_ascii()).count() * 16;
    let tail = bytes.get(words..).unwrap_or_default();
    words + tail.iter().take_while(|b| b.is_ascii()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_agree_with_the_encoding_standard() {
        for (ours, theirs) in [
            (SingleByte::Windows1252, encoding_rs::WINDOWS_1252),
            (SingleByte::Iso8859_15, encoding_rs::ISO_8859_15),
        ] {
            let all: Vec<u8> = (0..=255).collect();
            let mut text = Vec::new();
            ours.decode_into(&all, &mut text);
            assert_eq!(
                String::from_utf8(text).unwrap(),
                theirs.decode_without_bom_handling(&all).0
            );
            assert!(all.iter().all(|&b| ours.encode(ours.decode(b)) == Some(b)));
            assert_eq!(ours.encode('ł'), None);
        }
    }
}
