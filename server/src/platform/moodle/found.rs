//! Looking for what has come of steps whose answer was lost: by what is on the site now.

use std::collections::{BTreeMap, BTreeSet};

use shared::directory::{
    AnyEntity, CohortKey, CohortMember, CourseKey, EntityKind, GroupMember, Id, Keys, Picture, RoleAssignment,
    Snapshot, UserKey, Value,
};
use shared::plan::{Step, Verb};
use shared::settings::{CourseBy, GroupBy, UserBy};

use super::Moodle;
use crate::platform::{IdMap, PlatformError};

/// Which steps are done. See [`crate::platform::Remote::found`].
pub(super) async fn found(moodle: &Moodle, steps: &[Step], ids: &mut IdMap) -> Result<Vec<bool>, PlatformError> {
    let mut found = vec![false; steps.len()];
    // By kinds, each after those that it links to: what was made is named by what it was made in.
    let mut by_kind: BTreeMap<EntityKind, Vec<usize>> = BTreeMap::new();
    for (place, step) in steps.iter().enumerate() {
        if let Some(kind) = step.kind() {
            by_kind.entry(kind).or_default().push(place);
        }
    }
    for (kind, mut left) in by_kind {
        loop {
            let some: Vec<Step> = left.iter().filter_map(|place| steps.get(*place).cloned()).collect();
            let each = each(moodle, &some, ids).await?;
            let mut missing = Vec::new();
            for ((place, step), id) in left.iter().zip(&some).zip(each) {
                let Some(id) = id else {
                    missing.push(*place);
                    continue;
                };
                if let Some(slot) = found.get_mut(*place) {
                    *slot = true;
                }
                if step.verb == Verb::Create && step.id().is_provisional() {
                    ids.insert(step.id(), id);
                }
            }
            // Categories are found in those that were found before them, level by level.
            let is_over = kind != EntityKind::Category || missing.is_empty() || missing.len() == left.len();
            left = missing;
            if is_over {
                break;
            }
        }
    }
    copies(moodle, steps, &mut found, ids).await?;
    Ok(found)
}

/// A course that was copied and perhaps not changed any more into what its row says gets that now: its row finds the
/// course there and would leave it as it is.
async fn copies(moodle: &Moodle, steps: &[Step], found: &mut [bool], ids: &mut IdMap) -> Result<(), PlatformError> {
    let is_copy = |step: &Step| step.verb == Verb::Create && !step.copy_of.is_none();
    let copies = steps.iter().enumerate().zip(found.iter());
    let copies = copies.filter(|((_, step), found)| **found && is_copy(step));
    let copies: Vec<(usize, Id)> = copies
        .filter_map(|((place, step), _)| Some((place, ids.real(step.id())?)))
        .collect();
    let known: BTreeSet<i64> = copies.iter().map(|(_, id)| id.0).collect();
    let there = super::fetch::courses::by_ids(&moodle.afresh(), &known).await?;
    let (mut places, mut changes) = (Vec::new(), Vec::new());
    for (place, id) in copies {
        let now = there.iter().find(|found| found.course.id == id);
        let step = steps.get(place).and_then(|step| with_real_links(step, ids));
        if let (Some(now), Some(step)) = (now, step)
            && let Some(AnyEntity::Course(wanted)) = &step.after
        {
            places.push(place);
            changes.push(super::send::changing(&now.course, wanted));
        }
    }
    if changes.is_empty() {
        return Ok(());
    }
    let fates = super::send::send(moodle, &changes, ids).await?;
    for (place, fate) in places.into_iter().zip(fates) {
        if let Some(slot) = found.get_mut(place) {
            *slot = fate.is_done();
        }
    }
    Ok(())
}

