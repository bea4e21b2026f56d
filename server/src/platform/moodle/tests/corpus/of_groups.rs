//! Enrolments, groups and their members.

use fake_moodle::State;

use super::super::super::differences::Difference::*;
use super::scenario::File::{Page, Sample, Text};
use super::scenario::{Scenario, run, with};

fn as_it_is(_: &mut State) {}

/// The samples of enrolments.
pub static ENROLMENTS: Scenario = Scenario {
    runs: &[
        run(&[Sample("enrolments", "ok.csv")]),
        run(&[Sample("enrolments", "commands.csv")]),
        run(&[Sample("enrolments", "dates.csv")]),
        run(&[Sample("enrolments", "role_only.csv")]),
        run(&[Sample("enrolments", "short_rows.csv")]),
        with(
            &["enrolments.course_by=idnumber", "enrolments.user_by=idnumber"],
            &[Sample("enrolments", "flat.csv")],
        ),
        run(&[Sample("enrolments", "groups.csv")]),
        run(&[Sample("enrolments", "every_rule.csv")]),
        run(&[Sample("enrolments", "role_only_rules.csv")]),
        run(&[Page("enrolments", 0)]),
    ],
    site: as_it_is,
    differs: &[],
};

#[tokio::test(flavor = "multi_thread")]
async fn enrolments_by_every_command() {
    ENROLMENTS.holds().await;
}

/// An enrolment's whole life; several roles; courses without `manual`; groups that are protected and tidied.
pub static LIVES: Scenario = Scenario {
    runs: &[
        run(&[Text(
            "enrolments.csv",
            "cmd;cid;uid;rolename;enrol;starttime;endtime\n\
             add;BIO-101;ajones;student;manual;2024-09-02;2025-06-30\n\
             add;BIO-101;ajones;teacher;manual;;\n\
             add;BIO-101;bkaur;student;manual;;\n\
             add;CHEM-2;bkaur;manager;manual;0;2030-01-01\n\
             add;PHYS-3;ajones;student;manual;;\n\
             add;LAW-4;ajones;student;manual;;\n\
             add;BIO101;ajones;student;self;;\n\
             add;BIO101;bkaur;student;manual;;\n\
             add;BIO-101;hweber;coursecreator;manual;;\n\
             add;BIO-101;gsato;nosuch;manual;;\n",
        )]),
        run(&[Text(
            "enrolments.csv",
            "cmd;cid;uid;rolename;enrol;starttime;endtime\n\
             disable;BIO-101;ajones;;manual;;\n\
             disable;BIO-101;bkaur;;;;\n\
             add;CHEM-2;bkaur;manager;manual;;0\n\
             shift;BIO-101;dmora;teacher;manual;;\n\
             enable;BIO-101;nadler;;manual;;\n",
        )]),
        run(&[Text(
            "enrolments.csv",
            "cmd;cid;uid;rolename;enrol;starttime;endtime\n\
             enable;BIO-101;ajones;;manual;;\n\
             add;BIO-101;bkaur;student;manual;2024-10-01;\n\
             del;CHEM-2;bkaur;;manual;;\n\
             del;BIO-101;kberg;;manual;;\n\
             del;CHEM-2;ajones;;manual;;\n",
        )]),
        run(&[Text(
            "enrolments.csv",
            "cmd;cid;uid;rolename\nadd;BIO-101;ajones;editingteacher\nadd;LAW-4;bkaur;teacher\nshift;BIO-101;dmora;student\n\
             del;BIO-101;ajones;teacher\ndel;LAW-4;clee;teacher\n",
        )]),
        with(
            &[
                "enrolments.missing_method=role_only",
                "enrolments.use_disabled_methods=1",
            ],
            &[Text(
                "enrolments.csv",
                "cmd;cid;uid;rolename;enrol\nadd;LAW-4;clee;student;manual\nadd;PHYS-3;clee;student;manual\n",
            )],
        ),
        with(
            &["enrolments.protect_groups=1", "enrolments.clean_empty_groups=1"],
            &[Text(
                "enrolments.csv",
                "cmd;cid;uid;rolename;enrol;gcmd;g1;g2\n\
                 add;BIO-101;ajones;student;manual;gaddcreate;Night shift;\n\
                 add;BIO-101;pbrook;student;manual;greplace;TP2;\n\
                 add;BIO-101;dmora;student;manual;gdel;TP1;\n\
                 add;BIO-101;fruiz;student;manual;greplacecreate;TP1;Day shift\n",
            )],
        ),
        with(
            &["enrolments.clean_empty_groups=1"],
            &[Text(
                "enrolments.csv",
                "cmd;cid;uid;rolename;enrol;gcmd;g1\n\
                 add;BIO-101;ajones;student;manual;greplace;*EMPTY*\n\
                 add;BIO-101;nadler;student;manual;gdel;Choir\n",
            )],
        ),
        with(
            &["users.match_by=username"],
            &[Text(
                "users.csv",
                "username;firstname;lastname;course1;role1;enrol1;start1;end1;group1;course2;role2\n\
                 epetit;Élodie;Petit;BIO-101;student;manual;2024-09-02;2025-06-30;Choir;CHEM-2;teacher\n\
                 jsilva;Joana;Silva;BIO-101;;manual;;;New group;NOSUCH;student\n\
                 mpark;Min;Park;CHEM-2;student;manual;;2026-01-01;;BIO-101;\n",
            )],
        ),
    ],
    site: as_it_is,
    differs: &[
        (
            OtherMethods,
            &[
                "+ 1*, enrolments.csv 8: failed PLT203 BIO101, ajones",
                "* 1*, enrolments.csv 8: *",
                "- ajones is student in BIO101",
                "- ajones takes part in BIO101 by self*",
            ],
        ),
        (
            DisabledMethods,
            &[
                "+ 5*, enrolments.csv 3: failed ENR020 PHYS-3",
                "* 5*, enrolments.csv 3: *",
                "- clee takes part in PHYS-3 by manual*",
            ],
        ),
    ],
};

