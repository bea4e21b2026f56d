//! CBD002: `delete` may mean that the binding is suspended or taken away (D92).

use crate::check::Sink;
use crate::formats::cohort_bindings::reading::Slots;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};

/// In other files it is the same as `del`, which suspends here.
pub(super) static DELETE_UNCLEAR: Rule = Rule::new("CBD002", "unclear-delete", Severity::Error, Scope::Cell);

pub(in super::super) fn check(slots: &Slots, row: &Record, sink: &mut Sink<'_>) {
    if let Some(slot) = slots.cmd
        && row
            .said(Some(slot))
            .is_some_and(|word| word.eq_ignore_ascii_case("delete"))
    {
        sink.cell(&DELETE_UNCLEAR, row, slot);
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::cohort_bindings::tests::check;

    #[test]
    fn delete_could_mean_two_things() {
        check(
            "cmd;course;cohort\nDelete;BIO-101;CO-24-A",
            &["2 error CBD002 cmd=Delete"],
        );
    }
}
