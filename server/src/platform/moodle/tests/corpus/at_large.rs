//! Packages: the guide from its beginning to its end, and all twelve files as one run.

use std::collections::BTreeSet;

use fake_moodle::State;
use shared::settings::Settings;

use super::super::super::differences::Difference::*;
use super::pair::Pair;
use super::scenario::File::{Guide, Pictures, Sample, Text};
use super::scenario::{Differs, Run, Scenario, compare, judge, once, run, with};
use super::school;
use crate::exports::tests::round_trip::SCHOOL;
use crate::exports::{dialect, write_package};
use crate::platform::Directory;

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
    differs: &[
        (Synchronisation, &["+ *, cohortscourses.csv 2: warned PLT208 *"]),
        (
            Undated,
            &[
                "- course *: by *: *–*",
                "- * takes part in * by *: *–*",
                "+ * takes part in SCI-ALL by meta BIO-101: *–*",
            ],
        ),
        (Leaving, &["+ * takes part in SCI-ALL by meta BIO-101, suspended"]),
    ],
};

#[tokio::test(flavor = "multi_thread")]
async fn the_guide_from_its_beginning_to_its_end() {
    GUIDE.holds().await;
}

/// All twelve command files as one run.
pub static TWELVE: Scenario = Scenario {
    runs: &[once(&[
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
    differs: &[
        (Synchronisation, &["+ *, cohortscourses.csv 2: warned PLT208 *"]),
        (Undated, &["- course *: by *: *–*", "- * takes part in * by *: *–*"]),
    ],
};

#[tokio::test(flavor = "multi_thread")]
async fn all_twelve_command_files_as_one_run() {
    TWELVE.holds().await;
}

/// What is made, changed, taken away and made again in one file.
pub static HEADLONG: Scenario = Scenario {
    runs: &[
        Run {
            own: &[
                "users.match_by=username",
                "users.allow_rename=1",
                "users.protect_emails=0",
            ],
            ..once(&[Text(
                "users.csv",
                "username;firstname;lastname;email;idnumber;department;oldusername;deleted;suspended\n\
                 ivy;Ivy;One;ivy@north.example;N-1;;;;\n\
                 ivy;Ivy;Two;;;Music;;;1\n\
                 joy;Joy;One;joy@north.example;N-2;;;;\n\
                 joy;;;;;;;1;\n\
                 ajones;;;;;;;1;\n\
                 bkaur2;Bina;Kaur;;;;bkaur;;\n\
                 bkaur;New;Bina;bkaur@north.example;;;;;\n\
                 clee;Chen;Lee;new.clee@north.example;;;;;\n\
                 kay;Kay;One;clee@north.example;;;;;\n\
                 clee;Chen;Lee;;S-9999;;;;\n\
                 lee;Lee;One;lee@north.example;S-2077;;;;\n",
            )])
        },
        once(&[
            Text(
                "cohorts.csv",
                "cmd;cidnumber;cname;userid\nadd;K;Kites;clee\nadd;K;;dmora\ndel;K;;clee\nadd;K;Kites and more;clee\ndelete;CO-23-Z;;\nadd;CO-23-Z;Second year;dmora\nadd;M;Gone;dmora\ndelete;M;;\n",
            ),
            Text(
                "groups.csv",
                "cmd;type;courseid;name;idnumber;updateid\nadd;group;CHEM-2;One;ONE;\nadd;group;CHEM-2;Two;;ONE\nadd;group;CHEM-2;One;UNO;\ndel;group;BIO-101;Choir;;\nadd;group;BIO-101;Choir;CHOIR;\nadd;group;CHEM-2;Brief;BRIEF;\ndel;group;CHEM-2;;BRIEF;\n",
            ),
            Text(
                "enrolments.csv",
                "cmd;cid;uid;rolename;enrol;starttime;endtime;gcmd;g1\nadd;CHEM-2;gsato;student;manual;2024-01-01;;gaddcreate;Three\ndisable;CHEM-2;gsato;;manual;;;;\nshift;CHEM-2;gsato;teacher;manual;;;;\nadd;CHEM-2;hweber;student;manual;;;;\ndel;CHEM-2;hweber;;manual;;;;\nadd;CHEM-2;hweber;teacher;manual;2024-02-01;;;\ndel;BIO-101;dmora;;manual;;;;\nadd;BIO-101;dmora;teacher;manual;;;;\ndel;CHEM-2;mpark;;manual;;;;\n",
            ),
            Text(
                "group-members.csv",
                "cmd;courseid;groupid;userid\nadd;BIO-101;LAB-MO;nadler\ndel;BIO-101;LAB-MO;nadler\nadd;BIO-101;LAB-TU;nadler\nshift;BIO-101;LAB-MO;nadler\nadd;BIO-101;CHOIR;dmora\n",
            ),
        ]),
        once(&[Text(
            "courses.csv",
            "shortname;fullname;category;idnumber\nC-ONE;First;Arts;C-1\nC-TWO;Second;Arts/Music/New;C-1\nC-THREE;Third;Brand/New;\nc-one;Case;Arts;\n",
        )]),
        Run {
            own: &["courses.force_update=1"],
            ..once(&[Text(
                "courses.csv",
                "shortname;fullname;category;idnumber;visible\nC-FOUR;Fourth;Arts;;no\nC-FOUR;Four;Law;C-4;yes\nBIO-101;Biology;Law;*EMPTY*;\nCHEM-2;Chemistry;Law;B-1;\n",
            )])
        },
    ],
    site: as_it_is,
    differs: &[],
};

#[tokio::test(flavor = "multi_thread")]
async fn what_one_file_makes_and_takes_away() {
    HEADLONG.holds().await;
}

/// What hangs on things goes with them, and doesn't come back.
pub static GOING: Scenario = Scenario {
    runs: &[
        run(&[
            Text("cohortscourses.csv", "course;cohort\nCHEM-2;CO-24-A\n"),
            Text("metacourses.csv", "master;meta\nBIO-101;PHYS-3\n"),
        ]),
        Run {
            own: &["users.match_by=username"],
            ..once(&[
                Text(
                    "users.csv",
                    "username;firstname;lastname;deleted\najones;;;1\npbrook;;;1\nnadler;;;1\n",
                ),
                Text("deletecourses.csv", "CHEM-2\n"),
                Text(
                    "courses.csv",
                    "shortname;fullname;idnumber\nCHEM-2;Chemistry anew;C-2\n",
                ),
                Text(
                    "cohorts.csv",
                    "cmd;cidnumber;cname;userid\ndelete;CO-23-Y;;\nadd;CO-23-Y;Anew;\n",
                ),
                Text(
                    "enrolments.csv",
                    "cid;uid;rolename;enrol\nCHEM-2;mpark;student;manual\nBIO-101;bkaur;student;manual\n",
                ),
            ])
        },
        with(
            &["groups.group_by=name"],
            &[
                Text(
                    "users.csv",
                    "username;firstname;lastname;email\npbrook2;Paul;Brook;pbrook2@north.example\n",
                ),
                Text(
                    "enrolments.csv",
                    "cid;uid;rolename;enrol;gcmd;g1\nBIO-101;pbrook2;student;manual;gadd;Monday lab\n",
                ),
            ],
        ),
        run(&[Text("deletecourses.csv", "BIO-101\n")]),
    ],
    site: as_it_is,
    differs: &[
        (Synchronisation, &["+ *, cohortscourses.csv 2: warned PLT208 *"]),
        (Undated, &["- course *: by *: *–*", "- * takes part in * by *: *–*"]),
    ],
};

#[tokio::test(flavor = "multi_thread")]
async fn what_hangs_on_things_goes_with_them() {
    GOING.holds().await;
}

/// A directory as the package that it exports.
async fn exported(directory: &Directory) -> (Vec<(String, Vec<u8>)>, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings::new();
    let mut package = directory.package(&settings).await.unwrap();
    write_package(&mut package, folder.path(), &dialect(&settings))
        .await
        .unwrap();
    let entries = std::fs::read_dir(folder.path()).unwrap().flatten();
    let files = entries.map(|entry| {
        let name = entry.file_name().into_string().unwrap();
        (name, std::fs::read(entry.path()).unwrap())
    });
    let own = package
        .settings
        .iter()
        .map(|(key, value)| format!("{}={value}", key.name));
    (files.collect(), own.collect())
}

/// In what an exported package differs.
pub static EXPORTED: Differs = &[
    (Synchronisation, &["+ 1, cohort-bindings.csv ?: warned PLT208 *"]),
    (
        Undated,
        &[
            "+ 1*, cohort-bindings.csv 2: warned PLT204 BIO-101, Y1",
            "- course *: by *: *–*",
            "* takes part in * by *: *–*",
            "- course BIO-101: by cohort Y1 as student: into Year 1",
        ],
    ),
    (
        OtherMethods,
        &[
            "+ 1*, enrolments_3.csv 3: failed PLT203 BIO-101, clee",
            "* 1*, enrolments_3.csv 3: *",
            "+ 1*, enrolments_4_suspended.csv ?: failed PLT203 *",
            "* 1*, enrolments_4_suspended.csv ?: *",
            "* bkaur takes part in BIO-101 by cohort Y1, *",
            "* clee takes part in BIO-101 by cohort Y1, *",
            "* bkaur takes part in ALL-1 by meta BIO-101, *",
        ],
    ),
    (
        Links,
        &[
            "+ 1*, metacourses.csv 4: failed PLT203 LAB-7, ALL-1",
            "* 1*, metacourses.csv 4: *",
            "* course ALL-1: by meta LAB-7, *",
            "+ * takes part in ALL-1 by meta LAB-7, active",
            "+ * is *teacher in ALL-1",
        ],
    ),
    (
        Methods,
        &[
            "+ 1, courses.csv *: failed PLT203 ALL-1, guest",
            "+ 1, courses.csv *: failed PLT203 BIO101, self",
            "* 1, courses.csv *: created*",
            "- 1, courses.csv *: method-enabled *",
            "- course ALL-1: by guest, enabled",
            "- course BIO101: by self as student, enabled",
        ],
    ),
    (
        Sections,
        &[
            "+ 1, courses.csv *: failed PLT203 LAB-7, 4",
            "- course LAB-7: section 4: name = Report",
        ],
    ),
    (ProfileFields, &["- 1, users.csv 2: profile-field-created house"]),
];

#[tokio::test(flavor = "multi_thread")]
async fn an_exported_package_makes_the_same_school() {
    let source = school::school(as_it_is).await;
    let everything = SCHOOL
        .iter()
        .map(|(name, text)| (*name, text.as_bytes()))
        .collect::<Vec<_>>();
    source.run(&everything, &[], false).await;
    let (files, own) = exported(&source.directory).await;
    let own: Vec<&str> = own.iter().map(String::as_str).collect();
    let pair = Pair::new(school::bare).await;
    let mut lines = BTreeSet::new();
    compare(&pair, 1, &files, &own, true, &mut lines).await;
    judge(&lines, EXPORTED);
}

/// All of them.
pub static ALL: &[&Scenario] = &[&GUIDE, &TWELVE, &HEADLONG, &GOING];
