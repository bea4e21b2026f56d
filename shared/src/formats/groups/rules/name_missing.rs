//! GRP003: nothing names the group or grouping: a new one needs a name, a deletion something to find it by.

use crate::check::Sink;
use crate::formats::groups::command::{Action, Command};
use crate::formats::groups::reading::Slots;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};

/// With `updateid` a blank name keeps the one that is there; if there is nothing, the plan says the same.
pub(in super::super) static NAME_MISSING: Rule = Rule::new("GRP003", "name-missing", Severity::Error, Scope::Row);

pub(super) fn check(command: &Command<'_>, slots: &Slots, row: &Record, sink: &mut Sink<'_>) {
    let is_named = match command.action {
        Action::Add => command.name.or(command.update).is_some(),
        Action::Del => command.name.or(command.update).or(command.idnumber).is_some(),
    };
    if let (false, Some(slot)) = (is_named, slots.name) {
        sink.cell(&NAME_MISSING, row, slot);
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::groups::tests::check;

    #[test]
    fn what_is_new_needs_a_name_and_a_deletion_something_to_find_it_by() {
        check(
            "cmd;courseid;name;idnumber;updateid
             add;BIO-101;;LAB-MO;
             add;BIO-101;;;LAB-SU
             del;BIO-101;;LAB-TU;
             del;BIO-101;;;LAB-WE
             del;BIO-101;;;",
            &["2 error GRP003 name=", "6 error GRP003 name="],
        );
    }
}
