//! The rules of the engine. Their codes are those of the enrolments file, whose catalogue has their texts.

use crate::rule::{Rule, Scope, Severity};

const fn error(code: &'static str, name: &'static str, scope: Scope) -> Rule {
    Rule::new(code, name, Severity::Error, scope)
}

/// The method's enrolments follow a cohort or another course; no file writes them. Files say it when checked.
pub static METHOD_FOLLOWS_SOURCE: Rule = error("ENR004", "method-follows-source", Scope::Cell);
/// The course has no method of this name that may be used.
pub static METHOD_MISSING: Rule = error("ENR020", "method-missing-in-course", Scope::Plan);
/// Only people who are enrolled join groups.
pub static NOT_ENROLLED_FOR_GROUP: Rule = error("ENR021", "group-member-not-enrolled", Scope::Plan);
/// With the dates that are known when planning, the enrolment would end before it starts.
pub static ENDS_BEFORE_START: Rule = error("ENR022", "enrolment-over-before-it-starts", Scope::Plan);

/// All of them, by code.
pub static RULES: &[&Rule] = &[
    &METHOD_FOLLOWS_SOURCE,
    &METHOD_MISSING,
    &NOT_ENROLLED_FOR_GROUP,
    &ENDS_BEFORE_START,
];
