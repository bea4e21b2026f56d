//! What rows don't take away: memberships by hand under `groups.protect_members`, and those that follow a cohort.

use super::{case, school};

const PROTECT: (&str, &str) = ("groups.protect_members", "1");

#[test]
fn only_what_the_tool_made_is_taken_away() {
    let protected = || {
        school(&[PROTECT])
            .member("BIO-101", "nadler", "Choir")
            .member("BIO-101", "pbrook", "Choir*")
    };
    case(
        protected(),
        "cmd;courseid;groupid;userid\ndel;BIO-101;CHOIR;nadler\ndel;BIO-101;CHOIR;pbrook",
        &["skipped: group-member-kept skipped", "deleted: group-member-removed"],
        &[
            "Choir [CHOIR] old: nadler",
            "Monday lab [LAB-MO] old",
            "Tuesday lab [LAB-TU] old",
        ],
    );
    case(
        protected(),
        "cmd;courseid;groupid;userid\nshift;BIO-101;LAB-MO;nadler\nshift;BIO-101;LAB-MO;pbrook",
        &[
            "updated: group-member-added, group-member-kept skipped",
            "updated: group-member-added, group-member-removed",
        ],
        &[
            "Choir [CHOIR] old: nadler",
            "Monday lab [LAB-MO] old: nadler* pbrook*",
            "Tuesday lab [LAB-TU] old",
        ],
    );
    case(
        protected().member("BIO-101", "nadler", "Monday lab"),
        "cmd;courseid;groupid;userid\nshift;BIO-101;LAB-MO;nadler",
        &["skipped: group-member-unchanged, group-member-kept skipped"],
        &[
            "Choir [CHOIR] old: nadler pbrook*",
            "Monday lab [LAB-MO] old: nadler",
            "Tuesday lab [LAB-TU] old",
        ],
    );
}

#[test]
fn what_is_made_without_protection_is_marked_all_the_same() {
    let mut school = school(&[]);
    school.plan(&super::GroupMembers, "courseid;groupid;userid\nBIO-101;CHOIR;nadler");
    school.settings = crate::formats::testing::settings(&[PROTECT]);
    case(
        school,
        "cmd;courseid;groupid;userid\ndel;BIO-101;CHOIR;nadler",
        &["deleted: group-member-removed"],
        &[
            "Choir [CHOIR] old",
            "Monday lab [LAB-MO] old",
            "Tuesday lab [LAB-TU] old",
        ],
    );
}

#[test]
fn what_follows_a_cohort_stays_and_is_told() {
    let filled = || school(&[]).cohort("BIO-101", &["pbrook"], "Tuesday lab");
    let state = [
        "Choir [CHOIR] old",
        "Monday lab [LAB-MO] old",
        "Tuesday lab [LAB-TU] old",
    ];
    case(
        filled(),
        "cmd;courseid;groupid;userid\ndel;BIO-101;LAB-TU;pbrook\ndel;BIO-101;CHOIR;pbrook\ndel;BIO-101;LAB-TU;nadler",
        &[
            "unchanged warning: group-member-absent, GMB020 warning",
            "unchanged: group-member-absent",
            "unchanged: group-member-absent",
        ],
        &state,
    );
    case(
        filled().member("BIO-101", "pbrook", "Tuesday lab"),
        "cmd;courseid;groupid;userid\nshift;BIO-101;CHOIR;pbrook",
        &["updated warning: group-member-added, group-member-removed, GMB020 warning"],
        &["Choir [CHOIR] old: pbrook*", state[1], state[2]],
    );
}
