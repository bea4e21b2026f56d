//! GRP008: a row names a grouping and asks for one of the group's own name; the named one counts (§3.4).

use crate::check::Sink;
use crate::formats::groups::command::{Action, Command, Type};
use crate::formats::groups::reading::Slots;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};

/// No grouping of the group's own name is made then.
pub(super) static GROUPING_NAMED_TWICE: Rule =
    Rule::new("GRP008", "grouping-named-twice", Severity::Warning, Scope::Row);

pub(super) fn check(command: &Command<'_>, slots: &Slots, row: &Record, sink: &mut Sink<'_>) {
    let counts = (command.action, command.of) == (Action::Add, Type::Group);
    if let (true, Some(true), Some(grouping), Some(slot)) =
        (counts, command.self_grouping, command.grouping, slots.self_grouping)
    {
        let diagnostic = sink.at(&GROUPING_NAMED_TWICE, row, slot).with("grouping", grouping);
        sink.push(diagnostic);
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::groups::tests::check;

    #[test]
    fn the_named_grouping_counts() {
        check(
            "courseid;name;idnumber;selfgrouping;grouping
             BIO-101;Lab 1;L1;1;LABS
             BIO-101;Lab 2;L2;0;LABS
             BIO-101;Lab 3;L3;1;",
            &["2 warning GRP008 selfgrouping=1"],
        );
    }
}
