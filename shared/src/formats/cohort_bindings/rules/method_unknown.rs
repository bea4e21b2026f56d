//! CBD003: `enrol` holds a word that is no method which follows a cohort.

use crate::rule::{Mends, Rule, Scope, Severity};

/// Said by the engine, since the words are in the table of columns.
pub(in super::super) static METHOD_UNKNOWN: Rule =
    Rule::new("CBD003", "unknown-binding-method", Severity::Error, Scope::Cell).mends(Mends::Unsafely);

#[cfg(test)]
mod tests {
    use crate::formats::cohort_bindings::tests::check;

    #[test]
    fn only_methods_that_follow_cohorts_bind_them() {
        check(
            "course;cohort;enrol
             BIO-101;A;cohort
             BIO-101;B;
             BIO-101;C;DelayedCohort
             BIO-101;D;cohortrestricted
             BIO-101;E;manual
             BIO-101;F;cohorts",
            &[
                "6 error CBD003 enrol=manual",
                "7 error CBD003 enrol=cohorts, fix: cohort",
            ],
        );
    }
}
