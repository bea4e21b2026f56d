//! Packages: the guide from its beginning to its end, and all twelve files as one run.

use fake_moodle::State;

use super::super::super::differences::Difference::*;
use super::scenario::File::{Guide, Pictures, Sample, Text};
use super::scenario::{Scenario, run, with};

fn as_it_is(_: &mut State) {}

/// The files of the guide, in its order.
pub static GUIDE: Scenario = Scenario {
    runs: &[
        run(&[Guide("uploadcourses.csv"), Guide("userimport.csv")]),
        run(&[Guide("enrols.csv")]),
        run(&[Guide("groups.csv"), Guide("groupmembers.csv")]),
        run(&[Guide("cohorts.csv"), Guide("cohortscourses.csv")]),
        run(&[Guide("metacourses.csv")]),
        run(&[Sample("user-pictures", "ok.zip")]),
        run(&[Guide("checkcourses.csv")]),
        run(&[Guide("resetcourses.csv")]),
        run(&[Guide("deletecourses.csv")]),
        with(&["users.operation=suspend"], &[Guide("leavers.csv")]),
    ],
    site: as_it_is,
    differs: &[],
};

#[tokio::test(flavor = "multi_thread")]
async fn the_guide_from_its_beginning_to_its_end() {
    GUIDE.holds().await;
}

/// All twelve command files as one run.
pub static TWELVE: Scenario = Scenario {
    runs: &[run(&[
        Text("checkcourses.csv", "BIO-101\nNEW-1\n"),
        Text("resetcourses.csv", "shortname;roles;groups\nCHEM-2;student;members\n"),
        Text("deletecourses.csv", "OLD-1\nPHYS-3\n"),
        Text(
            "courses.csv",
            "shortname;fullname;category;idnumber;teacher1_account;teacher1_role\n\
             NEW-1;New;Science/New;NEW;ida;editingteacher\nOLD-1;Old again;Archive;O-1;kberg;teacher\n",
        ),
        Text("metacourses.csv", "master;meta\nBIO-101;NEW-1\n"),
        Text(
            "users.csv",
            "username;firstname;lastname;idnumber;email;course1;role1;enrol1;cohort\n\
             ida;Ida;Berg;N-1;ida@north.example;BIO-101;student;manual;Newcomers\n\
             tom;Tom;Lind;N-2;tom@north.example;NEW-1;student;manual;Newcomers\n\
             bad;;Name;N-3;;;;;\n",
        ),
        Pictures(&[("ida.png", 60), ("nobody.png", 70)]),
        Text(
            "cohorts.csv",
            "cidnumber;cname;userid\nCO-NEW;Newcomers;ajones\nCO-NEW;;nobody\n",
        ),
        Text("groups.csv", "courseid;name;idnumber\nNEW-1;First;FIRST\n"),
        Text("cohortscourses.csv", "course;cohort\nNEW-1;CO-NEW\n"),
        Text(
            "enrolments.csv",
            "cid;uid;rolename;enrol;gcmd;g1\nNEW-1;bkaur;student;manual;gaddcreate;Second\n",
        ),
        Text(
            "group-members.csv",
            "courseid;groupid;userid\nNEW-1;FIRST;tom\nNEW-1;FIRST;bkaur\nNEW-1;FIRST;clee\n",
        ),
    ])],
    site: as_it_is,
    differs: &[],
};

#[tokio::test(flavor = "multi_thread")]
async fn all_twelve_command_files_as_one_run() {
    TWELVE.holds().await;
}

/// All of them.
pub static ALL: &[&Scenario] = &[&GUIDE, &TWELVE];
