//! Fixes: of a group, of all that keep the meaning; what they would write, and writing it.

use std::collections::BTreeMap;

use shared::api::FileOptions;
use shared::check::{Across, Check, Flow, Observer};
use shared::diagnostic::{Diagnostic, Edit};
use shared::record::Record;
use shared::rule::{Scope, Severity};
use shared::text::Line;
use shared::wire::{Change, Event, FileId, GroupKey};

use super::cells::{DOTS, cut};
use super::changes::{Changed, Entry, Write};
use super::file::File;
use super::findings::{Kept, written};
use super::pass::{FIRST, Member, SLICE, breathe};
use super::splice::raw_cell;
use super::watch::mended;
use super::{Body, Unreadable};

/// So many changes are shown.
const SHOWN: usize = 100;

/// The fixes that are meant: those of a group, or all that keep the meaning.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// The group.
    pub group: Option<GroupKey>,
    /// Which of several proposals.
    pub choice: u16,
}

impl Wanted {
    fn is(&self, diagnostic: &Diagnostic) -> bool {
        match &self.group {
            Some(group) => {
                let column = diagnostic.column.as_deref().unwrap_or_default();
                diagnostic.rule.code == group.code && column == group.column
            }
            None => diagnostic.fix.as_ref().is_some_and(|fix| fix.safe),
        }
    }

    fn write<'d>(&self, diagnostic: &'d Diagnostic) -> Option<(u16, &'d str)> {
        let slot = u16::try_from(diagnostic.cell?).ok()?;
        written(diagnostic, self.choice)
            .filter(|_| self.is(diagnostic))
            .map(|text| (slot, text))
    }
}

/// What a fix is about: cells, or the reading of the header.
#[derive(Debug)]
pub enum Fixing {
    /// These are all the cells that it writes.
    Known(Vec<(u64, u16, String)>),
    /// Not all of them are kept: they must be found again.
    ToFind,
    /// It reads the header otherwise.
    Header(Box<FileOptions>),
}

impl File {
    /// What the wanted fixes come to.
    pub fn fixing(&self, wanted: &Wanted) -> Fixing {
        let known = self.known.borrow();
        let kept: Vec<&Kept> = known
            .findings
            .kept()
            .iter()
            .filter(|kept| wanted.is(&kept.diagnostic))
            .collect();
        let mapping: Vec<_> = kept.iter().filter_map(|kept| mapping(&kept.diagnostic)).collect();
        if !mapping.is_empty() && wanted.group.is_some() {
            let mut options = self.options.clone();
            options.map.extend(mapping);
            return Fixing::Header(Box::new(options));
        }
        let all = match &wanted.group {
            Some(group) => known.findings.tally(group).map_or(0, |tally| tally.fixable),
            None => known.findings.safe_fixes(),
        };
        let fixable = kept.iter().filter(|kept| kept.diagnostic.fix.is_some()).count() as u64;
        if fixable < all {
            return Fixing::ToFind;
        }
        let cells = kept.iter().filter_map(|kept| {
            wanted
                .write(&kept.diagnostic)
                .map(|(slot, to)| (kept.row, slot, to.to_owned()))
        });
        Fixing::Known(cells.collect())
    }

    /// Cells to write as one thing that can be taken back; of several texts for one cell, the last. What the encoding
    /// lacks is left out, and so is what is there already.
    pub fn entry(&self, cells: Vec<(u64, u16, String)>) -> Option<Entry> {
        let encoding = match &self.body {
            Some(Body::Text(_)) => self.known.borrow().dialect.as_ref().map(|dialect| dialect.encoding),
            _ => None,
        };
        let last: BTreeMap<(u64, u16), String> = cells.into_iter().map(|(line, slot, to)| ((line, slot), to)).collect();
        let writes = last.into_iter().filter_map(|((line, slot), to)| {
            let before = self.changes.now().cell(line, slot).map(str::to_owned);
            let can = before.as_deref() != Some(&to) && encoding.is_none_or(|its| its.holds(&to));
            can.then_some(Write {
                line,
                slot,
                before,
                after: Some(to),
            })
        });
        let writes: Vec<Write> = writes.collect();
        (!writes.is_empty()).then_some(Entry::Cells(writes))
    }

