//! Quoted cells, sound and broken (D1–D3).

use super::{Cell, Ending, Machine, Quote, State, Step};
use crate::text::row::Fault;

impl Machine {
    pub(super) fn open_quote(&mut self, at: usize) {
        self.state = State::Quoted;
        self.quote = Quote {
            open: at,
            breaks: self.breaks,
            ..Quote::default()
        };
    }

    pub(super) fn in_quotes(
        &mut self,
        bytes: &[u8],
        at: usize,
        byte: u8,
        last: bool,
    ) -> Option<Step> {
        if let Some(step) = self.over_limits(bytes, at, last) {
            return Some(step);
        }
        if self.state == State::Rest {
            return self.special(bytes, at, byte, last);
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

    pub(super) fn behind_quote(
        &mut self,
        bytes: &[u8],
        at: usize,
        byte: u8,
        last: bool,
    ) -> Option<Step> {
        if let Some(step) = self.over_limits(bytes, at, last) {
            return Some(step);
        }
        if byte == b'\n' || byte == b'\r' {
            return Some(self.line_end(bytes, at, last));
        }
        if byte == self.separator && self.only_blanks_since_quote(bytes, at) {
            self.quoted_cell(bytes);
            self.cell_start = at + 1;
            self.state = State::Plain;
            return None;
        }
        if byte == self.separator || matches!(byte, b'"' | b'&' | 0) {
            let broken = self.broken(|cell, line| Fault::TextAfterQuote { cell, line });
            return broken.or_else(|| self.special(bytes, at, byte, last));
        }
        None
    }

    fn only_blanks_since_quote(&self, bytes: &[u8], at: usize) -> bool {
        let between = bytes.get(self.quote.close + 1..at).unwrap_or_default();
        str::from_utf8(between).is_ok_and(|text| crate::text::trim(text).is_empty())
    }

    fn quoted_cell(&mut self, bytes: &[u8]) {
        let marks = match self.quote.doubled {
            true => Cell::QUOTED | Cell::DOUBLED | Cell::CARE,
            false => Cell::QUOTED,
        };
        self.add(bytes, self.quote.open + 1, self.quote.close, marks);
    }

    /// The line ends at `at`, behind a quoted cell or one that was broken before.
    pub(super) fn end_quoted(&mut self, bytes: &[u8], at: usize) -> Option<Step> {
        if self.state == State::Closed {
            if self.only_blanks_since_quote(bytes, at) {
                self.quoted_cell(bytes);
                return None;
            }
            let broken = self.broken(|cell, line| Fault::TextAfterQuote { cell, line });
            if broken.is_some() {
                return broken;
            }
        }
        self.broken_cell(at);
        None
    }

    /// The file ends. A cell that is still open is broken; that may leave lines to be read again.
    pub(super) fn unclosed_at_end(&mut self) -> Option<Step> {
        match self.state {
            State::Quoted => self.unclosed(),
            _ => None,
        }
    }

    pub(super) fn unclosed(&mut self) -> Option<Step> {
        self.broken(|cell, line| Fault::UnclosedQuote { cell, line })
    }

    /// The quoted cell is broken. If it went over lines, the record ends with the line on which the cell opens,
    /// and reading goes on behind that; else the line is still being read.
    fn broken(&mut self, fault: impl Fn(usize, u64) -> Fault) -> Option<Step> {
        let line = self.line + self.quote.breaks;
        self.row.fault(fault(self.row.count(), line));
        self.breaks = self.quote.breaks;
        self.state = State::Rest;
        let ending = self.quote.line_end?;
        self.broken_cell(ending.at);
        self.at = ending.after;
        self.look_again();
        Some(self.done(ending))
    }

    /// Its text is the rest of the line, as it is.
    fn broken_cell(&mut self, at: usize) {
        self.met.care = true;
        self.row.add(Cell {
            start: (self.quote.open - self.start) as u32,
            end: (at - self.start) as u32,
            marks: Cell::QUOTED | Cell::CARE,
        });
    }
}
