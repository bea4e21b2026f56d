//! The tryback of an archive: the images that failed, as they are compressed there (D73).

use std::fs::File;
use std::io::{self, BufWriter, Seek};

use shared::archive::Writer;
use shared::formats::user_pictures::Entries;

use super::input::{Input, InputError};
use super::unpack::copy_entry;
use crate::files::FileSource;

/// An archive of failed images that is being written into a temporary file.
pub struct FailedImages {
    source: FileSource,
    entries: Entries,
    archive: Writer<BufWriter<File>>,
}

impl FailedImages {
    /// Opens the input; `None` where it is no archive.
    ///
    /// # Errors
    ///
    /// The input can't be read.
    pub fn open(input: &Input) -> Result<Option<Self>, InputError> {
        let Some(entries) = input.entries()? else {
            return Ok(None);
        };
        let unreadable = |source| InputError::Unreadable {
            path: input.path.to_path_buf(),
            source,
        };
        Ok(Some(Self {
            source: FileSource::open(&input.path).map_err(unreadable)?,
            entries,
            archive: Writer::new(BufWriter::new(tempfile::tempfile().map_err(unreadable)?)),
        }))
    }

    /// Adds the image of a row. One whose name leads out of the archive gets a name that doesn't: what we write, nobody
    /// has to fear.
    ///
    /// # Errors
    ///
    /// The disk says no.
    pub fn add(&mut self, line: u64) -> io::Result<()> {
        let Some(entry) = self.entries.entry(line) else {
            return Ok(());
        };
        let name = match entry.flaw() {
            Some(_) => format!(
                "{line}/{}",
                entry.base_name().replace(|c: char| c.is_control() || c == ':', "_")
            ),
            None => entry.name.clone(),
        };
        copy_entry(&mut self.archive, &self.source, entry, &name)
    }

    /// The archive, ready to be read.
    ///
    /// # Errors
    ///
    /// The disk says no.
    pub fn finish(self) -> io::Result<File> {
        let out = self.archive.finish()?;
        let mut file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.rewind()?;
        Ok(file)
    }
}
