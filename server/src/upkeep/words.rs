//! Looking for words in files, whatever their encoding, and in what is packed in them.

use std::fs::File;
use std::io::{self, Read, Seek};
use std::path::Path;

use zip::ZipArchive;

/// How much is read at once.
const PIECE: usize = 256 * 1024;
/// The most of an entry of an archive that is looked through.
const LARGEST_ENTRY: u64 = 1024 * 1024 * 1024;

/// Words to be looked for. They are found as whole words, whatever the case of their ASCII letters.
#[derive(Debug, Clone)]
pub struct Words(Vec<Vec<u8>>);

impl Words {
    /// These words, in UTF-8, Windows-1252 and UTF-16.
    #[must_use]
    pub fn new(words: &[String]) -> Self {
        let mut forms = Vec::new();
        for word in words.iter().map(|word| word.to_ascii_lowercase()) {
            let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let western: Option<Vec<u8>> = word
                .chars()
                .map(|letter| u8::try_from(u32::from(letter)).ok())
                .collect();
            forms.extend(western.filter(|western| *western != word.as_bytes()));
            forms.push(wide);
            forms.push(word.into_bytes());
        }
        Self(forms)
    }

    /// Whether a text holds one of them.
    #[must_use]
    pub fn are_in(&self, text: &str) -> bool {
        self.found(text.to_ascii_lowercase().as_bytes())
    }

    /// Whether a file holds one of them.
    ///
    /// # Errors
    ///
    /// The file can't be read. What looks like an archive and is damaged is looked through as it is.
    pub fn are_in_file(&self, path: &Path) -> io::Result<bool> {
        let mut file = File::open(path)?;
        let mut start = [0; 4];
        let read = file.read(&mut start)?;
        file.rewind()?;
        if start.get(..read) == Some(b"PK\x03\x04")
            && let Ok(mut archive) = ZipArchive::new(File::open(path)?)
        {
            for at in 0..archive.len() {
                let Ok(entry) = archive.by_index(at) else { continue };
                if self.are_in(entry.name()) || self.read(entry.take(LARGEST_ENTRY))? {
                    return Ok(true);
                }
            }
            return Ok(false);
        }
        self.read(file)
    }

    fn read(&self, mut from: impl Read) -> io::Result<bool> {
        let longest = self.0.iter().map(Vec::len).max().unwrap_or(0) + 2;
        let mut bytes: Vec<u8> = Vec::with_capacity(PIECE + longest);
        let mut piece = vec![0; PIECE];
        loop {
            let read = from.read(&mut piece)?;
            bytes.extend(piece.iter().take(read).map(u8::to_ascii_lowercase));
            if self.found(&bytes) {
                return Ok(true);
            }
            if read == 0 {
                return Ok(false);
            }
            // A word may begin in one piece and end in the next.
            let keep = bytes.len().saturating_sub(longest);
            bytes.drain(..keep);
        }
    }

    fn found(&self, bytes: &[u8]) -> bool {
        self.0.iter().any(|word| holds(bytes, word))
    }
}

/// Whether a word stands somewhere with no letter or digit right before or after it.
fn holds(bytes: &[u8], word: &[u8]) -> bool {
    let is_part = |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric());
    let mut from = 0;
    while let Some(found) = bytes
        .get(from..)
        .and_then(|rest| rest.windows(word.len().max(1)).position(|part| part == word))
    {
        let at = from + found;
        let before = at.checked_sub(1).and_then(|before| bytes.get(before));
        if !is_part(before) && !is_part(bytes.get(at + word.len())) {
            return true;
        }
        from = at + 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_in_every_encoding_and_in_archives() {
        let words = Words::new(&["S-12".into(), "Élan".into()]);
        for (text, found) in [
            ("a,S-12,b", true),
            ("s-12", true),
            ("S-123", false),
            ("XS-12", false),
            ("d’Élan", true),
            ("", false),
        ] {
            assert_eq!(words.are_in(text), found, "{text}");
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        let wide: Vec<u8> = "x;S-12;y".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let far = [vec![b'-'; PIECE - 2], b";s-12;".to_vec()].concat();
        for bytes in [b"d'\xC9lan".to_vec(), wide, far] {
            std::fs::write(&path, bytes).unwrap();
            assert!(words.are_in_file(&path).unwrap());
        }
        let mut zip = zip::ZipWriter::new(File::create(&path).unwrap());
        zip.start_file("sheet.xml", zip::write::SimpleFileOptions::default())
            .unwrap();
        io::Write::write_all(&mut zip, "<c>S-12</c>".as_bytes()).unwrap();
        zip.finish().unwrap();
        assert!(words.are_in_file(&path).unwrap());
    }
}
