//! Who takes part in courses, and how.
//!
//! A site lists participants without saying by which method they take part. What can't be told is taken so that nothing is
//! lost by it:
//!
//! * Who is listed takes part by `manual`, unless it is known that a binding or a link of ours brings them and the ledger
//!   has no enrolment of theirs. Somebody who enrolled themselves, or comes by a binding that people made on the site,
//!   counts as one by `manual`: adding them changes nothing, and ending what isn't there is found out afterwards (see
//!   [`enrolments::end`](super::super::send)).
//! * Dates that we haven't written are none. Who rests on the site for no reason that the ledger knows is suspended.
//! * Whom a binding or a link of ours brings holds its role by it; further roles are their own.
//! * Roles of those who don't take part can't be read at all: what we gave is in the ledger.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use shared::directory::{
    COHORT, CohortMember, Enrolment, Entity, EntityKind, GroupMember, Id, META, Method, Role, RoleAssignment, Snapshot,
};
use shared::plan::groups::COMPONENT;

use super::super::made_up;
use super::participants::{Listed, Participant};
use super::{Fetching, cohorts, methods, rolls};
use crate::platform::PlatformError;
use crate::platform::named::{courses_of, participants};

/// Accounts, each with a course.
type Pairs = BTreeSet<(i64, i64)>;

/// Fetches participations. Accounts, courses and methods must be there.
pub(super) async fn fetch(fetching: &mut Fetching<'_>) -> Result<(), PlatformError> {
    let pairs = participants(&fetching.keys.participations, &fetching.snapshot);
    let whole = courses_of(&fetching.keys.course_participants, &fetching.snapshot);
    let linked = sources(&pairs, META, fetching);
    let courses: BTreeSet<i64> = pairs
        .iter()
        .chain(&linked)
        .map(|(_, course)| *course)
        .chain(whole.iter().copied())
        .collect();
    let courses: Vec<i64> = courses.into_iter().collect();
    if courses.is_empty() {
        return Ok(());
    }
    let moodle = fetching.moodle;
    let passing_on: BTreeSet<i64> = linked.iter().map(|(_, course)| *course).collect();
    for method in methods::of_courses(moodle, &passing_on).await? {
        fetching.snapshot.put(method);
    }
    let roles = rolls::list(moodle, &courses).await?;
    learn(roles, fetching).await?;
    let unsure = unsure(&pairs, fetching);
    rolls::state(moodle, &unsure).await?;

    let mut all: Pairs = pairs.union(&linked).copied().collect();
    all.extend(everybody(&whole, fetching));
    members(&all, fetching).await?;
    bring(&all, fetching);
    for (user, course) in all {
        put(user, course, fetching);
    }
    Ok(())
}

/// Notes roles of which it wasn't known what they are called.
async fn learn(mut roles: BTreeMap<i64, String>, fetching: &mut Fetching<'_>) -> Result<(), PlatformError> {
    roles.retain(|id, shortname| *id != 0 && !shortname.is_empty() && !is_known(*id, shortname, &fetching.snapshot));
    if roles.is_empty() {
        return Ok(());
    }
    rolls::learn(fetching.moodle, &roles).await?;
    for (id, shortname) in roles {
        fetching.snapshot.put(super::roles::called(Id(id), &shortname));
    }
    Ok(())
}

fn is_known(role: i64, shortname: &str, snapshot: &Snapshot) -> bool {
    snapshot.get::<Role>(Id(role)).is_some() || snapshot.role(shortname).is_some()
}

/// The accounts of these participations, each with what methods of this kind of its course follow: disabled ones too,
/// since a row may enable them.
fn sources(pairs: &Pairs, kind: &str, fetching: &Fetching<'_>) -> Pairs {
    let methods = fetching.snapshot.table::<Method>();
    let mut found = Pairs::new();
    for (user, course) in pairs {
        let following = methods.find("course+method", &format!("{course}\u{1f}{kind}"));
        found.extend(
            following
                .iter()
                .filter(|method| !method.source.is_none())
                .map(|method| (*user, method.source.0)),
        );
    }
    found
}

/// The courses of which it matters whose part rests, and isn't known yet: those where one of the people takes part whom
/// we haven't written about in this run.
fn unsure(pairs: &Pairs, fetching: &Fetching<'_>) -> Vec<i64> {
    let known = fetching.moodle.caches.participants.courses();
    let is_unsure = |user: &i64, course: &i64| {
        let course = known.get(course).filter(|course| !course.stated);
        course.is_some_and(|course| course.people.contains_key(user))
    };
    let unsure: BTreeSet<i64> = pairs
        .iter()
        .filter(|(user, course)| is_unsure(user, course))
        .map(|(_, course)| *course)
        .collect();
    unsure.into_iter().collect()
}

/// All participants of some courses, with their names: of the people themselves no more is needed.
fn everybody(courses: &[i64], fetching: &mut Fetching<'_>) -> Pairs {
    let known = fetching.moodle.caches.participants.courses();
    let mut pairs = Pairs::new();
    for (course, listed) in courses.iter().filter_map(|course| Some((course, known.get(course)?))) {
        for (user, person) in &listed.people {
            fetching.snapshot.set_username(Id(*user), person.username.to_string());
            pairs.insert((*user, *course));
        }
        pairs.extend(listed.alone.iter().map(|(user, _)| (*user, *course)));
    }
    pairs
}

