//! Walking over lines of a file, beginning anywhere.

use std::ops::Range;
use std::rc::Rc;

use shared::check::SheetRow;
use shared::text::{Dialect, Encoding, Line, LineKind, Reader, RowBuffer};

use super::index::LineIndex;
use super::{Body, Source, Unreadable};

/// How much is read at a time where a few lines are wanted.
pub const PIECE: u64 = 256 << 10;

/// More than this is not kept of a line that is still open.
const HELD: usize = 8 << 20;

/// So many rows of a sheet are one step.
const ROWS: u64 = 8192;

/// A line on the way.
#[derive(Debug)]
pub struct Seen<'a> {
    /// Its place in the file, from 0.
    pub ordinal: u64,
    /// The line as it is read.
    pub line: &'a Line<'a>,
    /// Its bytes with its line end; none in a sheet, nor of a line beyond all limits.
    pub bytes: &'a [u8],
    /// The row of the sheet that it is.
    pub row: Option<&'a SheetRow>,
}

impl Seen<'_> {
    /// The text of a line that has no cells: a comment, a title, a blank.
    pub fn text(&self, encoding: Encoding) -> String {
        let text = match self.row {
            Some(row) => row.cells.join(" "),
            None => encoding.decode(self.bytes).into_owned(),
        };
        text.trim_end_matches(['\r', '\n']).to_owned()
    }
}

/// A walk over lines, step by step.
pub struct Walk {
    way: Way,
    /// The ordinal of the line that comes next.
    next: u64,
    wanted: Range<u64>,
}

enum Way {
    Text(Box<TextWay>),
    Rows { body: Body, buffer: RowBuffer },
}

struct TextWay {
    source: Rc<dyn Source>,
    reader: Reader,
    /// How far the file was read, and how far it is to be.
    ahead: Range<u64>,
    /// What was read and not yet given, and where it begins.
    held: Vec<u8>,
    base: u64,
    piece: Vec<u8>,
}

impl std::fmt::Debug for Walk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Walk")
            .field("next", &self.next)
            .field("wanted", &self.wanted)
            .finish_non_exhaustive()
    }
}

impl Walk {
    /// A walk over the lines of these ordinals.
    pub fn new(body: &Body, dialect: &Dialect, index: &LineIndex, wanted: Range<u64>) -> Self {
        let wanted = wanted.start..wanted.end.min(index.lines());
        let block = LineIndex::block(wanted.start);
        match body {
            Body::Text(source) => {
                let mark = index.mark(block).unwrap_or_default();
                let end = index.offset(wanted.end.div_ceil(super::index::EVERY));
                let way = TextWay {
                    source: Rc::clone(source),
                    reader: Reader::resume(dialect, mark.offset, mark.number),
                    ahead: mark.offset..end.max(mark.offset),
                    held: Vec::new(),
                    base: mark.offset,
                    piece: Vec::new(),
                };
                Self {
                    way: Way::Text(Box::new(way)),
                    next: block * super::index::EVERY,
                    wanted,
                }
            }
            Body::Sheet(_) | Body::Archive(_) => {
                let way = Way::Rows {
                    body: body.clone(),
                    buffer: RowBuffer::new(),
                };
                Self {
                    way,
                    next: wanted.start,
                    wanted,
                }
            }
        }
    }

    /// Goes on by at most so many bytes; says whether there is more to see.
    ///
    /// # Errors
    ///
    /// The bytes can't be had any more.
    pub fn step(&mut self, most: u64, on: &mut dyn FnMut(&Seen<'_>)) -> Result<bool, Unreadable> {
        if self.next >= self.wanted.end {
            return Ok(false);
        }
        match &mut self.way {
            Way::Text(way) => {
                let more = way.step(most, &mut self.next, &self.wanted, on)?;
                Ok(more && self.next < self.wanted.end)
            }
            Way::Rows { body, buffer } => {
                for _ in 0..ROWS {
                    let row = usize::try_from(self.next).ok().and_then(|at| body.rows().get(at));
                    let Some(row) = row.filter(|_| self.next < self.wanted.end) else {
                        return Ok(false);
                    };
                    on(&Seen {
                        ordinal: self.next,
                        line: &sheet_line(row, body.comment(row), buffer),
                        bytes: b"",
                        row: Some(row),
                    });
                    self.next += 1;
                }
                Ok(true)
            }
        }
    }

    /// Goes to the end at once.
    ///
    /// # Errors
    ///
    /// The bytes can't be had any more.
    pub fn run(mut self, on: &mut dyn FnMut(&Seen<'_>)) -> Result<(), Unreadable> {
        while self.step(PIECE, on)? {}
        Ok(())
    }
}

impl TextWay {
    fn step(
        &mut self,
        most: u64,
        next: &mut u64,
        wanted: &Range<u64>,
        on: &mut dyn FnMut(&Seen<'_>),
    ) -> Result<bool, Unreadable> {
        let to = (self.ahead.start + most).min(self.ahead.end);
        self.source.read(self.ahead.start..to, &mut self.piece)?;
        if self.held.len() > HELD {
            self.base += self.held.len() as u64;
            self.held.clear();
        }
        self.held.extend_from_slice(&self.piece);
        let (held, base) = (&self.held, self.base);
        let mut give = |line: Line<'_>| {
            let ordinal = *next;
            *next += 1;
            if wanted.contains(&ordinal) {
                let at = |offset: u64| usize::try_from(offset.checked_sub(base)?).ok();
                let bytes = at(line.span.start)
                    .zip(at(line.span.end))
                    .and_then(|(from, to)| held.get(from..to));
                on(&Seen {
                    ordinal,
                    line: &line,
                    bytes: bytes.unwrap_or_default(),
                    row: None,
                });
            }
        };
        self.reader.feed(&self.piece, &mut give);
        self.ahead.start = to;
        if self.ahead.is_empty() {
            self.reader.finish(&mut give);
        }
        let (_, open) = self.reader.position();
        let given = usize::try_from(open.saturating_sub(self.base))
            .unwrap_or(usize::MAX)
            .min(self.held.len());
        self.held.drain(..given);
        self.base += given as u64;
        Ok(!self.ahead.is_empty())
    }
}

/// A row of a sheet as a line.
fn sheet_line<'a>(row: &SheetRow, comment: Option<char>, buffer: &'a mut RowBuffer) -> Line<'a> {
    buffer.clear();
    row.cells.iter().for_each(|cell| buffer.push(cell));
    let kind = match comment {
        Some(mark) => LineKind::Comment { mark },
        None if row.is_blank() => LineKind::Blank,
        None => LineKind::Row(buffer.row()),
    };
    Line {
        number: row.number,
        span: 0..0,
        end: None,
        kind,
    }
}