/// Which steps of one kind are done: the id of what they are about, 0 where it has none. Nothing that was remembered is
/// trusted.
pub(super) async fn each(moodle: &Moodle, steps: &[Step], ids: &IdMap) -> Result<Vec<Option<Id>>, PlatformError> {
    let afresh = moodle.afresh();
    let real: Vec<Option<Step>> = steps.iter().map(|step| with_real_links(step, ids)).collect();
    let mut keys = Keys::default();
    for step in real.iter().flatten() {
        name(step, &mut keys);
    }
    let snapshot = super::fetch::fetch(&afresh, &keys).await?;
    let look = |step: &Option<Step>| step.as_ref().and_then(|step| is_done(step, &snapshot));
    let mut found: Vec<Option<Id>> = real.iter().map(look).collect();
    let imports = |step: &&Step| step.verb == Verb::Update && !step.copy_of.is_none();
    for (found, step) in found.iter_mut().zip(&real) {
        if let Some(step) = step.as_ref().filter(imports) {
            let holds = super::fetch::contents::holds(&afresh, step.id(), step.copy_of).await?;
            *found = holds.then_some(step.id());
        }
    }
    Ok(found)
}

/// The step with ids of the site in place of provisional ones; its own may still be one. `None`: it links to what was
/// never made. What has a name that is its own in the whole site is found without its links.
fn with_real_links(step: &Step, ids: &IdMap) -> Option<Step> {
    use EntityKind::{Cohort, Course, User};
    let is_named = matches!(step.kind(), Some(User | Course | Cohort));
    let real = |id: Id| ids.real(id).or(is_named.then_some(id));
    let entity = |entity: &AnyEntity| -> Option<AnyEntity> {
        let link = |value| match value {
            Value::Link(id) => real(id).map(Value::Link),
            other => Some(other),
        };
        let values: Option<Vec<Value>> = entity.values().into_iter().map(link).collect();
        let id = ids.real(entity.id()).unwrap_or(entity.id());
        Some(AnyEntity::from_values(entity.kind(), id, values?))
    };
    let both = |side: &Option<AnyEntity>| side.as_ref().map(entity).map_or(Some(None), |found| found.map(Some));
    Some(Step {
        before: both(&step.before)?,
        after: both(&step.after)?,
        copy_of: real(step.copy_of)?,
        ..step.clone()
    })
}

fn user_by_id(id: Id) -> UserKey {
    UserKey::By(UserBy::Id, id.0.to_string())
}

fn course_by_id(id: Id) -> CourseKey {
    CourseKey::By(CourseBy::Id, id.0.to_string())
}

fn cohort_by_id(id: Id) -> CohortKey {
    CohortKey(GroupBy::Id, id.0.to_string())
}

/// Names what has to be looked up.
fn name(step: &Step, keys: &mut Keys) {
    for entity in step.before.iter().chain(&step.after) {
        let id = entity.id();
        let is_new = id.is_provisional();
        match entity {
            AnyEntity::User(user) if is_new => {
                let key = UserKey::By(UserBy::Username, user.username.to_lowercase());
                keys.users.insert(key);
            }
            AnyEntity::User(_) => {
                keys.users.insert(user_by_id(id));
            }
            AnyEntity::ProfileValue(value) => {
                keys.users.insert(user_by_id(value.user));
                keys.profile_values.insert(user_by_id(value.user));
            }
            AnyEntity::Picture(picture) => {
                keys.pictures.insert(user_by_id(picture.user));
            }
            AnyEntity::Course(course) if is_new => {
                keys.courses
                    .insert(CourseKey::By(CourseBy::Shortname, course.shortname.clone()));
            }
            AnyEntity::Course(_) => {
                keys.courses.insert(course_by_id(id));
            }
            AnyEntity::Cohort(cohort) if is_new && !cohort.idnumber.is_empty() => {
                keys.cohorts
                    .insert(CohortKey(GroupBy::Idnumber, cohort.idnumber.clone()));
            }
            AnyEntity::Cohort(cohort) if is_new => {
                keys.cohorts.insert(CohortKey(GroupBy::Name, cohort.name.clone()));
            }
            AnyEntity::Cohort(_) => {
                keys.cohorts.insert(cohort_by_id(id));
            }
            AnyEntity::CohortMember(member) => {
                let pair = (cohort_by_id(member.cohort), user_by_id(member.user));
                keys.cohort_members.insert(pair);
            }
            AnyEntity::Group(group) => {
                keys.course_groups.insert(course_by_id(group.course));
            }
            AnyEntity::Grouping(grouping) => {
                keys.course_groups.insert(course_by_id(grouping.course));
            }
            // In which course a grouping is, the link doesn't say.
            AnyEntity::GroupingGroup(link) => {
                keys.courses.insert(CourseKey::OfGroup(link.group_id.0.to_string()));
                keys.course_groups
                    .insert(CourseKey::OfGroup(link.group_id.0.to_string()));
            }
            AnyEntity::GroupMember(member) => {
                let pair = (course_by_id(member.course), user_by_id(member.user));
                keys.participations.insert(pair);
            }
            AnyEntity::Enrolment(enrolment) => {
                let pair = (course_by_id(enrolment.course), user_by_id(enrolment.user));
                keys.participations.insert(pair);
            }
            AnyEntity::RoleAssignment(held) => {
                let pair = (course_by_id(held.course), user_by_id(held.user));
                keys.participations.insert(pair);
            }
            AnyEntity::Method(method) => {
                keys.courses.insert(course_by_id(method.course));
            }
            // Always looked up; or never written.
            AnyEntity::Category(_) | AnyEntity::Role(_) | AnyEntity::ProfileField(_) | AnyEntity::Section(_) => {}
        }
    }
}

