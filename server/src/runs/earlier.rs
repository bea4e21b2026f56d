//! What an attempt that was broken off has done of the rows that come next, on a platform that is another system.

use std::collections::BTreeSet;

use shared::directory::{AnyEntity, Id, Snapshot, Value};
use shared::plan::{OutcomeStatus, RowPlan, RowStatus, Step, Verb};

use super::drive::Drive;
use super::intended::{self, Intended};
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
    /// Rows of which some is done: they are told as they were intended, too.
    begun: Vec<Begun>,
    /// Lines of begun rows of which all that can be looked for is done.
    complete: BTreeSet<u64>,
    /// The lowest provisional id that was given out.
    lowest: Id,
}

/// A row of which some is done.
#[derive(Debug)]
struct Begun {
    /// As it was intended, with the steps that are done.
    told: RowPlan,
    /// The steps that are left. `None`: one of them gives a password, which only the row knows, so that it is planned
    /// again.
    left: Option<Vec<Step>>,
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
        let (rows, meant): (Vec<Intended>, Vec<bool>) = intents
            .iter()
            .filter_map(|intent| Some((intended::restore(intent)?, is_meant(intent.main) && intent.file == file)))
            .unzip();
        let steps: Vec<Step> = rows.iter().flat_map(|row| row.plan.steps.iter().cloned()).collect();
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
        for (row, is_meant) in rows.into_iter().zip(meant) {
            let its: Vec<bool> = found.by_ref().take(row.plan.steps.len()).collect();
            if is_meant {
                earlier.take(row, &its, &ids);
            }
        }
        Ok(earlier)
    }

    /// Takes in what was intended of a row, and which of its steps were found.
    fn take(&mut self, row: Intended, found: &[bool], ids: &IdMap) {
        if !found.contains(&true) {
            return;
        }
        let Intended { plan, secrets } = row;
        let mut plan = real(plan, ids);
        if found.iter().all(|found| *found) {
            self.complete.insert(plan.line);
        }
        let (mut done, mut left, mut needs_secret) = (Vec::new(), Vec::new(), false);
        for ((step, found), secret) in plan.steps.drain(..).zip(found).zip(secrets) {
            if *found && is_sure(&step, secret) {
                done.push(step);
            } else {
                needs_secret |= secret;
                left.push(step);
            }
        }
        let is_done = left.is_empty();
        plan.steps = done;
        match is_done {
            true => self.done.push(plan),
            false => self.begun.push(Begun {
                told: plan,
                left: (!needs_secret).then_some(left),
            }),
        }
    }

    /// Whether something is known of a line that needn't be planned again.
    pub fn settles(&self, line: u64) -> bool {
        let mut resumed = self.begun.iter().filter(|begun| begun.left.is_some());
        self.done.iter().any(|plan| plan.line == line) || resumed.any(|begun| begun.told.line == line)
    }

    /// Lays what is left of rows over a snapshot, in which others are planned. What these create gets ids of its own.
    pub fn lay_over(&self, snapshot: &mut Snapshot) {
        snapshot.ids_below(self.lowest);
        for step in self.begun.iter().filter_map(|begun| begun.left.as_ref()).flatten() {
            match (&step.after, step.kind()) {
                (Some(after), _) => snapshot.put_any(after.clone()),
                (None, Some(kind)) => snapshot.remove_any(kind, step.id()),
                (None, None) => {}
            }
        }
    }

    /// What is intended of a row that is planned again: with what is done of it, so that it is found after another crash,
    /// too.
    pub fn intended(&self, plan: &RowPlan) -> RowPlan {
        match self.begun.iter().find(|begun| begun.told.line == plan.line) {
            Some(begun) => told_as(begun.told.clone(), plan.clone()),
            None => plan.clone(),
        }
    }

    /// The rows that have to be planned.
    pub fn left<'r>(&self, rows: &'r [Row]) -> std::borrow::Cow<'r, [Row]> {
        let is_settled = |row: &Row| self.settles(row.line);
        if rows.iter().any(is_settled) {
            rows.iter().filter(|row| !is_settled(row)).cloned().collect()
        } else {
            rows.into()
        }
    }

    /// All that is left to do, in the order of rows: what was planned now, and what is left of rows that were begun.
    ///
    /// What may be left of rows of which all is found can't always be planned: a row may name something by what it was
    /// before. Then nothing is left of it. Of any other row, a failure is one.
    pub fn settle(&self, mut plans: Vec<RowPlan>) -> Vec<RowPlan> {
        for plan in &mut plans {
            if plan.status == RowStatus::Failed && self.complete.contains(&plan.line) {
                plan.status = RowStatus::Unchanged;
                plan.outcomes.clear();
            }
        }
        let left = self.begun.iter().filter_map(|begun| {
            Some(RowPlan {
                outcomes: Vec::new(),
                steps: begun.left.clone()?,
                ..begun.told.clone()
            })
        });
        plans.extend(left);
        plans.sort_by_key(|plan| plan.line);
        plans
    }

    /// All rows in their order: those that were done, and those of which the rest was done now, told as they were intended.
    pub fn join(self, again: Vec<RowPlan>) -> Vec<RowPlan> {
        let Self { done, mut begun, .. } = self;
        let again = again.into_iter().map(|plan| {
            let at = begun.iter().position(|begun| begun.told.line == plan.line);
            match at.map(|at| begun.swap_remove(at)) {
                Some(begun) => told_as(begun.told, plan),
                None => plan,
            }
        });
        let mut plans: Vec<RowPlan> = done.into_iter().chain(again).collect();
        plans.sort_by_key(|plan| plan.line);
        plans
    }
}

