//! ENR001: `cmd` holds a word that is no command.

use crate::rule::{Mends, Rule, Scope, Severity};

/// Said by the engine, since the words are in the table of columns.
pub(in super::super) static COMMAND_UNKNOWN: Rule =
    Rule::new("ENR001", "unknown-command", Severity::Error, Scope::Cell).mends(Mends::Unsafely);

#[cfg(test)]
mod tests {
    use crate::formats::enrolments::tests::check;

    #[test]
    fn commands_are_a_closed_list_without_regard_to_case() {
        check(
            "cmd;cid;uid;rolename;enrol
             add;BIO-101;ajones;student;manual
             DELETE;BIO-101;bkaur;;manual
             Enable;BIO-101;clee;;manual
             ;BIO-101;dmora;student;manual
             remove;BIO-101;epetit;student;manual
             dell;BIO-101;fruiz;student;manual",
            &["6 error ENR001 cmd=remove", "7 error ENR001 cmd=dell, fix: del"],
        );
    }
}
