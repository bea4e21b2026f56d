//! The check of all files of a run, before anything is planned.

use shared::api::FileOptions;
use shared::check::{Across, Notes, Observer, Summary};
use shared::diagnostic::Diagnostic;
use shared::i18n::Catalog;
use shared::plan::{Guard, Tally};
use shared::report::describe;
use shared::settings::{Settings, runs};

use super::input::{Input, InputError};
use super::package::Deaf;
use crate::store::runs::FileRecord;

/// What the check of a run found.
#[derive(Debug, Default)]
pub struct Findings {
    /// What holds the run whatever its plan.
    pub guards: Vec<Guard>,
    /// Rows that may take something away.
    pub destroying_rows: u64,
    /// Those among them that may take along more than they name.
    pub sweeping_rows: u64,
    /// Whether the end of the run may take something away, however few rows it has (D71).
    pub tidies: bool,
    /// Whether no file runs.
    pub stopped: bool,
    /// What later files say against rows of earlier ones.
    pub notes: Notes,
}

impl Findings {
    /// Whether a plan is needed before the guards can be asked.
    pub fn needs_plan(&self, settings: &Settings) -> bool {
        !self.guards.is_empty()
            || self.tidies
            || Tally::may_hold(self.destroying_rows, settings)
            || (self.sweeping_rows > 0 && Tally::may_hold_for_links(settings))
    }
}

/// Keeps the sentence of what is fatal.
struct Fatal {
    catalog: &'static Catalog,
    sentence: Option<String>,
}

impl Observer for Fatal {
    fn diagnostic(&mut self, diagnostic: Diagnostic) {
        if diagnostic.rule.is_fatal() && self.sentence.is_none() {
            self.sentence = Some(format!(
                "{} {}",
                diagnostic.rule.code,
                describe(&diagnostic, self.catalog)
            ));
        }
    }
}

/// Checks the files and writes down what is known of each. What their encodings turn out to be is fixed, so that a
/// later reading sees the same.
pub fn check(
    inputs: &[Input],
    files: &mut [FileRecord],
    settings: &Settings,
    catalog: &'static Catalog,
) -> Result<Findings, InputError> {
    let mut across = Across::package(inputs.len());
    let mut findings = Findings::default();
    for (input, file) in inputs.iter().zip(files.iter_mut()) {
        let (summary, fatal) = input.check(&mut across, || Fatal {
            catalog,
            sentence: None,
        })?;
        findings.destroying_rows += summary.destroying_rows;
        findings.sweeping_rows += summary.sweeping_rows;
        findings.tidies |= summary
            .format
            .is_some_and(|format| super::clean_ups::follow(format, settings));
        findings
            .guards
            .extend(summary.near_misses.iter().map(|miss| Guard::SteeringColumn {
                file: file.path.clone(),
                column: miss.column.clone(),
                proposal: miss.proposal.clone(),
            }));
        write_down(file, &summary);
        if summary.fatal {
            file.fatal = fatal.sentence.unwrap_or_default();
        }
    }
    let any_fatal = files.iter().any(|file| !file.fatal.is_empty());
    let all_fatal = files.iter().all(|file| !file.fatal.is_empty());
    findings.notes = across.into_notes();
    findings.stopped = all_fatal || (any_fatal && settings.word(&runs::ON_FATAL_FILE) == "stop");
    Ok(findings)
}

/// Reads the files of a package for what later ones say against rows of earlier ones. A file alone needn't be read.
pub fn foresee<'i>(inputs: impl ExactSizeIterator<Item = &'i Input>) -> Result<Notes, InputError> {
    let mut across = Across::package(inputs.len());
    if inputs.len() > 1 {
        for input in inputs {
            input.check(&mut across, || Deaf)?;
        }
    }
    Ok(across.into_notes())
}

fn write_down(file: &mut FileRecord, summary: &Summary) {
    file.format = summary.format.unwrap_or_default().to_owned();
    file.total_rows = i64::try_from(summary.rows).unwrap_or(i64::MAX);
    let mut options: FileOptions = serde_json::from_str(&file.options).unwrap_or_default();
    if let Some(dialect) = &summary.dialect {
        options.encoding = Some(dialect.encoding.name().to_owned());
    }
    options.format = summary.format.map(str::to_owned).or(options.format);
    file.options = super::job::json(&options);
}
