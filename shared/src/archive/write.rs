//! Writing an archive out of entries of another one, as they are compressed there: the tryback of pictures (D73).

use std::io::{self, Read, Write};

use super::entry::{Entry, Method};

/// Writes an archive, entry by entry.
#[derive(Debug)]
pub struct Writer<W> {
    out: W,
    at: u64,
    directory: Vec<u8>,
    entries: u16,
}

/// The moment of all entries: 1 January 1980, since the same entries are to give the same bytes.
const MOMENT: [u8; 4] = [0, 0, 0x21, 0];

impl<W: Write> Writer<W> {
    /// An archive without entries.
    pub fn new(out: W) -> Self {
        Self {
            out,
            at: 0,
            directory: Vec::new(),
            entries: 0,
        }
    }

    /// Adds an entry under this name whose bytes aren't compressed.
    ///
    /// # Errors
    ///
    /// It can't be written.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let entry = Entry {
            number: 0,
            name: name.to_owned(),
            method: Method::Stored,
            crc: crc32fast::hash(bytes),
            packed: bytes.len() as u64,
            size: bytes.len() as u64,
            at: 0,
            encrypted: false,
            is_link: false,
        };
        self.copy(&entry, name, &mut &*bytes)
    }

    /// Adds an entry of another archive under this name; `packed` are its bytes as they are there.
    ///
    /// # Errors
    ///
    /// It can't be read or written.
    pub fn copy(&mut self, entry: &Entry, name: &str, packed: &mut dyn Read) -> io::Result<()> {
        self.begin(entry, name)?;
        io::copy(packed, &mut self.out).map(|_| ())
    }

    /// What is written so far and wasn't taken out: a writer of parts takes it and puts bytes of its own behind it.
    pub fn written(&mut self) -> &mut W {
        &mut self.out
    }

    /// Adds an entry of another archive whose bytes, as they are there, the caller puts behind it.
    ///
    /// # Errors
    ///
    /// It can't be written.
    pub fn begin(&mut self, entry: &Entry, name: &str) -> io::Result<()> {
        let small = |n: u64| u32::try_from(n).map_err(|_| io::Error::other("too large for a plain archive"));
        let length = u16::try_from(name.len()).map_err(|_| io::Error::other("the name is too long"))?;
        let flags: u16 = 0x800 | u16::from(entry.encrypted);
        let method: u16 = match entry.method {
            Method::Stored => 0,
            Method::Deflated => 8,
            Method::Other(other) => other,
        };
        let mut head = Vec::new();
        head.extend(20_u16.to_le_bytes());
        head.extend(flags.to_le_bytes());
        head.extend(method.to_le_bytes());
        head.extend(MOMENT);
        head.extend(entry.crc.to_le_bytes());
        head.extend(small(entry.packed)?.to_le_bytes());
        head.extend(small(entry.size)?.to_le_bytes());
        head.extend(length.to_le_bytes());
        let at = small(self.at)?;
        let mut record = b"PK\x01\x02\x14\x03".to_vec();
        record.extend(&head);
        // No extra field, no comment, one disk; of attributes those of a plain file.
        record.extend([0; 8]);
        let mode: u32 = if entry.is_link { 0o120_777 } else { 0o100_644 };
        record.extend((mode << 16).to_le_bytes());
        record.extend(at.to_le_bytes());
        record.extend(name.as_bytes());
        self.put(b"PK\x03\x04")?;
        // The version that is needed stands in both, the one that has written in the directory alone.
        self.put(&head)?;
        self.put(&[0, 0])?;
        self.put(name.as_bytes())?;
        self.at += entry.packed;
        self.directory.extend(record);
        self.entries = self
            .entries
            .checked_add(1)
            .ok_or_else(|| io::Error::other("too many entries"))?;
        Ok(())
    }

    /// Ends the archive.
    ///
    /// # Errors
    ///
    /// It can't be written.
    pub fn finish(mut self) -> io::Result<W> {
        let small = |n: u64| u32::try_from(n).map_err(|_| io::Error::other("too large for a plain archive"));
        let (at, size) = (small(self.at)?, small(self.directory.len() as u64)?);
        let directory = std::mem::take(&mut self.directory);
        self.put(&directory)?;
        let mut end = b"PK\x05\x06\0\0\0\0".to_vec();
        end.extend(self.entries.to_le_bytes());
        end.extend(self.entries.to_le_bytes());
        end.extend(size.to_le_bytes());
        end.extend(at.to_le_bytes());
        end.extend([0, 0]);
        self.put(&end)?;
        Ok(self.out)
    }

    fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.at += bytes.len() as u64;
        self.out.write_all(bytes)
    }
}
