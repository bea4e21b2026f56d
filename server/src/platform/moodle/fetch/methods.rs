//! Enrolment methods. No function lists them: a course tells the kinds of its enabled ones and no more, so that bindings
//! and links are those that we made, as far as the course still has methods of their kind.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::{Deserialize, Serialize};
use shared::directory::{COHORT, Course, EntityKind, Id, META, Method};

use super::super::Moodle;
use super::super::ledger::Subject;
use super::super::made_up;
use super::Fetching;
use super::courses::{Found, by_ids};
use crate::platform::PlatformError;

/// Kinds of methods that stand on their own: a course tells all of them.
const ALONE: [&str; 3] = ["manual", "self", "guest"];

/// A binding or a link that we made, as the ledger keeps it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Made {
    /// The cohort that is bound, the course that is linked.
    pub source: i64,
    /// The role that it gives; 0 where it gives none of its own.
    pub role: i64,
    /// Whether it works.
    pub enabled: bool,
}

impl Made {
    /// Its id, as a method of a course.
    pub fn id(&self, course: i64, kind: &str) -> Id {
        match kind {
            COHORT => binding_id(course, self.source, self.role),
            _ => id(course, kind, self.source),
        }
    }
}

/// The id of a method, whose own one no function tells. A link has a source; of bindings see [`binding_id`].
pub fn id(course: i64, kind: &str, source: i64) -> Id {
    let kinds = ALONE.into_iter().chain([META]);
    let number = kinds.zip(1..).find(|(name, _)| *name == kind);
    made_up::id(
        EntityKind::Method,
        course,
        number.map_or(0, |(_, number)| number),
        source,
    )
}

/// The id of a binding: a cohort may be bound to a course once for each role.
pub fn binding_id(course: i64, cohort: i64, role: i64) -> Id {
    // Negative, so that it is no number of a kind.
    made_up::id(EntityKind::Method, course, -cohort, role)
}

pub(super) async fn fetch(fetching: &mut Fetching<'_>) -> Result<(), PlatformError> {
    let Fetching {
        moodle, keys, snapshot, ..
    } = fetching;
    let courses: BTreeSet<i64> = snapshot.table::<Course>().iter().map(|course| course.id.0).collect();
    for method in of_courses(moodle, &courses).await? {
        snapshot.put(method);
    }
    // Where links lead, where those of the courses there lead, and so on.
    let leading = keys.meta_links.iter().flat_map(|key| snapshot.courses_named(key));
    let mut next: BTreeSet<i64> = leading.map(|course| course.id.0).collect();
    let mut seen = BTreeSet::new();
    while !next.is_empty() {
        let methods = of_courses(moodle, &next).await?;
        seen.append(&mut next);
        let links = methods.iter().filter(|method| method.method == META);
        let sources = links.map(|link| link.source.0);
        next.extend(sources.filter(|source| *source != 0 && !seen.contains(source)));
        for method in methods {
            snapshot.put(method);
        }
    }
    Ok(())
}

/// The methods of courses.
///
/// # Errors
///
/// The site doesn't tell, or the database.
pub async fn of_courses(moodle: &Moodle, courses: &BTreeSet<i64>) -> Result<Vec<Method>, PlatformError> {
    let found = by_ids(moodle, courses).await?;
    let ids: Vec<i64> = found.iter().map(|found| found.course.id.0).collect();
    let mut methods: Vec<Method> = found.iter().flat_map(alone).collect();
    let kinds: BTreeMap<i64, BTreeSet<String>> = found
        .into_iter()
        .map(|found| (found.course.id.0, found.methods))
        .collect();
    for (subject, kind) in [(Subject::Link, META), (Subject::Binding, COHORT)] {
        let lines: HashMap<(i64, i64), Made> = moodle.ledger.of(subject, &ids).await?;
        let told = |course: &i64| kinds.get(course).is_some_and(|kinds| kinds.contains(kind));
        // A course doesn't tell of methods that are suspended.
        let there = lines
            .into_iter()
            .filter(|((course, _), made)| !made.enabled || told(course));
        let there: Vec<Method> = there.map(|((course, _), made)| method(course, kind, &made)).collect();
        methods.extend(there);
    }
    let links = methods.iter().filter(|method| method.method == META);
    let sources: BTreeSet<i64> = links.map(|link| link.source.0).collect();
    let sources = by_ids(moodle, &sources).await?;
    let sources: BTreeSet<Id> = sources.into_iter().map(|found| found.course.id).collect();
    // With a course go the links that lead from it.
    methods.retain(|method| method.method != META || sources.contains(&method.source));
    // Where none of ours explains that there are links, others made them.
    let links = methods.iter().filter(|method| method.method == META);
    let ours: BTreeSet<i64> = links.map(|link| link.course.0).collect();
    let linked = kinds.iter().filter(|(_, kinds)| kinds.contains(META));
    let others = linked.filter(|(course, _)| !ours.contains(course));
    methods.extend(others.map(|(course, _)| unnamed(*course)));
    methods.sort_by_key(|method| method.id);
    Ok(methods)
}

/// The methods of a course that stand on their own.
fn alone(found: &Found) -> Vec<Method> {
    let course = found.course.id;
    let kinds = ALONE.into_iter().filter(|kind| found.methods.contains(*kind));
    let method = |kind: &str| Method {
        id: id(course.0, kind, 0),
        course,
        method: kind.to_owned(),
        enabled: true,
        ..Method::default()
    };
    kinds.map(method).collect()
}

/// A link of which no more is known than that there may be one.
fn unnamed(course: i64) -> Method {
    let made = Made {
        enabled: true,
        ..Made::default()
    };
    method(course, META, &made)
}

fn method(course: i64, kind: &str, made: &Made) -> Method {
    Method {
        id: made.id(course, kind),
        course: Id(course),
        method: kind.to_owned(),
        enabled: made.enabled,
        source: Id(made.source),
        role: Id(made.role),
        ..Method::default()
    }
}