/// Whether a step that was found is done: a change may have come with a password, which nobody can look for, and a picture
/// may be that of somebody else.
fn is_sure(step: &Step, secret: bool) -> bool {
    let gives_unseen = secret && step.verb == Verb::Update;
    !gives_unseen && !matches!(step.after, Some(AnyEntity::Picture(_)))
}

/// What is left of a row, told as the whole of it was intended; what was refused now is said.
fn told_as(mut intended: RowPlan, left: RowPlan) -> RowPlan {
    let refused = left
        .outcomes
        .into_iter()
        .filter(|told| told.status == OutcomeStatus::Failed);
    let refused: Vec<_> = refused.collect();
    intended.partial |= !refused.is_empty();
    intended.steps.extend(left.steps);
    let steps = &intended.steps;
    let is_undone = |key: &str| refused.iter().any(|told| told.key == key) && !steps.iter().any(|step| step.key == key);
    intended
        .outcomes
        .retain(|told| told.status != OutcomeStatus::Ok || !is_undone(&told.key));
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

    fn step(key: &str) -> Step {
        Step {
            verb: Verb::Update,
            before: None,
            after: None,
            key: key.into(),
            secret: None,
            along: Vec::new(),
            copy_of: Id::NONE,
        }
    }

    /// How rows 2 and 3 are told that were begun, when what is left of both can't be planned. All of row 2 was found.
    #[test]
    fn a_failure_is_told_unless_all_of_the_row_was_found() {
        let begun = |line| Begun {
            told: RowPlan {
                steps: vec![step("nora.lind")],
                ..row(line, RowStatus::Created, "user-created", OutcomeStatus::Ok)
            },
            left: None,
        };
        let left = |line| row(line, RowStatus::Failed, "PLT103", OutcomeStatus::Failed);
        let earlier = Earlier {
            begun: vec![begun(2), begun(3)],
            complete: BTreeSet::from([2]),
            ..Earlier::default()
        };
        let settled = earlier.settle(vec![left(2), left(3)]);
        let told: Vec<(RowStatus, bool, usize)> = earlier
            .join(settled)
            .into_iter()
            .map(|plan| (plan.status, plan.partial, plan.outcomes.len()))
            .collect();
        assert_eq!(told, [(RowStatus::Created, false, 1), (RowStatus::Created, true, 2)]);
    }

    /// A row of three steps, of which the first was found: with and without a password among the others.
    #[test]
    fn what_is_left_of_a_row_is_done_as_it_was_intended_but_for_passwords() {
        for (secret, settles, left) in [(false, true, 2), (true, false, 0)] {
            let plan = RowPlan {
                steps: vec![step("a"), step("b"), step("c")],
                ..row(2, RowStatus::Created, "user-created", OutcomeStatus::Ok)
            };
            let secrets = vec![false, secret, false];
            let mut earlier = Earlier::default();
            earlier.take(Intended { plan, secrets }, &[true, false, false], &IdMap::new());
            assert_eq!(earlier.settles(2), settles);
            let plans = earlier.settle(Vec::new());
            assert_eq!(plans.iter().map(|plan| plan.steps.len()).sum::<usize>(), left);
            let told: Vec<usize> = earlier.join(plans).iter().map(|plan| plan.steps.len()).collect();
            assert_eq!(told, vec![3; usize::from(settles)]);
        }
    }
}
