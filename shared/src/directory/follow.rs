//! What bindings and links lead to.
//!
//! A platform that is asked for a participation knows nothing of those that are only planned, so what they follow is
//! asked for after them.

use std::collections::BTreeSet;

use super::effective::{COHORT, META};
use super::entities::Method;
use super::entity::Id;
use super::keys::{CohortKey, CourseKey, Keys, UserKey};
use super::snapshot::Snapshot;
use crate::settings::{CourseBy, GroupBy};

impl Snapshot {
    /// Whether a course receives the participants of another by a meta link, or by links of links. Disabled ones count.
    ///
    /// The snapshot must hold its links: [`Keys::meta_links`].
    #[must_use]
    pub fn receives_from(&self, course: Id, other: Id) -> bool {
        self.links_from(course).iter().any(|link| link.source == other)
    }

    /// What is to be fetched besides these keys, which were: for each participation the cohorts and courses that it
    /// follows by bindings and links that are planned, and not yet applied; for each course the links of the courses
    /// that planned links lead to. What is found then may lead further.
    #[must_use]
    pub fn planned_sources(&self, keys: &Keys) -> Keys {
        let mut more = Keys::default();
        for (course, user) in &keys.participations {
            for course in self.courses_named(course) {
                self.follow(course.id, user, &mut more);
            }
        }
        for course in keys
            .meta_links
            .iter()
            .flat_map(|course| self.courses_named(course))
            .map(|course| course.id)
        {
            let planned = self
                .links_from(course)
                .into_iter()
                .filter(|link| link.id.is_provisional());
            let sources = planned.map(|link| link.source).filter(|source| stored(*source));
            more.meta_links.extend(sources.map(by_id));
        }
        more
    }

    /// The links of a course, those of the courses that they lead to, and so on.
    fn links_from(&self, course: Id) -> Vec<&Method> {
        let (mut links, mut seen, mut next) = (Vec::new(), BTreeSet::from([course]), vec![course]);
        while let Some(course) = next.pop() {
            for link in self.methods_of(course, META) {
                if seen.insert(link.source) {
                    next.push(link.source);
                }
                links.push(link);
            }
        }
        links
    }

    fn follow(&self, course: Id, user: &UserKey, more: &mut Keys) {
        self.follow_cohorts(course, user, more);
        for link in self.methods_of(course, META) {
            if link.id.is_provisional() && stored(link.source) {
                more.participations.insert((by_id(link.source), user.clone()));
            }
            self.follow_cohorts(link.source, user, more);
        }
    }

    fn follow_cohorts(&self, course: Id, user: &UserKey, more: &mut Keys) {
        for binding in self.methods_of(course, COHORT) {
            if binding.id.is_provisional() && stored(binding.source) {
                let cohort = CohortKey(GroupBy::Id, binding.source.0.to_string());
                more.cohort_members.insert((cohort, user.clone()));
            }
        }
    }

    fn methods_of(&self, course: Id, kind: &str) -> Vec<&Method> {
        self.table::<Method>()
            .find("course+method", &super::entities::pair(course.0, kind))
    }
}

fn by_id(course: Id) -> CourseKey {
    CourseKey::By(CourseBy::Id, course.0.to_string())
}

/// Whether the platform has it.
fn stored(id: Id) -> bool {
    !id.is_provisional() && !id.is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::Course;
    use crate::settings::UserBy;

    fn user() -> UserKey {
        UserKey::By(UserBy::Username, "ajones".into())
    }

    fn short(name: &str) -> CourseKey {
        CourseKey::By(CourseBy::Shortname, name.into())
    }

    fn asked(snapshot: &Snapshot, course: &str) -> Vec<String> {
        let mut keys = Keys::default();
        keys.participations.insert((short(course), user()));
        let more = snapshot.planned_sources(&keys);
        let cohorts = more.cohort_members.iter().map(|(key, _)| format!("cohort {}", key.1));
        let courses = more.participations.iter().map(|(key, _)| format!("{key:?}"));
        cohorts.chain(courses).collect()
    }

    /// BIO-101 (21) and ALL-1 (22), with methods of these ids, courses, kinds and sources.
    fn world(methods: &[(i64, i64, &str, i64)]) -> Snapshot {
        let mut snapshot = Snapshot::default();
        for (id, shortname) in [(21, "BIO-101"), (22, "ALL-1")] {
            let shortname = shortname.into();
            snapshot.put(Course {
                id: Id(id),
                shortname,
                ..Course::default()
            });
        }
        for (id, course, kind, source) in methods {
            snapshot.put(Method {
                id: Id(*id),
                course: Id(*course),
                method: (*kind).into(),
                source: Id(*source),
                ..Method::default()
            });
        }
        snapshot
    }

    #[test]
    fn what_the_platform_knows_it_has_followed_itself() {
        let snapshot = world(&[(31, 21, "cohort", 41), (32, 22, "meta", 21), (-1, 21, "cohort", -7)]);
        assert!(asked(&snapshot, "BIO-101").is_empty() && asked(&snapshot, "ALL-1").is_empty());
    }

    #[test]
    fn links_of_links_are_links_and_loops_end() {
        let snapshot = world(&[(31, 22, "meta", 21), (32, 23, "meta", 22), (33, 21, "meta", 23)]);
        for (course, other, expected) in [(22, 21, true), (23, 21, true), (21, 21, true), (22, 24, false)] {
            assert_eq!(
                snapshot.receives_from(Id(course), Id(other)),
                expected,
                "{course} {other}"
            );
        }
    }

    #[test]
    fn the_links_of_what_a_planned_link_leads_to_are_asked_for() {
        let snapshot = world(&[(31, 22, "meta", 24), (-1, 24, "meta", 25), (-2, 25, "meta", -9)]);
        let keys = Keys {
            meta_links: [short("ALL-1")].into(),
            ..Keys::default()
        };
        assert_eq!(snapshot.planned_sources(&keys).meta_links, [by_id(Id(25))].into());
    }

    #[test]
    fn planned_bindings_and_links_are_followed_to_what_the_platform_has() {
        let snapshot = world(&[(-1, 21, "cohort", 41), (-2, 22, "meta", 21)]);
        assert_eq!(asked(&snapshot, "BIO-101"), ["cohort 41"]);
        let source = format!("{:?}", CourseKey::By(CourseBy::Id, "21".into()));
        assert_eq!(asked(&snapshot, "ALL-1"), ["cohort 41".to_owned(), source]);
    }
}
