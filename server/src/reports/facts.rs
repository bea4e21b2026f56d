//! The CSV form of a report, where what is found is the product: a row for each outcome that tells values (D67).

use std::fs::File;
use std::io::{self, BufWriter, Write};

use shared::api::{OutcomeDto, RowDto};
use shared::formats;
use shared::i18n::Arg;
use shared::text::{Dialect, Separator, write_row};

/// What stands behind the values of an outcome.
const PLACE: [&str; 2] = ["file", "line"];

/// A CSV that is begun with the first outcome that tells values.
#[derive(Debug)]
pub(super) struct FactsReport {
    dialect: Dialect,
    file: String,
    out: Option<BufWriter<File>>,
    /// The columns of the last header that was written.
    columns: &'static [&'static str],
}

impl FactsReport {
    pub(super) fn new(separator: Separator) -> Self {
        Self {
            dialect: Dialect {
                separator,
                ..Dialect::default()
            },
            file: String::new(),
            out: None,
            columns: &[],
        }
    }

    /// Begins the next file of the run.
    pub(super) fn file(&mut self, path: &str) {
        path.clone_into(&mut self.file);
    }

    pub(super) fn row(&mut self, row: &RowDto) -> io::Result<()> {
        for outcome in row.outcomes.iter().filter(|outcome| !outcome.facts.is_empty()) {
            self.outcome(outcome)?;
        }
        Ok(())
    }

    fn outcome(&mut self, outcome: &OutcomeDto) -> io::Result<()> {
        let columns = formats::facts(&outcome.outcome);
        let out = match &mut self.out {
            Some(out) => out,
            none => none.insert(BufWriter::new(tempfile::tempfile()?)),
        };
        if columns != self.columns {
            self.columns = columns;
            out.write_all(&write_row(columns.iter().copied().chain(PLACE), &self.dialect))?;
        }
        let value = |name: &&str| outcome.facts.get(*name).map(Arg::to_string).unwrap_or_default();
        let mut cells: Vec<String> = columns.iter().map(value).collect();
        cells.extend([self.file.clone(), outcome.line.to_string()]);
        out.write_all(&write_row(cells.iter().map(String::as_str), &self.dialect))
    }

    /// The report, if there is anything in it.
    pub(super) fn end(self) -> Option<BufWriter<File>> {
        self.out
    }
}
