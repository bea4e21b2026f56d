//! The history of an account, a course, a category or a cohort: which run, which line changed what.

use std::collections::{BTreeMap, HashMap};

use shared::api::Page;
use shared::api::directory::{HistoryDto, HistoryRowDto};
use shared::directory::EntityKind;
use shared::i18n::Catalog;

use super::service::{RunError, Runs, place};
use super::telling::{row_dto, summary};
use crate::store::runs::{self as kept_runs, RunRecord, Table};

/// So many rows of each run are told at once.
const FIRST: usize = 5;

/// Something that has a history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subject {
    /// Its kind: account, course, category or cohort.
    pub kind: EntityKind,
    /// Its id.
    pub id: i64,
}

impl Subject {
    fn kept(self) -> kept_runs::Subject<'static> {
        (self.kind.name(), self.id)
    }
}

impl Runs {
    /// The runs that did something to it, newest first, each with the first of its rows.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn history(
        &self,
        subject: Subject,
        before: Option<i64>,
        limit: i64,
        catalog: &Catalog,
    ) -> Result<Page<HistoryDto>, RunError> {
        let store = &self.place().store;
        let before = before.unwrap_or(i64::MAX);
        let mut found = kept_runs::runs_about(store, subject.kept(), before, limit + 1).await?;
        let has_more = i64::try_from(found.len()).is_ok_and(|runs| runs > limit);
        found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        let next = found.last().filter(|_| has_more).map(|(run, _)| run.to_string());
        let numbers: Vec<i64> = found.iter().map(|(run, _)| *run).collect();
        let runs = kept_runs::numbered(store, &numbers).await?;
        let runs: HashMap<i64, &RunRecord> = runs.iter().map(|run| (run.number, run)).collect();
        let mut items = Vec::new();
        for (number, rows) in found {
            let Some(run) = runs.get(&number) else { continue };
            let told = summary(run, &[]);
            items.push(HistoryDto {
                first: self.rows_about(subject, run, (0, -1), FIRST, catalog).await?,
                run: told.id,
                name: told.name,
                mode: told.mode,
                actor: told.actor,
                at: told.started.unwrap_or(told.submitted),
                rows: u64::try_from(rows).unwrap_or(0),
            });
        }
        Ok(Page {
            items,
            next,
            total: None,
        })
    }

    /// The rows of a run that did something to it, by file and line.
    ///
    /// # Errors
    ///
    /// [`RunError::NotFound`] when there is no such run.
    pub async fn history_rows(
        &self,
        subject: Subject,
        run: &str,
        cursor: Option<&str>,
        limit: usize,
        catalog: &Catalog,
    ) -> Result<Page<HistoryRowDto>, RunError> {
        let run = self.find(run).await?;
        let after = cursor.and_then(place).unwrap_or((0, -1));
        let mut items = self.rows_about(subject, &run, after, limit + 1, catalog).await?;
        let has_more = items.len() > limit;
        items.truncate(limit);
        let next = items.last().filter(|_| has_more);
        Ok(Page {
            next: next.map(|last| format!("{}-{}", last.row.file, last.row.line)),
            items,
            total: None,
        })
    }

    async fn rows_about(
        &self,
        subject: Subject,
        run: &RunRecord,
        after: (i64, i64),
        most: usize,
        catalog: &Catalog,
    ) -> Result<Vec<HistoryRowDto>, RunError> {
        let store = &self.place().store;
        let places = kept_runs::rows_about(store, subject.kept(), run.number, after, most).await?;
        let files = kept_runs::load_files(store, run.number).await?;
        let mut lines: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
        for (file, line) in places {
            lines.entry(file).or_default().push(line);
        }
        let mut told = Vec::new();
        for (file, lines) in lines {
            let path = usize::try_from(file).ok().and_then(|at| files.get(at));
            let path = path.map(|file| file.path.clone()).unwrap_or_default();
            for kept in kept_runs::of_lines(store, Table::Done, run.number, file, &lines).await? {
                let mut row = row_dto(&kept, catalog);
                let kind = subject.kind.name();
                row.steps
                    .retain(|step| step.about.iter().any(|(of, id)| of == kind && *id == subject.id));
                told.push(HistoryRowDto {
                    path: path.clone(),
                    row,
                });
            }
        }
        Ok(told)
    }
}
