//! MTA001: `cmd` holds a word that is no command.

use crate::rule::{Mends, Rule, Scope, Severity};

/// Said by the engine, since the words are in the table of columns.
pub(in super::super) static COMMAND_UNKNOWN: Rule =
    Rule::new("MTA001", "unknown-command", Severity::Error, Scope::Cell)
        .mends(Mends::Unsafely)
        .legacy("errorbadcmd");

#[cfg(test)]
mod tests {
    use crate::formats::metacourses::tests::check;

    #[test]
    fn commands_are_a_closed_list_without_regard_to_case() {
        check(
            "cmd;master;meta
             add;GUITAR1;STRINGS_ALL
             DEL;GUITAR1;OLD_ALL
             ;BASS1;STRINGS_ALL
             delete;BASS1;OLD_ALL
             ad;BASS1;OLD_ALL",
            &["5 error MTA001 cmd=delete", "6 error MTA001 cmd=ad, fix: add"],
        );
    }
}
