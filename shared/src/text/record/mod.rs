//! The machine: finds record after record in a buffer that may end anywhere, and goes on where it stopped.

mod limit;
mod quoted;

use super::blank::may_have_blanks;
use super::finder::Finder;
use super::limits::Limits;
use super::line::COMMENT_MARKS;
use super::line_end::Ending;
use super::row::{Cell, RowBuffer, RowCells};
use super::tidy::{Met, tidy};
use super::validated::Validated;

/// Reads record after record. All places are places in the buffer that [`Machine::scan`] is given.
#[derive(Debug)]
pub(super) struct Machine {
    separator: u8,
    finder: Finder,
    limits: Limits,
    /// What was found in the last block and is still to be looked at, and where the next block begins.
    marks: u64,
    next_block: usize,
    state: State,
    /// Where the record begins.
    start: usize,
    /// Where reading goes on; what was found before it is done with.
    at: usize,
    cell_start: usize,
    quote: Quote,
    /// Line ends inside the record so far.
    breaks: u64,
    comment: Option<u8>,
    /// The physical line on which the record starts.
    line: u64,
    row: RowBuffer,
    met: Met,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Between two records.
    Start,
    /// In an unquoted cell.
    Plain,
    /// In a quoted cell.
    Quoted,
    /// Behind the closing quote.
    Closed,
    /// In a comment, or behind what broke a quoted cell: nothing counts until the line end.
    Rest,
    /// In a record that is too long, and no longer kept.
    Skipping,
}

/// The quoted cell that is being read.
#[derive(Debug, Clone, Copy, Default)]
struct Quote {
    /// Where its quotes are.
    open: usize,
    close: usize,
    doubled: bool,
    /// The end of the line on which it opens, if that is inside it.
    line_end: Option<Ending>,
    /// Line ends of the record before it.
    breaks: u64,
}

/// What a scan came to.
#[derive(Debug)]
pub(super) enum Step {
    /// The record isn't complete: go on after [`Machine::drop_before`] with more bytes behind the same ones.
    More,
    /// So many bytes of a record that is too long are done with.
    Swallowed { from: usize, to: usize },
    /// A record.
    Record(Record),
}

/// A record found.
#[derive(Debug)]
pub(super) struct Record {
    /// The physical line on which it starts.
    pub(super) line: u64,
    /// Where it begins.
    pub(super) start: usize,
    pub(super) ending: Ending,
    /// Its mark, if it is a comment.
    pub(super) comment: Option<u8>,
}

impl Machine {
    /// `line` is the number of the first line.
    pub(super) fn new(separator: u8, line: u64, limits: Limits) -> Self {
        Self {
            separator,
            finder: Finder::new(separator),
            limits,
            marks: 0,
            next_block: 0,
            state: State::Start,
            start: 0,
            at: 0,
            cell_start: 0,
            quote: Quote::default(),
            breaks: 0,
            comment: None,
            line,
            row: RowBuffer::with_columns(limits.columns),
            met: Met::default(),
        }
    }

    /// The physical line on which the open or the next record starts.
    pub(super) fn line(&self) -> u64 {
        self.line
    }

    /// Where the open or the next record begins: the bytes before it are done with.
    pub(super) fn start(&self) -> usize {
        self.start
    }

    /// The buffer will begin with what is now at [`Machine::start`].
    pub(super) fn drop_before_start(&mut self) {
        let gone = std::mem::take(&mut self.start);
        let shift = |place: &mut usize| *place = place.saturating_sub(gone);
        shift(&mut self.at);
        shift(&mut self.cell_start);
        shift(&mut self.quote.open);
        shift(&mut self.quote.close);
        if let Some(ending) = &mut self.quote.line_end {
            shift(&mut ending.at);
            shift(&mut ending.after);
        }
        self.look_again();
    }

