//! What an attempt that was broken off has done of the rows that come next, on a platform that is another system.

use std::collections::BTreeSet;

use shared::directory::{AnyEntity, Id, Value};
use shared::plan::{OutcomeStatus, RowPlan, RowStatus, Step};

use super::drive::Drive;
use super::effect::steps;
use super::intended;
use super::job::JobError;
use super::rows::Row;
use crate::platform::{IdMap, Writes};
use crate::store::runs as kept_runs;

/// Which part of a file is executed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Its rows.
    Rows,
    /// What comes after them: what rows have waited for, and what is tidied.
    After,
}

/// What was intended of rows, and found on the platform.
#[derive(Debug, Default)]
pub struct Earlier {
    /// Rows of which all is done: they are told as they were intended.
    done: Vec<RowPlan>,
    /// Rows of which some is done, with the steps that are: what is left is planned again, and they are told as they were
    /// intended.
    begun: Vec<RowPlan>,
    /// Lines of begun rows of which all that can be looked for is done.
    complete: BTreeSet<u64>,
    /// The lowest provisional id that was given out.
    lowest: Id,
}

impl Earlier {
    /// Looks on the platform for what was intended of a part of a file. Of other parts, only the ledger has to know.
    pub async fn look(drive: &Drive<'_>, file: i64, part: Part) -> Result<Self, JobError> {
        let Writes::ByCalls(remote) = drive.platform.writes() else {
            return Ok(Self::default());
        };
        let intents = kept_runs::intents(&drive.place.store, drive.job.run.number).await?;
        if intents.is_empty() {
            return Ok(Self::default());
        }
        let is_meant = |main: bool| main == (part == Part::Rows);
        let (plans, meant): (Vec<RowPlan>, Vec<bool>) = intents
            .iter()
            .filter_map(|intent| Some((intended::restore(intent)?, is_meant(intent.main) && intent.file == file)))
            .unzip();
        let steps = steps(&plans);
        let mut ids = IdMap::new();
        let found = remote.found(&steps, &mut ids).await?;
        let done = steps.iter().zip(&found).filter(|(_, found)| **found);
        let done: Vec<&Step> = done.map(|(step, _)| step).collect();
        let mut tx = drive.begin().await?;
        remote.note(&mut tx, &done, &ids).await?;
        tx.commit().await?;
        let entities = steps.iter().flat_map(|step| step.before.iter().chain(&step.after));
        let mut earlier = Self {
            lowest: entities.map(AnyEntity::id).min().unwrap_or(Id::NONE),
            ..Self::default()
        };
        let mut found = found.into_iter();
        for (plan, is_meant) in plans.into_iter().zip(meant) {
            let its: Vec<bool> = found.by_ref().take(plan.steps.len()).collect();
            if is_meant {
                earlier.take(plan, &its, &ids);
            }
        }
        Ok(earlier)
    }

    /// Takes in what was intended of a row, and which of its steps are done.
    fn take(&mut self, mut plan: RowPlan, done: &[bool], ids: &IdMap) {
        if !done.contains(&true) {
            return;
        }
        let all = done.iter().all(|done| *done);
        if all && !may_be_unfinished(&plan) {
            return self.done.push(real(plan, ids));
        }
        if all {
            self.complete.insert(plan.line);
        }
        let steps = plan.steps.into_iter().zip(done);
        plan.steps = steps.filter(|(_, done)| **done).map(|(step, _)| step).collect();
        self.begun.push(real(plan, ids));
    }

    /// Whether all of a line is done.
    pub fn has_done(&self, line: u64) -> bool {
        self.done.iter().any(|plan| plan.line == line)
    }

    /// The lowest provisional id that was given out: what is planned now gets others.
    pub fn lowest(&self) -> Id {
        self.lowest
    }

    /// What is intended of a row that is planned again: with what is done of it, so that it is found after another crash,
    /// too.
    pub fn intended(&self, plan: &RowPlan) -> RowPlan {
        match self.begun.iter().find(|begun| begun.line == plan.line) {
            Some(begun) => told_as(begun.clone(), plan.clone()),
            None => plan.clone(),
        }
    }