#[tokio::test(flavor = "multi_thread")]
async fn enrolments_from_their_beginning_to_their_end() {
    LIVES.holds().await;
}

/// Groups and groupings.
pub static GROUPS: Scenario = Scenario {
    runs: &[
        run(&[Sample("groups", "ok.csv")]),
        run(&[Sample("groups", "groupings.csv")]),
        run(&[Sample("groups", "update.csv")]),
        run(&[Sample("groups", "core.csv")]),
        run(&[Sample("groups", "every_rule.csv")]),
        run(&[Sample("groups", "delete.csv")]),
        run(&[Page("groups", 0)]),
        run(&[Page("groups", 1)]),
        with(
            &["groups.auto_grouping=1"],
            &[Text(
                "groups.csv",
                "cmd;type;courseid;name;idnumber;grouping;enrolmentkey;description\n\
                 add;group;CHEM-2;Own;OWN;;sesame;With a grouping of its own\n\
                 add;grouping;CHEM-2;Own;OWN;;;\n\
                 add;group;CHEM-2;Other;OTH;OWN;;\n\
                 add;group;CHEM-2;Other;;;;\n\
                 add;group;BIO-101;TP1;TP-1;LABS;;Now it has a number\n",
            )],
        ),
        run(&[Text(
            "groups.csv",
            "cmd;type;courseid;name;idnumber\ndel;grouping;CHEM-2;;OWN\ndel;group;CHEM-2;Nowhere;\n",
        )]),
        with(
            &["groups.group_by=name", "groups.grouping_by=name"],
            &[Text(
                "groups.csv",
                "type;courseid;name;updateid;idnumber;description;grouping\n\
                 group;BIO-101;Practical one;TP1;P1;*EMPTY*;Labs of the year\n\
                 group;BIO-101;TP2;Practical one;P2;;\n\
                 grouping;BIO-101;Labs;Labs of the year;;For the labs;\n",
            )],
        ),
    ],
    site: as_it_is,
    differs: &[],
};

#[tokio::test(flavor = "multi_thread")]
async fn groups_and_groupings() {
    GROUPS.holds().await;
}

/// Members of groups.
pub static MEMBERS: Scenario = Scenario {
    runs: &[
        run(&[Sample("group-members", "ok.csv")]),
        run(&[Sample("group-members", "commands.csv")]),
        run(&[Sample("group-members", "every_rule.csv")]),
        run(&[Page("group-members", 0)]),
        with(
            &["groups.group_by=name", "groups.protect_members=1"],
            &[Text(
                "group-members.csv",
                "cmd;courseid;groupid;userid\nshift;BIO-101;TP2;dmora\nadd;BIO-101;TP1;nadler\ndel;BIO-101;Choir;nadler\n\
                 del;BIO-101;TP1;fruiz\nadd;BIO-101;TP1;ajones\ndel;BIO-101;TP2;pbrook\n",
            )],
        ),
        with(
            &["groups.group_by=name", "groups.purge_empty=groups_and_groupings"],
            &[Text(
                "group-members.csv",
                "cmd;courseid;groupid;userid\nshift;BIO-101;TP2;pbrook\nshift;BIO-101;TP2;nadler\nshift;BIO-101;TP2;dmora\n",
            )],
        ),
    ],
    site: as_it_is,
    differs: &[],
};

#[tokio::test(flavor = "multi_thread")]
async fn members_of_groups() {
    MEMBERS.holds().await;
}

/// All of them.
pub static ALL: &[&Scenario] = &[&ENROLMENTS, &LIVES, &GROUPS, &MEMBERS];
