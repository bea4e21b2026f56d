//! CRT002: the file names courses in a second way, which isn't looked at.

use super::super::command::Reading;
use crate::check::Sink;
use crate::diagnostic::Diagnostic;
use crate::rule::{Rule, Scope, Severity};
use crate::settings::CourseBy;

/// Of several identifiers the one of the setting counts.
pub(super) static IDENTIFIER_UNUSED: Rule = Rule::new("CRT002", "identifier-unused", Severity::Info, Scope::File);

pub(super) fn check(by: CourseBy, reading: &Reading, sink: &mut Sink<'_>) {
    for other in CourseBy::ALL.iter().filter(|other| **other != by) {
        if reading.slot(other.word()).is_some() {
            let diagnostic = Diagnostic::new(&IDENTIFIER_UNUSED, 0).about(other.word());
            sink.push(diagnostic.with("by", by.word()));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::bench::Bench;
    use crate::formats::course_resets::CourseResets;

    #[test]
    fn one_identifier_counts() {
        let mut bench = Bench::new(&CourseResets);
        let file = "shortname;idnumber;groups\nBIO-101;C-2;all\n";
        assert_eq!(bench.check(file), ["1 info CRT002 idnumber="]);
        bench.set("course_resets.match_by", "idnumber");
        assert_eq!(bench.check(file), ["1 info CRT002 shortname="]);
        assert_eq!(
            bench.check("shortname;groups\nBIO-101;all\n"),
            ["1 error CSV003 idnumber="]
        );
    }
}
