//! Where pixels are kept: one file for each image, an archive of its sizes and of the image as it came in.

use std::collections::BTreeSet;
use std::io;

use shared::archive::{Directory, Writer, bytes_of};
use shared::picture::{Look, PictureKind, PictureSize, look};

use super::render::Rendered;
use crate::files::{FileSource, Keeper};

/// The entry of an archive that is the image as it came in: kept so that its checksum can be made anew, and never
/// served (users and pictures, Q-27).
const ORIGINAL: &str = "original";

/// The folder below the data folder.
const FOLDER: &str = "pictures";
/// Where several servers keep pixels, those are left alone that are younger, in seconds: a run of another server may be
/// about to name them.
const ABOUT_TO_BE_NAMED: i64 = 3600;

/// The pixels of all pictures.
#[derive(Debug, Clone)]
pub struct PictureStore {
    keeper: Keeper,
}

impl PictureStore {
    /// The pixels where files are kept so.
    #[must_use]
    pub const fn kept_by(keeper: Keeper) -> Self {
        Self { keeper }
    }

    /// Keeps an image and what was made of it; what is kept already stays as it is. Where several servers keep them, it
    /// is written again: so it is young, and no sweep of another one takes it before it is named.
    ///
    /// # Errors
    ///
    /// The disk says no. Then nothing is kept.
    pub fn put(&self, checksum: &str, original: &[u8], rendered: &Rendered) -> io::Result<()> {
        let key = key(checksum)?;
        if !self.keeper.is_shared() && self.keeper.about(&key)?.is_some() {
            return Ok(());
        }
        let mut archive = Writer::new(Vec::new());
        for (size, bytes) in PictureSize::ALL.iter().zip(&rendered.sizes) {
            archive.add(size.name(), bytes)?;
        }
        archive.add(ORIGINAL, original)?;
        self.keeper.put(&key, &mut archive.finish()?.as_slice())
    }

    /// A picture in a size; `None` where it isn't kept.
    ///
    /// # Errors
    ///
    /// The disk says no, or the file is damaged.
    pub fn read(&self, checksum: &str, size: PictureSize) -> io::Result<Option<Vec<u8>>> {
        self.entry(checksum, size.name())
    }

    /// The image as it came in; `None` where it isn't kept.
    ///
    /// # Errors
    ///
    /// The disk says no, or the file is damaged.
    pub fn original(&self, checksum: &str) -> io::Result<Option<Vec<u8>>> {
        self.entry(checksum, ORIGINAL)
    }

    /// Removes what no picture is made of any more. Says how many files went.
    ///
    /// # Errors
    ///
    /// The disk says no; what was removed until then is gone.
    pub fn sweep(&self, named: &BTreeSet<String>, now: i64) -> io::Result<u64> {
        let mut gone = 0;
        for found in self.keeper.list_any(FOLDER, true, None)? {
            let base = found.name.rsplit('/').next().unwrap_or_default();
            let checksum = base.strip_suffix(".zip").filter(|_| !found.about.is_folder);
            let is_young = self.keeper.is_shared() && found.about.seconds() > now - ABOUT_TO_BE_NAMED;
            if !is_young && checksum.is_some_and(|checksum| !named.contains(checksum)) {
                self.keeper.remove(&format!("{FOLDER}/{}", found.name))?;
                gone += 1;
            }
        }
        Ok(gone)
    }

    fn entry(&self, checksum: &str, name: &str) -> io::Result<Option<Vec<u8>>> {
        let local = match self.keeper.local(&key(checksum)?) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            local => local?,
        };
        let source = FileSource::open(&local)?;
        let damaged = || io::Error::new(io::ErrorKind::InvalidData, "the file of a picture is damaged");
        let entries = Directory::read(&source).map_err(|_| damaged())?.entries;
        let Some(entry) = entries.iter().find(|entry| entry.name == name) else {
            return Ok(None);
        };
        let mut bytes = Vec::new();
        bytes_of(&source, entry, &mut |piece| bytes.extend_from_slice(piece)).map_err(|_| damaged())?;
        Ok(Some(bytes))
    }
}

/// Where an image is kept. A checksum is 32 hexadecimal digits, and nothing else becomes a path.
fn key(checksum: &str) -> io::Result<String> {
    let is_checksum = checksum.len() == 32 && checksum.bytes().all(|byte| byte.is_ascii_hexdigit());
    let folder = checksum.get(..2).filter(|_| is_checksum);
    let folder = folder.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
    Ok(format!("{FOLDER}/{folder}/{checksum}.zip"))
}

/// The kind of a picture that is kept.
#[must_use]
pub fn kind_of(bytes: &[u8]) -> Option<PictureKind> {
    match look(bytes) {
        Look::Image(facts) => Some(facts.kind),
        _ => None,
    }
}
