//! What is known of a file: how it is read, where its lines are, what was found.

use std::collections::BTreeSet;

use shared::check::{Confidence, NearMiss, Summary};
use shared::keys::KeyKind;
use shared::layout::Layout;
use shared::text::Dialect;

use super::cells::Secrets;
use super::findings::{Findings, Judged};
use super::index::LineIndex;
use super::walk::{Seen, Walk};
use super::{Body, Unreadable};

/// The widths of cells are taken from so many rows.
const SIZED: u64 = 1_000;

/// A column is never wider than so many characters.
const WIDEST: usize = 80;

/// What is known of a file so far.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// Encoding, separator, header; there as soon as the first bytes are read.
    pub dialect: Option<Dialect>,
    /// The command file.
    pub format: Option<&'static str>,
    /// How sure that is.
    pub confidence: Option<Confidence>,
    /// Where the columns stand, if the header could be bound.
    pub layout: Option<Layout>,
    /// What holds the run.
    pub near_misses: Vec<NearMiss>,
    /// Whether no row may run.
    pub fatal: bool,
    /// The names of the header.
    pub names: Vec<String>,
    /// The bytes of the header line.
    pub header: Vec<u8>,
    /// The ordinal of the first line of the grid.
    pub first: u64,
    /// Which cells may not be shown.
    pub secrets: Secrets,
    /// Where the lines are.
    pub index: LineIndex,
    /// What was found.
    pub findings: Findings,
    /// By which kinds of key it and the files before it refer to what must be on the platform.
    pub asks: BTreeSet<KeyKind>,
    /// Rows of data.
    pub rows: u64,
    /// Rows without an error.
    pub valid_rows: u64,
    /// The widest cells seen, in characters.
    pub widths: Vec<u16>,
    /// How many bytes were read.
    pub read: u64,
    /// Whether the file is checked to its end.
    pub complete: bool,
    /// Whether its bytes can't be had any more.
    pub lost: bool,
}

impl Known {
    /// Takes over what the check knows of the header, once it knows it.
    ///
    /// # Errors
    ///
    /// The bytes can't be had any more.
    pub fn open(&mut self, summary: &Summary, body: &Body) -> Result<(), Unreadable> {
        self.fatal = summary.fatal;
        if self.dialect.is_some() {
            return Ok(());
        }
        let Some(dialect) = &summary.dialect else { return Ok(()) };
        self.dialect = Some(dialect.clone());
        self.format = summary.format;
        self.confidence = summary.confidence;
        self.layout.clone_from(&summary.layout);
        self.near_misses.clone_from(&summary.near_misses);
        self.find_header(body)
    }

    /// Looks for the header among the lines known so far; of a fatal file none is known yet.
    ///
    /// # Errors
    ///
    /// The bytes can't be had any more.
    pub fn find_header(&mut self, body: &Body) -> Result<(), Unreadable> {
        let Some((dialect, number)) = self.dialect.as_ref().and_then(|its| Some((its, its.header_line?))) else {
            self.have_no_header();
            return Ok(());
        };
        let block = self.index.block_of_number(number);
        let mut found = None;
        Walk::new(body, dialect, &self.index, self.index.ordinals(block..block + 1)).run(&mut |seen| {
            if seen.line.number == number {
                let cells = seen.line.row().map(|row| row.iter().map(str::to_owned).collect());
                found = Some((seen.ordinal, cells.unwrap_or_default(), seen.bytes.to_vec()));
            }
        })?;
        let Some((ordinal, names, bytes)) = found else {
            return Ok(());
        };
        self.names = self.layout.as_ref().map_or(names, |layout| layout.names().to_vec());
        self.header = bytes;
        self.first = ordinal + 1;
        self.secrets = Secrets::new(&self.names, self.layout.as_ref());
        self.findings.below(number);
        Ok(())
    }

    /// The columns of a list without a header are those of its command file.
    fn have_no_header(&mut self) {
        if let Some(layout) = &self.layout {
            self.names = layout.names().to_vec();
            self.secrets = Secrets::new(&self.names, Some(layout));
        }
    }

    /// Takes the widths of a row into account.
    pub fn size<'c>(&mut self, cells: impl Iterator<Item = &'c str>) {
        if self.rows > SIZED {
            return;
        }
        for (at, cell) in cells.enumerate() {
            let width = u16::try_from(cell.chars().take(WIDEST).count()).unwrap_or(u16::MAX);
            match self.widths.get_mut(at) {
                Some(widest) => *widest = width.max(*widest),
                None => self.widths.push(width),
            }
        }
    }

    /// How many lines the grid has.
    pub fn lines(&self) -> u64 {
        self.index.lines().saturating_sub(self.first)
    }

    /// Rows were changed and judged anew.
    pub fn replace(&mut self, rows: Vec<Judged>) {
        for row in &rows {
            let fails = |findings: &[shared::diagnostic::Diagnostic]| {
                findings
                    .iter()
                    .any(|finding| finding.severity() == shared::rule::Severity::Error)
            };
            match (fails(&row.before), fails(&row.after)) {
                (true, false) => self.valid_rows += 1,
                (false, true) => self.valid_rows = self.valid_rows.saturating_sub(1),
                _ => {}
            }
        }
        self.findings.replace(rows);
    }

    /// The lines of these numbers, in order, each read from its block; numbers that no line has are passed over.
    ///
    /// # Errors
    ///
    /// The bytes can't be had any more.
    pub fn visit(&self, body: &Body, numbers: &[u64], on: &mut dyn FnMut(&Seen<'_>)) -> Result<(), Unreadable> {
        let Some(dialect) = &self.dialect else { return Ok(()) };
        let mut rest = numbers;
        while let Some(number) = rest.first() {
            let first = self.index.block_of_number(*number);
            let mut last = first;
            let mut count = 0;
            for number in rest {
                let block = self.index.block_of_number(*number);
                if block > last + 1 {
                    break;
                }
                last = block;
                count += 1;
            }
            let (here, after) = rest.split_at_checked(count).unwrap_or((rest, &[]));
            let mut walk = Walk::new(body, dialect, &self.index, self.index.ordinals(first..last + 1));
            let mut left = here.iter().peekable();
            let mut give = |seen: &Seen<'_>| {
                while left.next_if(|wanted| **wanted < seen.line.number).is_some() {}
                if left.next_if(|wanted| **wanted == seen.line.number).is_some() {
                    on(seen);
                }
            };
            while walk.step(super::walk::PIECE, &mut give)? {}
            rest = after;
        }
        Ok(())
    }
}
