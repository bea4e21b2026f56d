//! Cohorts and their members.

use fake_moodle::State;

use super::super::super::differences::Difference::*;
use super::scenario::File::{Page, Sample, Text};
use super::scenario::{Scenario, run, with};

fn as_it_is(_: &mut State) {}

/// Cohorts and who is in them.
pub static COHORTS: Scenario = Scenario {
    runs: &[
        run(&[Sample("cohorts", "commands.csv")]),
        run(&[Sample("cohorts", "members.csv")]),
        run(&[Sample("cohorts", "ok.csv")]),
        run(&[Sample("cohorts", "legacy.csv")]),
        run(&[Sample("cohorts", "core.csv")]),
        run(&[Sample("cohorts", "every_rule.csv")]),
        run(&[Sample("cohorts", "delete.csv")]),
        run(&[Page("cohorts", 0)]),
    ],
    site: as_it_is,
    differs: &[(Components, &["- cohort LAB: component = tool_lab"])],
};

#[tokio::test(flavor = "multi_thread")]
async fn cohorts_and_who_is_in_them() {
    COHORTS.holds().await;
}

/// Cohorts without an idnumber, by name, moved between a category and the site, renamed, taken over, emptied and tidied.
pub static OTHER_COHORTS: Scenario = Scenario {
    runs: &[
        with(
            &["cohorts.match_by=name"],
            &[Text(
                "cohorts.csv",
                "cname;cidnumber;cdescription;ccatcontextidnumber;userid\n\
                 Chess;;For all;;ajones\nChess;;;;bkaur\nRowing;;;FAC-SCI;clee\nYear 1 A;;*EMPTY*;;clee\n",
            )],
        ),
        run(&[Text(
            "cohorts.csv",
            "cidnumber;cname;ccatcontext;ccatcontextidnumber;cdescription\n\
             CHESS;Chess;;;Every Monday\nROW;Rowing;0;;\nCO-23-Z;Second year;;FAC-SCI;*EMPTY*\n",
        )]),
        with(
            &["cohorts.delete_emptied=1"],
            &[Text(
                "cohorts.csv",
                "cmd;cidnumber;userid\ndel;CHESS;ajones\ndel;CHESS;bkaur\ndel;CO-24-A;ajones\nfree;CO-22-X;\n",
            )],
        ),
        with(
            &["cohorts.auto_create=0", "cohorts.user_by=email"],
            &[Text(
                "cohorts.csv",
                "cmd;cidnumber;cname;userid\nadd;NEW;New;bkaur@north.example\nadd;ROW;;BKAUR@north.example\n\
                 add;ROW;;dmora@north.example\ndel;ROW;;nobody@north.example\n",
            )],
        ),
        run(&[Text(
            "users.csv",
            "username;firstname;lastname;idnumber;email;cohort;cohortid\n\
             dmora;Dina;Mora;S-2099;;Rowing;ROW\nclee;Chen;Lee;S-2077;;A new one;\nbkaur;Bina;Kaur;S-2050;;;CO-23-Z\n",
        )]),
    ],
    site: as_it_is,
    differs: &[],
};

#[tokio::test(flavor = "multi_thread")]
async fn cohorts_are_renamed_moved_taken_over_and_tidied() {
    OTHER_COHORTS.holds().await;
}

/// All of them.
pub static ALL: &[&Scenario] = &[&COHORTS, &OTHER_COHORTS];
