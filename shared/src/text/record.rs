//! The machine: finds the next record in a buffer that may end anywhere, and goes on where it stopped.

use super::finder::{Finder, first, word_at};
use super::limits::Limits;
use super::line::COMMENT_MARKS;
use super::line_end::Ending;
use super::row::{Cell, Fault, RowBuffer, RowCells};
use super::tidy::{Met, tidy};

/// Reads record after record. Each call of [`Machine::scan`] is given the bytes from the start of the record.
#[derive(Debug)]
pub(super) struct Machine {
    finder: Finder,
    limits: Limits,
    row: RowBuffer,
    met: Met,
    state: State,
    /// Where reading goes on.
    at: usize,
    cell_start: usize,
    quote: Quote,
    /// Line ends inside the record so far.
    breaks: u64,
    comment: Option<u8>,
    /// The physical line on which the record starts.
    line: u64,
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
    /// The line end of the line on which it opens, if it holds that.
    line_end: Option<Ending>,
    /// Line ends of the record before it.
    breaks: u64,
}

/// What a scan came to.
#[derive(Debug)]
pub(super) enum Step {
    /// The record isn't complete: scan again with more bytes behind the same ones.
    More,
    /// So many bytes are done with, the record goes on behind them.
    Swallow(usize),
    /// A record.
    Record(Record),
}

/// A record found.
#[derive(Debug)]
pub(super) struct Record {
    /// The physical line on which it starts.
    pub(super) line: u64,
    pub(super) ending: Ending,
    /// Its mark, if it is a comment.
    pub(super) comment: Option<u8>,
}

impl Machine {
    /// `line` is the number of the first line.
    pub(super) fn new(separator: u8, line: u64, limits: Limits) -> Self {
        Self {
            finder: Finder::new(separator),
            limits,
            row: RowBuffer::new(),
            met: Met::default(),
            state: State::Start,
            at: 0,
            cell_start: 0,
            quote: Quote::default(),
            breaks: 0,
            comment: None,
            line,
        }
    }

    /// The physical line on which the next record starts.
    pub(super) fn line(&self) -> u64 {
        self.line
    }

    /// Is there a record open of which the beginning is no longer kept?
    pub(super) fn is_skipping(&self) -> bool {
        self.state == State::Skipping
    }

    /// The cells of the record just found.
    #[inline]
    pub(super) fn row<'a>(&'a mut self, content: &'a [u8]) -> RowCells<'a> {
        let text = tidy(&mut self.row, content, self.met);
        self.row.over(text)
    }

    /// Looks for the end of the record that begins with `bytes`; `last`: the file ends with them.
    pub(super) fn scan(&mut self, bytes: &[u8], last: bool) -> Step {
        match self.state {
            State::Start => self.begin(bytes),
            State::Skipping => return self.skip(bytes, 0, last),
            _ => {}
        }
        let mut base = self.at;
        while base < bytes.len() {
            let found = self.finder.find(word_at(bytes, base));
            let mut marks = found.separators | found.others;
            while marks != 0 {
                let at = base + first(marks);
                let bit = marks & marks.wrapping_neg();
                marks ^= bit;
                if self.state == State::Plain && found.separators & bit != 0 {
                    self.plain_cell(bytes, at);
                } else if at >= self.at
                    && let Some(step) = self.special(bytes, at, last)
                {
                    return step;
                }
            }
            base += Finder::WIDTH;
        }
        if last {
            return self.end_of_file(bytes);
        }
        self.at = bytes.len();
        self.over_limits(bytes, self.at, last).unwrap_or(Step::More)
    }

    fn begin(&mut self, bytes: &[u8]) {
        let first = bytes.first().copied();
        self.comment = first.filter(|b| COMMENT_MARKS.contains(&char::from(*b)));
        self.state = match self.comment {
            Some(_) => State::Rest,
            None => State::Plain,
        };
        self.row.clear();
        self.met = Met::default();
        self.at = 0;
        self.cell_start = 0;
        self.breaks = 0;
    }

