//! What becomes of planned rows when the platform has done some of their steps and refused others.

use shared::plan::{Outcome, OutcomeStatus, RowPlan, RowStatus, Step, rules};

use crate::platform::{Fate, Refusal};

/// The plans as they came true. `fates` are those of all their steps, in order.
pub fn come_true(plans: Vec<RowPlan>, fates: &[Fate]) -> Vec<RowPlan> {
    let mut fates = fates.iter();
    plans
        .into_iter()
        .map(|plan| {
            let its: Vec<&Fate> = fates.by_ref().take(plan.steps.len()).collect();
            of_row(plan, &its)
        })
        .collect()
}

fn of_row(mut plan: RowPlan, fates: &[&Fate]) -> RowPlan {
    if fates.iter().all(|fate| fate.is_done()) {
        return plan;
    }
    let mut failures: Vec<Outcome> = Vec::new();
    let (mut done, mut refused): (Vec<Step>, Vec<String>) = (Vec::new(), Vec::new());
    for (step, fate) in plan.steps.drain(..).zip(fates) {
        match fate {
            Fate::Done => done.push(step),
            Fate::Refused(refusal) => {
                let failure = failure(&step, refusal);
                if !failures.contains(&failure) {
                    failures.push(failure);
                }
                refused.push(step.key);
            }
        }
    }
    // What follows from another failure of the row isn't told beside it.
    if failures.iter().any(|failure| !is_consequence(failure)) {
        failures.retain(|failure| !is_consequence(failure));
    }
    if done.is_empty() {
        plan.status = RowStatus::Failed;
        plan.partial = false;
        plan.outcomes.clear();
    } else {
        let is_undone = |outcome: &Outcome| {
            let is_refused = refused.contains(&outcome.key) && !done.iter().any(|step| step.key == outcome.key);
            outcome.status == OutcomeStatus::Ok && is_refused
        };
        // What was made on the way to something that wasn't made then stays: there is no taking back.
        match plan.outcomes.first().is_some_and(is_undone) {
            true => plan.status = RowStatus::Failed,
            false => plan.partial = true,
        }
        plan.outcomes.retain(|outcome| !is_undone(outcome));
    }
    plan.outcomes.extend(failures);
    plan.steps = done;
    plan
}

/// Whether something only failed because what it needs wasn't made.
fn is_consequence(failure: &Outcome) -> bool {
    failure.name == rules::NEEDS_WHAT_FAILED.code
}

fn failure(step: &Step, refusal: &Refusal) -> Outcome {
    Outcome {
        name: refusal.rule.code,
        key: step.key.clone(),
        status: OutcomeStatus::Failed,
        args: refusal.args.clone(),
    }
}

#[cfg(test)]
mod tests {
    use shared::directory::Id;
    use shared::i18n::Args;
    use shared::plan::Verb;

    use super::*;

    fn step(key: &str) -> Step {
        Step {
            verb: Verb::Create,
            before: None,
            after: None,
            key: key.into(),
            secret: None,
            along: Vec::new(),
            copy_of: Id::NONE,
        }
    }

    fn row(line: u64, keys: &[&str]) -> RowPlan {
        let outcome = |key: &&str| Outcome {
            name: "user-created",
            key: (*key).to_owned(),
            status: OutcomeStatus::Ok,
            args: Args::new(),
        };
        RowPlan {
            line,
            status: RowStatus::Created,
            partial: false,
            warning: false,
            outcomes: keys.iter().map(outcome).collect(),
            steps: keys.iter().map(|key| step(key)).collect(),
        }
    }

    fn no() -> Fate {
        Fate::Refused(Refusal::because(&rules::REFUSED, "shortnametaken"))
    }

    fn told(plan: &RowPlan) -> (RowStatus, bool, Vec<(&str, &str)>, usize) {
        let outcomes = plan.outcomes.iter().map(|told| (told.name, told.key.as_str()));
        (plan.status, plan.partial, outcomes.collect(), plan.steps.len())
    }

    #[test]
    fn each_row_has_the_fates_of_its_own_steps() {
        let plans = vec![row(2, &["a"]), row(3, &[]), row(4, &["b", "c"]), row(5, &["d"])];
        let came = come_true(plans, &[Fate::Done, Fate::Done, no(), no()]);
        let expected = [
            (RowStatus::Created, false, vec![("user-created", "a")], 1),
            (RowStatus::Created, false, vec![], 0),
            (
                RowStatus::Created,
                true,
                vec![("user-created", "b"), ("PLT001", "c")],
                1,
            ),
            (RowStatus::Failed, false, vec![("PLT001", "d")], 0),
        ];
        assert_eq!(came.iter().map(told).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn what_follows_from_another_failure_of_the_row_is_not_told_beside_it() {
        let needs = || Fate::Refused(Refusal::new(&rules::NEEDS_WHAT_FAILED));
        let came = come_true(vec![row(2, &["a", "b"]), row(3, &["c"])], &[no(), needs(), needs()]);
        assert_eq!(told(&came[0]).2, [("PLT001", "a")]);
        assert_eq!(told(&came[1]).2, [("PLT205", "c")]);
    }

    #[test]
    fn a_row_whose_main_part_is_refused_has_failed_whatever_was_made_on_the_way() {
        let came = come_true(vec![row(2, &["BIO-101", "Sciences"])], &[no(), Fate::Done]);
        let told_of_both = vec![("user-created", "Sciences"), ("PLT001", "BIO-101")];
        assert_eq!(told(&came[0]), (RowStatus::Failed, false, told_of_both, 1));
    }

    #[test]
    fn one_reason_is_said_once() {
        let came = come_true(vec![row(2, &["a", "a"])], &[no(), no()]);
        assert_eq!(told(&came[0]).2, [("PLT001", "a")]);
    }
}
