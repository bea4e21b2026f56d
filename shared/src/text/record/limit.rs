//! Records and quoted cells over their limits (D3, D12).

use super::{Ending, Finder, Machine, Met, State, Step};

impl Machine {
    /// What to do when reading has come to `at`. The limit that comes first in the file decides,
    /// so that nothing depends on how the file was cut into chunks.
    pub(super) fn over_limits(&mut self, bytes: &[u8], at: usize, last: bool) -> Option<Step> {
        let end_by = self.start + self.limits.record;
        let close_by = match self.state {
            State::Quoted => self.quote.open + 1 + self.limits.cell,
            _ => end_by,
        };
        if close_by < end_by && at > close_by {
            let step = self.unclosed();
            return step.or_else(|| self.over_limits(bytes, at, last));
        }
        (at > end_by).then(|| self.overlong(bytes, last))
    }

    /// The record passes its limit: it ends with the physical line that does so.
    pub(super) fn overlong(&mut self, bytes: &[u8], last: bool) -> Step {
        self.row.give_up();
        self.met = Met::default();
        self.breaks = 0;
        let end_by = self.start + self.limits.record;
        let mut from = self.start;
        while let Some(at) = Finder::line_end(bytes, from)
            && let Some(ending) = Ending::at(bytes, at, last)
            && ending.after <= end_by
        {
            from = ending.after;
            self.breaks += 1;
        }
        self.skip(bytes, from, last)
    }

    /// Looks for nothing but the line end.
    pub(super) fn skip(&mut self, bytes: &[u8], from: usize, last: bool) -> Step {
        let found = Finder::line_end(bytes, from);
        let ending = match found {
            Some(at) => Ending::at(bytes, at, last),
            None => last.then(|| Ending::of_file(bytes)),
        };
        if let Some(ending) = ending {
            self.at = ending.after;
            self.look_again();
            return self.done(ending);
        }
        self.state = State::Skipping;
        let from = self.start;
        self.start = found.unwrap_or(bytes.len());
        Step::Swallowed {
            from,
            to: self.start,
        }
    }
}
