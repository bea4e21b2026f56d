//! Looking for the next problem, a text, a line.

use std::cell::RefCell;
use std::rc::Rc;

use shared::rule::Severity;
use shared::settings::Settings;
use shared::wire::Found;

use super::cells::current;
use super::changes::Changed;
use super::file::File;
use super::judge::Judge;
use super::known::Known;
use super::pass::breathe;
use super::walk::{Seen, Walk};
use super::{Body, Unreadable};

/// So many bytes are searched in one turn.
const PIECE: u64 = 1 << 20;

/// So many blocks of lines are searched in one turn towards the beginning.
const BLOCKS: u64 = 32;

/// Where to begin, and in which direction to go.
#[derive(Debug, Clone, Copy)]
pub struct Start {
    /// Not at this place itself.
    pub place: (u64, Option<u16>),
    /// Towards the beginning.
    pub back: bool,
}

impl Start {
    /// Whether a place lies in the direction.
    fn is_beyond(self, place: (u64, Option<u16>)) -> bool {
        if self.back {
            place < self.place
        } else {
            place > self.place
        }
    }

    /// Of places that lie in the direction, the nearest.
    fn nearest(self, line: u64, slots: impl Iterator<Item = Option<u16>>) -> Option<Option<u16>> {
        let beyond = slots.filter(|slot| self.is_beyond((line, *slot)));
        if self.back { beyond.max() } else { beyond.min() }
    }
}

impl File {
    /// The next error or warning of a row.
    ///
    /// # Errors
    ///
    /// The bytes can't be had any more.
    pub fn next_problem(&self, from: Start, settings: &Settings) -> Result<Option<Found>, Unreadable> {
        let known = self.known.borrow();
        let Some(body) = &self.body else { return Ok(None) };
        let judge = Judge::new(&known, body, &self.request(settings));
        let lines = known.findings.problem_lines();
        let here = lines.partition_point(|line| u64::from(*line) < from.place.0);
        let (before, after) = lines.split_at_checked(here).unwrap_or((lines, &[]));
        let same = after.first().filter(|line| u64::from(**line) == from.place.0);
        let ahead: Vec<u32> = match from.back {
            true => same.into_iter().chain(before.last()).copied().collect(),
            false => after.iter().take(2).copied().collect(),
        };
        let mut found = None;
        for line in ahead.into_iter().map(u64::from) {
            known.visit(body, &[line], &mut |seen| {
                let slots = self.problem_slots(&known, judge.as_ref(), seen);
                let nearest = from.nearest(line, slots.into_iter());
                found = nearest.map(|slot| Found {
                    line,
                    slot,
                    row: seen.ordinal.saturating_sub(known.first),
                });
            })?;
            if found.is_some() {
                break;
            }
        }
        Ok(found)
    }

    /// The cells of a row with an error or a warning.
    fn problem_slots(&self, known: &Known, judge: Option<&Judge<'_>>, seen: &Seen<'_>) -> Vec<Option<u16>> {
        let line = seen.line.number;
        let standing = match judge {
            Some(judge) => judge.standing(seen, self.changes.now().of(line)),
            None => known
                .findings
                .of(line)
                .iter()
                .map(|kept| kept.diagnostic.clone())
                .collect(),
        };
        let weighty = standing.iter().filter(|its| its.severity() != Severity::Info);
        let mut slots: Vec<_> = weighty
            .map(|its| its.cell.and_then(|at| u16::try_from(at).ok()))
            .collect();
        if slots.is_empty() {
            // It was counted only, and needs other rows to be told again.
            slots.push(None);
        }
        slots
    }

