//! Enrolment methods: what comes with a new course, meta links, bindings of cohorts.

use std::collections::BTreeSet;

use serde_json::Value;
use shared::directory::{AnyEntity, COHORT, Id, META, Method};
use shared::plan::{Step, Verb, rules};

use super::super::client::{Fields, Form};
use super::super::fetch::courses::by_ids;
use super::super::fetch::methods::{Made, id};
use super::super::ledger::{Line, Subject};
use super::Sending;
use super::batch::{Call, Item, Judge, Verdict};
use crate::platform::order::Pending;
use crate::platform::{IdMap, PlatformError, Refusal};

/// So many links are made in one call: each takes the participants of a course over.
const TOGETHER: usize = 20;

/// Adds methods.
pub(super) async fn add(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    let (links, others) = of_kind(pending, META);
    let (bindings, alone) = of_kind(others, COHORT);
    come_with_course(sending, alone).await?;
    let call = links_call("enrol_meta_add_instances");
    let items: Vec<Item> = links.iter().filter_map(|pending| link(sending, pending)).collect();
    sending.batch(&call, &items).await?;
    let items: Vec<Item> = bindings.iter().filter_map(|pending| bound(sending, pending)).collect();
    let verdicts = sending.batch(&binding_call("tool_sync_cohort_bind"), &items).await?;
    suspend_new(sending, &items, &verdicts).await
}

/// Suspends those of the bindings just made that a later row of the same chunk suspends: the site makes them active.
async fn suspend_new(sending: &mut Sending<'_>, made: &[Item], verdicts: &[Verdict]) -> Result<(), PlatformError> {
    let mut suspended = Vec::new();
    for (made, verdict) in made.iter().zip(verdicts) {
        let Some(AnyEntity::Method(method)) = &made.step.after else {
            continue;
        };
        if method.enabled || !matches!(verdict, Verdict::Done(_)) {
            continue;
        }
        let fields = made.fields.iter().filter(|(name, _)| !name.starts_with("rid"));
        let mut item = Item {
            fields: fields.cloned().collect(),
            ..made.clone()
        };
        // Looked for as what it is: a change of a binding that is there.
        item.step.verb = Verb::Update;
        item.step.before = Some(AnyEntity::Method(Box::new(Method {
            enabled: true,
            ..Method::clone(method)
        })));
        suspended.push(item);
    }
    sending
        .batch(&binding_call("tool_sync_cohort_suspend_enrol"), &suspended)
        .await?;
    Ok(())
}

/// Suspends bindings: nothing else of a method can be changed.
pub(super) async fn change(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    let suspends =
        |pending: &Pending<'_>| method(pending).is_some_and(|method| method.method == COHORT && !method.enabled);
    let (suspended, others): (Vec<_>, Vec<_>) = pending.into_iter().partition(suspends);
    sending.unable(others);
    let items: Vec<Item> = suspended
        .iter()
        .filter_map(|pending| binding(sending, pending))
        .collect();
    let call = binding_call("tool_sync_cohort_suspend_enrol");
    sending.batch(&call, &items).await?;
    Ok(())
}

/// Takes links and bindings away.
pub(super) async fn remove(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    let (links, others) = of_kind(pending, META);
    let (bindings, others) = of_kind(others, COHORT);
    sending.unable(others);
    let items: Vec<Item> = links.iter().filter_map(|pending| link(sending, pending)).collect();
    sending
        .batch(&links_call("enrol_meta_delete_instances"), &items)
        .await?;
    let items: Vec<Item> = bindings
        .iter()
        .filter_map(|pending| binding(sending, pending))
        .collect();
    sending.batch(&binding_call("tool_sync_cohort_unbind"), &items).await?;
    Ok(())
}

/// Methods that a new course comes with: nothing is sent, but the course is asked whether it has them.
async fn come_with_course(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    let courses = pending
        .iter()
        .filter_map(method)
        .map(|method| sending.real(method.course));
    let courses: BTreeSet<i64> = courses.collect();
    let found = by_ids(sending.moodle, &courses).await?;
    for pending in &pending {
        let Some(method) = method(pending) else { continue };
        let course = sending.real(method.course);
        let there = found.iter().find(|found| found.course.id.0 == course);
        if there.is_some_and(|found| found.methods.contains(&method.method)) {
            sending.done(pending, Some(id(course, &method.method, 0)));
        } else {
            sending.refuse(pending, &Refusal::new(&rules::WITHOUT_EFFECT));
        }
    }
    Ok(())
}

