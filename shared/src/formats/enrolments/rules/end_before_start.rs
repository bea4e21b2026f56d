//! ENR008: `endtime` comes before `starttime` (D42).

use crate::check::Sink;
use crate::formats::enrolments::command::Command;
use crate::formats::enrolments::reading::Slots;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};

/// What only the plan can know (`today`, a blank start) is left to it.
pub(super) static END_BEFORE_START: Rule = Rule::new("ENR008", "end-before-start", Severity::Error, Scope::Row);

pub(super) fn check(command: &Command<'_>, slots: &Slots, row: &Record, sink: &mut Sink<'_>) {
    let (Some(start), Some(end), Some(slot)) = (command.start, command.end, slots.end) else {
        return;
    };
    if command.method.is_some() && end.ends_before(&start) == Some(true) {
        let start = row.said(slots.start).unwrap_or_default();
        let diagnostic = sink.at(&END_BEFORE_START, row, slot).with("start", start);
        sink.push(diagnostic);
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::enrolments::tests::check;

    #[test]
    fn an_enrolment_ends_after_it_starts() {
        check(
            "cid;uid;rolename;enrol;starttime;endtime
             BIO-101;ajones;student;manual;2024-09-02;2024-09-01
             BIO-101;bkaur;student;manual;2024-09-02 18:00;2024-09-02 08:00:00
             BIO-101;clee;student;manual;2024-09-02 18:00;2024-09-02
             BIO-101;dmora;student;manual;2024-09-02;0
             BIO-101;epetit;student;manual;0;2024-09-01
             BIO-101;fruiz;student;manual;;2024-09-01
             BIO-101;gsato;student;manual;1725264000;1725260400",
            &[
                "2 error ENR008 endtime=2024-09-01",
                "3 error ENR008 endtime=2024-09-02 08:00:00",
                "8 error ENR008 endtime=1725260400",
            ],
        );
    }

    #[test]
    fn a_date_that_is_none_is_said_once() {
        check(
            "cid;uid;rolename;enrol;starttime;endtime\nBIO-101;ajones;student;manual;2024-09-02;end of term",
            &["2 error CSV107 endtime=end of term"],
        );
    }
}
