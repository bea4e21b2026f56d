//! The rules of the engine. Their codes are those of the enrolments file, whose catalogue has their texts.

use crate::rule::{Rule, Scope, Severity};

const fn error(code: &'static str, name: &'static str) -> Rule {
    Rule::new(code, name, Severity::Error, Scope::Plan)
}

/// The course has no method of this name that may be used.
pub static METHOD_MISSING: Rule = error("ENR020", "method-missing-in-course");
/// The method's enrolments follow a cohort or another course; no file writes them.
pub static METHOD_FOLLOWS_SOURCE: Rule = error("ENR021", "enrolment-by-following-method");
/// With the dates that are known when planning, the enrolment would end before it starts.
pub static ENDS_BEFORE_START: Rule = error("ENR022", "enrolment-over-before-it-starts");
/// Only people who are enrolled join groups.
pub static NOT_ENROLLED_FOR_GROUP: Rule = error("ENR023", "group-member-not-enrolled");

/// All of them, by code.
pub static RULES: &[&Rule] = &[
    &METHOD_MISSING,
    &METHOD_FOLLOWS_SOURCE,
    &ENDS_BEFORE_START,
    &NOT_ENROLLED_FOR_GROUP,
];
