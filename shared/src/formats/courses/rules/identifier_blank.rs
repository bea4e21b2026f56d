//! The cell that names the course is blank.

use crate::check::Sink;
use crate::formats::courses::command::Slots;
use crate::formats::courses::options::Options;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};
use crate::settings::CourseBy;

/// Without its identifier a row could mean any course. A blank `id` is no mistake: it asks for a new one (D31).
pub(in crate::formats::courses) static RULE: Rule =
    Rule::new("CRS001", "identifier-blank", Severity::Error, Scope::Cell).legacy("errornullcourseidentifier");

/// Looks at a row. A blank `shortname` is reported as any required cell is.
pub(super) fn check(row: &Record, slots: &Slots, options: &Options, sink: &mut Sink<'_>) {
    let Some(slot) = slots.key else { return };
    if options.match_by == CourseBy::Idnumber && row.said(Some(slot)).is_none() {
        sink.cell(&RULE, row, slot);
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::courses::tests::site::Site;

    #[test]
    fn a_row_without_its_idnumber_names_no_course() {
        let mut site = Site::new();
        site.set("courses.match_by", "idnumber");
        assert_eq!(site.check("idnumber;shortname;fullname\n;PIANO1;Piano"), ["2 CRS001 idnumber"]);
        assert_eq!(site.check("idnumber;shortname;fullname\nM-1;PIANO1;Piano"), [""; 0]);
    }

    #[test]
    fn a_row_without_an_id_asks_for_a_new_course() {
        let mut site = Site::new();
        site.set("courses.match_by", "id");
        assert_eq!(site.check("id;shortname;fullname\n;PIANO1;Piano"), [""; 0]);
    }
}
