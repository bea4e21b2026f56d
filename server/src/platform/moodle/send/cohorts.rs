//! Cohorts, and putting people into them and taking them out.

use serde_json::Value;
use shared::directory::{AnyEntity, Cohort, CohortMember, EntityKind};
use shared::plan::{Step, Verb, rules};

use super::super::client::{Fields, Form};
use super::super::fetch::cohort_places::{DESCRIPTION, PLACE};
use super::super::fetch::said;
use super::super::ledger::{Line, Subject};
use super::super::made_up;
use super::Sending;
use super::batch::{self, Call, Item, Verdict};
use crate::platform::order::Pending;
use crate::platform::{IdMap, PlatformError, Refusal};

/// So many are written by one call: more bring nothing.
const AT_ONCE: usize = 400;
/// So many are deleted by one call: each takes its members along.
const DELETED_AT_ONCE: usize = 50;

fn call(function: &'static str, list: &'static str) -> Call {
    Call {
        function,
        list,
        besides: Form::new(),
        most: AT_ONCE,
        judge: batch::nothing,
    }
}

fn field(name: &str, value: impl ToString) -> (String, String) {
    (name.to_owned(), value.to_string())
}

/// Deletes cohorts.
pub(super) async fn delete(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    let items = pending
        .iter()
        .map(|pending| sending.item(pending, vec![field("", sending.real(pending.id()))]));
    let items: Vec<Item> = items.collect();
    let call = Call {
        most: DELETED_AT_ONCE,
        ..call("core_cohort_delete_cohorts", "cohortids")
    };
    sending.batch(&call, &items).await?;
    Ok(())
}

/// Changes cohorts. The site takes whole records only; the description stays where it isn't sent.
pub(super) async fn update(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    let mut items = Vec::new();
    for pending in &pending {
        let (Some(AnyEntity::Cohort(before)), Some(AnyEntity::Cohort(after))) = (pending.before, pending.after) else {
            continue;
        };
        let mut fields = vec![field("[id]", sending.real(after.id))];
        fields.extend(record(sending, after));
        if before.description != after.description {
            fields.push(field("[description]", &after.description));
        }
        items.push(sending.item(pending, fields));
    }
    sending
        .batch(&call("core_cohort_update_cohorts", "cohorts"), &items)
        .await?;
    Ok(())
}

/// Makes cohorts. A site lets only one be made without an idnumber, but many have none: those get one that is taken away
/// at once.
pub(super) async fn create(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    let clears = sending.moodle.site().await?.offers("core_cohort_update_cohorts");
    let mut items = Vec::new();
    for pending in &pending {
        let Some(AnyEntity::Cohort(cohort)) = pending.after else {
            continue;
        };
        let mut fields = record(sending, cohort);
        fields.push(field("[description]", &cohort.description));
        if clears && cohort.idnumber.is_empty() {
            let for_now = format!("toolsync-{:032x}", rand::random::<u128>());
            fields
                .iter_mut()
                .filter(|(name, _)| name == "[idnumber]")
                .for_each(|(_, value)| value.clone_from(&for_now));
        }
        items.push(sending.item(pending, fields));
    }
    let made = Call {
        judge: batch::ids,
        ..call("core_cohort_create_cohorts", "cohorts")
    };
    let verdicts = sending.batch(&made, &items).await?;
    let mut numbered = Vec::new();
    for (pending, verdict) in pending.iter().zip(&verdicts) {
        let Some(AnyEntity::Cohort(cohort)) = pending.after else {
            continue;
        };
        if clears && cohort.idnumber.is_empty() && matches!(verdict, Verdict::Done(_)) {
            let mut fields = vec![field("[id]", sending.real(cohort.id))];
            fields.extend(record(sending, cohort));
            let mut item = sending.item(pending, fields);
            // Looked for as what it is: a change of a cohort that is there.
            item.step.verb = Verb::Update;
            item.step.before = Some(AnyEntity::Cohort(Box::new(Cohort {
                idnumber: "toolsync".to_owned(),
                ..Cohort::clone(cohort)
            })));
            numbered.push(item);
        }
    }
    sending
        .batch(&call("core_cohort_update_cohorts", "cohorts"), &numbered)
        .await?;
    Ok(())
}

/// What is always said of a cohort.
fn record(sending: &Sending<'_>, cohort: &Cohort) -> Fields {
    let category = sending.real(cohort.category);
    let (level, place) = match category {
        0 => ("system", String::new()),
        category => ("id", category.to_string()),
    };
    vec![
        field("[categorytype][type]", level),
        field("[categorytype][value]", place),
        field("[name]", &cohort.name),
        field("[idnumber]", &cohort.idnumber),
        field("[visible]", i64::from(cohort.visible)),
    ]
}

/// Puts people into cohorts.
pub(super) async fn join(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    let items: Vec<Item> = pending
        .iter()
        .filter_map(|pending| {
            let member = member_of(pending)?;
            let fields = vec![
                field("[cohorttype][type]", "id"),
                field(COHORT, sending.real(member.cohort)),
                field("[usertype][type]", "id"),
                field(USER, sending.real(member.user)),
            ];
            Some(sending.item(pending, fields))
        })
        .collect();
    let call = Call {
        judge: joined,
        ..call("core_cohort_add_cohort_members", "members")
    };
    sending.batch(&call, &items).await?;
    Ok(())
}

