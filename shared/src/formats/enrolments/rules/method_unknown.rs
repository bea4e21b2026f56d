//! ENR003: `enrol` names no enrolment method that Tool Sync knows (E §2.3).

use crate::rule::{Mends, Rule, Scope, Severity};

/// Said by the engine, since the words are in the table of columns.
pub(in super::super) static METHOD_UNKNOWN: Rule =
    Rule::new("ENR003", "unknown-method", Severity::Error, Scope::Cell).mends(Mends::Unsafely);

#[cfg(test)]
mod tests {
    use crate::formats::enrolments::tests::check;

    #[test]
    fn methods_are_a_closed_list_without_regard_to_case() {
        check(
            "cmd;cid;uid;rolename;enrol
             add;BIO-101;ajones;student;Self
             add;BIO-101;bkaur;student;
             add;BIO-101;clee;student;sync
             add;BIO-101;dmora;student;manuel",
            &["4 error ENR003 enrol=sync", "5 error ENR003 enrol=manuel, fix: manual"],
        );
    }
}
