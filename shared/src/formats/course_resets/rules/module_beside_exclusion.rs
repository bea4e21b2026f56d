//! CRT004: some modules are left out, and others named beside them, which doesn't count.

use super::super::command::Reading;
use super::super::modules::Modules;
use crate::check::Sink;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};

/// More is reset than the names without a minus seem to say.
pub(super) static MODULE_BESIDE_EXCLUSION: Rule =
    Rule::new("CRT004", "module-beside-exclusion", Severity::Warning, Scope::Cell);

pub(super) fn check(reading: &Reading, row: &Record, sink: &mut Sink<'_>) {
    let (Some(slot), Some(cell)) = (reading.slot("modules"), reading.said("modules", row)) else {
        return;
    };
    let mut names = cell.split_whitespace();
    if matches!(Modules::read(cell), Modules::Except(_)) && names.any(|name| !name.starts_with('-')) {
        sink.cell(&MODULE_BESIDE_EXCLUSION, row, slot);
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::bench::Bench;
    use crate::formats::course_resets::CourseResets;

    #[test]
    fn names_beside_exclusions_do_not_count() {
        let bench = Bench::new(&CourseResets);
        assert_eq!(
            bench.check("shortname;modules\nBIO-101;-forum quiz\nCHEM-2;-forum -quiz\nLAW-4;all -quiz\n"),
            ["2 warning CRT004 modules=-forum quiz"]
        );
    }
}