/// Takes people out of cohorts.
pub(super) async fn leave(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    let items: Vec<Item> = pending
        .iter()
        .filter_map(|pending| {
            let member = member_of(pending)?;
            let fields = vec![
                field("[cohortid]", sending.real(member.cohort)),
                field("[userid]", sending.real(member.user)),
            ];
            Some(sending.item(pending, fields))
        })
        .collect();
    sending
        .batch(&call("core_cohort_delete_cohort_members", "members"), &items)
        .await?;
    Ok(())
}

fn member_of<'a>(pending: &Pending<'a>) -> Option<&'a CohortMember> {
    match pending.entity()? {
        AnyEntity::CohortMember(member) => Some(member),
        _ => None,
    }
}

const COHORT: &str = "[cohorttype][value]";
const USER: &str = "[usertype][value]";

/// What the answer to a call that puts people into cohorts says. Warnings name neither place nor item: only their text says
/// of whom they are. A warning of nobody leaves open what was done.
fn joined(answer: &Value, items: &[Item]) -> Option<Vec<Verdict>> {
    let warnings: Vec<String> = match answer {
        Value::Null => Vec::new(),
        answer => {
            answer.get("warnings")?.as_array()?;
            said::list(answer, "warnings")
                .iter()
                .map(|warning| said::text(warning, "message"))
                .collect()
        }
    };
    let mut of_nobody: Vec<bool> = warnings.iter().map(|_| true).collect();
    let verdicts = items
        .iter()
        .map(|item| {
            let value = |name: &str| {
                item.fields
                    .iter()
                    .find(|(field, _)| field == name)
                    .map_or("", |(_, value)| value)
            };
            let (cohort, user) = (value(COHORT), value(USER));
            let mut refused = None;
            for (warning, of_nobody) in warnings.iter().zip(&mut of_nobody) {
                let is_there = warning.contains(&format!("cohort(id={cohort} id={user})"));
                let is_missing = [format!("user id={user} "), format!("cohort id={cohort} ")]
                    .iter()
                    .any(|who| warning.starts_with(who));
                *of_nobody &= !(is_there || is_missing);
                if is_missing {
                    refused = Some(Refusal::because(&rules::REFUSED, warning.clone()));
                }
            }
            let id = |text: &str| text.parse().unwrap_or_default();
            let made = made_up::id(EntityKind::CohortMember, id(cohort), id(user), 0);
            refused.map_or(Verdict::Done(Some(made)), Verdict::Refused)
        })
        .collect();
    (!of_nobody.contains(&true)).then_some(verdicts)
}

/// What the ledger keeps of a cohort.
pub(super) fn lines(step: &Step, ids: &IdMap) -> Vec<Line> {
    let Some(id) = ids.real(step.id()) else {
        return Vec::new();
    };
    let (before, after) = match (&step.before, &step.after) {
        (before, Some(AnyEntity::Cohort(after))) => (before, after),
        _ => {
            return [PLACE, DESCRIPTION]
                .map(|what| Line::gone(Subject::Cohort, id.0, what))
                .into();
        }
    };
    let before = match before {
        Some(AnyEntity::Cohort(before)) => Cohort::clone(before),
        _ => Cohort::default(),
    };
    let place = ids
        .real(after.category)
        .map(|place| Line::says(Subject::Cohort, id.0, PLACE, &place.0));
    let description = (before.description != after.description)
        .then(|| Line::says(Subject::Cohort, id.0, DESCRIPTION, &after.description));
    place.into_iter().chain(description).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use shared::directory::{Entity, Id};

    use super::*;

    fn item(cohort: i64, user: i64) -> Item {
        Item {
            places: Vec::new(),
            step: Step {
                verb: Verb::Create,
                before: None,
                after: Some(CohortMember::default().into_any()),
                key: String::new(),
                secret: None,
                along: Vec::new(),
                copy_of: Id::NONE,
            },
            key: 0,
            fields: vec![field(COHORT, cohort), field(USER, user)],
        }
    }

    fn warning(message: &str) -> Value {
        json!({"warnings": [{"warningcode": "2", "message": message}]})
    }

    #[test]
    fn warnings_say_by_their_text_alone_who_was_not_put_into_a_cohort() {
        let items = [item(1, 9), item(1, 99)];
        let done = |answer: &Value| {
            let verdicts = joined(answer, &items)?;
            Some(
                verdicts
                    .iter()
                    .map(|verdict| matches!(verdict, Verdict::Done(_)))
                    .collect::<Vec<_>>(),
            )
        };
        assert_eq!(done(&json!({"warnings": []})), Some(vec![true, true]));
        assert_eq!(
            done(&warning("record already exists: cohort(id=1 id=9)")),
            Some(vec![true, true])
        );
        assert_eq!(done(&warning("user id=99 not exists")), Some(vec![true, false]));
        assert_eq!(done(&warning("cohort id=1 not exists")), Some(vec![false, false]));
        // Nobody knows who is meant.
        assert_eq!(done(&warning("user id=999 not exists")), None);
    }
}
