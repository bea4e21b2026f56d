//! A file on disk as bytes that can be read anywhere.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::ops::Range;
use std::path::Path;

use shared::source::{Source, Unreadable};

/// An open file.
#[derive(Debug)]
pub struct FileSource {
    file: File,
    size: u64,
}

impl FileSource {
    /// Opens the file.
    ///
    /// # Errors
    ///
    /// It isn't there, or may not be read.
    pub fn open(path: &Path) -> io::Result<Self> {
        let file = File::open(path)?;
        let size = file.metadata()?.len();
        Ok(Self { file, size })
    }

    /// A part of the file, to be copied.
    ///
    /// # Errors
    ///
    /// The file can't be read.
    pub fn part(&self, range: Range<u64>) -> io::Result<io::Take<&File>> {
        let mut file = &self.file;
        file.seek(SeekFrom::Start(range.start))?;
        Ok(file.take(range.end.saturating_sub(range.start)))
    }
}

impl Source for FileSource {
    fn size(&self) -> u64 {
        self.size
    }

    fn read(&self, range: Range<u64>, into: &mut Vec<u8>) -> Result<(), Unreadable> {
        let length = usize::try_from(range.end.saturating_sub(range.start)).map_err(|_| Unreadable)?;
        into.clear();
        let read = self.part(range).and_then(|mut part| part.read_to_end(into));
        match read {
            Ok(read) if read == length => Ok(()),
            _ => Err(Unreadable),
        }
    }
}
