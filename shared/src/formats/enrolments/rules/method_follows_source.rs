//! ENR004: a row writes enrolments of a method that follows a cohort or another course (D98).

use crate::check::Sink;
use crate::formats::enrolments::command::{Action, Command};
use crate::formats::enrolments::reading::Slots;
use crate::plan::enrol::{FOLLOWING, METHOD_FOLLOWS_SOURCE};
use crate::record::Record;

/// Their status may be changed all the same.
pub(super) fn check(command: &Command<'_>, slots: &Slots, row: &Record, sink: &mut Sink<'_>) {
    let (Some(slot), Some(method)) = (slots.method, command.method.as_deref()) else {
        return;
    };
    let writes = matches!(command.action, Action::Add | Action::Del | Action::Shift);
    if writes && FOLLOWING.contains(&method) {
        let diagnostic = sink.at(&METHOD_FOLLOWS_SOURCE, row, slot).with("method", method);
        sink.push(diagnostic);
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::enrolments::tests::check;

    #[test]
    fn enrolments_that_follow_a_source_may_only_be_suspended_and_resumed() {
        check(
            "cmd;cid;uid;rolename;enrol
             add;BIO-101;ajones;student;cohort
             del;BIO-101;bkaur;;Meta
             shift;BIO-101;clee;teacher;guest
             enable;BIO-101;dmora;;cohort
             disable;BIO-101;epetit;;meta
             add;BIO-101;fruiz;student;self",
            &[
                "2 error ENR004 enrol=cohort",
                "3 error ENR004 enrol=Meta",
                "4 error ENR004 enrol=guest",
            ],
        );
    }
}
