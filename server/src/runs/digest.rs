//! Digests of files: SHA-256, as hexadecimal digits.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::files::{Area, AreaError};

/// The digest of a file.
///
/// # Errors
///
/// The file can't be read.
pub fn digest_of(path: &Path) -> io::Result<String> {
    let mut tap = Tap::new(File::open(path)?);
    io::copy(&mut tap, &mut io::sink())?;
    Ok(tap.told().0)
}

/// Whether a file of the area is there, with the bytes of this digest.
///
/// # Errors
///
/// Whoever keeps it can't say.
pub fn is_still(area: &Area, name: &str, digest: &str) -> Result<bool, AreaError> {
    let look = || match area.local(name) {
        Err(AreaError::NotFound(_)) => Ok(false),
        local => Ok(digest_of(&local?).is_ok_and(|found| found == digest)),
    };
    tokio::task::block_in_place(look)
}

/// Reads through, and tells the digest and the size of what was read.
#[derive(Debug)]
pub struct Tap<R> {
    inner: R,
    digest: Sha256,
    size: i64,
}

impl<R: Read> Tap<R> {
    /// Nothing is read yet.
    pub fn new(inner: R) -> Self {
        Self {
            inner,
            digest: Sha256::new(),
            size: 0,
        }
    }

    /// The digest and the size of what was read.
    pub fn told(self) -> (String, i64) {
        let digest = self.digest.finalize();
        (digest.iter().map(|byte| format!("{byte:02x}")).collect(), self.size)
    }
}

impl<R: Read> Read for Tap<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.digest.update(buffer.get(..read).unwrap_or_default());
        self.size += i64::try_from(read).unwrap_or(0);
        Ok(read)
    }
}
