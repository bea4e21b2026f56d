//! Where bytes that can be read anywhere come from: a `File` in the browser, a file on disk, a buffer in a test.

use std::fmt;
use std::ops::Range;

/// Bytes that can be read anywhere, again and again.
pub trait Source {
    /// How many there are.
    fn size(&self) -> u64;

    /// Reads a range into the buffer, whose content is replaced.
    ///
    /// # Errors
    ///
    /// The bytes can't be had any more.
    fn read(&self, range: Range<u64>, into: &mut Vec<u8>) -> Result<(), Unreadable>;
}

/// The bytes can't be had any more: the file was changed, moved or removed since it was named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unreadable;

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the bytes of the file can't be had any more")
    }
}

impl std::error::Error for Unreadable {}

impl Source for &[u8] {
    fn size(&self) -> u64 {
        self.len() as u64
    }

    fn read(&self, range: Range<u64>, into: &mut Vec<u8>) -> Result<(), Unreadable> {
        let place = |at: u64| usize::try_from(at).map_err(|_| Unreadable);
        let bytes = self.get(place(range.start)?..place(range.end)?).ok_or(Unreadable)?;
        into.clear();
        into.extend_from_slice(bytes);
        Ok(())
    }
}

impl Source for Vec<u8> {
    fn size(&self) -> u64 {
        self.len() as u64
    }

    fn read(&self, range: Range<u64>, into: &mut Vec<u8>) -> Result<(), Unreadable> {
        self.as_slice().read(range, into)
    }
}