/// Whether the site is as a step would leave it: the id of what it is about.
fn is_done(step: &Step, snapshot: &Snapshot) -> Option<Id> {
    match (step.verb, &step.before, &step.after) {
        (Verb::Create, _, Some(after)) => made(after, snapshot),
        (Verb::Update, Some(before), Some(after)) => changed(before, after, snapshot).then_some(after.id()),
        (Verb::Delete, Some(before), _) => is_gone(before, snapshot).then_some(before.id()),
        _ => None,
    }
}

/// What was to be made, by what names it.
fn made(wanted: &AnyEntity, snapshot: &Snapshot) -> Option<Id> {
    use shared::directory::{Category, Enrolment, Group, Grouping, GroupingGroup, Method, ProfileValue};
    let pair = |one: Id, other: Id| format!("{}\u{1f}{}", one.0, other.0);
    let named = |one: Id, name: &str| format!("{}\u{1f}{name}", one.0);
    match wanted {
        AnyEntity::User(user) => snapshot
            .users_by(UserBy::Username, &user.username)
            .first()
            .map(|found| found.id),
        AnyEntity::Course(course) => {
            let found = snapshot.courses_by(CourseBy::Shortname, &course.shortname);
            found.first().map(|found| found.id)
        }
        AnyEntity::Category(category) => {
            let found = snapshot.table::<Category>();
            found
                .first("parent+name", &named(category.parent, &category.name))
                .map(|found| found.id)
        }
        AnyEntity::Cohort(cohort) if cohort.idnumber.is_empty() => snapshot
            .cohorts_by(GroupBy::Name, &cohort.name)
            .first()
            .map(|found| found.id),
        AnyEntity::Cohort(cohort) => {
            let found = snapshot.cohorts_by(GroupBy::Idnumber, &cohort.idnumber);
            found.first().map(|found| found.id)
        }
        AnyEntity::Group(group) => {
            let found = snapshot.table::<Group>();
            found
                .first("course+name", &named(group.course, &group.name))
                .map(|found| found.id)
        }
        AnyEntity::Grouping(grouping) => {
            let found = snapshot.table::<Grouping>();
            found
                .first("course+name", &named(grouping.course, &grouping.name))
                .map(|found| found.id)
        }
        AnyEntity::CohortMember(member) => {
            let found = snapshot.table::<CohortMember>();
            found
                .first("cohort+user", &pair(member.cohort, member.user))
                .map(|found| found.id)
        }
        AnyEntity::GroupMember(member) => {
            let found = snapshot.table::<GroupMember>();
            found
                .first("group+user", &pair(member.group_id, member.user))
                .map(|found| found.id)
        }
        AnyEntity::GroupingGroup(link) => {
            let found = snapshot.table::<GroupingGroup>();
            found
                .first("grouping+group", &pair(link.grouping, link.group_id))
                .map(|found| found.id)
        }
        AnyEntity::Method(method) => {
            let key = format!("{}\u{1f}{}\u{1f}{}", method.course.0, method.method, method.source.0);
            let found = snapshot.table::<Method>();
            let found = match method.source.is_none() {
                true => found.first("course+method", &named(method.course, &method.method)),
                false => found.first("course+method+source", &key),
            };
            found.map(|found| found.id)
        }
        AnyEntity::Enrolment(enrolment) => {
            let found = snapshot.table::<Enrolment>();
            found
                .first("course+user", &pair(enrolment.course, enrolment.user))
                .map(|found| found.id)
        }
        AnyEntity::RoleAssignment(wanted) => {
            let held = snapshot.table::<RoleAssignment>();
            let held = held.find("course+user", &pair(wanted.course, wanted.user));
            held.into_iter()
                .find(|held| held.role == wanted.role)
                .map(|found| found.id)
        }
        AnyEntity::ProfileValue(value) => {
            let found = snapshot.table::<ProfileValue>();
            let found = found.first("user+field", &pair(value.user, value.field));
            found.filter(|found| found.data == value.data).map(|found| found.id)
        }
        // Of which image it was made, the site doesn't tell.
        AnyEntity::Picture(picture) => {
            let mut found = snapshot.table::<Picture>().iter();
            found.find(|found| found.user == picture.user).map(|found| found.id)
        }
        AnyEntity::Section(_) | AnyEntity::Role(_) | AnyEntity::ProfileField(_) => None,
    }
}

