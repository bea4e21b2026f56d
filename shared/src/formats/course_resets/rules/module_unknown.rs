//! CRT005: a module that isn't known by name; the others go on.

use super::super::command::Reading;
use super::super::modules::{Modules, is_known, known};
use crate::check::Sink;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};
use crate::value::distance;

/// A slip, or a module of the site's own.
pub(super) static MODULE_UNKNOWN: Rule = Rule::new("CRT005", "module-unknown", Severity::Warning, Scope::Cell);

pub(super) fn check(reading: &Reading, row: &Record, sink: &mut Sink<'_>) {
    let (Some(slot), Some(cell)) = (reading.slot("modules"), reading.said("modules", row)) else {
        return;
    };
    let (Modules::Only(names) | Modules::Except(names)) = Modules::read(cell) else {
        return;
    };
    for name in names.into_iter().filter(|name| !is_known(name)) {
        let near = distance::nearest(&name.to_lowercase(), known()).unwrap_or_default();
        let diagnostic = sink.at(&MODULE_UNKNOWN, row, slot).with("module", name);
        let is_near = i64::from(!near.is_empty());
        sink.push(diagnostic.with("proposal", near).with("proposed", is_near));
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::bench::Bench;
    use crate::formats::course_resets::CourseResets;

    #[test]
    fn each_unknown_module_is_said() {
        let bench = Bench::new(&CourseResets);
        assert_eq!(
            bench.check("shortname;modules\nBIO-101;forum Quiz wiki\nCHEM-2;forums hotpot\nLAW-4;-qiz\n"),
            [
                "3 warning CRT005 modules=forums hotpot",
                "3 warning CRT005 modules=forums hotpot",
                "4 warning CRT005 modules=-qiz",
            ]
        );
    }
}