/// Puts memberships of the cohorts into the snapshot that are bound to the courses.
async fn members(pairs: &Pairs, fetching: &mut Fetching<'_>) -> Result<(), PlatformError> {
    let bound = sources(pairs, COHORT, fetching);
    let cohorts: BTreeSet<i64> = bound.iter().map(|(_, cohort)| *cohort).collect();
    if cohorts.is_empty() {
        return Ok(());
    }
    let members = cohorts::members_of(fetching.moodle, &cohorts).await?;
    for (user, cohort) in bound {
        if members.get(&cohort).is_some_and(|members| members.contains(&user)) {
            fetching.snapshot.put(CohortMember {
                id: made_up::id(EntityKind::CohortMember, cohort, user, 0),
                cohort: Id(cohort),
                user: Id(user),
                timeadded: 0,
            });
        }
    }
    Ok(())
}

/// Notes who comes by a binding or a link of ours.
fn bring(pairs: &Pairs, fetching: &Fetching<'_>) {
    let mut known = fetching.moodle.caches.participants.courses();
    for (user, course) in pairs {
        let comes = !ways(*user, *course, fetching, &|user, source| {
            known
                .get(&source)
                .is_some_and(|source| source.people.contains_key(&user))
        })
        .is_empty();
        if let Some(course) = known.get_mut(course) {
            if comes {
                course.brought.insert(*user);
            } else {
                course.brought.remove(user);
            }
        }
    }
}

/// The bindings and links of a course that bring somebody. `is_in`: whether they take part in another course.
fn ways(user: i64, course: i64, fetching: &Fetching<'_>, is_in: &dyn Fn(i64, i64) -> bool) -> Vec<Method> {
    let methods = fetching.snapshot.table::<Method>().find("course", &course.to_string());
    let members = fetching.snapshot.table::<CohortMember>();
    let brings = |method: &&&Method| match method.method.as_str() {
        COHORT => members
            .first("cohort+user", &format!("{}\u{1f}{user}", method.source.0))
            .is_some(),
        META => is_in(user, method.source.0),
        _ => false,
    };
    methods
        .iter()
        .filter(brings)
        .map(|method| Method::clone(method))
        .collect()
}

/// Puts what is known of somebody in a course into the snapshot.
fn put(user: i64, course: i64, fetching: &mut Fetching<'_>) {
    let now = fetching.moodle.clock.now();
    let known = fetching.moodle.caches.participants.courses();
    let Some(listed) = known.get(&course) else { return };
    let manual = methods::id(course, "manual", 0);
    let person = listed.people.get(&user);
    let written = listed.written.get(&user);
    let brought = listed.brought.contains(&user);
    let is_enrolled = person.is_some() && (written.is_some() || !brought);
    let mut entities = Vec::new();
    if let Some(person) = person.filter(|_| is_enrolled) {
        let dates = written.copied().unwrap_or_default();
        let enrolment = Enrolment {
            id: enrolment_id(manual, course, user),
            method: manual,
            course: Id(course),
            user: Id(user),
            suspended: person.is_suspended(written, brought, now),
            timestart: dates.start,
            timeend: dates.end,
            timecreated: 0,
        };
        entities.push(enrolment.into_any());
    }
    let by_ways = match brought && !is_enrolled {
        true => by_ways(user, course, &known, fetching),
        false => HashSet::new(),
    };
    for role in roles(user, person, listed) {
        let alone = listed.alone.contains(&(user, role));
        if !alone && by_ways.contains(&role) {
            continue;
        }
        let held = RoleAssignment {
            id: role_id(role, course, user),
            role: Id(role),
            course: Id(course),
            user: Id(user),
            method: if is_enrolled && !alone { manual } else { Id::NONE },
        };
        entities.push(held.into_any());
    }
    for group in person.iter().flat_map(|person| &person.groups) {
        entities.push(member(*group, course, user, listed.ours.contains(&(*group, user))).into_any());
    }
    drop(known);
    for entity in entities {
        fetching.snapshot.put_any(entity);
    }
}

/// The roles that somebody holds: as the site lists them, and for who isn't listed as we gave them.
fn roles(user: i64, person: Option<&Participant>, listed: &Listed) -> Vec<i64> {
    match person {
        Some(person) => person.roles.clone(),
        None => {
            let given = listed.alone.iter().filter(|(other, _)| *other == user);
            let mut given: Vec<i64> = given.map(|(_, role)| *role).collect();
            given.sort_unstable();
            given
        }
    }
}

/// The roles that bindings and links bring somebody: their own, else those that the person holds in the linked course.
fn by_ways(
    user: i64,
    course: i64,
    known: &std::collections::HashMap<i64, Listed>,
    fetching: &Fetching<'_>,
) -> HashSet<i64> {
    let there = |user: i64, source: i64| known.get(&source).and_then(|source| source.people.get(&user));
    let mut roles = HashSet::new();
    for way in ways(user, course, fetching, &|user, source| there(user, source).is_some()) {
        if way.role.is_none() {
            let held = there(user, way.source.0).into_iter().flat_map(|person| &person.roles);
            roles.extend(held.copied());
        } else {
            roles.insert(way.role.0);
        }
    }
    roles
}

/// The id of an enrolment.
pub fn enrolment_id(method: Id, course: i64, user: i64) -> Id {
    made_up::id(EntityKind::Enrolment, method.0, course, user)
}

/// The id of a role that somebody holds.
pub fn role_id(role: i64, course: i64, user: i64) -> Id {
    made_up::id(EntityKind::RoleAssignment, role, course, user)
}

/// The id of a membership of a group.
pub fn member_id(group: i64, user: i64) -> Id {
    made_up::id(EntityKind::GroupMember, group, user, 0)
}

/// Somebody in a group, by us or by others.
pub fn member(group: i64, course: i64, user: i64, ours: bool) -> GroupMember {
    GroupMember {
        id: member_id(group, user),
        group_id: Id(group),
        course: Id(course),
        user: Id(user),
        component: if ours { COMPONENT } else { "" }.to_owned(),
        timeadded: 0,
    }
}
