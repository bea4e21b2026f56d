//! The cell that names the course asks to empty it.

use crate::check::Sink;
use crate::formats::courses::command::Slots;
use crate::formats::courses::options::Options;
use crate::record::{EMPTY, Record};
use crate::rule::{Rule, Scope, Severity};
use crate::settings::CourseBy;

/// `idnumber` may be emptied, but not in the row that finds its course by it (table of D56).
pub(in crate::formats::courses) static RULE: Rule =
    Rule::new("CRS002", "identifier-emptied", Severity::Error, Scope::Cell);

/// Looks at a row.
pub(super) fn check(row: &Record, slots: &Slots, options: &Options, sink: &mut Sink<'_>) {
    let Some(slot) = slots.key else { return };
    if options.match_by == CourseBy::Idnumber && row.said(Some(slot)) == Some(EMPTY) {
        sink.cell(&RULE, row, slot);
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::courses::tests::site::Site;

    #[test]
    fn the_key_of_a_row_is_not_emptied() {
        let mut site = Site::new();
        let file = "idnumber;shortname;fullname\n*EMPTY*;PIANO1;Piano";
        assert_eq!(site.check(file), [""; 0]);
        site.set("courses.match_by", "idnumber");
        assert_eq!(site.check(file), ["2 CRS002 idnumber"]);
    }
}
