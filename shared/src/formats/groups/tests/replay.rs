//! Whatever a row asks for: planned again it takes no step, and where it fails it leaves nothing.

use proptest::prelude::*;

use super::super::Groups;
use crate::formats::testing::{School, repeats_itself};

fn row() -> impl Strategy<Value = String> {
    let word = |words: &'static [&'static str]| prop::sample::select(words);
    let names = &["", "Choir", "Band", "Trio", "Labs"];
    let idnumbers = &["", "CHOIR", "BAND", "TRIO", "LABS"];
    (
        word(&["add", "add", "del"]),
        word(&["group", "grouping", ""]),
        word(&["BIO-101", "BIO-101", "CHEM-2", "NOPE-9"]),
        word(names),
        word(idnumbers),
        word(&["", "", "CHOIR", "BAND", "Choir", "Labs", "101"]),
        word(&["", "new", "*EMPTY*"]),
        (
            word(&["", "1", "0"]),
            word(&["", "", "LABS", "NOPE"]),
            word(&["", "key"]),
        ),
    )
        .prop_map(|(cmd, of, course, name, idnumber, update, description, rest)| {
            let (own, grouping, key) = rest;
            format!("{cmd};{of};{course};{name};{idnumber};{update};{description};{own};{grouping};{key}")
        })
}

proptest! {
    #[test]
    fn rows_are_repeatable_and_isolated(
        rows in prop::collection::vec(row(), 1..6),
        by in prop::sample::select(&["id", "idnumber", "name"]),
        auto in prop::sample::select(&["0", "1"]),
    ) {
        let settings = [("groups.group_by", by), ("groups.grouping_by", by), ("groups.auto_grouping", auto)];
        let mut school = School::with(&settings)
            .enrolled("BIO-101", "nadler")
            .group("BIO-101", "Choir", "CHOIR")
            .group("BIO-101", "Band", "")
            .grouping("BIO-101", "Labs", "LABS")
            .grouping("BIO-101", "Trio", "")
            .bound("BIO-101", "Choir", "Labs")
            .member("BIO-101", "nadler", "Choir");
        let header = "cmd;type;courseid;name;idnumber;updateid;description;selfgrouping;grouping;enrolmentkey";
        for row in rows {
            repeats_itself(&mut school, &Groups, &format!("{header}\n{row}"))?;
        }
    }
}
