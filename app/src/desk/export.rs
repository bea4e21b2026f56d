//! Writing a file: corrected, without the rows that have errors, or only those.
//!
//! What stays as it is isn't read: it is named by its place, so that a large file is written in no time.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

use shared::archive::Entry;
use shared::check::Request;
use shared::report::tryback;
use shared::rule::Severity;
use shared::text::{Dialect, LineKind, write_row};
use shared::wire::Export;

use super::cells::current_sheet_row;
use super::changes::Changed;
use super::judge::Judge;
use super::known::Known;
use super::pass::breathe;
use super::splice::splice;
use super::unzip::archive_of;
use super::walk::{Seen, Walk};
use super::{Archive, Body, Source, Unreadable};

/// So many bytes are looked at in one turn.
const PIECE: u64 = 1 << 20;

/// Lines to write anew that stand at most so many blocks apart are written with all that is between.
const APART: u64 = 4;

/// Written bytes are handed over by so many.
const FULL: usize = 4 << 20;

/// A part of a written file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Bytes of the file, as they are.
    Source(Range<u64>),
    /// Other bytes.
    Bytes(Vec<u8>),
}

/// What is to be written, and of what.
pub struct Order {
    /// What of the file.
    pub what: Export,
    /// What the comments say: titles of rules by code, and the word for a line.
    pub texts: BTreeMap<String, String>,
    /// Its bytes.
    pub source: Rc<dyn Source>,
    /// What it consists of.
    pub body: Body,
    /// What is known of it.
    pub known: Rc<RefCell<Known>>,
    /// What is changed in it.
    pub changed: Rc<Changed>,
    /// How it is checked.
    pub request: Request,
    /// Where the parts go.
    pub parts: Rc<RefCell<Vec<Part>>>,
}

/// The name under which a file is saved: what it is, and for a sheet that it is a CSV now.
pub fn name(name: &str, what: Export, is_sheet: bool) -> String {
    let (stem, extension) = match name.rfind('.') {
        Some(dot) if dot > 0 => name.split_at(dot),
        _ => (name, ""),
    };
    let what = match what {
        Export::Corrected => "corrected",
        Export::Valid => "valid",
        Export::Problems => "problems",
    };
    if is_sheet {
        format!("{stem}_{what}_utf-8.csv")
    } else {
        format!("{stem}_{what}{extension}")
    }
}

impl std::fmt::Debug for Order {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Order")
            .field("what", &self.what)
            .finish_non_exhaustive()
    }
}

impl Order {
    /// Writes it.
    ///
    /// # Errors
    ///
    /// The bytes can't be had any more.
    pub async fn run(self) -> Result<(), Unreadable> {
        let Some(dialect) = self.known.borrow().dialect.clone() else {
            return Ok(());
        };
        match &self.body {
            Body::Text(source) => self.text(&dialect, source.size()).await,
            Body::Archive(archive) => self.archive(archive),
            // Spreadsheets know by the mark alone that a text is UTF-8.
            Body::Sheet(_) => self.sheet(&Dialect { bom: true, ..dialect }).await,
        }
    }

    async fn text(&self, dialect: &Dialect, size: u64) -> Result<(), Unreadable> {
        let keeps = self.what != Export::Problems;
        if !keeps || self.known.borrow().fatal && self.what == Export::Valid {
            self.bytes(&tryback::head(dialect, &self.known.borrow().header));
            if keeps {
                return Ok(());
            }
        }
        let mut behind = 0;
        for blocks in self.regions() {
            let (mut walk, place) = {
                let known = self.known.borrow();
                let place = known.index.offset(blocks.start)..known.index.offset(blocks.end);
                (
                    Walk::new(&self.body, dialect, &known.index, known.index.ordinals(blocks)),
                    place,
                )
            };
            if keeps {
                self.source(behind..place.start);
            }
            behind = place.end;
            while walk.step(PIECE, &mut |seen| self.line(seen, dialect))? {
                breathe().await;
            }
        }
        if keeps {
            self.source(behind..size);
        }
        Ok(())
    }

    /// Of an archive nothing is changed: it is written as it is, or again without some of its entries.
    fn archive(&self, archive: &Archive) -> Result<(), Unreadable> {
        if self.what == Export::Corrected {
            self.source(0..self.source.size());
            return Ok(());
        }
        let known = self.known.borrow();
        let fails = |entry: &&Entry| {
            let failing = known.findings.error_lines();
            u32::try_from(entry.number).is_ok_and(|line| failing.binary_search(&line).is_ok())
        };
        let wanted = archive.entries.iter();
        let wanted = wanted.filter(|entry| fails(entry) == (self.what == Export::Problems));
        let parts = archive_of(self.source.as_ref(), wanted).ok_or(Unreadable)?;
        self.parts.borrow_mut().extend(parts);
        Ok(())
    }