fn method<'p>(pending: &Pending<'p>) -> Option<&'p Method> {
    match pending.entity() {
        Some(AnyEntity::Method(method)) => Some(method),
        _ => None,
    }
}

fn of_kind<'p>(pending: Vec<Pending<'p>>, kind: &str) -> (Vec<Pending<'p>>, Vec<Pending<'p>>) {
    let is_one = |pending: &Pending<'_>| method(pending).is_some_and(|method| method.method == kind);
    pending.into_iter().partition(is_one)
}

/// Links that are there, or gone, already are as they should be: the answer says so of each.
fn links_call(function: &'static str) -> Call {
    Call {
        function,
        list: "instances",
        besides: Form::new(),
        most: TOGETHER,
        judge: |answer, items| (answer.as_array()?.len() == items.len()).then(|| all_done(items)),
    }
}

fn binding_call(function: &'static str) -> Call {
    let judge: Judge = |answer, items| match answer {
        Value::Bool(true) => Some(all_done(items)),
        // It says no and not why.
        Value::Bool(false) => Some(vec![
            Verdict::Refused(Refusal::new(&rules::WITHOUT_EFFECT));
            items.len()
        ]),
        _ => None,
    };
    Call {
        function,
        list: "",
        besides: Form::new(),
        most: 1,
        judge,
    }
}

fn all_done(items: &[Item]) -> Vec<Verdict> {
    let ids = items.iter().map(|item| Some(Id(item.key)));
    ids.map(Verdict::Done).collect()
}

fn item(sending: &Sending<'_>, pending: &Pending<'_>, method: &Method, fields: Fields) -> Item {
    let made = made(method, |id| sending.real(id));
    Item {
        key: made.id(sending.real(method.course), &method.method).0,
        ..sending.item(pending, fields)
    }
}

fn link(sending: &Sending<'_>, pending: &Pending<'_>) -> Option<Item> {
    let method = method(pending)?;
    let fields = vec![
        ("[metacourseid]".to_owned(), sending.real(method.course).to_string()),
        ("[courseid]".to_owned(), sending.real(method.source).to_string()),
    ];
    Some(item(sending, pending, method, fields))
}

/// Which bindings a function is for: all of a cohort in a course.
fn binding(sending: &Sending<'_>, pending: &Pending<'_>) -> Option<Item> {
    let method = method(pending)?;
    let fields = [
        ("chidsource", "id".to_owned()),
        ("chid", sending.real(method.source).to_string()),
        ("cidsource", "id".to_owned()),
        ("cid", sending.real(method.course).to_string()),
        // The one that functions take by themselves is refused by them.
        ("method", COHORT.to_owned()),
    ];
    let fields = fields.map(|(name, value)| (name.to_owned(), value));
    Some(item(sending, pending, method, fields.into()))
}

/// A new binding. It makes no group: the function would say which by a number that isn't checked.
fn bound(sending: &Sending<'_>, pending: &Pending<'_>) -> Option<Item> {
    let mut item = binding(sending, pending)?;
    let role = sending.real(method(pending)?.role);
    item.fields.push(("ridsource".to_owned(), "id".to_owned()));
    item.fields.push(("rid".to_owned(), role.to_string()));
    Some(item)
}

fn made(method: &Method, real: impl Fn(Id) -> i64) -> Made {
    Made {
        source: real(method.source),
        role: if method.method == COHORT { real(method.role) } else { 0 },
        enabled: method.enabled,
    }
}

/// Links and bindings, which no function tells again.
pub(super) fn lines(step: &Step, ids: &IdMap) -> Vec<Line> {
    let Some(AnyEntity::Method(method)) = step.entity() else {
        return Vec::new();
    };
    let real = |id: Id| ids.real(id).unwrap_or(Id::NONE).0;
    let (course, made) = (real(method.course), made(method, real));
    let (subject, second) = match method.method.as_str() {
        META => (Subject::Link, made.source),
        COHORT => (Subject::Binding, made.id(course, COHORT).0),
        _ => return Vec::new(),
    };
    vec![match step.verb {
        Verb::Delete => Line::gone(subject, course, second),
        _ => Line::says(subject, course, second, &made),
    }]
}
