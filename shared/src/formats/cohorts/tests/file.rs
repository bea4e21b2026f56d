//! What a file tells the engine of its rows: keys to fetch, repeats, what it may take away.

use super::{check, check_with, hear, request, settings};
use crate::directory::Keys;
use crate::formats::open_for_planning;

/// The keys of one row, by field.
fn keys(header: &str, cells: &str) -> Keys {
    let request = request(&settings(&[]));
    let (heard, summary) = hear(&request, &format!("{header}\n{cells}"));
    let file = open_for_planning(&super::Cohorts, &summary, &request).unwrap();
    let mut keys = Keys::default();
    for row in &heard.rows {
        file.keys(row, &mut keys);
    }
    keys
}

#[test]
fn rows_ask_for_what_planning_them_needs() {
    let header = "cmd;cidnumber;cname;userid";
    let shown = |cells| {
        let keys = keys(header, cells);
        let cohorts: Vec<String> = keys.cohorts.iter().map(|key| format!("{} {}", key.0, key.1)).collect();
        (
            cohorts.join(", "),
            keys.users.len(),
            keys.cohort_members.len(),
            keys.cohort_contents.len(),
            keys.cohorts_at_risk.len(),
        )
    };
    assert_eq!(
        shown("add;A;Alpha;AJones"),
        ("idnumber A, name Alpha".into(), 1, 2, 0, 0)
    );
    assert_eq!(shown("add;A;;"), ("idnumber A, name A".into(), 0, 0, 0, 0));
    assert_eq!(shown("del;A;Alpha;ajones"), ("idnumber A".into(), 1, 1, 0, 0));
    assert_eq!(shown("free;A;;"), ("idnumber A".into(), 0, 0, 1, 0));
    assert_eq!(shown("delete;A;;"), ("idnumber A".into(), 0, 0, 0, 1));
}

#[test]
fn a_cohort_is_repeated_for_its_members_but_not_a_member() {
    let header = "cmd;cidnumber;cname;userid";
    let with = |rows: &str| format!("{header}\n{rows}");
    check(&with("add;A;Alpha;ajones\nadd;A;Alpha;bkaur\nadd;A;Alpha;"), &[]);
    check(&with("add;A;;ajones\nadd;A;;AJONES"), &["3 warning CSV201"]);
    check(&with("add;A;Alpha;\ndelete;A;;"), &["3 warning CSV203"]);
    check(&with("add;A;;ajones\ndel;A;;ajones"), &["3 warning CSV203"]);
}

#[test]
fn two_cohorts_cannot_have_one_name_or_idnumber() {
    let header = "cmd;cidnumber;cname;userid";
    check(
        &format!("{header}\nadd;A;Alpha;ajones\nadd;B;Alpha;ajones"),
        &["3 error CSV202 cname=Alpha"],
    );
    check_with(
        &[("cohorts.match_by", "name")],
        &format!("{header}\nadd;A;Alpha;ajones\nadd;A;Beta;ajones"),
        &["3 error CSV202 cidnumber=A"],
    );
}

#[test]
fn rows_that_take_away_are_counted() {
    let counts = |file: &str| {
        let summary = hear(&request(&settings(&[])), file).1;
        (summary.destroying_rows, summary.sweeping_rows)
    };
    assert_eq!(counts("cmd;cidnumber;userid\nadd;A;ajones\ndel;A;ajones"), (1, 0));
    assert_eq!(counts("cmd;cidnumber;userid\nfree;A;\ndelete;B;"), (2, 2));
    assert_eq!(counts("cmd;cidnumber\ndel;B"), (1, 1));
}

#[test]
fn cells_that_can_not_be_emptied_say_so() {
    check(
        "cidnumber;cname;cdescription;ccatcontext\nA;*EMPTY*;*EMPTY*;x",
        &["2 error CSV113 cname=*EMPTY*", "2 error CSV103 ccatcontext=x"],
    );
}
