//! Rules of the plan that belong to no format: what a row refers to must be in the directory, once.

use crate::rule::{Rule, Scope, Severity};

const fn missing(code: &'static str, name: &'static str) -> Rule {
    Rule::new(code, name, Severity::Error, Scope::Plan)
}

/// The platform doesn't take the row.
pub static REFUSED: Rule = missing("PLT001", "refused-by-platform").legacy("processerror");
/// No account has this identifier.
pub static USER_NOT_FOUND: Rule = missing("PLT101", "user-not-found");
/// Several accounts have it.
pub static USER_AMBIGUOUS: Rule = missing("PLT102", "user-ambiguous");
/// No course has this identifier.
pub static COURSE_NOT_FOUND: Rule = missing("PLT103", "course-not-found").legacy("coursenotfound");
/// Several courses have it.
pub static COURSE_AMBIGUOUS: Rule = missing("PLT104", "course-ambiguous").legacy("nonuniqueidentifierexception");
/// No cohort has this identifier.
pub static COHORT_NOT_FOUND: Rule = missing("PLT105", "cohort-not-found");
/// Several cohorts have it.
pub static COHORT_AMBIGUOUS: Rule = missing("PLT106", "cohort-ambiguous");
/// The course has no such group.
pub static GROUP_NOT_FOUND: Rule = missing("PLT107", "group-not-found");
/// The course has several groups of this name.
pub static GROUP_AMBIGUOUS: Rule = missing("PLT108", "group-ambiguous");
/// No role has this short name.
pub static ROLE_UNKNOWN: Rule = missing("PLT109", "role-unknown");
/// The role can't be given in a course.
pub static ROLE_NOT_IN_COURSE: Rule = missing("PLT110", "role-not-in-course");

/// The course has no such grouping.
pub static GROUPING_NOT_FOUND: Rule = missing("PLT117", "grouping-not-found");
/// Several groupings of the course have the identifier.
pub static GROUPING_AMBIGUOUS: Rule = missing("PLT118", "grouping-ambiguous");
/// The token may not call what the row needs.
pub static FUNCTION_MISSING: Rule = missing("PLT201", "function-missing");
/// Only a site with the plugin could do it.
pub static PLUGIN_MISSING: Rule = missing("PLT202", "plugin-missing");
/// No site offers it to other systems.
pub static NO_SUCH_FUNCTION: Rule = missing("PLT203", "impossible-from-outside");
/// A field that no function writes.
pub static FIELD_NOT_WRITTEN: Rule = Rule::new("PLT204", "field-not-written", Severity::Warning, Scope::Plan);
/// Something that the row needs was to be made by a row that failed.
pub static NEEDS_WHAT_FAILED: Rule = missing("PLT205", "needs-what-failed");
/// The site doesn't permit it to the account of the token.
pub static NOT_PERMITTED: Rule = missing("PLT206", "not-permitted");
/// The site has answered as if it had done it, and hasn't.
pub static WITHOUT_EFFECT: Rule = missing("PLT207", "without-effect");
/// What a bound cohort brings comes at the next synchronisation of the site.
pub static COMES_LATER: Rule = Rule::new("PLT208", "comes-later", Severity::Warning, Scope::Plan);
/// Somebody takes part by a method that no function ends.
pub static TAKES_PART_STILL: Rule = missing("PLT209", "takes-part-still");
/// A binding goes, and the enrolments that its cohort brought stay written down.
pub static LEAVES_ENROLMENTS: Rule = Rule::new("PLT211", "leaves-enrolments", Severity::Warning, Scope::Plan);
/// The site suspends and takes away all bindings of a cohort to a course together.
pub static BOUND_TOGETHER: Rule = missing("PLT212", "bound-together");
/// What has to be unique is taken on the site.
pub static TAKEN_ON_SITE: Rule = missing("PLT213", "taken-on-site");
/// What the row names isn't on the site when it is done.
pub static NOT_ON_SITE: Rule = missing("PLT214", "not-on-site");
/// The site doesn't take a value.
pub static VALUE_NOT_TAKEN: Rule = missing("PLT215", "value-not-taken");
/// The site has no answer to it, and to everything else it has.
pub static SITE_FAILS: Rule = missing("PLT216", "site-fails");
/// A site takes no account without an address.
pub static ADDRESS_NEEDED: Rule = missing("PLT217", "address-needed");

/// All of them, by code.
pub static RULES: &[&Rule] = &[
    &REFUSED,
    &USER_NOT_FOUND,
    &USER_AMBIGUOUS,
    &COURSE_NOT_FOUND,
    &COURSE_AMBIGUOUS,
    &COHORT_NOT_FOUND,
    &COHORT_AMBIGUOUS,
    &GROUP_NOT_FOUND,
    &GROUP_AMBIGUOUS,
    &ROLE_UNKNOWN,
    &ROLE_NOT_IN_COURSE,
    &GROUPING_NOT_FOUND,
    &GROUPING_AMBIGUOUS,
    &FUNCTION_MISSING,
    &PLUGIN_MISSING,
    &NO_SUCH_FUNCTION,
    &FIELD_NOT_WRITTEN,
    &NEEDS_WHAT_FAILED,
    &NOT_PERMITTED,
    &WITHOUT_EFFECT,
    &COMES_LATER,
    &TAKES_PART_STILL,
    &LEAVES_ENROLMENTS,
    &BOUND_TOGETHER,
    &TAKEN_ON_SITE,
    &NOT_ON_SITE,
    &VALUE_NOT_TAKEN,
    &SITE_FAILS,
    &ADDRESS_NEEDED,
];