    /// The cells of the record just found.
    #[inline]
    pub(super) fn row<'a, 'b: 'a>(
        &'a mut self,
        record: &Record,
        buffer: &mut Validated<'b>,
    ) -> RowCells<'a> {
        let content = buffer.get(record.start, record.ending.at);
        let text = tidy(&mut self.row, content, self.met);
        self.row.over(text)
    }

    /// Looks for the end of the next record; `last`: the file ends with `bytes`.
    pub(super) fn scan(&mut self, bytes: &[u8], last: bool) -> Step {
        match self.state {
            State::Start if self.start < bytes.len() => self.begin(bytes),
            State::Start => return Step::More,
            State::Skipping => return self.skip(bytes, self.start, last),
            _ => {}
        }
        loop {
            let block = self.next_block.wrapping_sub(Finder::BLOCK);
            while self.marks != 0 {
                let at = block.wrapping_add(self.marks.trailing_zeros() as usize);
                self.marks &= self.marks - 1;
                let byte = bytes.get(at).copied().unwrap_or_default();
                if byte == self.separator && self.state == State::Plain {
                    self.plain_cell(bytes, at);
                } else if at >= self.at
                    && let Some(step) = self.special(bytes, at, byte, last)
                {
                    return step;
                }
            }
            if self.next_block >= bytes.len() {
                break;
            }
            self.marks = self.finder.marks(bytes, self.next_block);
            self.next_block += Finder::BLOCK;
        }
        if last {
            return self.end_of_file(bytes);
        }
        self.at = bytes.len();
        let step = self.over_limits(bytes, self.at, last);
        step.unwrap_or(Step::More)
    }

    fn begin(&mut self, bytes: &[u8]) {
        let first = bytes.get(self.start).copied();
        self.comment = first.filter(|b| COMMENT_MARKS.contains(&char::from(*b)));
        self.state = match self.comment {
            Some(_) => State::Rest,
            None => State::Plain,
        };
        self.row.clear();
        self.met = Met::default();
        self.at = self.start;
        self.cell_start = self.start;
        self.breaks = 0;
    }

    /// What was found before doesn't hold: look from [`Self::at`] on.
    fn look_again(&mut self) {
        self.marks = 0;
        self.next_block = self.at;
    }

    /// A byte that means something stands at `at`.
    fn special(&mut self, bytes: &[u8], at: usize, byte: u8, last: bool) -> Option<Step> {
        match self.state {
            State::Quoted => return self.in_quotes(bytes, at, byte, last),
            State::Closed => return self.behind_quote(bytes, at, byte, last),
            State::Plain | State::Rest => {}
            State::Start | State::Skipping => return None,
        }
        match byte {
            b'\n' | b'\r' => return Some(self.line_end(bytes, at, last)),
            b'"' if at == self.cell_start && self.state == State::Plain => self.open_quote(at),
            b'&' => self.met.ampersand = true,
            0 => self.met.nul = true,
            _ => {}
        }
        None
    }

    /// The record goes on with a byte that is still to come.
    fn wait(&mut self, at: usize) -> Step {
        self.at = at;
        Step::More
    }

    /// The line ends at `at`, and the record with it.
    #[inline]
    fn line_end(&mut self, bytes: &[u8], at: usize, last: bool) -> Step {
        match Ending::at(bytes, at, last) {
            Some(ending) => self.end(bytes, ending, last),
            None => self.wait(at),
        }
    }

    fn end_of_file(&mut self, bytes: &[u8]) -> Step {
        let ending = Ending::of_file(bytes);
        if let Some(step) = self.over_limits(bytes, ending.at, true) {
            return step;
        }
        self.unclosed_at_end()
            .unwrap_or_else(|| self.end(bytes, ending, true))
    }

    #[inline]
    fn end(&mut self, bytes: &[u8], ending: Ending, last: bool) -> Step {
        if ending.at - self.start > self.limits.record {
            return self.overlong(bytes, last);
        }
        match self.state {
            State::Plain => self.plain_cell(bytes, ending.at),
            State::Rest if self.comment.is_some() => {}
            _ => {
                if let Some(step) = self.end_quoted(bytes, ending.at) {
                    return step;
                }
            }
        }
        self.done(ending)
    }

    #[inline]
    fn done(&mut self, ending: Ending) -> Step {
        let record = Record {
            line: self.line,
            start: self.start,
            ending,
            comment: self.comment,
        };
        if ending.at - self.start > self.limits.cell || self.row.left_out() > 0 {
            self.row.find_limit_faults(self.limits);
        }
        self.line += self.breaks + 1;
        self.start = ending.after;
        self.state = State::Start;
        Step::Record(record)
    }

    #[inline]
    fn plain_cell(&mut self, bytes: &[u8], at: usize) {
        let start = std::mem::replace(&mut self.cell_start, at + 1);
        self.add(bytes, start, at, 0);
    }

    #[inline]
    fn add(&mut self, bytes: &[u8], start: usize, end: usize, marks: u8) {
        let mut marks = marks;
        if may_have_blanks(bytes, start, end) {
            marks |= Cell::CARE;
        }
        self.met.care |= marks & Cell::CARE != 0;
        // Offsets fit, since what passes the record limit is given up.
        self.row.add(Cell {
            start: (start - self.start) as u32,
            end: (end - self.start) as u32,
            marks,
        });
    }
}