/// Whether all that was to change is as it was to be. What can't be read again isn't known to have changed.
fn changed(before: &AnyEntity, after: &AnyEntity, snapshot: &Snapshot) -> bool {
    let Some(now) = now(after, snapshot) else { return false };
    let values = before.values().into_iter().zip(after.values()).zip(now.values());
    let mut differing = values.filter(|((before, after), _)| before != after).peekable();
    differing.peek().is_some() && differing.all(|((_, after), now)| after == now)
}

fn now(entity: &AnyEntity, snapshot: &Snapshot) -> Option<AnyEntity> {
    use shared::directory::Entity;
    fn of<T: shared::directory::Held>(id: Id, snapshot: &Snapshot) -> Option<AnyEntity> {
        snapshot.get::<T>(id).cloned().map(Entity::into_any)
    }
    let id = entity.id();
    match entity {
        AnyEntity::User(_) => of::<shared::directory::User>(id, snapshot),
        AnyEntity::Course(_) => of::<shared::directory::Course>(id, snapshot),
        AnyEntity::Category(_) => of::<shared::directory::Category>(id, snapshot),
        AnyEntity::Cohort(_) => of::<shared::directory::Cohort>(id, snapshot),
        AnyEntity::Group(_) => of::<shared::directory::Group>(id, snapshot),
        AnyEntity::Grouping(_) => of::<shared::directory::Grouping>(id, snapshot),
        AnyEntity::Enrolment(_) => of::<shared::directory::Enrolment>(id, snapshot),
        AnyEntity::ProfileValue(_) => of::<shared::directory::ProfileValue>(id, snapshot),
        _ => None,
    }
}

/// Whether something that was to go is no longer there.
fn is_gone(entity: &AnyEntity, snapshot: &Snapshot) -> bool {
    match entity {
        AnyEntity::Section(_) | AnyEntity::Role(_) | AnyEntity::ProfileField(_) => false,
        AnyEntity::User(user) => snapshot.users_by(UserBy::Id, &user.id.0.to_string()).is_empty(),
        AnyEntity::Course(course) => snapshot.get::<shared::directory::Course>(course.id).is_none(),
        AnyEntity::Category(category) => snapshot.get::<shared::directory::Category>(category.id).is_none(),
        AnyEntity::Cohort(cohort) => snapshot.get::<shared::directory::Cohort>(cohort.id).is_none(),
        // By what names them: their ids are ours.
        other => made(other, snapshot).is_none(),
    }
}
