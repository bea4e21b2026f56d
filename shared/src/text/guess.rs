//! Recognising the encoding, over a sample or streaming over a whole file (D6).

use std::str::from_utf8;

use super::encoding::Encoding;

/// Tells whether a file is valid UTF-8, fed by pieces of any size.
#[derive(Debug, Clone, Default)]
pub struct Utf8Scan {
    broken: bool,
    beyond_ascii: bool,
    /// The start of a character that the last piece cut.
    open: [u8; 4],
    open_len: usize,
}

impl Utf8Scan {
    /// Reads on.
    pub fn feed(&mut self, piece: &[u8]) {
        if self.broken {
            return;
        }
        let mut rest = piece;
        while self.open_len > 0 && !self.broken {
            let Some((&byte, after)) = rest.split_first() else {
                return;
            };
            rest = after;
            self.continue_character(byte);
        }
        if rest.is_ascii() {
            return;
        }
        self.beyond_ascii = true;
        if let Err(error) = from_utf8(rest) {
            let open = rest.get(error.valid_up_to()..).unwrap_or_default();
            match (error.error_len(), self.open.get_mut(..open.len())) {
                (None, Some(place)) => {
                    place.copy_from_slice(open);
                    self.open_len = open.len();
                }
                _ => self.broken = true,
            }
        }
    }

    fn continue_character(&mut self, byte: u8) {
        if let Some(place) = self.open.get_mut(self.open_len) {
            *place = byte;
            self.open_len += 1;
        }
        match from_utf8(self.open.get(..self.open_len).unwrap_or_default()) {
            Ok(_) => self.open_len = 0,
            Err(error) => self.broken = error.error_len().is_some(),
        }
    }

    /// Is all so far valid, a cut last character not counted?
    pub fn is_valid_so_far(&self) -> bool {
        !self.broken
    }

    /// Has there been nothing but ASCII? Then every encoding but UTF-16 reads it alike.
    pub fn is_ascii_so_far(&self) -> bool {
        !self.beyond_ascii
    }

    /// Is the whole file valid, nothing being left to come?
    pub fn is_valid(&self) -> bool {
        !self.broken && self.open_len == 0
    }
}

/// Recognises the encoding of a file, fed by pieces of any size from its start.
#[derive(Debug, Clone, Default)]
pub struct EncodingGuess {
    start: Vec<u8>,
    utf8: Utf8Scan,
    seen: u64,
    /// Zero bytes at even and at odd places of the first bytes.
    zeros: [u64; 2],
}

impl EncodingGuess {
    /// How many bytes are looked at for zeros.
    const ZEROS_WITHIN: u64 = 64 << 10;

    /// Reads on.
    pub fn feed(&mut self, piece: &[u8]) {
        let missing = 3_usize.saturating_sub(self.start.len());
        self.start.extend(piece.iter().take(missing));
        if self.seen < Self::ZEROS_WITHIN {
            for (&byte, place) in piece.iter().zip(self.seen..Self::ZEROS_WITHIN) {
                let [even, odd] = &mut self.zeros;
                *(if place % 2 == 0 { even } else { odd }) += u64::from(byte == 0);
            }
        }
        self.seen += piece.len() as u64;
        self.utf8.feed(piece);
    }

    /// The encoding of the byte-order mark, if there is one.
    pub fn bom(&self) -> Option<Encoding> {
        Encoding::of_bom(&self.start)
    }

    /// Has there been nothing but ASCII?
    pub fn is_ascii_so_far(&self) -> bool {
        self.utf8.is_ascii_so_far()
    }

    /// The encoding. `whole`: all of the file has been fed; otherwise a last character may be cut.
    ///
    /// Zero bytes are asked before valid UTF-8, since a plain English text in UTF-16 is also valid UTF-8.
    pub fn finish(&self, whole: bool) -> Encoding {
        let valid = match whole {
            true => self.utf8.is_valid(),
            false => self.utf8.is_valid_so_far(),
        };
        match (self.bom(), self.zero_bytes()) {
            (Some(encoding), _) | (None, Some(encoding)) => encoding,
            (None, None) if valid => Encoding::Utf8,
            (None, None) => Encoding::Windows1252,
        }
    }

    /// UTF-16 of mostly Western text has a zero byte in nearly each character, always on the same side;
    /// even another script has them in its separators, digits and line ends.
    fn zero_bytes(&self) -> Option<Encoding> {
        let [even, odd] = self.zeros;
        let units = self.seen.min(Self::ZEROS_WITHIN) / 2;
        let many = |zeros: u64| zeros > 0 && zeros * 8 >= units;
        if many(odd) && even * 8 <= odd {
            Some(Encoding::Utf16Le)
        } else if many(even) && odd * 8 <= even {
            Some(Encoding::Utf16Be)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guess(bytes: &[u8], size: usize) -> Encoding {
        let mut guess = EncodingGuess::default();
        bytes.chunks(size).for_each(|piece| guess.feed(piece));
        guess.finish(true)
    }

    #[test]
    fn encodings_are_recognised_by_any_piece() {
        let text = "nom;prénom;ville\r\nLefèvre;Zoé;Orléans\r\n";
        let greek = "username;lastname\nkostas;Κωνσταντίνος Παπαδόπουλος\n";
        let cases: [(Vec<u8>, Encoding); 9] = [
            (text.into(), Encoding::Utf8),
            (b"cid;uid\nHIST101;zoe\n".into(), Encoding::Utf8),
            (Encoding::Windows1252.encode(text), Encoding::Windows1252),
            (Encoding::Utf16Le.encode(text), Encoding::Utf16Le),
            (Encoding::Utf16Be.encode(text), Encoding::Utf16Be),
            (Encoding::Utf16Le.encode(greek), Encoding::Utf16Le),
            (Encoding::Utf16Be.encode("cid\n"), Encoding::Utf16Be),
            (
                [Encoding::Utf16Le.bom(), b"\xAC\x20"].concat(),
                Encoding::Utf16Le,
            ),
            ([Encoding::Utf8.bom(), b"caf\xE9"].concat(), Encoding::Utf8),
        ];
        for (bytes, expect) in cases {
            for size in [1, 2, 3, 7, 1000] {
                assert_eq!(guess(&bytes, size), expect, "{bytes:?} by {size}");
            }
        }
        assert_eq!(EncodingGuess::default().finish(true), Encoding::Utf8);
    }

    #[test]
    fn a_few_stray_zero_bytes_are_no_utf16() {
        assert_eq!(
            guess(b"username;lastname\nzoe;Lef\0vre\0\0and more of it\n", 9),
            Encoding::Utf8
        );
    }

    #[test]
    fn a_cut_character_is_an_error_only_at_the_end_of_the_file() {
        let mut guess = EncodingGuess::default();
        guess.feed(b"ville\nOrl\xC3");
        assert_eq!(guess.finish(false), Encoding::Utf8);
        assert_eq!(guess.finish(true), Encoding::Windows1252);
        assert!(!guess.is_ascii_so_far());
        guess.feed(b"\xA9ans");
        assert_eq!(guess.finish(true), Encoding::Utf8);
    }
}
