//! Enrolment methods of a course: `manual` of a new one, `self` and `guest` by their columns (C §1.8, D96).

use crate::directory::{Course, Id, Method};
use crate::formats::courses::command::Command;
use crate::i18n::Arg;
use crate::plan::Planner;

/// The role of those who enrol themselves (D32).
const SELF_ROLE: &str = "student";

/// Gives a new course an enabled `manual` method, unless its template had one.
pub(super) fn ensure_manual(course: &Course, planner: &mut Planner<'_>) {
    enable(course, "manual", planner);
}

/// Does what the columns `self` and `guest` say. What they don't mention stays (B22).
pub(super) fn switch(course: &Course, command: &Command<'_>, planner: &mut Planner<'_>) {
    for (method, wanted) in [("self", command.self_enrolment), ("guest", command.guest_access)] {
        let (name, changed) = match wanted {
            Some(true) => ("method-enabled", enable(course, method, planner)),
            Some(false) => ("method-disabled", disable(course, method, planner)),
            None => continue,
        };
        if changed {
            planner.done_with(name, course.shortname.as_str(), &[("method", Arg::from(method))]);
        }
    }
}

/// Enables the method of this kind that is there, else adds one. Says whether that changes anything.
fn enable(course: &Course, kind: &str, planner: &mut Planner<'_>) -> bool {
    let there = of_kind(course, kind, planner);
    if there.iter().any(|method| method.enabled) {
        return false;
    }
    match there.into_iter().next() {
        Some(method) => planner.update(
            Method {
                enabled: true,
                ..method
            },
            key(course, kind),
        ),
        None => {
            let method = new(course, kind, planner);
            planner.create(method, key(course, kind));
            true
        }
    }
}

/// Disables all methods of this kind; they stay, with whom they have enrolled. Says whether that changes anything.
fn disable(course: &Course, kind: &str, planner: &mut Planner<'_>) -> bool {
    let mut changed = false;
    for method in of_kind(course, kind, planner) {
        changed |= planner.update(
            Method {
                enabled: false,
                ..method
            },
            key(course, kind),
        );
    }
    changed
}

fn new(course: &Course, kind: &str, planner: &Planner<'_>) -> Method {
    let role = if kind == "self" {
        planner.snapshot.role(SELF_ROLE).map(|role| role.id)
    } else {
        None
    };
    Method {
        course: course.id,
        method: kind.to_owned(),
        enabled: true,
        sortorder: planner.next_method(course.id),
        role: role.unwrap_or(Id::NONE),
        ..Method::default()
    }
}

fn of_kind(course: &Course, kind: &str, planner: &Planner<'_>) -> Vec<Method> {
    let key = format!("{}\u{1f}{kind}", course.id.0);
    let mut methods: Vec<Method> = planner
        .snapshot
        .table::<Method>()
        .find("course+method", &key)
        .into_iter()
        .cloned()
        .collect();
    methods.sort_by_key(|method| method.sortorder);
    methods
}

/// How steps name a method.
pub(super) fn key(course: &Course, kind: &str) -> String {
    format!("{}, {kind}", course.shortname)
}
