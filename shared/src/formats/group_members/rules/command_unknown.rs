//! GMB001: `cmd` holds a word that is no command.

use crate::rule::{Mends, Rule, Scope, Severity};

/// Said by the engine, since the words are in the table of columns.
pub(in super::super) static COMMAND_UNKNOWN: Rule =
    Rule::new("GMB001", "unknown-command", Severity::Error, Scope::Cell).mends(Mends::Unsafely);

#[cfg(test)]
mod tests {
    use crate::formats::group_members::tests::check;

    #[test]
    fn commands_are_a_closed_list_without_regard_to_case() {
        check(
            "gcmd;courseid;groupid;userid
             add;BIO-101;LAB-MO;nadler
             ;BIO-101;LAB-MO;pbrook
             Shift;BIO-101;LAB-MO;rcruz
             DEL;BIO-101;LAB-TU;nadler
             shft;BIO-101;LAB-TU;pbrook
             join;BIO-101;LAB-TU;rcruz",
            &["6 error GMB001 gcmd=shft, fix: shift", "7 error GMB001 gcmd=join"],
        );
    }
}
