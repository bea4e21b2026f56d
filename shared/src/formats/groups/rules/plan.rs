//! The rules that need the directory: what is there already, and what isn't.

use crate::rule::{Rule, Scope, Severity};

const fn error(code: &'static str, name: &'static str) -> Rule {
    Rule::new(code, name, Severity::Error, Scope::Plan)
}

/// Another one of the course has the name.
pub(in super::super) static NAME_TAKEN: Rule = error("GRP020", "name-taken");
/// Another one of the course has the idnumber.
pub(in super::super) static IDNUMBER_TAKEN: Rule = error("GRP021", "idnumber-taken");
/// The course has none of this id: an id can't be chosen, so nothing is made (§3.3).
pub(in super::super) static ID_UNKNOWN: Rule = error("GRP022", "id-unknown");
/// What a row deletes isn't there; said where `runs.missing_target` makes that a failure (D66).
pub(in super::super) static TARGET_ABSENT: Rule = error("GRP023", "target-absent");
/// A row without `updateid` says something else than what is there, and changes nothing in it (§3.2).
pub(in super::super) static VALUES_NOT_WRITTEN: Rule =
    Rule::new("GRP024", "values-not-written", Severity::Warning, Scope::Plan);
