//! GRP001: `cmd` holds a word that is no command.

use crate::rule::{Mends, Rule, Scope, Severity};

/// Said by the engine, since the words are in the table of columns.
pub(in super::super) static COMMAND_UNKNOWN: Rule =
    Rule::new("GRP001", "unknown-command", Severity::Error, Scope::Cell).mends(Mends::Unsafely);

#[cfg(test)]
mod tests {
    use crate::formats::groups::tests::check;

    #[test]
    fn commands_are_a_closed_list_without_regard_to_case() {
        check(
            "cmd;courseid;name
             add;BIO-101;Lab 1
             ;BIO-101;Lab 2
             DEL;BIO-101;Lab 3
             dell;BIO-101;Lab 4
             update;BIO-101;Lab 5",
            &["5 error GRP001 cmd=dell, fix: del", "6 error GRP001 cmd=update"],
        );
    }
}
