//! Where pixels are kept: one file for each image, an archive of its sizes and of the image as it came in.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use shared::archive::{Directory, Writer, bytes_of};
use shared::picture::{Look, PictureKind, PictureSize, look};

use super::render::Rendered;
use crate::files::{FileSource, write_atomic};

/// The entry of an archive that is the image as it came in: kept so that its checksum can be made anew, and never
/// served (users and pictures, Q-27).
const ORIGINAL: &str = "original";

/// The pixels of all pictures.
#[derive(Debug, Clone)]
pub struct PictureStore {
    root: PathBuf,
}

impl PictureStore {
    /// The pixels below a data folder.
    #[must_use]
    pub fn new(data_dir: &Path) -> Self {
        Self {
            root: data_dir.join("pictures"),
        }
    }

    /// Keeps an image and what was made of it; what is kept already stays as it is.
    ///
    /// # Errors
    ///
    /// The disk says no. Then nothing is kept.
    pub fn put(&self, checksum: &str, original: &[u8], rendered: &Rendered) -> io::Result<()> {
        let path = self.path(checksum)?;
        if path.exists() {
            return Ok(());
        }
        let mut archive = Writer::new(Vec::new());
        for (size, bytes) in PictureSize::ALL.iter().zip(&rendered.sizes) {
            archive.add(size.name(), bytes)?;
        }
        archive.add(ORIGINAL, original)?;
        write_atomic(&path, &archive.finish()?)
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
    pub fn sweep(&self, named: &BTreeSet<String>) -> io::Result<u64> {
        let mut gone = 0;
        for folder in entries(&self.root)? {
            for path in entries(&folder)? {
                let checksum = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
                if path.extension().is_some_and(|extension| extension == "zip") && !named.contains(checksum) {
                    fs::remove_file(&path)?;
                    gone += 1;
                }
            }
        }
        Ok(gone)
    }

    fn entry(&self, checksum: &str, name: &str) -> io::Result<Option<Vec<u8>>> {
        let source = match FileSource::open(&self.path(checksum)?) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            other => other?,
        };
        let damaged = || io::Error::new(io::ErrorKind::InvalidData, "the file of a picture is damaged");
        let entries = Directory::read(&source).map_err(|_| damaged())?.entries;
        let Some(entry) = entries.iter().find(|entry| entry.name == name) else {
            return Ok(None);
        };
        let mut bytes = Vec::new();
        bytes_of(&source, entry, &mut |piece| bytes.extend_from_slice(piece)).map_err(|_| damaged())?;
        Ok(Some(bytes))
    }

    /// Where an image is kept. A checksum is 32 hexadecimal digits, and nothing else becomes a path.
    fn path(&self, checksum: &str) -> io::Result<PathBuf> {
        let is_checksum = checksum.len() == 32 && checksum.bytes().all(|byte| byte.is_ascii_hexdigit());
        let folder = checksum.get(..2).filter(|_| is_checksum);
        let folder = folder.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
        Ok(self.root.join(folder).join(format!("{checksum}.zip")))
    }
}

/// The kind of a picture that is kept.
#[must_use]
pub fn kind_of(bytes: &[u8]) -> Option<PictureKind> {
    match look(bytes) {
        Look::Image(facts) => Some(facts.kind),
        _ => None,
    }
}

/// What is in a folder; nothing where there is none.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    match fs::read_dir(folder) {
        Ok(entries) => entries.map(|entry| Ok(entry?.path())).collect(),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}
