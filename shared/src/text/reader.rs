//! The push parser: chunks of a file in, lines out.

use super::dialect::Dialect;
use super::encoding::Encoding;
use super::finder::Finder;
use super::limits::Limits;
use super::line::{Line, LineKind};
use super::record::{Machine, Record, Step};
use super::transcode::{Transcoder, source_len};
use super::validated::Validated;

/// How much is decoded, or added to an open record, at a time.
const PIECE: usize = 64 << 10;

/// Reads a file that is fed by chunks of any size. How it is cut changes nothing in the lines.
///
/// At most one open record ([`super::limits::RECORD`]) and one piece of 64 KiB are kept.
#[derive(Debug)]
pub struct Reader {
    opening: Opening,
    transcoder: Option<Transcoder>,
    decoded: Vec<u8>,
    lines: Lines,
}

impl Reader {
    /// Reads from the start of a file. Of the dialect, the encoding and the separator count.
    pub fn new(dialect: &Dialect) -> Self {
        Self::with_limits(dialect, Limits::STANDARD)
    }

    /// Takes reading up behind any line: `offset` is the end of its span, `line` the number of the next
    /// physical line, which is 1 + that of the line for all but records with line breaks.
    pub fn resume(dialect: &Dialect, offset: u64, line: u64) -> Self {
        let mut reader = Self::new(dialect);
        reader.opening = Opening::none();
        reader.lines = Lines::new(dialect, offset, line, Limits::STANDARD);
        reader
    }

    pub(super) fn with_limits(dialect: &Dialect, limits: Limits) -> Self {
        Self {
            opening: Opening::new(dialect.encoding),
            transcoder: Transcoder::new(dialect.encoding),
            decoded: Vec::new(),
            lines: Lines::new(dialect, 0, 1, limits),
        }
    }

    /// The number of the physical line that comes next, and its offset in the file.
    pub fn position(&self) -> (u64, u64) {
        (self.lines.machine.line(), self.lines.start)
    }

