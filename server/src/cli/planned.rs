//! What `toolsync plan` gathers of a file. Rows wait in a temporary file until they are printed: there may be millions.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Seek, Write};

use serde::ser::{Error, SerializeSeq};
use serde::{Serialize, Serializer};
use shared::api::{FileDto, FileTotals, OutcomeDto, StepDto};
use shared::check::Summary;
use shared::i18n::Catalog;
use shared::plan::{OutcomeStatus, RowPlan};

use crate::runs::applied::Applied;
use crate::runs::journal::Detail;
use crate::runs::keeping::{amend, count_details, count_row, kept};
use crate::runs::later::MOST;
use crate::store::runs::KeptRow;

/// A file that is being planned.
#[derive(Debug)]
pub struct Planned {
    path: String,
    totals: FileTotals,
    spool: BufWriter<File>,
    /// Rows that a later file may still change, and the clean-up, which is a row of line 0.
    apart: BTreeMap<u64, KeptRow>,
}

impl Planned {
    /// A file of which nothing is planned yet.
    pub fn new(path: &str) -> io::Result<Self> {
        Ok(Self {
            path: path.to_owned(),
            totals: FileTotals::default(),
            spool: BufWriter::new(tempfile::tempfile()?),
            apart: BTreeMap::new(),
        })
    }

    /// Takes in planned rows.
    pub fn take(&mut self, plans: &[RowPlan]) -> io::Result<()> {
        for plan in plans {
            count_row(&mut self.totals, plan);
            let row = kept(0, plan, &Applied::default());
            if plan.partial && self.apart.len() < MOST {
                self.apart.insert(plan.line, row);
            } else if !plan.steps.is_empty() || plan.outcomes.iter().any(|outcome| outcome.status != OutcomeStatus::Ok)
            {
                writeln!(self.spool, "{}\t{}", row.line, row.detail)?;
            }
        }
        Ok(())
    }

    /// Takes in what became of rows after a later file.
    pub fn take_later(&mut self, plans: Vec<RowPlan>) {
        for plan in plans {
            if let Some(row) = self.apart.get_mut(&plan.line) {
                amend(row, &mut self.totals, plan, &Applied::default());
            }
        }
    }

    /// Takes in what is tidied after the file.
    pub fn take_clean_up(&mut self, plan: &RowPlan) {
        count_details(&mut self.totals, plan);
        self.apart.insert(plan.line, kept(0, plan, &Applied::default()));
    }

    /// No more is planned.
    pub fn end(self, summary: &Summary, catalog: &'static Catalog) -> io::Result<PlannedFile> {
        Ok(PlannedFile {
            file: FileDto {
                path: self.path,
                format: summary.format.map(str::to_owned),
                rows: summary.rows,
                done: self.totals.counts.rows(),
                totals: self.totals,
                ..FileDto::default()
            },
            spool: self.spool.into_inner().map_err(io::IntoInnerError::into_error)?,
            apart: self.apart,
            catalog,
        })
    }
}

/// A file whose plan is whole.
#[derive(Debug)]
pub struct PlannedFile {
    /// What is known of it.
    pub file: FileDto,
    spool: File,
    apart: BTreeMap<u64, KeptRow>,
    catalog: &'static Catalog,
}

impl PlannedFile {
    /// Each step, by line.
    pub fn steps(&self, mut each: impl FnMut(StepDto) -> io::Result<()>) -> io::Result<()> {
        self.rows(|_, detail| detail.steps.into_iter().try_for_each(&mut each))
    }

    /// Each outcome but those that went well, by line.
    pub fn outcomes(&self, mut each: impl FnMut(OutcomeDto) -> io::Result<()>) -> io::Result<()> {
        self.rows(|line, detail| {
            let told = detail.told(line, self.catalog).into_iter();
            told.filter(|outcome| outcome.status != OutcomeStatus::Ok)
                .try_for_each(&mut each)
        })
    }

    fn rows(&self, mut each: impl FnMut(u64, Detail) -> io::Result<()>) -> io::Result<()> {
        let mut spool = &self.spool;
        spool.rewind()?;
        let mut apart = self.apart.iter().peekable();
        let read = |text: &str| serde_json::from_str(text).map_err(io::Error::from);
        for row in BufReader::new(spool).lines() {
            let row = row?;
            let (line, detail) = row.split_once('\t').unwrap_or_default();
            let line = line.parse().unwrap_or(0);
            while let Some((before, row)) = apart.next_if(|(before, _)| **before < line) {
                each(*before, read(&row.detail)?)?;
            }
            each(line, read(detail)?)?;
        }
        for (line, row) in apart {
            each(*line, read(&row.detail)?)?;
        }
        Ok(())
    }
}

/// As `plan --json` shows it: what is known of the file, its outcomes and its steps.
impl Serialize for PlannedFile {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Told<'a> {
            #[serde(flatten)]
            file: &'a FileDto,
            outcomes: Outcomes<'a>,
            steps: Steps<'a>,
            report: Option<String>,
        }
        Told {
            file: &self.file,
            outcomes: Outcomes(self),
            steps: Steps(self),
            report: None,
        }
        .serialize(serializer)
    }
}

struct Outcomes<'a>(&'a PlannedFile);

impl Serialize for Outcomes<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(None)?;
        let told = self
            .0
            .outcomes(|outcome| list.serialize_element(&outcome).map_err(printed));
        told.map_err(S::Error::custom)?;
        list.end()
    }
}

struct Steps<'a>(&'a PlannedFile);

impl Serialize for Steps<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(None)?;
        let told = self.0.steps(|step| list.serialize_element(&step).map_err(printed));
        told.map_err(S::Error::custom)?;
        list.end()
    }
}

fn printed(error: impl std::fmt::Display) -> io::Error {
    io::Error::other(error.to_string())
}
