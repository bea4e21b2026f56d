//! ENR002: `gcmd` holds a word that is no group command; nothing of the row runs (D39).

use crate::rule::{Mends, Rule, Scope, Severity};

/// Said by the engine, since the words are in the table of columns.
pub(in super::super) static GROUP_COMMAND_UNKNOWN: Rule =
    Rule::new("ENR002", "unknown-group-command", Severity::Error, Scope::Cell).mends(Mends::Unsafely);

#[cfg(test)]
mod tests {
    use crate::formats::enrolments::tests::check;

    #[test]
    fn group_commands_are_a_closed_list_without_regard_to_case() {
        check(
            "cid;uid;rolename;enrol;gcmd;g1
             BIO-101;ajones;student;manual;gadd;TP1
             BIO-101;bkaur;student;manual;GReplaceCreate;TP1
             BIO-101;clee;student;manual;;
             BIO-101;dmora;student;manual;gad;TP1
             BIO-101;epetit;student;manual;join;TP1",
            &["5 error ENR002 gcmd=gad, fix: gadd", "6 error ENR002 gcmd=join"],
        );
    }
}
