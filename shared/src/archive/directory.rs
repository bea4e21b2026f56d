//! The directory at the end of an archive: which entries it has, and where.

use serde::{Deserialize, Serialize};

use super::entry::{Entry, Method};
use super::{MOST_BYTES, MOST_ENTRIES};
use crate::source::{Source, Unreadable};

/// Why no entry of an archive is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ArchiveError {
    /// It is no archive, or its directory is damaged or cut off.
    Damaged,
    /// It has more than [`MOST_ENTRIES`] entries.
    TooMany(u64),
    /// All entries together have more than [`MOST_BYTES`] bytes.
    TooLarge(u64),
    /// Its bytes can't be had any more.
    Unreadable,
}

impl From<Unreadable> for ArchiveError {
    fn from(_: Unreadable) -> Self {
        Self::Unreadable
    }
}

/// The entries of an archive, in its own order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Directory {
    /// The entries.
    pub entries: Vec<Entry>,
}

/// The record at the very end, without the comment that may follow it.
const END: usize = 22;
/// The longest comment.
const COMMENT: u64 = 65_535;
/// The fixed part of an entry of the directory.
const ENTRY: usize = 46;
/// What says where the end record of a large archive stands, which comes before the ordinary one.
const LOCATOR: u64 = 20;
/// In a field of 32 bits: the value is in the entry's extra field, or in the end record of a large archive.
const ELSEWHERE: u64 = 0xFFFF_FFFF;

impl Directory {
    /// Reads the directory. Entries and their sizes are counted before anything is inflated.
    ///
    /// # Errors
    ///
    /// The archive can't be read, or passes a limit.
    pub fn read(source: &dyn Source) -> Result<Self, ArchiveError> {
        let end = End::find(source)?;
        if end.entries > MOST_ENTRIES as u64 {
            return Err(ArchiveError::TooMany(end.entries));
        }
        // Names and extra fields of so few entries fit in far less.
        if end.size > source.size() || end.size > 64 << 20 {
            return Err(ArchiveError::Damaged);
        }
        let stop = end.at.checked_add(end.size).ok_or(ArchiveError::Damaged)?;
        let mut bytes = Vec::new();
        source
            .read(end.at..stop, &mut bytes)
            .map_err(|_| ArchiveError::Damaged)?;
        let mut rest = bytes.as_slice();
        let mut entries = Vec::new();
        let mut total = 0_u64;
        for number in 1..=end.entries {
            let (entry, after) = entry(rest, number, end.shift).ok_or(ArchiveError::Damaged)?;
            total = total.saturating_add(entry.size);
            entries.push(entry);
            rest = after;
        }
        if total > MOST_BYTES {
            return Err(ArchiveError::TooLarge(total));
        }
        Ok(Self { entries })
    }
}

/// What the end of an archive says of its directory.
struct End {
    entries: u64,
    at: u64,
    size: u64,
    /// Bytes before the archive, which offsets don't count.
    shift: u64,
}

impl End {
    fn find(source: &dyn Source) -> Result<Self, ArchiveError> {
        let size = source.size();
        let from = size.saturating_sub(END as u64 + COMMENT);
        let mut tail = Vec::new();
        source.read(from..size, &mut tail)?;
        let mut places = (0..tail.len().saturating_sub(END - 1)).rev();
        let place = places
            .find(|at| {
                let rest = tail.get(*at..).unwrap_or_default();
                let comment = number(rest, 20, 2).and_then(|n| usize::try_from(n).ok());
                rest.starts_with(b"PK\x05\x06") && comment == Some(rest.len() - END)
            })
            .ok_or(ArchiveError::Damaged)?;
        let record = tail.get(place..).unwrap_or_default();
        let field = |at, width| number(record, at, width).ok_or(ArchiveError::Damaged);
        let (entries, bytes, at) = (field(10, 2)?, field(12, 4)?, field(16, 4)?);
        let its = from + place as u64;
        if (entries == 0xFFFF || bytes == ELSEWHERE || at == ELSEWHERE)
            && let Some(end) = Self::large(source, its)?
        {
            return Ok(end);
        }
        if field(8, 2)? != entries {
            // One of several disks.
            return Err(ArchiveError::Damaged);
        }
        let shift = its.checked_sub(at + bytes).ok_or(ArchiveError::Damaged)?;
        Ok(Self {
            entries,
            at: at + shift,
            size: bytes,
            shift,
        })
    }

