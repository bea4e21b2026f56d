//! From the bytes of a file to UTF-8, and from lengths of UTF-8 back to lengths in the file.

use super::encoding::Encoding;
use super::single_byte::SingleByte;
use super::utf16::Utf16;

/// Turns a file piece by piece into UTF-8. There is none for UTF-8 itself.
#[derive(Debug, Clone)]
pub(super) enum Transcoder {
    SingleByte(SingleByte),
    Utf16(Utf16),
}

impl Transcoder {
    pub(super) fn new(encoding: Encoding) -> Option<Self> {
        match encoding {
            Encoding::Utf8 => None,
            Encoding::Windows1252 => Some(Self::SingleByte(SingleByte::Windows1252)),
            Encoding::Iso8859_15 => Some(Self::SingleByte(SingleByte::Iso8859_15)),
            Encoding::Utf16Le => Some(Self::Utf16(Utf16::new(false))),
            Encoding::Utf16Be => Some(Self::Utf16(Utf16::new(true))),
        }
    }

    /// Appends the text of `source` to `out`. What can't be decoded becomes a byte 0xFF.
    pub(super) fn feed(&mut self, source: &[u8], out: &mut Vec<u8>) {
        match self {
            Self::SingleByte(table) => table.decode_into(source, out),
            Self::Utf16(machine) => machine.feed(source, out),
        }
    }

    /// The end of the file.
    pub(super) fn finish(&mut self, out: &mut Vec<u8>) {
        match self {
            Self::SingleByte(_) => {}
            Self::Utf16(machine) => machine.finish(out),
        }
    }
}

/// How many bytes of the file became this text of a [`Transcoder`].
/// (Half a unit at the end of a UTF-16 file counts as two; the reader stops at the file's end.)
pub(super) fn source_len(encoding: Encoding, text: &[u8]) -> usize {
    let characters = || text.iter().filter(|&b| b & 0xC0 != 0x80).count();
    match encoding {
        Encoding::Utf8 => text.len(),
        Encoding::Windows1252 | Encoding::Iso8859_15 => characters(),
        Encoding::Utf16Le | Encoding::Utf16Be => {
            let pairs = text.iter().filter(|b| (0xF0..0xF8).contains(*b)).count();
            2 * (characters() + pairs)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_lead_back_to_the_source() {
        for encoding in Encoding::ALL {
            for text in ["cid;uid", "Élève à l'école", "naïve ÿ", ""] {
                let source = encoding.encode(text);
                let mut utf8 = source.clone();
                if let Some(mut transcoder) = Transcoder::new(encoding) {
                    utf8.clear();
                    transcoder.feed(&source, &mut utf8);
                    transcoder.finish(&mut utf8);
                }
                assert_eq!(source_len(encoding, &utf8), source.len());
                assert_eq!(String::from_utf8(utf8).unwrap(), text);
            }
        }
        let (mut transcoder, mut utf8) = (Transcoder::new(Encoding::Utf16Le).unwrap(), Vec::new());
        transcoder.feed(&[0x3D, 0xD8, 0x00, 0xDE, 0x3D, 0xD8, 0x41, 0x00], &mut utf8);
        assert_eq!(source_len(Encoding::Utf16Le, &utf8), 8);
    }
}
