//! What becomes of a line: the course is found, missing, or not the only one (C §3, D67).

use crate::directory::Course;
use crate::i18n::Arg;
use crate::plan::{Planner, RowStatus};
use crate::settings::CourseBy;

/// What a line can come to, besides the codes of rules.
pub(super) static OUTCOMES: &[&str] = &["course-found", "course-missing", "course-ambiguous"];

/// What a line tells as values. Of several courses that an identifier names, all ids, short and full names that fit.
pub(super) static FACTS: &[&str] = &[
    "identifier",
    "description",
    "status",
    "id",
    "shortname",
    "idnumber",
    "fullname",
    "matches",
];

/// Of so many courses with one identifier the names are told.
const TOLD: usize = 20;

/// Looks a course up and tells what is found. Nothing changes.
pub(super) fn plan(by: CourseBy, identifier: &str, description: &str, planner: &mut Planner<'_>) -> RowStatus {
    let found = planner.snapshot.courses_by(by, identifier);
    let (outcome, status) = match found.as_slice() {
        [] => ("course-missing", "missing"),
        [_] => ("course-found", "found"),
        _ => ("course-ambiguous", "ambiguous"),
    };
    let all = |of: fn(&Course) -> String| joined(&found, of);
    let idnumber = found.first().map_or("", |course| course.idnumber.as_str()).to_owned();
    let args: [(&'static str, Arg); 9] = [
        ("identifier", identifier.into()),
        ("description", description.into()),
        ("status", status.into()),
        ("id", all(|course| course.id.0.to_string()).into()),
        ("shortname", all(|course| course.shortname.clone()).into()),
        ("idnumber", idnumber.into()),
        ("fullname", all(|course| course.fullname.clone()).into()),
        ("matches", i64::try_from(found.len()).unwrap_or(i64::MAX).into()),
        ("described", i64::from(!description.is_empty()).into()),
    ];
    match status {
        "found" => {
            planner.done_with(outcome, identifier, &args);
            RowStatus::Unchanged
        }
        other => {
            planner.skipped_with(outcome, identifier, &args);
            if other == "ambiguous" {
                planner.flag();
            }
            RowStatus::Skipped
        }
    }
}

fn joined(found: &[&Course], of: fn(&Course) -> String) -> String {
    let mut texts: Vec<String> = found.iter().take(TOLD).map(|course| of(course)).collect();
    if found.len() > TOLD {
        texts.push("…".to_owned());
    }
    texts.join(", ")
}