    /// The end record of a large archive (ZIP64), whose place is told before the ordinary one.
    fn large(source: &dyn Source, its: u64) -> Result<Option<Self>, ArchiveError> {
        let Some(from) = its.checked_sub(LOCATOR) else {
            return Ok(None);
        };
        let mut bytes = Vec::new();
        source.read(from..its, &mut bytes)?;
        if !bytes.starts_with(b"PK\x06\x07") {
            return Ok(None);
        }
        let at = number(&bytes, 8, 8).ok_or(ArchiveError::Damaged)?;
        let stop = at
            .checked_add(56)
            .filter(|stop| *stop <= from)
            .ok_or(ArchiveError::Damaged)?;
        source.read(at..stop, &mut bytes)?;
        if !bytes.starts_with(b"PK\x06\x06") {
            return Err(ArchiveError::Damaged);
        }
        let field = |at, width| number(&bytes, at, width).ok_or(ArchiveError::Damaged);
        Ok(Some(Self {
            entries: field(32, 8)?,
            size: field(40, 8)?,
            at: field(48, 8)?,
            shift: 0,
        }))
    }
}

/// The entry at the beginning of `bytes`, and what follows it.
fn entry(bytes: &[u8], ordinal: u64, shift: u64) -> Option<(Entry, &[u8])> {
    let head = bytes.get(..ENTRY).filter(|head| head.starts_with(b"PK\x01\x02"))?;
    let field = |at, width| number(head, at, width);
    let (name, extra, comment) = (field(28, 2)? as usize, field(30, 2)? as usize, field(32, 2)? as usize);
    let named = bytes.get(ENTRY..ENTRY + name)?;
    let extras = bytes.get(ENTRY + name..ENTRY + name + extra)?;
    let after = bytes.get(ENTRY + name + extra + comment..)?;
    let flags = field(8, 2)?;
    let (mut size, mut packed, mut at) = (field(24, 4)?, field(20, 4)?, field(42, 4)?);
    let mut large = extension(extras, 1).unwrap_or_default();
    for value in [&mut size, &mut packed, &mut at] {
        if *value == ELSEWHERE {
            *value = number(large, 0, 8)?;
            large = large.get(8..)?;
        }
    }
    // The upper half of the attributes is a mode of Unix where the entry was made there.
    let made_on_unix = field(5, 1)? == 3;
    let is_link = made_on_unix && (field(38, 4)? >> 16) & 0o170_000 == 0o120_000;
    let utf8 = flags & 0x800 != 0 || std::str::from_utf8(named).is_ok();
    let name = match extension(extras, 0x7075)
        .and_then(|field| field.get(5..))
        .map(std::str::from_utf8)
    {
        Some(Ok(name)) if flags & 0x800 == 0 => name.to_owned(),
        _ if utf8 => String::from_utf8_lossy(named).into_owned(),
        // Older Windows wrote names by the code page of the system; 850 and 1252 agree with neither, but a name that
        // doesn't say what it is in is read the same everywhere.
        _ => crate::text::Encoding::Windows1252.decode(named).into_owned(),
    };
    let entry = Entry {
        number: ordinal,
        name,
        method: match field(10, 2)? {
            0 => Method::Stored,
            8 => Method::Deflated,
            other => Method::Other(u16::try_from(other).unwrap_or(u16::MAX)),
        },
        crc: u32::try_from(field(16, 4)?).ok()?,
        packed,
        size,
        at: at.checked_add(shift)?,
        encrypted: flags & 1 != 0,
        is_link,
    };
    Some((entry, after))
}

/// The extra field of this id.
fn extension(mut extras: &[u8], id: u64) -> Option<&[u8]> {
    loop {
        let length = usize::try_from(number(extras, 2, 2)?).ok()?;
        let body = extras.get(4..4 + length)?;
        if number(extras, 0, 2)? == id {
            return Some(body);
        }
        extras = extras.get(4 + length..)?;
    }
}

/// A number of so many bytes, the lowest first.
pub(super) fn number(bytes: &[u8], at: usize, width: usize) -> Option<u64> {
    let its = bytes.get(at..at + width)?;
    Some(its.iter().rev().fold(0, |value, byte| (value << 8) | u64::from(*byte)))
}
