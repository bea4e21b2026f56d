//! A new course: its fields and its sections (C §1.3, §1.7).

use super::site::{NOW, Site};
use crate::directory::{Course, Id};

#[test]
fn what_a_row_does_not_say_has_its_default() {
    let mut site = Site::new();
    let run = site.run("shortname;fullname\nP1;Piano");
    assert_eq!(run.rows(), ["2 created: course-created P1"]);
    let expected = Course {
        id: Id(-1),
        fullname: "Piano".into(),
        shortname: "P1".into(),
        category: Id(1),
        format: "topics".into(),
        showgrades: true,
        newsitems: 5,
        startdate: NOW,
        visible: true,
        visibleold: true,
        enablecompletion: true,
        timecreated: NOW,
        timemodified: NOW,
        ..Course::default()
    };
    assert_eq!(site.named("P1"), &expected);
}

#[test]
fn each_column_sets_its_field() {
    let columns = "idnumber;summary;format;sortorder;showgrades;newsitems;startdate;marker;maxbytes;legacyfiles;\
                   showreports;visible;visibleold;coursedisplay;enablecompletion;groupmode;groupmodeforce;lang;theme;\
                   timecreated;timemodified";
    let cells = "M-1;<p>Keys</p>;weeks;30;no;0;2025-09-01;2;1048576;oui;1;0;faux;1;0;2;vrai;FR_utf8;Boost;\
                 2024-01-01 08:30;@1735689600";
    let mut site = Site::new();
    let run = site.run(&format!("shortname;fullname;{columns}\nP1;Piano;{cells}"));
    assert_eq!(run.rows(), ["2 created: course-created P1"]);
    let expected = Course {
        id: Id(-1),
        fullname: "Piano".into(),
        shortname: "P1".into(),
        idnumber: "M-1".into(),
        category: Id(1),
        summary: "<p>Keys</p>".into(),
        format: "weeks".into(),
        sortorder: 30,
        showgrades: false,
        newsitems: 0,
        startdate: 1_756_684_800,
        marker: 2,
        maxbytes: 1_048_576,
        legacyfiles: true,
        showreports: true,
        visible: false,
        visibleold: false,
        coursedisplay: 1,
        enablecompletion: false,
        groupmode: 2,
        groupmodeforce: true,
        defaultgroupingid: Id::NONE,
        lang: "fr".into(),
        theme: "boost".into(),
        timecreated: 1_704_097_800,
        timemodified: 1_735_689_600,
    };
    assert_eq!(site.named("P1"), &expected);
}

#[test]
fn a_date_of_zero_is_no_date() {
    let mut site = Site::new();
    site.run("shortname;fullname;startdate\nP1;Piano;0");
    assert_eq!(site.named("P1").startdate, 0);
}

#[test]
fn the_summary_and_the_format_of_a_new_course_come_from_the_settings() {
    let file = "shortname;fullname;summary\nP1;Piano;\nP2;Piano;*EMPTY*\nP3;Piano;Keys";
    let mut site = Site::new();
    site.set("courses.default_summary", "To be written");
    site.set("site.course_formats", "weeks social");
    site.run(file);
    let summaries = ["P1", "P2", "P3"].map(|course| site.named(course).summary.clone());
    assert_eq!(summaries, ["To be written", "", "Keys"]);
    assert_eq!(site.named("P1").format, "weeks", "the site has no `topics`");
}

/// B14, B15: names and summaries in their places; the highest number decides.
#[test]
fn sections_are_as_many_as_the_highest_that_is_filled() {
    let blank = |last: i64| (0..=last).map(|number| (number, "", "")).collect::<Vec<_>>();
    for (cells, expected) in [
        (";;;", blank(4)),
        (";;;2", blank(2)),
        (";;;0", blank(0)),
        ("Welcome|Read this;;;", vec![(0, "Welcome", "Read this"), (1, "", "")]),
        (
            ";First chords|Hold the neck;Rhythm;",
            vec![(0, "", ""), (1, "First chords", "Hold the neck"), (2, "Rhythm", "")],
        ),
        (";;Rhythm;9", vec![(0, "", ""), (1, "", ""), (2, "Rhythm", "")]),
    ] {
        let mut site = Site::new();
        site.run(&format!(
            "shortname;fullname;topic0;topic1;topic2;numsections\nP1;Piano;{cells}"
        ));
        assert_eq!(site.sections("P1"), expected, "{cells:?}");
    }
    let mut site = Site::new();
    site.set("courses.default_sections", "1");
    site.run("shortname;fullname\nP1;Piano");
    assert_eq!(site.sections("P1"), blank(1));
}

#[test]
fn columns_of_sections_stand_in_any_order() {
    let mut site = Site::new();
    site.run("topic3;shortname;fullname;topic1\nLast;P1;Piano;First");
    assert_eq!(
        site.sections("P1"),
        [(0, "", ""), (1, "First", ""), (2, "", ""), (3, "Last", "")]
    );
}

/// B7: the original made a null of it.
#[test]
fn a_new_course_has_no_grouping_yet() {
    let mut site = Site::new();
    let run = site.run("shortname;fullname;defaultgroupingid\nP1;Piano;7\nP2;Piano;0");
    assert_eq!(run.rows(), ["2 failed: CRS113 P1", "3 created: course-created P2"]);
}

#[test]
fn the_steps_of_a_row_come_in_the_order_of_their_needs() {
    let mut site = Site::new();
    site.set("courses.default_sections", "1");
    let run = site.run("shortname;fullname;category;self\nP1;Piano;Arts;1");
    assert_eq!(
        run.steps(),
        [
            "create category Arts",
            "create course P1",
            "create section P1, 0",
            "create section P1, 1",
            "create method P1, manual",
            "create method P1, self",
        ]
    );
}

/// B6, B9, B10 and the engine's own rules: a row with a wrong value does nothing.
#[test]
fn a_row_with_a_wrong_value_is_not_run() {
    for (column, cell, code) in [
        ("visible", "maybe", "CSV106"),
        ("startdate", "next week", "CSV107"),
        ("startdate", "03/04/2025", "CSV109"),
        ("marker", "2025-09-01", "CSV103"),
        ("newsitems", "11", "CSV104"),
        ("sortorder", "-1", "CSV105"),
        ("maxbytes", "007", "CSV103"),
        ("groupmode", "3", "CSV112"),
        ("coursedisplay", "2", "CSV112"),
        ("enablecompletion", "2", "CSV106"),
        ("defaultgroupingid", "none", "CSV103"),
        ("format", "toppics", "CSV120"),
        ("numsections", "53", "CSV104"),
        ("visible", "*EMPTY*", "CSV113"),
        ("teacher1_role", &"r".repeat(41), "CSV102"),
        ("idnumber", &"é".repeat(101), "CSV102"),
    ] {
        let mut site = Site::new();
        let run = site.run(&format!("shortname;fullname;{column}\nP1;Piano;{cell}"));
        assert_eq!(run.rows(), [format!("2 failed: {code} {column}")], "{column} {cell}");
    }
}

#[test]
fn names_are_filled_and_not_too_long() {
    let site = Site::new();
    for (shortname, fullname, expected) in [
        ("", "Piano", &["2 CSV101 shortname"][..]),
        ("P1", "", &["2 CSV101 fullname"]),
        (&"é".repeat(150), &"é".repeat(254), &[]),
        (
            &"é".repeat(151),
            &"é".repeat(255),
            &["2 CSV102 shortname", "2 CSV102 fullname"],
        ),
    ] {
        assert_eq!(
            site.check(&format!("shortname;fullname\n{shortname};{fullname}")),
            expected
        );
    }
}
