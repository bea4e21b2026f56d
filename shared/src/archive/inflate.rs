//! The bytes of an entry, inflated piece by piece and counted.

use miniz_oxide::inflate::stream::{InflateState, inflate};
use miniz_oxide::{DataFormat, MZError, MZFlush, MZStatus};

use super::MOST_RATIO;
use super::directory::number;
use super::entry::{Entry, EntryFault, Method};
use crate::source::Source;

/// How much of the archive is read at once.
const PIECE: u64 = 256 * 1024;
/// How much is inflated at once.
const WINDOW: usize = 64 * 1024;
/// Smaller than this, the ratio doesn't matter: a line drawing of one colour packs well.
const SMALL: u64 = 1 << 20;
/// The fixed part of what stands before an entry's bytes.
const HEAD: u64 = 30;

/// Gives the bytes of an entry in pieces, and holds them against its size, its checksum and the limits. What was given
/// before a fault is found is the beginning of the entry.
///
/// # Errors
///
/// What is wrong with the entry.
pub fn bytes_of(source: &dyn Source, entry: &Entry, on: &mut dyn FnMut(&[u8])) -> Result<(), EntryFault> {
    if entry.encrypted || matches!(entry.method, Method::Other(_)) {
        return Err(EntryFault::Unsupported);
    }
    let (from, to) = place(source, entry)?;
    let mut counted = Counted {
        entry,
        given: 0,
        sum: crc32fast::Hasher::new(),
        on,
    };
    let mut state = (entry.method == Method::Deflated).then(|| InflateState::new_boxed(DataFormat::Raw));
    let mut window = vec![0; if state.is_some() { WINDOW } else { 0 }];
    let mut piece = Vec::new();
    let (mut at, mut over) = (from, false);
    while at < to && !over {
        let next = (at + PIECE).min(to);
        source.read(at..next, &mut piece).map_err(|_| EntryFault::Unreadable)?;
        at = next;
        match &mut state {
            None => counted.give(&piece)?,
            Some(state) => over = inflated(state, &piece, &mut window, &mut counted)?,
        }
    }
    // A stream that isn't over has been cut off; what follows its end is nothing of it.
    if state.is_some() && (!over || at < to) {
        return Err(EntryFault::Damaged);
    }
    counted.end()
}

/// Where the bytes of an entry stand: what comes before them says once more how long its own parts are.
pub(super) fn place(source: &dyn Source, entry: &Entry) -> Result<(u64, u64), EntryFault> {
    let stop = entry.at.checked_add(HEAD).filter(|stop| *stop <= source.size());
    let stop = stop.ok_or(EntryFault::Damaged)?;
    let mut head = Vec::new();
    source
        .read(entry.at..stop, &mut head)
        .map_err(|_| EntryFault::Unreadable)?;
    if !head.starts_with(b"PK\x03\x04") {
        return Err(EntryFault::Damaged);
    }
    let parts = number(&head, 26, 2).zip(number(&head, 28, 2));
    let from = parts.map(|(name, extra)| stop + name + extra);
    let to = from.and_then(|from| from.checked_add(entry.packed));
    from.zip(to)
        .filter(|(_, to)| *to <= source.size())
        .ok_or(EntryFault::Damaged)
}

impl Entry {
    /// Where its compressed bytes stand in the archive.
    ///
    /// # Errors
    ///
    /// It isn't where the directory says, or the archive can't be read any more.
    pub fn place(&self, source: &dyn Source) -> Result<std::ops::Range<u64>, EntryFault> {
        place(source, self).map(|(from, to)| from..to)
    }
}

/// Inflates a piece. Says whether the stream is over.
fn inflated(
    state: &mut InflateState,
    mut piece: &[u8],
    window: &mut [u8],
    counted: &mut Counted<'_>,
) -> Result<bool, EntryFault> {
    loop {
        let done = inflate(state, piece, window, MZFlush::None);
        counted.give(window.get(..done.bytes_written).unwrap_or_default())?;
        piece = piece.get(done.bytes_consumed..).unwrap_or_default();
        match done.status {
            Ok(MZStatus::StreamEnd) => {
                return if piece.is_empty() {
                    Ok(true)
                } else {
                    Err(EntryFault::Damaged)
                };
            }
            Ok(_) if piece.is_empty() && done.bytes_written < window.len() => return Ok(false),
            // It waits for more.
            Err(MZError::Buf) if piece.is_empty() => return Ok(false),
            Ok(_) if done.bytes_consumed > 0 || done.bytes_written > 0 => {}
            _ => return Err(EntryFault::Damaged),
        }
    }
}

/// What was given so far.
struct Counted<'a> {
    entry: &'a Entry,
    given: u64,
    sum: crc32fast::Hasher,
    on: &'a mut dyn FnMut(&[u8]),
}

impl Counted<'_> {
    fn give(&mut self, bytes: &[u8]) -> Result<(), EntryFault> {
        self.given += bytes.len() as u64;
        if self.given > SMALL && self.given > self.entry.packed.saturating_mul(MOST_RATIO) {
            return Err(EntryFault::Bomb);
        }
        if self.given > self.entry.size {
            return Err(EntryFault::Damaged);
        }
        self.sum.update(bytes);
        (self.on)(bytes);
        Ok(())
    }

    fn end(self) -> Result<(), EntryFault> {
        let whole = self.given == self.entry.size && self.sum.finalize() == self.entry.crc;
        whole.then_some(()).ok_or(EntryFault::Damaged)
    }
}
