//! Rows of the grid, and the places of problems.

use shared::settings::Settings;
use shared::wire::{Event, FileId, GridRow, GroupKey, Place, View};

use super::cells::grid_row;
use super::file::File;
use super::judge::Judge;
use super::known::Known;
use super::problem::{kept, problem};
use super::walk::{Seen, Walk};
use super::{Body, Unreadable};

/// At most so many rows or places are told at once.
const MOST: u32 = 1_000;

impl File {
    /// Rows of a view.
    ///
    /// # Errors
    ///
    /// The bytes can't be had any more.
    pub fn rows(
        &self,
        file: FileId,
        view: View,
        from: u64,
        count: u32,
        settings: &Settings,
    ) -> Result<Event, Unreadable> {
        let known = self.known.borrow();
        let mut rows = Vec::new();
        let total = match view {
            View::All => known.lines(),
            View::Problems => known.findings.problem_lines().len() as u64,
            View::Changed => self.changes.now().len() as u64,
        };
        if let Some(body) = &self.body {
            let shows = Shows {
                file: self,
                known: &known,
                judge: Judge::new(&known, body, &self.request(settings)),
            };
            let mut on = |seen: &Seen<'_>| rows.push(shows.row(seen));
            let count = u64::from(count.min(MOST));
            let part = |lines: &mut dyn Iterator<Item = u64>| -> Vec<u64> {
                let skipped = usize::try_from(from).unwrap_or(usize::MAX);
                lines.skip(skipped).take(usize::try_from(count).unwrap_or(0)).collect()
            };
            match view {
                View::All => shows.walk(body, from, count, &mut on)?,
                View::Problems => {
                    let lines = known.findings.problem_lines();
                    known.visit(body, &part(&mut lines.iter().map(|line| u64::from(*line))), &mut on)?;
                }
                View::Changed => known.visit(body, &part(&mut self.changes.now().lines()), &mut on)?,
            }
        }
        Ok(Event::Rows {
            file,
            view,
            from,
            total,
            rows,
        })
    }

    /// Places of a group of problems, as far as they are kept.
    pub fn places(&self, file: FileId, group: GroupKey, from: u32, count: u32) -> Event {
        let known = self.known.borrow();
        let of_group = known
            .findings
            .of_group(&group)
            .skip(from as usize)
            .take(count.min(MOST) as usize);
        let places = of_group
            .map(|its| Place {
                line: its.row,
                problem: kept(its, &known.secrets),
            })
            .collect();
        Event::Places {
            file,
            group,
            from,
            places,
        }
    }
}

/// Makes rows of the grid out of lines.
struct Shows<'a> {
    file: &'a File,
    known: &'a Known,
    judge: Option<Judge<'a>>,
}

impl Shows<'_> {
    fn walk(&self, body: &Body, from: u64, count: u64, on: &mut dyn FnMut(&Seen<'_>)) -> Result<(), Unreadable> {
        let Some(dialect) = &self.known.dialect else {
            return Ok(());
        };
        let first = self.known.first.saturating_add(from);
        Walk::new(body, dialect, &self.known.index, first..first.saturating_add(count)).run(on)
    }

    fn row(&self, seen: &Seen<'_>) -> GridRow {
        let (number, secrets) = (seen.line.number, &self.known.secrets);
        let mut row = match &self.known.dialect {
            Some(dialect) => grid_row(seen, dialect, self.file.changes.now(), secrets),
            None => GridRow {
                line: number,
                aside: None,
                cells: Vec::new(),
                changed: Vec::new(),
                problems: Vec::new(),
            },
        };
        row.problems = match &self.judge {
            // Not all of its problems are kept: what the row alone tells is found out again.
            Some(judge) if row.aside.is_none() && !self.known.findings.is_whole(number) => {
                let standing = judge.standing(seen, self.file.changes.now().of(number));
                standing
                    .iter()
                    .map(|its| problem(its, row.cells.len(), secrets))
                    .collect()
            }
            _ => self
                .known
                .findings
                .of(number)
                .iter()
                .map(|its| kept(its, secrets))
                .collect(),
        };
        row
    }
}
