//! Whether a site is as a step would leave it.

use shared::directory::{AnyEntity, CohortMember, GroupMember, Id, Picture, RoleAssignment, Snapshot};
use shared::plan::{Step, Verb};
use shared::settings::{CourseBy, GroupBy, UserBy};

/// Whether the site is as a step would leave it: the id of what it is about.
pub fn is_done(step: &Step, snapshot: &Snapshot) -> Option<Id> {
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
