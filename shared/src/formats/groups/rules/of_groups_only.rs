//! GRP005: a row of a grouping fills a column that only groups have.

use crate::check::Sink;
use crate::formats::groups::command::{Action, Command, Type};
use crate::formats::groups::reading::Slots;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};
use crate::value::truth;

/// A grouping belongs to no grouping and lets nobody in. A plain "no" says nothing that isn't so.
pub(super) static OF_GROUPS_ONLY: Rule = Rule::new("GRP005", "column-of-groups-only", Severity::Warning, Scope::Cell);

pub(super) fn check(command: &Command<'_>, slots: &Slots, row: &Record, sink: &mut Sink<'_>) {
    if command.of == Type::Group || command.action == Action::Del {
        return;
    }
    let says_no = |text: &str| truth::truth(text) == Some(false);
    for slot in [slots.self_grouping, slots.grouping, slots.enrolment_key]
        .into_iter()
        .flatten()
    {
        let is_no = Some(slot) == slots.self_grouping && row.said(Some(slot)).is_some_and(says_no);
        if row.said(Some(slot)).is_some() && !is_no {
            sink.cell(&OF_GROUPS_ONLY, row, slot);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::groups::tests::check;

    #[test]
    fn a_grouping_is_in_no_grouping_and_has_no_key() {
        check(
            "type;courseid;name;idnumber;selfgrouping;grouping;enrolmentkey
             grouping;BIO-101;Labs;LABS;0;;
             grouping;BIO-101;Choirs;CHOIRS;yes;LABS;sesame
             group;BIO-101;Choir;CHOIR;0;LABS;sesame",
            &[
                "3 warning GRP005 selfgrouping=yes",
                "3 warning GRP005 grouping=LABS",
                "3 warning GRP005 enrolmentkey=sesame",
            ],
        );
    }
}
