//! Groups that people have filled by hand (E §2.6, rule 3).

use super::groups::{enrolled, groups};

#[test]
fn protection_marks_what_is_made_and_keeps_what_is_not() {
    const PROTECT: &[(&str, &str)] = &[("enrolments.protect_groups", "1")];
    let member = || {
        enrolled(PROTECT)
            .member("BIO-101", "ajones", "TP1")
            .member("BIO-101", "ajones", "TP2*")
    };
    groups(
        enrolled(PROTECT),
        "gadd",
        "TP1;;",
        "updated: group-member-added",
        "TP1*",
    );
    // A membership that is there keeps its mark, or the lack of one.
    groups(
        member(),
        "gadd",
        "TP1;TP2;",
        "unchanged: group-member-unchanged, group-member-unchanged",
        "TP1 TP2*",
    );
    groups(
        member(),
        "gdel",
        "TP1;;",
        "skipped warning: group-member-kept skipped",
        "TP1 TP2*",
    );
    groups(
        member(),
        "gdel",
        "TP1;TP2;",
        "updated warning: group-member-kept skipped, group-member-removed",
        "TP1",
    );
    groups(
        member(),
        "greplace",
        "*EMPTY*;;",
        "updated: group-member-kept skipped, group-member-removed",
        "TP1",
    );
    groups(
        member(),
        "greplacecreate",
        "New;;",
        "updated: group-created, group-member-added, group-member-kept skipped, group-member-removed",
        "New* TP1",
    );
    groups(
        enrolled(PROTECT).member("BIO-101", "ajones", "TP1"),
        "greplace",
        "*EMPTY*;;",
        "skipped: group-member-kept skipped",
        "TP1",
    );
    // Without protection nothing is marked, and all can go.
    let unprotected = enrolled(&[])
        .member("BIO-101", "ajones", "TP1")
        .member("BIO-101", "ajones", "TP2*");
    groups(
        unprotected,
        "gdel",
        "TP1;TP2;",
        "updated: group-member-removed, group-member-removed",
        "",
    );
}
