//! GRP002: `type` is neither a group nor a grouping. A blank one is a group (§3.1).

use crate::rule::{Mends, Rule, Scope, Severity};

/// Said by the engine, since the words are in the table of columns.
pub(in super::super) static TYPE_UNKNOWN: Rule =
    Rule::new("GRP002", "unknown-type", Severity::Error, Scope::Cell).mends(Mends::Unsafely);

#[cfg(test)]
mod tests {
    use crate::formats::groups::tests::check;

    #[test]
    fn a_row_is_about_a_group_or_a_grouping() {
        check(
            "type;courseid;name;idnumber
             group;BIO-101;Lab 1;L1
             ;BIO-101;Lab 2;L2
             Grouping;BIO-101;Labs;LABS
             groupping;BIO-101;Lab 4;L4
             class;BIO-101;Lab 5;L5",
            &[
                "5 error GRP002 type=groupping, fix: grouping",
                "6 error GRP002 type=class",
            ],
        );
    }
}
