//! Fetching the part of the directory that the keys of a chunk name: a few statements, however many keys there are.

mod participations;

use std::collections::BTreeSet;

use shared::directory::{Cohort, Course, EntityKind, GroupMember, Id, Keys, ResetTask, Resets, Snapshot, UserKey};

use super::super::PlatformError;
use super::super::named::{cohorts_of, courses_of, members, participants, user_ids};
use super::select::{select, table};
use super::{cascade, lookup, passwords};
use crate::store::{SecretKey, Store, StoreError};

/// What this directory can clear of a course; it holds nothing else of the kind (D99).
const RESETS: &[ResetTask] = &[
    ResetTask::Participants,
    ResetTask::GroupMembers,
    ResetTask::Groups,
    ResetTask::GroupingMembers,
    ResetTask::Groupings,
];

/// What these keys name. See [`super::super::Platform::fetch`].
pub(super) async fn fetch(store: &Store, key: &SecretKey, keys: &Keys) -> Result<Snapshot, PlatformError> {
    // Named one by one, so that a new kind of key isn't forgotten here.
    let Keys {
        users,
        courses,
        course_contents,
        course_groups,
        course_group_members,
        course_participants,
        groups_at_risk,
        meta_links,
        cohorts,
        cohort_members,
        cohort_contents,
        participations,
        profile_values,
        // All fields are fetched.
        profile_fields: _,
        pictures,
        passwords: given,
        users_at_risk,
        courses_at_risk,
        cohorts_at_risk,
        category_contents,
    } = keys;
    let mut snapshot = Snapshot::default();
    let fetch = Fetch { store };
    for kind in [EntityKind::Role, EntityKind::ProfileField, EntityKind::Category] {
        select(store, kind, &table(kind), &[], &mut snapshot).await?;
    }

    let named = users
        .iter()
        .chain(cohort_members.iter().map(|(_, user)| user))
        .chain(participations.iter().map(|(_, user)| user))
        .chain(profile_values)
        .chain(pictures)
        .chain(given.iter().map(|(user, _)| user))
        .chain(users_at_risk);
    lookup::users(store, named.collect::<BTreeSet<_>>().into_iter(), &mut snapshot).await?;
    let named = courses
        .iter()
        .chain(course_contents)
        .chain(course_groups)
        .chain(course_group_members)
        .chain(course_participants)
        .chain(groups_at_risk)
        .chain(meta_links)
        .chain(participations.iter().map(|(course, _)| course))
        .chain(courses_at_risk);
    lookup::courses(store, named.collect::<BTreeSet<_>>().into_iter(), &mut snapshot).await?;
    let named = cohorts
        .iter()
        .chain(cohort_members.iter().map(|(cohort, _)| cohort))
        .chain(cohort_contents)
        .chain(cohorts_at_risk);
    lookup::cohorts(store, named.collect::<BTreeSet<_>>().into_iter(), &mut snapshot).await?;

    let found: Vec<i64> = snapshot.table::<Course>().iter().map(|course| course.id.0).collect();
    fetch
        .in_list(EntityKind::Method, "t.course", &found, &mut snapshot)
        .await?;
    fetch
        .meta_links(&courses_of(meta_links, &snapshot), &mut snapshot)
        .await?;
    let with_contents = courses_of(course_contents, &snapshot);
    fetch
        .in_list(EntityKind::Section, "t.course", &with_contents, &mut snapshot)
        .await?;
    let with_participants = courses_of(course_participants, &snapshot);
    let groups_at_risk = courses_of(groups_at_risk, &snapshot);
    let with_members: BTreeSet<i64> = courses_of(course_group_members, &snapshot)
        .into_iter()
        .chain(with_participants.iter().copied())
        .chain(groups_at_risk.iter().copied())
        .collect();
    let with_members: Vec<i64> = with_members.into_iter().collect();
    let with_groups: BTreeSet<i64> = courses_of(course_groups, &snapshot)
        .into_iter()
        .chain(with_contents)
        .chain(with_members.iter().copied())
        .collect();
    fetch
        .groups(
            &with_groups.into_iter().collect::<Vec<_>>(),
            &with_members,
            &mut snapshot,
        )
        .await?;

    let emptied = cohorts_of(cohort_contents, &snapshot);
    fetch.members_of(&emptied, &mut snapshot).await?;
    fetch.participants(&with_participants, &mut snapshot).await?;
    snapshot.set_resets(Resets::only(RESETS));
    let at_risk = in_groups_of(&groups_at_risk, &snapshot);
    fetch.in_list(EntityKind::User, "t.id", &at_risk, &mut snapshot).await?;
    let pairs = participants(participations, &snapshot);
    let members = members(cohort_members, &snapshot);
    fetch.participations(pairs, members, &mut snapshot).await?;
    let users_of = |keys: &BTreeSet<UserKey>, snapshot: &Snapshot| -> Vec<i64> {
        keys.iter()
            .flat_map(|key| user_ids(key, snapshot))
            .map(|id| id.0)
            .collect()
    };
    let with_values = users_of(profile_values, &snapshot);
    fetch
        .in_list(EntityKind::ProfileValue, "t.\"user\"", &with_values, &mut snapshot)
        .await?;
    let with_pictures = users_of(pictures, &snapshot);
    fetch
        .in_list(EntityKind::Picture, "t.\"user\"", &with_pictures, &mut snapshot)
        .await?;
    passwords::compare(store, key, given, &mut snapshot).await?;

    let at_risk = users_of(users_at_risk, &snapshot);
    fetch.along(EntityKind::User, &at_risk, &mut snapshot).await?;
    let at_risk = courses_of(courses_at_risk, &snapshot);
    fetch.along(EntityKind::Course, &at_risk, &mut snapshot).await?;
    let in_categories: Vec<i64> = category_contents.iter().map(|id| id.0).collect();
    for kind in [EntityKind::Course, EntityKind::Cohort] {
        fetch.in_list(kind, "t.category", &in_categories, &mut snapshot).await?;
    }
    let of_categories = snapshot.table::<Cohort>().iter();
    let of_categories = of_categories.filter(|cohort| category_contents.contains(&cohort.category));
    let of_categories: Vec<i64> = of_categories.map(|cohort| cohort.id.0).collect();
    let at_risk = [cohorts_of(cohorts_at_risk, &snapshot), of_categories].concat();
    fetch.along(EntityKind::Cohort, &at_risk, &mut snapshot).await?;
    Ok(snapshot)
}

