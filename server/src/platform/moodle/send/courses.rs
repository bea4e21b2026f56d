//! Courses: made empty or as copies, changed, filled from a template, deleted.

mod copies;
mod fields;

use std::collections::{BTreeMap, VecDeque};

use shared::directory::{AnyEntity, Course, Entity, EntityKind, Id};
use shared::plan::{Step, Verb, rules};

use super::super::client::Form;
use super::super::ledger::{Line, Subject};
use super::super::made_up;
use super::super::site::is_written;
use super::Sending;
use super::batch::{self, Call, Item, Judge};
use crate::platform::order::Pending;
use crate::platform::{IdMap, PlatformError, Refusal};

/// So many courses are written in one call: a site sorts the courses of a category anew for each of them, in one
/// transaction that grows.
const TOGETHER: usize = 20;

fn call(function: &'static str, list: &'static str, judge: Judge) -> Call {
    Call {
        function,
        list,
        besides: Form::new(),
        most: TOGETHER,
        judge,
    }
}

/// Deletes courses.
pub(super) async fn delete(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    let item = |pending: &Pending<'_>| sending.item(pending, vec![(String::new(), pending.id().0.to_string())]);
    let items: Vec<Item> = pending.iter().map(item).collect();
    let call = call("core_course_delete_courses", "courseids", batch::warnings);
    sending.batch(&call, &items).await?;
    Ok(())
}

/// Changes what differs, then brings templates over.
pub(super) async fn update(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    let mut items = Vec::new();
    for pending in &pending {
        let (Some(AnyEntity::Course(before)), Some(AnyEntity::Course(after))) = (pending.before, pending.after) else {
            continue;
        };
        let fields = fields::differing(before, after, sending);
        match fields.is_empty() {
            true => sending.done(pending, None),
            false => items.push(changed(sending, pending, fields)),
        }
    }
    change(sending, &items).await?;
    copies::import(sending, pending.iter().filter(|pending| !pending.copy_of.is_none())).await
}

/// The step that makes of a course that is there another one, as far as a site writes its fields.
pub fn changing(now: &Course, wanted: &Course) -> Step {
    let (now, wanted) = (now.clone().into_any(), wanted.clone().into_any());
    let fields = EntityKind::Course
        .fields()
        .iter()
        .zip(now.values())
        .zip(wanted.values());
    let values = fields.map(
        |((field, now), wanted)| match is_written(EntityKind::Course, field.name) {
            true => wanted,
            false => now,
        },
    );
    let after = AnyEntity::from_values(EntityKind::Course, now.id(), values.collect());
    Step {
        verb: Verb::Update,
        before: Some(now),
        after: Some(after),
        key: String::new(),
        secret: None,
        along: Vec::new(),
        copy_of: Id::NONE,
    }
}

fn changed(sending: &Sending<'_>, pending: &Pending<'_>, fields: super::super::client::Fields) -> Item {
    let mut all = vec![("[id]".to_owned(), sending.real(pending.id()).to_string())];
    all.extend(fields);
    sending.item(pending, all)
}

async fn change(sending: &mut Sending<'_>, items: &[Item]) -> Result<(), PlatformError> {
    let call = call("core_course_update_courses", "courses", batch::warnings);
    sending.batch(&call, items).await?;
    Ok(())
}

/// Makes courses.
pub(super) async fn create(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    let (empty, copies): (Vec<_>, Vec<_>) = pending.into_iter().partition(|pending| pending.copy_of.is_none());
    let sections = last_sections(sending.steps);
    let mut items = Vec::new();
    for pending in interleaved(empty) {
        if let Some(AnyEntity::Course(course)) = pending.after {
            let fields = fields::of_new(course, sections.get(&course.id).copied(), sending);
            items.push(sending.item(&pending, fields));
        }
    }
    let call = call("core_course_create_courses", "courses", batch::ids);
    sending.batch(&call, &items).await?;
    copy(sending, copies).await
}

/// The same, with neighbours in different categories as far as there are some: a call that puts all its courses into one
/// category takes much longer.
fn interleaved(pending: Vec<Pending<'_>>) -> Vec<Pending<'_>> {
    let mut by_category: BTreeMap<Id, VecDeque<Pending<'_>>> = BTreeMap::new();
    for pending in pending {
        let category = course(&pending).map_or(Id::NONE, |course| course.category);
        by_category.entry(category).or_default().push_back(pending);
    }
    let mut lists: Vec<VecDeque<Pending<'_>>> = by_category.into_values().collect();
    let mut mixed = Vec::new();
    while !lists.is_empty() {
        mixed.extend(lists.iter_mut().filter_map(VecDeque::pop_front));
        lists.retain(|list| !list.is_empty());
    }
    mixed
}

/// Makes copies, those of which others are copies first.
async fn copy(sending: &mut Sending<'_>, mut copies: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    while !copies.is_empty() {
        let (ready, later): (Vec<_>, Vec<_>) = copies
            .into_iter()
            .partition(|pending| sending.ids.real(pending.copy_of).is_some());
        if ready.is_empty() {
            for pending in &later {
                sending.refuse(pending, &Refusal::new(&rules::NEEDS_WHAT_FAILED));
            }
            break;
        }
        copies::duplicate(sending, ready).await?;
        copies = later;
    }
    Ok(())
}

fn course<'p>(pending: &Pending<'p>) -> Option<&'p Course> {
    pending.after.and_then(<Course as shared::directory::Entity>::from_any)
}

/// The number of the last section of each new course.
fn last_sections(steps: &[Step]) -> BTreeMap<Id, i64> {
    let mut last = BTreeMap::new();
    for step in steps.iter().filter(|step| step.verb == Verb::Create) {
        if let Some(AnyEntity::Section(section)) = &step.after {
            let number = last.entry(section.course).or_insert(0);
            *number = section.number.max(*number);
        }
    }
    last
}

/// Sections of new courses: they came with the course.
pub(super) async fn sections(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    for pending in &pending {
        if let Some(AnyEntity::Section(section)) = pending.after {
            let course = sending.real(section.course);
            let id = made_up::id(EntityKind::Section, course, section.number, 0);
            sending.done(pending, Some(id));
        }
    }
    Ok(())
}

/// That a course was given the content of another one.
pub(super) fn lines(step: &Step, ids: &IdMap) -> Vec<Line> {
    let (course, template) = (ids.real(step.id()), ids.real(step.copy_of));
    match (step.verb, course, template) {
        (Verb::Create | Verb::Update, Some(course), Some(template)) if !template.is_none() => {
            vec![Line::says(Subject::Copy, course.0, template.0, &true)]
        }
        _ => Vec::new(),
    }
}
