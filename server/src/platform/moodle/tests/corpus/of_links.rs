//! Links between courses, bindings of cohorts, and who takes part by them.

use fake_moodle::State;

use super::super::super::differences::Difference::*;
use super::scenario::File::{Page, Sample, Text};
use super::scenario::{Scenario, run, with};

fn as_it_is(_: &mut State) {}

const MUSIC: &str = "\
shortname;fullname;category
GUITAR1;Guitar;Arts/Music
BASS1;Bass;Arts/Music
STRINGS_ALL;All strings;Arts/Music
SCHOOL_ALL;All;Arts
OLD_ALL;Old;Arts
";

const PLAYERS: &str = "\
cid;uid;rolename;enrol;starttime;endtime
GUITAR1;ajones;student;manual;2024-09-02;2025-06-30
GUITAR1;bkaur;teacher;manual;0;
BASS1;ajones;student;manual;0;
OLD_ALL;clee;student;manual;0;
";

/// Links between courses, and who takes part by them.
pub static LINKS: Scenario = Scenario {
    runs: &[
        run(&[Text("courses.csv", MUSIC), Text("enrolments.csv", PLAYERS)]),
        run(&[Sample("metacourses", "ok.csv")]),
        run(&[Sample("metacourses", "commands.csv")]),
        run(&[Sample("metacourses", "every_rule.csv")]),
        run(&[Text(
            "enrolments.csv",
            "cmd;cid;uid;rolename;enrol\nadd;GUITAR1;clee;student;manual\ndisable;GUITAR1;bkaur;;manual\ndel;BASS1;ajones;;manual\n",
        )]),
        run(&[Text(
            "enrolments.csv",
            "cmd;cid;uid;rolename;enrol\nenable;GUITAR1;bkaur;;manual\ndel;GUITAR1;clee;;manual\nadd;STRINGS_ALL;ajones;student;manual\n",
        )]),
        with(
            &["metacourses.removal=delete"],
            &[Text(
                "metacourses.csv",
                "cmd;master;meta\ndel;GUITAR1;STRINGS_ALL\ndel;GUITAR1;SCHOOL_ALL\nadd;OLD_ALL;GUITAR1\n",
            )],
        ),
        run(&[Text(
            "metacourses.csv",
            "cmd;master;meta\nadd;GUITAR1;STRINGS_ALL\ndel;BASS1;STRINGS_ALL\n",
        )]),
        run(&[Page("metacourses", 0)]),
        run(&[Text("deletecourses.csv", "GUITAR1\nOLD_ALL\n")]),
    ],
    site: as_it_is,
    differs: &[
        (
            Undated,
            &["- course *: by meta *: *–*", "* takes part in * by meta *: *–*"],
        ),
        (
            Links,
            &[
                "+ 8*, metacourses.csv 3: failed PLT203 BASS1, STRINGS_ALL",
                "* 8*, metacourses.csv 3: *",
                "* course STRINGS_ALL: by meta BASS1, *abled",
            ],
        ),
        (
            Leaving,
            &[
                "+ ajones takes part in STRINGS_ALL by meta BASS1, suspended",
                "+ clee takes part in STRINGS_ALL by meta GUITAR1, suspended",
            ],
        ),
    ],
};

#[tokio::test(flavor = "multi_thread")]
async fn links_between_courses() {
    LINKS.holds().await;
}