    /// The rows of which something is left to do.
    pub fn left<'r>(&self, rows: &'r [Row]) -> std::borrow::Cow<'r, [Row]> {
        let is_done = |row: &Row| self.has_done(row.line);
        if rows.iter().any(is_done) {
            rows.iter().filter(|row| !is_done(row)).cloned().collect()
        } else {
            rows.into()
        }
    }

    /// What may be left of rows of which all is found can't always be planned: a row may name something by what it was
    /// before. Then nothing is left of it. Of any other row, a failure is one.
    pub fn settle(&self, mut plans: Vec<RowPlan>) -> Vec<RowPlan> {
        for plan in &mut plans {
            if plan.status == RowStatus::Failed && self.complete.contains(&plan.line) {
                plan.status = RowStatus::Unchanged;
                plan.outcomes.clear();
            }
        }
        plans
    }

    /// All rows in their order: those that were done, and those that were planned again, told as they were intended.
    pub fn join(self, again: Vec<RowPlan>) -> Vec<RowPlan> {
        let Self { done, mut begun, .. } = self;
        let again = again.into_iter().map(|plan| {
            let at = begun.iter().position(|intended| intended.line == plan.line);
            match at.map(|at| begun.swap_remove(at)) {
                Some(intended) => told_as(intended, plan),
                None => plan,
            }
        });
        let mut plans: Vec<RowPlan> = done.into_iter().chain(again).collect();
        plans.sort_by_key(|plan| plan.line);
        plans
    }
}

/// Whether what is found of an account may not be all: a change may have come with a password, which nobody can look for,
/// who is made suspended is suspended after that, and a picture may be that of somebody else.
fn may_be_unfinished(plan: &RowPlan) -> bool {
    let mut steps = plan.steps.iter();
    steps.any(|step| match &step.after {
        Some(AnyEntity::User(after)) => step.before.is_some() || after.suspended,
        Some(AnyEntity::Picture(_)) => true,
        _ => false,
    })
}

/// What is left of a row, told as the whole of it was intended; what was refused now is said.
fn told_as(mut intended: RowPlan, left: RowPlan) -> RowPlan {
    intended.steps.extend(left.steps);
    let refused = left
        .outcomes
        .into_iter()
        .filter(|told| told.status == OutcomeStatus::Failed);
    let refused: Vec<_> = refused.collect();
    intended.partial |= !refused.is_empty();
    intended.outcomes.extend(refused);
    intended
}

/// The plan with the ids that its provisional ones came to be.
fn real(mut plan: RowPlan, ids: &IdMap) -> RowPlan {
    let real = |id: Id| ids.real(id).unwrap_or(id);
    let entity = |entity: &AnyEntity| {
        let link = |value| match value {
            Value::Link(id) => Value::Link(real(id)),
            other => other,
        };
        let values = entity.values().into_iter().map(link).collect();
        AnyEntity::from_values(entity.kind(), real(entity.id()), values)
    };
    for step in &mut plan.steps {
        step.before = step.before.as_ref().map(entity);
        step.after = step.after.as_ref().map(entity);
    }
    plan
}

#[cfg(test)]
mod tests {
    use shared::i18n::Args;
    use shared::plan::Outcome;

    use super::*;

    fn row(line: u64, status: RowStatus, name: &'static str, told: OutcomeStatus) -> RowPlan {
        let outcome = Outcome {
            name,
            key: "nora.lind".into(),
            status: told,
            args: Args::new(),
        };
        RowPlan {
            line,
            status,
            partial: false,
            warning: false,
            outcomes: vec![outcome],
            steps: Vec::new(),
        }
    }

    /// How rows 2 and 3 are told that were begun, when what is left of both can't be planned. All of row 2 was found.
    #[test]
    fn a_failure_is_told_unless_all_of_the_row_was_found() {
        let begun = |line| row(line, RowStatus::Created, "user-created", OutcomeStatus::Ok);
        let left = |line| row(line, RowStatus::Failed, "PLT103", OutcomeStatus::Failed);
        let earlier = Earlier {
            done: Vec::new(),
            begun: vec![begun(2), begun(3)],
            complete: BTreeSet::from([2]),
            lowest: Id::NONE,
        };
        let settled = earlier.settle(vec![left(2), left(3)]);
        let told: Vec<(RowStatus, bool, usize)> = earlier
            .join(settled)
            .into_iter()
            .map(|plan| (plan.status, plan.partial, plan.outcomes.len()))
            .collect();
        assert_eq!(told, [(RowStatus::Created, false, 1), (RowStatus::Created, true, 2)]);
    }
}