    /// A byte that means something stands at `at`.
    fn special(&mut self, bytes: &[u8], at: usize, last: bool) -> Option<Step> {
        let byte = bytes.get(at).copied().unwrap_or_default();
        match self.state {
            State::Plain => match byte {
                b'"' if at == self.cell_start => {
                    self.state = State::Quoted;
                    self.quote = Quote {
                        open: at,
                        breaks: self.breaks,
                        ..Quote::default()
                    };
                }
                b'&' => self.met.ampersand = true,
                0 => self.met.nul = true,
                b'\n' | b'\r' => return Some(self.line_end(bytes, at, last)),
                _ => {}
            },
            State::Quoted => return self.in_quotes(bytes, at, byte, last),
            State::Closed => return self.behind_quote(bytes, at, byte, last),
            State::Rest => match byte {
                b'\n' | b'\r' => return Some(self.line_end(bytes, at, last)),
                0 => self.met.nul = true,
                _ => {}
            },
            State::Start | State::Skipping => {}
        }
        None
    }

    fn in_quotes(&mut self, bytes: &[u8], at: usize, byte: u8, last: bool) -> Option<Step> {
        if let Some(step) = self.over_limits(bytes, at, last) {
            return Some(step);
        }
        if self.state == State::Rest {
            return self.special(bytes, at, last);
        }
        match byte {
            b'"' => match bytes.get(at + 1) {
                Some(b'"') => {
                    self.quote.doubled = true;
                    self.at = at + 2;
                }
                None if !last => return Some(self.wait(at)),
                _ => {
                    self.quote.close = at;
                    self.state = State::Closed;
                }
            },
            b'\n' | b'\r' => {
                let Some(ending) = Ending::at(bytes, at, last) else {
                    return Some(self.wait(at));
                };
                self.breaks += 1;
                self.at = ending.after;
                self.quote.line_end.get_or_insert(ending);
            }
            0 => self.met.nul = true,
            _ => {}
        }
        None
    }

    fn behind_quote(&mut self, bytes: &[u8], at: usize, byte: u8, last: bool) -> Option<Step> {
        if let Some(step) = self.over_limits(bytes, at, last) {
            return Some(step);
        }
        match byte {
            b'\n' | b'\r' => Some(self.line_end(bytes, at, last)),
            b'"' | b'&' | 0 => self.text_after_quote(bytes, at, last),
            _ if self.finder.is_separator(byte) => {
                if !self.blank_since_quote(bytes, at) {
                    return self.text_after_quote(bytes, at, last);
                }
                self.quoted_cell(bytes, at);
                None
            }
            _ => None,
        }
    }

    /// Only blanks may stand between a closing quote and what comes next (D3).
    fn blank_since_quote(&self, bytes: &[u8], at: usize) -> bool {
        let between = bytes.get(self.quote.close + 1..at).unwrap_or_default();
        str::from_utf8(between).is_ok_and(|text| super::trim(text).is_empty())
    }

    fn text_after_quote(&mut self, bytes: &[u8], at: usize, last: bool) -> Option<Step> {
        let broken = self.broken(|cell, line| Fault::TextAfterQuote { cell, line });
        broken.or_else(|| self.special(bytes, at, last))
    }

    /// The record goes on with a byte that is still to come.
    fn wait(&mut self, at: usize) -> Step {
        self.at = at;
        Step::More
    }

