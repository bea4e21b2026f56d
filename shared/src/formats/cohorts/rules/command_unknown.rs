//! COH001: `cmd` holds a word that is no command.

use crate::rule::{Mends, Rule, Scope, Severity};

/// Said by the engine, since the words are in the table of columns.
pub(in super::super) static COMMAND_UNKNOWN: Rule =
    Rule::new("COH001", "unknown-command", Severity::Error, Scope::Cell).mends(Mends::Unsafely);

#[cfg(test)]
mod tests {
    use crate::formats::cohorts::tests::check;

    #[test]
    fn commands_are_a_closed_list_without_regard_to_case() {
        check(
            "cmd;cidnumber
             ADD;CO-1
             ;CO-2
             Delete;CO-3
             free;CO-4
             remove;CO-5
             frea;CO-6",
            &["6 error COH001 cmd=remove", "7 error COH001 cmd=frea, fix: free"],
        );
    }
}