/// Bindings of cohorts to courses, and who takes part by them.
pub static BINDINGS: Scenario = Scenario {
    runs: &[
        run(&[Sample("cohort-bindings", "ok.csv")]),
        run(&[Sample("cohort-bindings", "dates.csv")]),
        run(&[Sample("cohort-bindings", "commands.csv")]),
        run(&[Sample("cohort-bindings", "every_rule.csv")]),
        run(&[Text(
            "cohorts.csv",
            "cmd;cidnumber;userid\nadd;CO-24-A;clee\ndel;CO-24-A;ajones\n",
        )]),
        run(&[Text(
            "enrolments.csv",
            "cmd;cid;uid;rolename;enrol\nadd;BIO-101;bkaur;teacher;manual\ndisable;BIO-101;clee;;cohort\ndel;BIO-101;clee;;\n",
        )]),
        run(&[Text(
            "cohortscourses.csv",
            "cmd;course;cohort;role\ndel;BIO-101;CO-STAFF;teacher\n",
        )]),
        run(&[Text(
            "cohortscourses.csv",
            "cmd;course;cohort;role\nrestore;BIO-101;CO-STAFF;teacher\n",
        )]),
        run(&[Text(
            "cohortscourses.csv",
            "cmd;course;cohort;role\nfulldel;BIO-101;CO-STAFF;*\nfulldel;BIO-101;CO-24-A;student\n",
        )]),
        run(&[Text(
            "cohortscourses.csv",
            "cmd;course;cohort;role\nbind;BIO-101;CO-24-A;teacher\nbind;CHEM-2;CO-24-A;\n",
        )]),
        run(&[Text("cohorts.csv", "cmd;cidnumber;userid\ndelete;CO-24-A;\n")]),
        run(&[Text(
            "cohortscourses.csv",
            "course;cohort;role;makegroup;enrolend\nCHEM-2;CO-22-X;teacher;1;2030-01-01\n",
        )]),
        run(&[Text(
            "cohortscourses.csv",
            "cmd;course;cohort;role\nsuspend;CHEM-2;CO-22-X;teacher\n",
        )]),
        run(&[Text(
            "cohortscourses.csv",
            "cmd;course;cohort;role\nenable;CHEM-2;CO-22-X;teacher\n",
        )]),
        run(&[Text(
            "cohortscourses.csv",
            "cmd;course;cohort;role\nunbind;CHEM-2;CO-22-X;*\n",
        )]),
        run(&[Page("cohort-bindings", 0)]),
    ],
    site: as_it_is,
    differs: &[
        (Synchronisation, &["+ *, cohortscourses.csv ?: warned PLT208 *"]),
        (
            Undated,
            &[
                "- course *: by cohort *: *–*",
                "- * takes part in * by cohort *: *–*",
                "+ 2*, cohortscourses.csv 3: warned PLT204 BIO-101, CO-24-A",
                "* 2, cohortscourses.csv 3: *",
                "+ 4*, cohortscourses.csv 18: warned PLT204 CHEM-2, CO-23-Y",
                "* 4*, cohortscourses.csv 18: *",
                "+ 12*, cohortscourses.csv 2: warned PLT204 CHEM-2, CO-22-X",
                "- 12, cohortscourses.csv 2: group-created CHEM-2, Year 3 X",
                "- course CHEM-2: by cohort CO-22-X as teacher: into Year 3 X",
                "- group CHEM-2/Year 3 X*",
            ],
        ),
        (
            Resuming,
            &[
                "+ 14*, cohortscourses.csv 2: failed PLT203 CHEM-2, CO-22-X",
                "* 14*, cohortscourses.csv 2: *",
                "* course CHEM-2: by cohort CO-22-X as teacher, *abled",
                "+ epetit is teacher in CHEM-2",
                "- epetit takes part in CHEM-2 by cohort CO-22-X, active",
            ],
        ),
        (
            OtherMethods,
            &[
                "+ 6*, enrolments.csv 3: failed PLT203 BIO-101, clee",
                "* 6*, enrolments.csv 3: *",
                "* clee takes part in BIO-101 by cohort CO-24-A, *",
            ],
        ),
        (
            BoundTogether,
            &[
                "+ 7*, cohortscourses.csv 2: failed PLT212 BIO-101, CO-STAFF",
                "* 7*, cohortscourses.csv 2: *",
                "* 8, cohortscourses.csv 2: *",
                "* course BIO-101: by cohort CO-STAFF as teacher, *abled",
            ],
        ),
        (
            Unbinding,
            &[
                "+ *, cohortscourses.csv ?: warned PLT211 *",
                "+ * is student in BIO-101",
                "+ kberg is teacher in BIO-101",
            ],
        ),
    ],
};

#[tokio::test(flavor = "multi_thread")]
async fn bindings_of_cohorts() {
    BINDINGS.holds().await;
}

/// All of them.
pub static ALL: &[&Scenario] = &[&LINKS, &BINDINGS];
