//! What decides whether, and how, an account takes part in a course (`Snapshot::effective`).
//!
//! Beside its enrolments, roles and groups there: its membership of the cohorts that are bound to the course; and for
//! each meta link the methods of the linked course, with the account's enrolments, roles and such memberships there.
//! Four statements and one more where there are links, however many participations there are.

use std::collections::{BTreeMap, BTreeSet};

use shared::directory::{COHORT, Course, EntityKind, Id, META, Method, Snapshot};

use super::super::cascade;
use super::super::select::{select, table};
use super::Fetch;
use crate::store::StoreError;

/// Accounts, each with a course or a cohort.
type Pairs = BTreeSet<(i64, i64)>;

impl Fetch<'_> {
    /// Fetches the meta links of courses, those of the courses that they lead to, and so on.
    pub(super) async fn meta_links(&self, courses: &[i64], snapshot: &mut Snapshot) -> Result<(), StoreError> {
        if courses.is_empty() {
            return Ok(());
        }
        let kind = EntityKind::Method;
        let from = format!(
            "{} WHERE t.method = 'meta' AND t.course IN (\
                 WITH RECURSIVE chain (course) AS (\
                     SELECT id FROM courses WHERE id {} \
                     UNION \
                     SELECT m.source FROM chain JOIN methods AS m ON m.course = chain.course \
                     WHERE m.method = 'meta' AND m.source <> 0) \
                 SELECT course FROM chain)",
            table(kind),
            self.store.dialect().in_numbers(1)
        );
        select(self.store, kind, &from, &[&cascade::json(courses)], snapshot).await
    }

    /// Fetches participations, and the memberships of cohorts that are asked for by themselves. The methods of these
    /// courses must be there.
    pub(super) async fn participations(
        &self,
        pairs: Pairs,
        mut members: Pairs,
        snapshot: &mut Snapshot,
    ) -> Result<(), StoreError> {
        let linked = sources(&pairs, META, snapshot);
        let unknown: BTreeSet<i64> = linked.iter().map(|(_, course)| *course).collect();
        let unknown: Vec<i64> = unknown
            .into_iter()
            .filter(|course| snapshot.get::<Course>(Id(*course)).is_none())
            .collect();
        self.in_list(EntityKind::Method, "t.course", &unknown, snapshot).await?;

        self.pairs(EntityKind::GroupMember, "course", &pairs, snapshot).await?;
        let all: Pairs = pairs.union(&linked).copied().collect();
        members.extend(sources(&all, COHORT, snapshot));
        self.pairs(EntityKind::CohortMember, "cohort", &members, snapshot)
            .await?;
        for kind in [EntityKind::Enrolment, EntityKind::RoleAssignment] {
            self.pairs(kind, "course", &all, snapshot).await?;
        }
        Ok(())
    }
}

/// The accounts of these participations, each with what methods of this kind of its course follow: disabled ones too,
/// since a row may enable them.
fn sources(pairs: &Pairs, kind: &str, snapshot: &Snapshot) -> Pairs {
    let mut people: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
    for (user, course) in pairs {
        people.entry(*course).or_default().push(*user);
    }
    let mut found = Pairs::new();
    for (course, users) in people {
        let methods = snapshot.table::<Method>().find("course", &course.to_string());
        let following = methods.into_iter().filter(|method| method.method == kind);
        for source in following.map(|method| method.source.0).filter(|source| *source != 0) {
            found.extend(users.iter().map(|user| (*user, source)));
        }
    }
    found
}
