//! GMB002: no course, where groups are named by what is unique in a course only (D36).

use crate::check::Sink;
use crate::formats::group_members::command::Reading;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};
use crate::settings::GroupBy;

/// Two courses may have a group of the same idnumber or name.
pub(in super::super) static COURSE_MISSING: Rule = Rule::new("GMB002", "course-missing", Severity::Error, Scope::Row);

pub(super) fn check(reading: &Reading, row: &Record, sink: &mut Sink<'_>) {
    let slot = reading.slots.course;
    if let (GroupBy::Idnumber | GroupBy::Name, Some(slot), None) = (reading.by.group, slot, row.said(slot)) {
        sink.cell(&COURSE_MISSING, row, slot);
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::group_members::tests::{check, check_with};

    #[test]
    fn a_group_is_looked_up_in_a_course() {
        let file = "courseid;groupid;userid\nBIO-101;7;nadler\n;7;pbrook";
        check(file, &["3 error GMB002 courseid="]);
        check_with(&[("groups.group_by", "name")], file, &["3 error GMB002 courseid="]);
    }

    #[test]
    fn an_id_says_which_course_it_is() {
        let by_id = [("groups.group_by", "id")];
        check_with(&by_id, "courseid;groupid;userid\nBIO-101;7;nadler\n;7;pbrook", &[]);
        check_with(&by_id, "groupid;userid\n7;nadler", &[]);
        // Without that setting the column must be there.
        check("groupid;userid\nLAB-MO;nadler", &["1 error CSV003 courseid="]);
    }
}
