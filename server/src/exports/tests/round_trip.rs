//! A package rebuilds what it was exported from, and changes nothing there.

use proptest::prelude::*;
use proptest::test_runner::Config;
use shared::api::Counts;

use super::any_school::school;
use super::place::{Exported, Files, Place, Set, counts, shown};

/// How many schools are tried. Each is built twice and run once more.
const SCHOOLS: u32 = 10;

/// One of everything that a file can carry.
pub(crate) const SCHOOL: &[(&str, &str)] = &[
    (
        "users.csv",
        "username;firstname;lastname;idnumber;email;suspended;profile_field_badge;description\n\
        ajones;Amélie;Jones;S-1;a@north.example;0;\"blue; green\";\"two\nlines\"\n\
        bkaur;=Bina;Kaur;;;1;;#1\n\
        clee;(Chen);\"L\"\"ee\"\"\";S-3;;0;;\n",
    ),
    (
        "courses.csv",
        "shortname;fullname;category;self;guest;topic1;topic4;startdate\n\
        BIO-101;Biology;/2024;1;;Cells|What we are made of;;2025-09-01\n\
        ALL-1;Everybody;Sciences\\/Arts/Année 1;;1;;;0\n\
        LAB-7;Laboratory;Miscellaneous;;;;Report;\n",
    ),
    (
        "metacourses.csv",
        "master;meta;cmd\nBIO-101;ALL-1;add\nLAB-7;ALL-1;add\nLAB-7;ALL-1;del\n",
    ),
    (
        "cohorts.csv",
        "cidnumber;cname;cdescription;userid\n\
        Y1;Year 1;;bkaur\nY1;Year 1;;clee\nY2;Year 2;-empty-;\n",
    ),
    (
        "groups.csv",
        "type;courseid;name;idnumber;grouping;enrolmentkey\n\
        grouping;BIO-101;TPs;PRAC;;\ngrouping;BIO-101;TDs;CLASS;;\n\
        group;BIO-101;TP1;TP-1;PRAC;key\ngroup;BIO-101;TP1;TP-1;CLASS;key\ngroup;BIO-101;TP 2;;;\n",
    ),
    (
        "cohort-bindings.csv",
        "course;cohort;cmd;role;enrolstart;enrolend;makegroup\n\
        BIO-101;Y1;add;student;0;2026-07-05;1\nLAB-7;Y1;add;teacher;;;0\nLAB-7;Y1;del;teacher;;;\n",
    ),
    (
        "enrolments_1.csv",
        "cmd;cid;uid;rolename;enrol;starttime;endtime;gcmd;g1\n\
        add;BIO-101;ajones;student;manual;2025-09-01;0;gadd;TP1\n\
        add;BIO-101;ajones;teacher;manual;;;;\n\
        disable;BIO-101;ajones;;manual;;;;\n\
        add;BIO-101;clee;student;self;0;2026-07-05;gadd;TP 2\n\
        disable;BIO-101;clee;;cohort;;;;\n\
        disable;ALL-1;bkaur;;meta;;;;\n",
    ),
    (
        "enrolments_2.csv",
        "cmd;cid;uid;rolename\n\
        add;BIO-101;bkaur;editingteacher\nadd;LAB-7;ajones;teacher\ndisable;BIO-101;bkaur;\n",
    ),
    (
        "enrolments_3.csv",
        "cmd;cid;uid;rolename;enrol\nadd;LAB-7;ajones;teacher;manual\n",
    ),
];

fn small_school() -> Files {
    let file = |(name, text): &(&str, &str)| ((*name).to_owned(), text.as_bytes().to_vec());
    SCHOOL.iter().map(file).collect()
}

/// Runs a package in an empty directory, and says what that exports.
async fn rebuilt(exported: &Exported, empty: &Place) -> Exported {
    let run = empty.run(&exported.files, &exported.settings).await;
    let counted = counts(&run);
    if counted.failed + run.summary.partial > 0 {
        panic!("{:#?}\n{}", empty.problems(&run).await, shown(&exported.files));
    }
    empty.export().await
}