struct Fetch<'a> {
    store: &'a Store,
}

impl Fetch<'_> {
    /// The entities whose column is one of the ids.
    async fn in_list(
        &self,
        kind: EntityKind,
        column: &str,
        ids: &[i64],
        snapshot: &mut Snapshot,
    ) -> Result<(), StoreError> {
        if ids.is_empty() {
            return Ok(());
        }
        let from = format!("{} WHERE {column} {}", table(kind), self.store.dialect().in_numbers(1));
        select(self.store, kind, &from, &[&cascade::json(ids)], snapshot).await
    }

    /// The entities that tie one of the pairs together: an account, and what `other` links to.
    async fn pairs(
        &self,
        kind: EntityKind,
        other: &str,
        pairs: &BTreeSet<(i64, i64)>,
        snapshot: &mut Snapshot,
    ) -> Result<(), StoreError> {
        if pairs.is_empty() {
            return Ok(());
        }
        let list: Vec<String> = pairs.iter().map(|(user, other)| format!("[{user},{other}]")).collect();
        let list = format!("[{}]", list.join(","));
        let from = format!(
            "{} {} WHERE t.\"user\" = pair.a AND t.{other} = pair.b",
            self.store.dialect().pairs(),
            table(kind)
        );
        select(self.store, kind, &from, &[&list], snapshot).await
    }

    /// Groups and groupings of courses, and all members of the groups of some.
    async fn groups(&self, courses: &[i64], with_members: &[i64], snapshot: &mut Snapshot) -> Result<(), StoreError> {
        if courses.is_empty() {
            return Ok(());
        }
        self.in_list(EntityKind::Group, "t.course", courses, snapshot).await?;
        self.in_list(EntityKind::Grouping, "t.course", courses, snapshot)
            .await?;
        let of_courses = |kind: EntityKind| {
            let is_in = self.store.dialect().in_numbers(1);
            format!(
                "{} WHERE t.group_id IN (SELECT id FROM groups WHERE course {is_in})",
                table(kind)
            )
        };
        let (links, members) = (EntityKind::GroupingGroup, EntityKind::GroupMember);
        select(
            self.store,
            links,
            &of_courses(links),
            &[&cascade::json(courses)],
            snapshot,
        )
        .await?;
        if !with_members.is_empty() {
            select(
                self.store,
                members,
                &of_courses(members),
                &[&cascade::json(with_members)],
                snapshot,
            )
            .await?;
        }
        Ok(())
    }

    /// All members of cohorts, and their accounts, by which steps name them.
    async fn members_of(&self, cohorts: &[i64], snapshot: &mut Snapshot) -> Result<(), StoreError> {
        if cohorts.is_empty() {
            return Ok(());
        }
        self.in_list(EntityKind::CohortMember, "t.cohort", cohorts, snapshot)
            .await?;
        let accounts = format!(
            "{} WHERE t.id IN (SELECT \"user\" FROM cohort_members WHERE cohort {})",
            table(EntityKind::User),
            self.store.dialect().in_numbers(1)
        );
        select(
            self.store,
            EntityKind::User,
            &accounts,
            &[&cascade::json(cohorts)],
            snapshot,
        )
        .await
    }

    /// All enrolments and roles of courses, and the user names of their participants: whole accounts would be too much.
    async fn participants(&self, courses: &[i64], snapshot: &mut Snapshot) -> Result<(), StoreError> {
        if courses.is_empty() {
            return Ok(());
        }
        let list = cascade::json(courses);
        let is_in = self.store.dialect().in_numbers(1);
        let (enrolments, roles) = (EntityKind::Enrolment, EntityKind::RoleAssignment);
        let of_methods = format!(
            "{} WHERE t.method IN (SELECT id FROM methods WHERE course {is_in})",
            table(enrolments)
        );
        select(self.store, enrolments, &of_methods, &[&list], snapshot).await?;
        self.in_list(roles, "t.course", courses, snapshot).await?;
        let names = format!(
            "SELECT id, username FROM users WHERE id IN (\
             SELECT \"user\" FROM enrolments WHERE method IN (SELECT id FROM methods WHERE course {is_in}) \
             UNION SELECT \"user\" FROM role_assignments WHERE course {is_in} \
             UNION SELECT \"user\" FROM group_members WHERE group_id IN (SELECT id FROM groups WHERE course {is_in}))"
        );
        let names: Vec<(i64, String)> = sqlx::query_as(sqlx::AssertSqlSafe(names))
            .bind(&list)
            .fetch_all(self.store.read())
            .await?;
        for (id, username) in names {
            snapshot.set_username(Id(id), username);
        }
        Ok(())
    }

    /// How much a deletion of each would take along.
    async fn along(&self, kind: EntityKind, ids: &[i64], snapshot: &mut Snapshot) -> Result<(), StoreError> {
        if ids.is_empty() {
            return Ok(());
        }
        let counts = cascade::count(self.store, kind, ids).await?;
        for id in ids {
            let its = counts
                .iter()
                .filter(|(of, ..)| of == id)
                .map(|(_, other, count)| (*other, *count))
                .collect();
            snapshot.set_along(kind, Id(*id), its);
        }
        Ok(())
    }
}

/// Who is in the groups of these courses.
fn in_groups_of(courses: &[i64], snapshot: &Snapshot) -> Vec<i64> {
    let members = snapshot.table::<GroupMember>().iter();
    let of_courses = members.filter(|member| courses.contains(&member.course.0));
    let people: BTreeSet<i64> = of_courses.map(|member| member.user.0).collect();
    people.into_iter().collect()
}