    async fn sheet(&self, dialect: &Dialect) -> Result<(), Unreadable> {
        self.bytes(dialect.encoding.bom());
        let mut walk = {
            let known = self.known.borrow();
            Walk::new(&self.body, dialect, &known.index, 0..known.index.lines())
        };
        while walk.step(PIECE, &mut |seen| self.line(seen, dialect))? {
            breathe().await;
        }
        Ok(())
    }

    /// Runs of blocks that hold lines to be written anew or left out.
    fn regions(&self) -> Vec<Range<u64>> {
        let known = self.known.borrow();
        let errors = known.findings.error_lines().iter().map(|line| u64::from(*line));
        let mut lines: Vec<u64> = match self.what {
            Export::Corrected => self.changed.lines().collect(),
            Export::Valid => self.changed.lines().chain(errors).collect(),
            Export::Problems => errors.collect(),
        };
        lines.sort_unstable();
        let mut regions: Vec<Range<u64>> = Vec::new();
        for block in lines.into_iter().map(|line| known.index.block_of_number(line)) {
            match regions.last_mut() {
                Some(last) if block <= last.end + APART => last.end = last.end.max(block + 1),
                _ => regions.push(block..block + 1),
            }
        }
        regions
    }

    /// Writes a line as it is to be, or leaves it out.
    fn line(&self, seen: &Seen<'_>, dialect: &Dialect) {
        let number = seen.line.number;
        let known = self.known.borrow();
        let is_row = seen.ordinal >= known.first;
        let fails = u32::try_from(number).is_ok_and(|line| known.findings.error_lines().binary_search(&line).is_ok());
        match self.what {
            Export::Valid if is_row && (fails || known.fatal) => {}
            Export::Problems if is_row && !fails => {}
            Export::Problems if is_row => {
                let reasons = self.reasons(seen, &known);
                let word = self.texts.get("line").map_or("line", String::as_str);
                self.bytes(&tryback::row(
                    dialect,
                    word,
                    number,
                    &reasons,
                    &self.written(seen, dialect),
                ));
            }
            // The head of a text is written already; a sheet comes line by line.
            Export::Problems if seen.row.is_none() || dialect.header_line != Some(number) => {}
            _ => self.copy(seen, dialect),
        }
    }

    fn copy(&self, seen: &Seen<'_>, dialect: &Dialect) {
        let unread = (seen.bytes.len() as u64) < seen.line.span.end - seen.line.span.start;
        if unread && self.changed.of(seen.line.number).is_empty() {
            self.source(seen.line.span.clone());
        } else {
            self.bytes(&self.written(seen, dialect));
        }
    }

    /// The bytes of a line, with its changes.
    fn written(&self, seen: &Seen<'_>, dialect: &Dialect) -> Vec<u8> {
        let changes = self.changed.of(seen.line.number);
        match (seen.row, &seen.line.kind) {
            (None, _) if changes.is_empty() => seen.bytes.to_vec(),
            (None, _) => splice(seen.line, seen.bytes, dialect, changes),
            (Some(row), LineKind::Row(_)) => {
                let row = current_sheet_row(row, changes);
                write_row(row.cells.iter().map(|cell| shared::text::trim(cell)), dialect)
            }
            (Some(row), _) => {
                let text = row.cells.join(&char::from(dialect.separator.byte()).to_string());
                dialect.encoding.encode(&format!(
                    "{}{}",
                    text.replace(['\r', '\n'], " "),
                    dialect.line_end.as_str()
                ))
            }
        }
    }

    /// Why a row fails: codes, each with its column and the title of its rule.
    fn reasons(&self, seen: &Seen<'_>, known: &Known) -> Vec<(String, String)> {
        let judge = Judge::new(known, &self.body, &self.request);
        let standing = match judge {
            Some(judge) => judge.standing(seen, self.changed.of(seen.line.number)),
            None => Vec::new(),
        };
        let errors = standing.iter().filter(|its| its.severity() == Severity::Error);
        let reason = |its: &shared::diagnostic::Diagnostic| {
            let code = its.rule.code.to_owned();
            let words = [
                its.column.as_deref().unwrap_or_default(),
                self.texts.get(&code).map_or("", String::as_str),
            ];
            let filled: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
            (code, filled.join(" – "))
        };
        errors.map(reason).collect()
    }

    fn source(&self, range: Range<u64>) {
        if !range.is_empty() {
            self.parts.borrow_mut().push(Part::Source(range));
        }
    }

    fn bytes(&self, bytes: &[u8]) {
        let parts = &mut *self.parts.borrow_mut();
        match parts.last_mut() {
            Some(Part::Bytes(last)) if last.len() < FULL => last.extend_from_slice(bytes),
            _ if bytes.is_empty() => {}
            _ => parts.push(Part::Bytes(bytes.to_vec())),
        }
    }
}