/// Runs a package where it came from, and says what became of its rows.
async fn again(exported: &Exported, source: &Place) -> Counts {
    let mut settings = exported.settings.clone();
    // Otherwise courses that are there aren't looked at.
    settings.insert("courses.force_update".into(), "1".into());
    let run = source.run(&exported.files, &settings).await;
    assert_eq!(source.export().await, *exported);
    counts(&run)
}

async fn comes_back(school: &Files, source: &Place, empty: &Place) {
    source.run(school, &Set::new()).await;
    let exported = source.export().await;
    let rebuilt = rebuilt(&exported, empty).await;
    assert_eq!(shown(&rebuilt.files), shown(&exported.files));
    let counted = again(&exported, source).await;
    let changed = Counts {
        unchanged: 0,
        ..counted
    };
    assert_eq!(changed, Counts::default(), "{}", shown(&exported.files));
}

#[tokio::test(flavor = "multi_thread")]
async fn one_of_everything_comes_back_on_each_database() {
    for (source, empty) in Place::all().await.into_iter().zip(Place::all().await) {
        let run = source.run(&small_school(), &Set::new()).await;
        assert_eq!(
            counts(&run).failed + run.summary.partial,
            0,
            "{:#?}",
            source.problems(&run).await
        );
        let exported = source.export().await;
        let names: Vec<&str> = exported.files.keys().map(String::as_str).collect();
        assert_eq!(
            names,
            [
                "cohort-bindings.csv",
                "cohorts.csv",
                "courses.csv",
                "enrolments_1.csv",
                "enrolments_2_roles.csv",
                "enrolments_3.csv",
                "enrolments_4_suspended.csv",
                "group-members.csv",
                "groups.csv",
                "metacourses.csv",
                "users.csv"
            ]
        );
        // A group that has members has no idnumber.
        assert_eq!(
            exported.settings,
            Set::from([("groups.group_by".into(), "name".into())])
        );
        assert_eq!(rebuilt(&exported, &empty).await, exported);
        let counted = again(&exported, &source).await;
        assert_eq!(
            counted,
            Counts {
                unchanged: counted.unchanged,
                ..Counts::default()
            }
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_no_file_carries_is_told() {
    let place = Place::quick().await;
    place.run(&small_school(), &Set::new()).await;
    assert_eq!(place.export().await.lost, [], "everything is carried");
    let users = "username;firstname;lastname;password;deleted\nclee;Chen;Lee;;1\ndmora;Dina;Mora;S3cret-word!;\n\
                 nora.lind;Nora;Lind;;\nemeric.saule;Émeric;Saule;;\n";
    let pictures = include_bytes!("../../../../shared/src/formats/user_pictures/samples/ok.zip");
    let groupings = "type;courseid;name\ngrouping;LAB-7;Teams\n";
    let files = Files::from([
        ("users.csv".to_owned(), users.into()),
        ("groups.csv".to_owned(), groupings.into()),
        ("userpictures_1.zip".to_owned(), pictures.to_vec()),
    ]);
    place.run(&files, &Set::new()).await;
    let expected = [
        ("export-lost-passwords", 1),
        ("export-lost-pictures", 2),
        ("export-lost-deleted-accounts", 1),
        ("export-lost-groupings", 1),
    ];
    assert_eq!(place.export().await.lost, expected);
}

proptest! {
    #![proptest_config(Config { cases: SCHOOLS, max_shrink_iters: 40, ..Config::default() })]

    #[test]
    fn any_directory_comes_back_in_an_empty_one_and_a_second_run_changes_nothing(school in school()) {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        runtime.block_on(async {
            let (source, empty) = (Place::quick().await, Place::quick().await);
            comes_back(&school.0, &source, &empty).await;
        });
    }
}
