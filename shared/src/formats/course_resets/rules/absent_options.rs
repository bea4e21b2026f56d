//! CRT006: columns that the file lacks count as yes, by a setting (D56).

use super::super::command::{ONCE_ABSENT, Reading};
use crate::check::Sink;
use crate::diagnostic::Diagnostic;
use crate::rule::{Rule, Scope, Severity};

/// What nobody has written takes something away: it is said.
pub(super) static ABSENT_OPTIONS: Rule = Rule::new("CRT006", "absent-options-reset", Severity::Info, Scope::File);

pub(super) fn check(reading: &Reading, sink: &mut Sink<'_>) {
    let absent: Vec<&str> = ONCE_ABSENT
        .into_iter()
        .filter(|column| reading.slot(column).is_none())
        .collect();
    if reading.absent_is_yes && !absent.is_empty() {
        sink.push(Diagnostic::new(&ABSENT_OPTIONS, 0).with("columns", absent.join(", ")));
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::bench::Bench;
    use crate::formats::course_resets::CourseResets;

    #[test]
    fn absent_columns_count_as_yes_only_by_the_setting() {
        let mut bench = Bench::new(&CourseResets);
        let file = "shortname;groups;comments\nBIO-101;all;\n";
        assert_eq!(bench.check(file), [""; 0]);
        bench.set("course_resets.absent_options", "yes");
        assert_eq!(bench.check(file), ["1 info CRT006"]);
        assert_eq!(
            bench.check("shortname;completion;blog_associations;comments\nBIO-101;;;\n"),
            [""; 0]
        );
    }
}
