//! The bytes of a `File`, read at once: only a worker may.

use std::ops::Range;

use gloo_file::Blob;
use js_sys::Uint8Array;
use web_sys::FileReaderSync;

use crate::desk::{Source, Unreadable};

/// A file that a person has dropped.
#[derive(Debug)]
pub struct FileSource {
    blob: Blob,
    reader: FileReaderSync,
}

impl FileSource {
    /// The bytes of a file. None where nothing may be read at once: on the page.
    pub fn new(blob: Blob) -> Option<Self> {
        Some(Self {
            blob,
            reader: FileReaderSync::new().ok()?,
        })
    }
}

impl Source for FileSource {
    fn size(&self) -> u64 {
        self.blob.size()
    }

    fn read(&self, range: Range<u64>, into: &mut Vec<u8>) -> Result<(), Unreadable> {
        let slice = self.blob.slice(range.start, range.end);
        let buffer = self
            .reader
            .read_as_array_buffer(slice.as_ref())
            .map_err(|_| Unreadable)?;
        let bytes = Uint8Array::new(&buffer);
        let len = bytes.length();
        if u64::from(len) != range.end - range.start {
            return Err(Unreadable);
        }
        into.resize(len as usize, 0);
        bytes.copy_to(into);
        Ok(())
    }
}
