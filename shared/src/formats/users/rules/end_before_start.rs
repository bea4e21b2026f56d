//! USR006: an enrolment would end before it starts.

use crate::check::Sink;
use crate::formats::users::file::UsersFile;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};
use crate::value::date::parse;

/// `endN` comes before `startN` (D42, Q-18).
pub static RULE: Rule = Rule::new("USR006", "end-before-start", Severity::Error, Scope::Row);

/// Compares what can be compared without knowing the zone and the start of the run.
pub fn check(file: &UsersFile, row: &Record, sink: &mut Sink<'_>) {
    for slots in file
        .slots
        .courses
        .iter()
        .filter(|slots| row.said(slots.course).is_some())
    {
        let date = |slot| parse(row.said(slot)?, file.reading.slash).ok();
        let (Some(start), Some(end), Some(slot)) = (date(slots.start), date(slots.end), slots.end) else {
            continue;
        };
        if end.moment.ends_before(&start.moment) == Some(true) {
            let start = row.said(slots.start).unwrap_or_default();
            let diagnostic = sink.at(&RULE, row, slot).with("start", start);
            sink.push(diagnostic);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::users::tests::own_rules;

    #[test]
    fn an_enrolment_ends_after_it_starts() {
        let header = "username;firstname;lastname;course1;enrol1;start1;end1";
        for (dates, expected) in [
            ("2024-09-01;2024-06-30", "USR006 end1"),
            ("2024-09-01;2024-09-01", ""),
            ("2024-09-01;0", ""),
            (";2024-06-30", ""),
        ] {
            let line = format!("ada;Ada;Byron;BIO101;manual;{dates}");
            assert_eq!(own_rules("", header, &line), expected, "{dates}");
        }
        assert_eq!(
            own_rules("", header, "ada;Ada;Byron;;;2024-09-01;2024-06-30"),
            "",
            "no course, no enrolment"
        );
    }
}