    /// The line ends at `at`, and the record with it.
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
        if self.state == State::Quoted
            && let Some(step) = self.broken(|cell, line| Fault::UnclosedQuote { cell, line })
        {
            return step;
        }
        self.end(bytes, ending, true)
    }

    fn end(&mut self, bytes: &[u8], ending: Ending, last: bool) -> Step {
        if ending.at > self.limits.record {
            return self.overlong(bytes, last);
        }
        if self.state == State::Closed
            && !self.blank_since_quote(bytes, ending.at)
            && let Some(step) = self.broken(|cell, line| Fault::TextAfterQuote { cell, line })
        {
            return step;
        }
        match self.state {
            State::Plain => self.plain_cell(bytes, ending.at),
            State::Closed => self.quoted_cell(bytes, ending.at),
            State::Rest if self.comment.is_none() => self.broken_cell(ending.at),
            _ => {}
        }
        self.done(ending)
    }

    fn done(&mut self, ending: Ending) -> Step {
        let line = self.line;
        self.row.close();
        self.line += self.breaks + 1;
        self.state = State::Start;
        Step::Record(Record {
            line,
            ending,
            comment: self.comment,
        })
    }

    #[inline]
    fn plain_cell(&mut self, bytes: &[u8], at: usize) {
        let start = std::mem::replace(&mut self.cell_start, at + 1);
        self.add(bytes, start, at, 0);
    }

    fn quoted_cell(&mut self, bytes: &[u8], at: usize) {
        let marks = match self.quote.doubled {
            true => Cell::QUOTED | Cell::DOUBLED | Cell::CARE,
            false => Cell::QUOTED,
        };
        self.add(bytes, self.quote.open + 1, self.quote.close, marks);
        self.cell_start = at + 1;
        self.state = State::Plain;
    }

    #[inline]
    fn add(&mut self, bytes: &[u8], start: usize, end: usize, marks: u8) {
        let edge = |at: usize| bytes.get(at).is_some_and(|b| super::blank::may_be_blank(*b));
        let care = marks & Cell::CARE != 0 || (start < end && (edge(start) || edge(end - 1)));
        self.met.care |= care;
        let marks = if care { marks | Cell::CARE } else { marks };
        self.row.add(start as u32, end as u32, marks, self.limits);
    }

    /// The rest of its line, as it is.
    fn broken_cell(&mut self, at: usize) {
        self.met.care = true;
        let (start, marks) = (self.quote.open as u32, Cell::QUOTED | Cell::CARE);
        self.row.add(start, at as u32, marks, self.limits);
    }

    /// The quoted cell is broken (D3). If it went over lines, the record ends with the line on which it opens.
    fn broken(&mut self, fault: impl Fn(usize, u64) -> Fault) -> Option<Step> {
        let line = self.line + self.quote.breaks;
        self.row.faults.push(fault(self.row.count(), line));
        self.breaks = self.quote.breaks;
        self.state = State::Rest;
        let ending = self.quote.line_end?;
        self.broken_cell(ending.at);
        Some(self.done(ending))
    }

    /// What to do when reading has come to `at`. The limit that comes first in the file decides,
    /// so that nothing depends on how the file was cut into chunks.
    fn over_limits(&mut self, bytes: &[u8], at: usize, last: bool) -> Option<Step> {
        let record = self.limits.record;
        let close_by = match self.state {
            State::Quoted => self.quote.open + 1 + self.limits.cell,
            _ => record,
        };
        if close_by < record && at > close_by {
            let broken = self.broken(|cell, line| Fault::UnclosedQuote { cell, line });
            return broken.or_else(|| self.over_limits(bytes, at, last));
        }
        (at > record).then(|| self.overlong(bytes, last))
    }

    /// The record passes its limit: it ends with the physical line that does so.
    fn overlong(&mut self, bytes: &[u8], last: bool) -> Step {
        self.row.too_long();
        self.met = Met::default();
        self.breaks = 0;
        let mut from = 0;
        while let Some(at) = Finder::line_end(bytes, from)
            && let Some(ending) = Ending::at(bytes, at, last)
            && ending.after <= self.limits.record
        {
            from = ending.after;
            self.breaks += 1;
        }
        self.skip(bytes, from, last)
    }

    fn skip(&mut self, bytes: &[u8], from: usize, last: bool) -> Step {
        let found = Finder::line_end(bytes, from);
        if let Some(ending) = found.and_then(|at| Ending::at(bytes, at, last)) {
            return self.done(ending);
        }
        if last {
            return self.done(Ending::of_file(bytes));
        }
        self.state = State::Skipping;
        Step::Swallow(found.unwrap_or(bytes.len()))
    }
}
