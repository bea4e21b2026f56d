//! GRP006: a grouping without an idnumber, which no row of a group can name (§3.2).

use crate::check::Sink;
use crate::formats::groups::command::{Action, Command, Type};
use crate::formats::groups::reading::Slots;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};

/// Groups name their grouping by its idnumber, whatever the settings say. What `updateid`
/// finds has one, or may have.
pub(super) static GROUPING_WITHOUT_IDNUMBER: Rule =
    Rule::new("GRP006", "grouping-without-idnumber", Severity::Warning, Scope::Row);

pub(super) fn check(command: &Command<'_>, slots: &Slots, row: &Record, sink: &mut Sink<'_>) {
    let makes = (command.action, command.of) == (Action::Add, Type::Grouping);
    if makes && command.idnumber.or(command.update).is_none() {
        match slots.idnumber.or(slots.name) {
            Some(slot) => sink.cell(&GROUPING_WITHOUT_IDNUMBER, row, slot),
            None => sink.row(&GROUPING_WITHOUT_IDNUMBER, row),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::groups::tests::check;

    #[test]
    fn groups_name_groupings_by_idnumber() {
        check(
            "type;courseid;name;idnumber;updateid
             grouping;BIO-101;Labs;LABS;
             grouping;BIO-101;Choirs;;
             grouping;BIO-101;Teams;;TEAMS
             group;BIO-101;Choir;;",
            &["3 warning GRP006 idnumber="],
        );
        check(
            "type;courseid;name\ngrouping;BIO-101;Labs",
            &["2 warning GRP006 name=Labs"],
        );
    }
}
