//! CBD001: `cmd` holds a word that is no command.

use crate::rule::{Mends, Rule, Scope, Severity};

/// Said by the engine, since the words are in the table of columns.
pub(in super::super) static COMMAND_UNKNOWN: Rule =
    Rule::new("CBD001", "unknown-command", Severity::Error, Scope::Cell).mends(Mends::Unsafely);

#[cfg(test)]
mod tests {
    use crate::formats::cohort_bindings::tests::check;

    #[test]
    fn commands_are_a_closed_list_without_regard_to_case() {
        check(
            "cmd;course;cohort
             add;BIO-101;A
             BIND;BIO-101;B
             del;BIO-101;C
             suspend;BIO-101;D
             restore;BIO-101;E
             Enable;BIO-101;F
             fulldel;BIO-101;G
             unbind;BIO-101;H
             ;BIO-101;I
             remove;BIO-101;J
             fuldel;BIO-101;K",
            &["11 error CBD001 cmd=remove", "12 error CBD001 cmd=fuldel, fix: fulldel"],
        );
    }
}
