//! What a run is about to have another system do, kept so that it can be told after a crash what it was.
//!
//! No password is among it: a row that was to give one is planned again from its file.

use serde::{Deserialize, Serialize};
use shared::directory::{AnyEntity, Id};
use shared::i18n::Args;
use shared::plan::{Outcome, OutcomeStatus, RowPlan, RowStatus, Step, Verb};
use shared::registry;

use super::job::json;
use crate::store::runs::Intent;

/// The plan of a row, as it is kept until it is done.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    status: RowStatus,
    partial: bool,
    warning: bool,
    outcomes: Vec<KeptOutcome>,
    steps: Vec<KeptStep>,
}

#[derive(Debug, Serialize, Deserialize)]
struct KeptOutcome {
    name: String,
    key: String,
    status: OutcomeStatus,
    args: Args,
}

#[derive(Debug, Serialize, Deserialize)]
struct KeptStep {
    verb: Verb,
    before: Option<AnyEntity>,
    after: Option<AnyEntity>,
    key: String,
    copy_of: Id,
    /// Whether it was to give a password.
    #[serde(default)]
    secret: bool,
}

/// What was intended of a row.
#[derive(Debug)]
pub struct Intended {
    /// Its plan.
    pub plan: RowPlan,
    /// Which of its steps were to give a password.
    pub secrets: Vec<bool>,
}

/// A plan, ready to be kept.
pub fn keep(file: i64, main: bool, plan: &RowPlan) -> Intent {
    let outcome = |outcome: &Outcome| KeptOutcome {
        name: outcome.name.to_owned(),
        key: outcome.key.clone(),
        status: outcome.status,
        args: outcome.args.clone(),
    };
    let step = |step: &Step| KeptStep {
        verb: step.verb,
        before: step.before.clone(),
        after: step.after.clone(),
        key: step.key.clone(),
        copy_of: step.copy_of,
        secret: step.secret.is_some(),
    };
    Intent {
        file,
        line: i64::try_from(plan.line).unwrap_or(i64::MAX),
        main,
        plan: json(&Kept {
            status: plan.status,
            partial: plan.partial,
            warning: plan.warning,
            outcomes: plan.outcomes.iter().map(outcome).collect(),
            steps: plan.steps.iter().map(step).collect(),
        }),
    }
}

/// The plan as it was; `None` where an earlier release has written what this one doesn't know.
pub fn restore(intent: &Intent) -> Option<Intended> {
    let kept: Kept = serde_json::from_str(&intent.plan).ok()?;
    let outcome = |kept: KeptOutcome| {
        Some(Outcome {
            name: registry::outcome(&kept.name)?,
            key: kept.key,
            status: kept.status,
            args: kept.args,
        })
    };
    let step = |kept: KeptStep| Step {
        verb: kept.verb,
        before: kept.before,
        after: kept.after,
        key: kept.key,
        secret: None,
        along: Vec::new(),
        copy_of: kept.copy_of,
    };
    let secrets = kept.steps.iter().map(|step| step.secret).collect();
    let plan = RowPlan {
        line: u64::try_from(intent.line).unwrap_or(0),
        status: kept.status,
        partial: kept.partial,
        warning: kept.warning,
        outcomes: kept.outcomes.into_iter().map(outcome).collect::<Option<_>>()?,
        steps: kept.steps.into_iter().map(step).collect(),
    };
    Some(Intended { plan, secrets })
}

#[cfg(test)]
mod tests {
    use shared::directory::{Entity, Picture, User};
    use shared::plan::Secret;

    use super::*;

    #[test]
    fn a_plan_comes_back_as_it_was_but_for_passwords() {
        let plan = RowPlan {
            line: 7,
            status: RowStatus::Created,
            partial: false,
            warning: true,
            outcomes: vec![Outcome {
                name: "user-created",
                key: "nora.lind".into(),
                status: OutcomeStatus::Ok,
                args: Args::new().with("count", 3_i64),
            }],
            steps: vec![Step {
                verb: Verb::Create,
                before: None,
                after: Some(
                    User {
                        id: Id(-1),
                        username: "nora.lind".into(),
                        ..User::default()
                    }
                    .into_any(),
                ),
                key: "nora.lind".into(),
                secret: Some(Secret::new("hunter2")),
                along: Vec::new(),
                copy_of: Id(9),
            }],
        };
        let intent = keep(1, true, &plan);
        assert!(!intent.plan.contains("hunter2"));
        let Intended { plan: back, secrets } = restore(&intent).unwrap();
        assert_eq!(secrets, [true]);
        assert_eq!((back.line, back.status, back.warning), (7, RowStatus::Created, true));
        assert_eq!(back.outcomes, plan.outcomes);
        let step = back.steps.first().unwrap();
        assert_eq!((step.after.clone(), step.copy_of), (plan.steps[0].after.clone(), Id(9)));
        assert!(step.secret.is_none());
    }

    #[test]
    fn what_a_picture_is_of_comes_back_too() {
        let picture = Picture {
            id: Id(-1),
            user: Id(7),
            kind: "png".into(),
            ..Picture::default()
        };
        let step = Step {
            verb: Verb::Create,
            before: None,
            after: Some(picture.into_any()),
            key: "nora.lind".into(),
            secret: None,
            along: Vec::new(),
            copy_of: Id::NONE,
        };
        let plan = RowPlan {
            line: 1,
            status: RowStatus::Created,
            partial: false,
            warning: false,
            outcomes: Vec::new(),
            steps: vec![step.clone()],
        };
        let back = restore(&keep(0, true, &plan)).unwrap().plan;
        assert_eq!(back.steps.first().unwrap().after, step.after);
    }

    #[test]
    fn what_cannot_be_read_is_planned_again() {
        for plan in ["", "{}", "[]"] {
            let intent = Intent {
                plan: plan.into(),
                ..Intent::default()
            };
            assert!(restore(&intent).is_none());
        }
    }
}