    /// Reads on; `on` is given each line that is complete.
    pub fn feed(&mut self, chunk: &[u8], on: &mut impl FnMut(Line<'_>)) {
        self.lines.fed += chunk.len() as u64;
        let (bom, rest) = self.opening.strip(chunk);
        match bom {
            Bom::Pending => {}
            Bom::Gone(len) => self.lines.leave_out(len),
            Bom::Absent(begun) => self.decode(begun, on),
        }
        self.decode(rest, on);
    }

    /// The file ends here; `on` is given what was left.
    pub fn finish(&mut self, on: &mut impl FnMut(Line<'_>)) {
        let begun = self.opening.give_up();
        self.decode(begun, on);
        if let Some(transcoder) = &mut self.transcoder {
            self.decoded.clear();
            transcoder.finish(&mut self.decoded);
            self.lines.push(&self.decoded, on);
        }
        self.lines.finish(on);
    }

    fn decode(&mut self, source: &[u8], on: &mut impl FnMut(Line<'_>)) {
        let Some(transcoder) = &mut self.transcoder else {
            return self.lines.push(source, on);
        };
        for piece in source.chunks(PIECE) {
            self.decoded.clear();
            transcoder.feed(piece, &mut self.decoded);
            self.lines.push(&self.decoded, on);
        }
    }
}

/// Takes the byte-order mark off a file that may come byte by byte.
#[derive(Debug)]
struct Opening {
    mark: &'static [u8],
    seen: usize,
}

enum Bom {
    /// All bytes so far belong to it; or it was looked for before.
    Pending,
    Gone(usize),
    /// There is none, and these first bytes, which looked like one, are text.
    Absent(&'static [u8]),
}

impl Opening {
    fn new(encoding: Encoding) -> Self {
        Self {
            mark: encoding.bom(),
            seen: 0,
        }
    }

    fn none() -> Self {
        Self { mark: b"", seen: 0 }
    }

    fn strip<'a>(&mut self, chunk: &'a [u8]) -> (Bom, &'a [u8]) {
        let mut rest = chunk;
        while let Some(expected) = self.mark.get(self.seen) {
            match rest.split_first() {
                None => return (Bom::Pending, rest),
                Some((byte, after)) if byte == expected => {
                    self.seen += 1;
                    rest = after;
                }
                Some(_) => return (Bom::Absent(self.give_up()), rest),
            }
        }
        let len = self.mark.len();
        self.mark = b"";
        match len {
            0 => (Bom::Pending, rest),
            _ => (Bom::Gone(len), rest),
        }
    }

    /// No mark will come: gives the bytes that looked like its start.
    fn give_up(&mut self) -> &'static [u8] {
        let begun = self.mark.get(..self.seen).unwrap_or_default();
        self.mark = b"";
        begun
    }
}

/// Lines of UTF-8, straight from the chunk where that holds the whole record.
#[derive(Debug)]
struct Lines {
    machine: Machine,
    encoding: Encoding,
    /// The record that the last chunk left open.
    held: Vec<u8>,
    /// Offsets in the file: where the open record begins, and how much of the file was fed.
    start: u64,
    fed: u64,
    /// Source bytes of the open record that are no longer kept.
    swallowed: u64,
}

impl Lines {
    fn new(dialect: &Dialect, offset: u64, line: u64, limits: Limits) -> Self {
        Self {
            machine: Machine::new(dialect.separator.byte(), line, limits),
            encoding: dialect.encoding,
            held: Vec::new(),
            start: offset,
            fed: offset,
            swallowed: 0,
        }
    }

    fn leave_out(&mut self, len: usize) {
        self.start += len as u64;
    }

    fn push(&mut self, chunk: &[u8], on: &mut impl FnMut(Line<'_>)) {
        let mut chunk = chunk;
        while !self.held.is_empty() && !chunk.is_empty() {
            let line = Finder::line_end(chunk, 0).map_or(chunk.len(), |at| at + 1);
            let (piece, after) = chunk.split_at(line.min(PIECE));
            self.held.extend_from_slice(piece);
            self.read_held(false, on);
            if self.held.len() > piece.len() {
                chunk = after;
            } else {
                // What is held lies in the chunk too: read it there.
                let again = piece.len() - self.held.len();
                chunk = chunk.get(again..).unwrap_or_default();
                self.held.clear();
            }
        }
        if chunk.is_empty() {
            return;
        }
        let used = self.read(chunk, false, on);
        let left = chunk.get(used..).unwrap_or_default();
        self.held.extend_from_slice(left);
    }

    fn finish(&mut self, on: &mut impl FnMut(Line<'_>)) {
        self.read_held(true, on);
        self.held.clear();
    }

    fn read_held(&mut self, last: bool, on: &mut impl FnMut(Line<'_>)) {
        let mut held = std::mem::take(&mut self.held);
        let used = self.read(&held, last, on);
        held.drain(..used);
        self.held = held;
    }

    /// Reads the records of `bytes` and says how many bytes are done with.
    fn read(&mut self, bytes: &[u8], last: bool, on: &mut impl FnMut(Line<'_>)) -> usize {
        let mut buffer = Validated::new(bytes);
        loop {
            match self.machine.scan(bytes, last) {
                Step::Record(record) => self.give(bytes, &mut buffer, &record, on),
                Step::Swallowed { from, to } => {
                    let gone = bytes.get(from..to).unwrap_or_default();
                    self.swallowed += source_len(self.encoding, gone) as u64;
                    break;
                }
                Step::More => break,
            }
        }
        let used = self.machine.start();
        self.machine.drop_before_start();
        used
    }

    #[inline]
    fn give(
        &mut self,
        bytes: &[u8],
        buffer: &mut Validated<'_>,
        record: &Record,
        on: &mut impl FnMut(Line<'_>),
    ) {
        let whole = bytes.get(record.start..record.ending.after);
        let whole = whole.unwrap_or_default();
        let source = source_len(self.encoding, whole) as u64;
        // Half a character of UTF-16 at the end is less than its length says.
        let end = (self.start + self.swallowed + source).min(self.fed);
        self.swallowed = 0;
        let span = std::mem::replace(&mut self.start, end)..end;
        let kind = match record.comment {
            Some(mark) => LineKind::Comment {
                mark: char::from(mark),
            },
            None => {
                let row = self.machine.row(record, buffer);
                // A pair of quotes behind blanks is an empty cell, but no blank line.
                let blank = row.len() == 1 && row.get(0) == Some("") && !whole.contains(&b'"');
                match blank {
                    true => LineKind::Blank,
                    false => LineKind::Row(row),
                }
            }
        };
        on(Line {
            number: record.line,
            span,
            end: record.ending.end,
            kind,
        });
    }
}