    /// This line, or the first one after it.
    ///
    /// # Errors
    ///
    /// The bytes can't be had any more.
    pub fn line(&self, line: u64) -> Result<Option<Found>, Unreadable> {
        let known = self.known.borrow();
        let (Some(body), Some(dialect)) = (&self.body, &known.dialect) else {
            return Ok(None);
        };
        let block = known.index.block_of_number(line);
        let mut found = None;
        // A line that lies in no record of its block begins the next one.
        let ordinals = known.index.ordinals(block..block + 2);
        Walk::new(
            body,
            dialect,
            &known.index,
            ordinals.start.max(known.first)..ordinals.end,
        )
        .run(&mut |seen| {
            if seen.line.number >= line && found.is_none() {
                let row = seen.ordinal.saturating_sub(known.first);
                found = Some(Found {
                    line: seen.line.number,
                    slot: None,
                    row,
                });
            }
        })?;
        Ok(found)
    }

    /// What looking for a text needs.
    pub fn hunt(&self, text: &str, from: Start) -> Option<Hunt> {
        let body = self.body.clone()?;
        let (known, changed) = (Rc::clone(&self.known), Rc::clone(self.changes.now()));
        Some(Hunt {
            body,
            known,
            changed,
            text: text.to_lowercase(),
            from,
        })
    }
}

/// Looking for a text.
#[derive(Debug)]
pub struct Hunt {
    body: Body,
    known: Rc<RefCell<Known>>,
    changed: Rc<Changed>,
    /// In lower case.
    text: String,
    from: Start,
}

impl Hunt {
    /// Looks for the next cell or comment that holds the text.
    ///
    /// # Errors
    ///
    /// The bytes can't be had any more.
    pub async fn run(self) -> Result<Option<Found>, Unreadable> {
        let Some(dialect) = self.known.borrow().dialect.clone().filter(|_| !self.text.is_empty()) else {
            return Ok(None);
        };
        let mut blocks = self.blocks();
        let mut found = None;
        while !blocks.is_empty() && found.is_none() {
            let here = if self.from.back {
                blocks.end.saturating_sub(BLOCKS).max(blocks.start)..blocks.end
            } else {
                blocks.clone()
            };
            let mut walk = {
                let known = self.known.borrow();
                let ordinals = known.index.ordinals(here.clone());
                Walk::new(
                    &self.body,
                    &dialect,
                    &known.index,
                    ordinals.start.max(known.first)..ordinals.end,
                )
            };
            loop {
                let more = walk.step(PIECE, &mut |seen| {
                    if found.is_none() || self.from.back {
                        found = self.found(seen, dialect.encoding).or(found.take());
                    }
                })?;
                if !more || (found.is_some() && !self.from.back) {
                    break;
                }
                breathe().await;
            }
            blocks = if self.from.back {
                blocks.start..here.start
            } else {
                here.end..blocks.end
            };
            breathe().await;
        }
        Ok(found)
    }

    /// The blocks of lines that lie in the direction.
    fn blocks(&self) -> std::ops::Range<u64> {
        let known = self.known.borrow();
        let index = &known.index;
        let here = index.block_of_number(self.from.place.0);
        if self.from.back {
            0..(here + 1).min(index.blocks())
        } else {
            here..index.blocks()
        }
    }

    fn found(&self, seen: &Seen<'_>, encoding: shared::text::Encoding) -> Option<Found> {
        let line = seen.line.number;
        let known = self.known.borrow();
        let slot = match current(seen, &self.changed) {
            Some(cells) => {
                let holds = |at: usize, cell: &str| !known.secrets.covers(at, cells.len()) && self.is_in(cell);
                let slots = cells.iter().enumerate().filter(|(at, cell)| holds(*at, cell));
                self.from
                    .nearest(line, slots.filter_map(|(at, _)| u16::try_from(at).ok().map(Some)))?
            }
            None => self
                .from
                .nearest(line, self.is_in(&seen.text(encoding)).then_some(None).into_iter())?,
        };
        Some(Found {
            line,
            slot,
            row: seen.ordinal.saturating_sub(known.first),
        })
    }

    fn is_in(&self, cell: &str) -> bool {
        if cell.is_ascii() {
            let mut places = cell.as_bytes().windows(self.text.len());
            return places.any(|place| place.eq_ignore_ascii_case(self.text.as_bytes()));
        }
        cell.to_lowercase().contains(&self.text)
    }
}