    /// What the fixes of a group would write: the first of them, and how many there are.
    ///
    /// # Errors
    ///
    /// The bytes can't be had any more.
    pub fn preview(&self, file: FileId, group: GroupKey, choice: u16) -> Result<Event, Unreadable> {
        let known = self.known.borrow();
        let total = known.findings.tally(&group).map_or(0, |tally| tally.fixable);
        let wanted = Wanted {
            group: Some(group.clone()),
            choice,
        };
        let kept = known
            .findings
            .of_group(&group)
            .filter(|kept| kept.diagnostic.fix.is_some())
            .take(SHOWN);
        let mut changes = Vec::new();
        let mut cells: Vec<(u64, u16, String)> = Vec::new();
        for its in kept {
            let diagnostic = &its.diagnostic;
            if let Some((from, to)) = mapping(diagnostic) {
                changes.push(Change {
                    line: its.row,
                    column: from.clone(),
                    from,
                    to,
                });
            } else if let Some((slot, to)) = wanted.write(diagnostic) {
                cells.push((its.row, slot, to.to_owned()));
            }
        }
        let lines: Vec<u64> = cells.iter().map(|(line, ..)| *line).collect();
        if let (Some(body), Some(dialect)) = (&self.body, &known.dialect) {
            known.visit(body, &lines, &mut |seen| {
                let line = seen.line.number;
                for (_, slot, to) in cells.iter().filter(|(its, ..)| *its == line) {
                    let hidden = known.secrets.is(*slot);
                    let at = usize::from(*slot);
                    let read = || {
                        seen.line
                            .row()
                            .and_then(|row| row.get(at))
                            .unwrap_or_default()
                            .to_owned()
                    };
                    let from = match self.changes.now().cell(line, *slot) {
                        Some(text) => text.to_owned(),
                        // Blanks around the value are no part of it, but they are what the fix takes away.
                        None if read() == *to => raw_cell(seen.line, seen.bytes, dialect, at).unwrap_or_else(read),
                        None => read(),
                    };
                    let shown = |text: &str| if hidden { DOTS.to_owned() } else { cut(text) };
                    let column = group.column.clone();
                    changes.push(Change {
                        line,
                        column,
                        from: shown(&from),
                        to: shown(to),
                    });
                }
            })?;
        }
        Ok(Event::Preview {
            file,
            group,
            changes,
            total,
        })
    }
}

/// A name of the header and the column that a fix reads it as.
fn mapping(diagnostic: &Diagnostic) -> Option<(String, String)> {
    match &diagnostic.fix.as_ref()?.edit {
        Edit::Header { to } => Some((diagnostic.column.clone()?, to.clone())),
        Edit::Cell { .. } | Edit::Choice { .. } => None,
    }
}

/// Finds all cells that the wanted fixes write, by checking the file once more.
///
/// # Errors
///
/// The bytes can't be had any more.
pub async fn find(member: Member, wanted: Wanted) -> Result<Vec<(u64, u16, String)>, Unreadable> {
    let mut across = Across::default();
    let mut check = Check::new(&member.request, &mut across);
    let mut picks = Picks {
        wanted: &wanted,
        changed: &member.changes,
        pending: Vec::new(),
        found: Vec::new(),
    };
    match &member.body {
        // Nothing in an archive can be mended here.
        Body::Archive(_) => {}
        Body::Sheet(book) => {
            check.sheet(&book.rows, &mut picks);
        }
        Body::Text(source) => {
            let mut piece = Vec::new();
            let (mut read, mut slice) = (0, FIRST);
            loop {
                let to = (read + slice).min(source.size());
                source.read(read..to, &mut piece)?;
                (read, slice) = (to, SLICE);
                let mut flow = check.feed(&piece, &mut picks);
                let over = read == source.size();
                if over && flow == Flow::Continue {
                    flow = check.finish(&mut picks);
                }
                if flow == Flow::Restart {
                    check.restart();
                    (read, picks.pending, picks.found) = (0, Vec::new(), Vec::new());
                } else if over || flow == Flow::Fatal {
                    break;
                }
                breathe().await;
            }
        }
    }
    picks.rest();
    Ok(picks.found)
}

/// Picks the wanted fixes out of what is said.
struct Picks<'a> {
    wanted: &'a Wanted,
    changed: &'a Changed,
    pending: Vec<Diagnostic>,
    found: Vec<(u64, u16, String)>,
}

impl Picks<'_> {
    /// What is said at the end names its rows itself.
    fn rest(&mut self) {
        for diagnostic in std::mem::take(&mut self.pending) {
            self.pick(diagnostic.line, &diagnostic);
        }
    }

    fn pick(&mut self, row: u64, diagnostic: &Diagnostic) {
        if let Some((slot, to)) = self.wanted.write(diagnostic)
            && !mended(diagnostic, usize::from(slot), self.changed.of(row))
        {
            self.found.push((row, slot, to.to_owned()));
        }
    }
}

impl Observer for Picks<'_> {
    fn diagnostic(&mut self, diagnostic: Diagnostic) {
        if self.wanted.is(&diagnostic) {
            self.pending.push(diagnostic);
        }
    }

    fn line(&mut self, line: &Line<'_>, cells: Option<&Record>, _: Option<Severity>) {
        for diagnostic in std::mem::take(&mut self.pending) {
            let own = cells.is_some() && diagnostic.rule.scope != Scope::File;
            self.pick(if own { line.number } else { diagnostic.line }, &diagnostic);
        }
    }
}
