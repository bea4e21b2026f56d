//! ENR011: groups are named, but `gcmd` doesn't say what to do with them.

use crate::check::Sink;
use crate::formats::enrolments::reading::Slots;
use crate::record::{EMPTY, Record};
use crate::rule::{Rule, Scope, Severity};

/// A blank group command does nothing (D53); the names were perhaps not meant to.
pub(super) static GROUPS_WITHOUT_COMMAND: Rule =
    Rule::new("ENR011", "groups-without-command", Severity::Warning, Scope::Row);

pub(super) fn check(slots: &Slots, row: &Record, sink: &mut Sink<'_>) {
    if row.said(slots.gcmd).is_some() {
        return;
    }
    let named = slots
        .groups
        .iter()
        .find(|(_, slot)| row.said(Some(*slot)).is_some_and(|name| name != EMPTY));
    if let Some((_, slot)) = named {
        sink.cell(&GROUPS_WITHOUT_COMMAND, row, *slot);
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::enrolments::tests::check;

    #[test]
    fn named_groups_want_a_command() {
        check(
            "cid;uid;rolename;enrol;gcmd;g1;g2
             BIO-101;ajones;student;manual;;;TP1
             BIO-101;bkaur;student;manual;;;
             BIO-101;clee;student;manual;gadd;;TP1",
            &["2 warning ENR011 g2=TP1"],
        );
        check(
            "cid;uid;rolename;enrol;g1\nBIO-101;ajones;student;manual;TP1",
            &["2 warning ENR011 g1=TP1"],
        );
    }
}
