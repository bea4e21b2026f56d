//! Whatever a row asks for: planned again it takes no step, and where it fails it leaves nothing.

use proptest::prelude::*;

use super::super::GroupMembers;
use super::school;
use crate::formats::testing::repeats_itself;

fn row() -> impl Strategy<Value = String> {
    let word = |words: &'static [&'static str]| prop::sample::select(words);
    (
        word(&["add", "del", "shift", ""]),
        word(&["BIO-101", "BIO-101", "CHEM-2", "NOPE-9"]),
        word(&["CHOIR", "LAB-MO", "LAB-TU", "NOPE"]),
        word(&["nadler", "pbrook", "rcruz", "nobody"]),
    )
        .prop_map(|(cmd, course, group, user)| format!("{cmd};{course};{group};{user}"))
}

proptest! {
    #[test]
    fn rows_are_repeatable_and_isolated(
        rows in prop::collection::vec(row(), 1..6),
        protect in prop::sample::select(&["0", "1"]),
    ) {
        let mut school = school(&[("groups.protect_members", protect)])
            .member("BIO-101", "nadler", "Choir")
            .member("BIO-101", "pbrook", "Choir*")
            .cohort("BIO-101", &["pbrook"], "Tuesday lab");
        for row in rows {
            repeats_itself(&mut school, &GroupMembers, &format!("cmd;courseid;groupid;userid\n{row}"))?;
        }
    }
}
