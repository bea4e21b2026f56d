//! GRP007: a row with `updateid` gives another value to the very identifier that it is found by (§3.3).

use crate::check::Sink;
use crate::formats::groups::command::{Action, Command};
use crate::formats::groups::reading::Reading;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};
use crate::settings::GroupBy;

/// It is kept: the row would not find again what it has changed.
pub(super) static IDENTIFIER_KEPT: Rule = Rule::new("GRP007", "identifier-kept", Severity::Warning, Scope::Row);

pub(super) fn check(command: &Command<'_>, reading: &Reading, row: &Record, sink: &mut Sink<'_>) {
    let (slot, given) = match reading.by.update(command.of) {
        GroupBy::Id => return,
        GroupBy::Idnumber => (reading.slots.idnumber, command.idnumber),
        GroupBy::Name => (reading.slots.name, command.name),
    };
    if let (Action::Add, Some(slot), Some(given), Some(update)) = (command.action, slot, given, command.update)
        && given != update
    {
        let diagnostic = sink.at(&IDENTIFIER_KEPT, row, slot).with("update", update);
        sink.push(diagnostic);
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::groups::tests::{check, check_with};

    const FILE: &str = "courseid;name;idnumber;updateid
                        BIO-101;Monday lab (early);;LAB-MO
                        BIO-101;Tuesday lab;LAB-TU;LAB-TU
                        BIO-101;Choir;SINGERS;CHOIR
                        BIO-101;Band;BAND;";

    #[test]
    fn what_a_row_is_found_by_stays() {
        check(FILE, &["4 warning GRP007 idnumber=SINGERS"]);
        check_with(
            &[("groups.group_by", "name")],
            FILE,
            &[
                "2 warning GRP007 name=Monday lab (early)",
                "3 warning GRP007 name=Tuesday lab",
                "4 warning GRP007 name=Choir",
            ],
        );
    }
}
