//! Templates: the live copy of a course, without its people (C §1.7.3, §1.9, A10).

use super::site::{NOW, Site};
use crate::directory::*;

/// A site with the course `MODEL`: sections, groups in a grouping, methods, one participant.
pub(super) fn site() -> Site {
    let mut site = Site::new();
    let model = site.course("MODEL");
    site.change::<Course>(model, |course| {
        course.idnumber = "MODEL-1".into();
        course.summary = "From the model".into();
        course.format = "weeks".into();
        course.startdate = 86_400;
        course.sortorder = 12;
        course.newsitems = 3;
        course.groupmode = 2;
        course.lang = "fr".into();
    });
    site.section(model, 1, "First week");
    site.section(model, 2, "Second week");
    let lead = site.put(Group {
        course: model,
        name: "Lead".into(),
        idnumber: "G1".into(),
        ..Group::default()
    });
    site.put(Group {
        course: model,
        name: "Bass".into(),
        ..Group::default()
    });
    let choir = site.put(Grouping {
        course: model,
        name: "Choir".into(),
        ..Grouping::default()
    });
    site.put(GroupingGroup {
        grouping: choir,
        group_id: lead,
        ..GroupingGroup::default()
    });
    site.change::<Course>(model, |course| course.defaultgroupingid = choir);
    let own = Method {
        course: model,
        method: "self".into(),
        enabled: false,
        group_id: lead,
        ..Method::default()
    };
    let own = site.put(own);
    site.put(Method {
        course: model,
        method: "cohort".into(),
        enabled: true,
        source: Id(99),
        ..Method::default()
    });
    let anna = site.user("anna", "Anna", "Roux");
    site.put(Enrolment {
        course: model,
        method: own,
        user: anna,
        ..Enrolment::default()
    });
    site
}

#[test]
fn a_new_course_has_the_content_of_its_template() {
    let mut site = site();
    let run = site.run("shortname;fullname;template\nP1;Piano;MODEL");
    assert_eq!(run.rows(), ["2 created: course-created P1; template-applied P1"]);
    insta::assert_snapshot!(run.steps().join("\n"), @r"
    create course P1
    create section P1, 0
    create section P1, 1
    create section P1, 2
    create group P1, Lead
    create group P1, Bass
    create grouping P1, Choir
    create grouping-group P1, Choir, Lead
    create method P1, manual
    create method P1, self
    update course P1: defaultgroupingid
    ");
    assert_eq!(
        site.sections("P1"),
        [(0, "", ""), (1, "First week", ""), (2, "Second week", "")]
    );
    assert_eq!(
        site.methods("P1"),
        ["manual", "-self"],
        "the binding of a cohort would bring people in"
    );
    let course = site.named("P1").clone();
    let grouping = site.snapshot.get::<Grouping>(course.defaultgroupingid).unwrap();
    assert_eq!((grouping.course, grouping.name.as_str()), (course.id, "Choir"));
    let own = site
        .snapshot
        .table::<Method>()
        .first("course+method", &format!("{}\u{1f}self", course.id.0))
        .unwrap();
    let group = site.snapshot.get::<Group>(own.group_id).unwrap();
    assert_eq!((group.course, group.idnumber.as_str()), (course.id, "G1"));
}

/// B20: only what the row says takes the place of what the template has.
#[test]
fn the_row_prevails_over_its_template_where_it_says_something() {
    let mut site = site();
    site.set("courses.default_summary", "To be written");
    let header = "shortname;fullname;category;idnumber;summary;format;startdate;newsitems;lang;template";
    site.run(&format!(
        "{header}\nP1;Piano;;;;topics;;;*EMPTY*;MODEL\nP2;Piano 2;Arts;M-2;Keys;;2025-09-01;0;de;MODEL"
    ));
    let (first, second) = (site.named("P1").clone(), site.named("P2").clone());
    let told = |course: &Course| {
        (
            course.summary.clone(),
            course.startdate,
            course.newsitems,
            course.lang.clone(),
        )
    };
    assert_eq!(told(&first), ("From the model".into(), NOW, 3, String::new()));
    assert_eq!(told(&second), ("Keys".into(), 1_756_684_800, 0, "de".into()));
    assert_eq!(
        (first.idnumber.as_str(), first.sortorder, first.timecreated),
        ("", 0, NOW)
    );
    assert_eq!(
        (first.format.as_str(), second.format.as_str()),
        ("weeks", "weeks"),
        "the format is that of the template"
    );
    assert_eq!((first.groupmode, second.groupmode), (2, 2));
    assert_eq!(
        (site.path_of("P1").as_str(), site.path_of("P2").as_str()),
        ("Miscellaneous", "Arts")
    );
}

/// B19, and the original ignored `self` and `guest` here.
#[test]
fn methods_and_teachers_come_on_top_of_a_template() {
    let mut site = site();
    let run = site.run("shortname;fullname;template;self;guest;teacher1_account\nP1;Piano;MODEL;1;1;anna");
    let expected = "2 created: course-created P1; template-applied P1; method-enabled P1; method-enabled P1; \
                    enrolment-created P1, anna";
    assert_eq!(run.rows(), [expected]);
    assert_eq!(site.methods("P1"), ["manual", "self", "guest"]);
}

#[test]
fn a_template_without_manual_enrolment_gives_a_course_that_has_it() {
    for enabled in [None, Some(false)] {
        let mut site = Site::new();
        let model = site.course("MODEL");
        let manual = site
            .snapshot
            .table::<Method>()
            .first("course", &model.0.to_string())
            .unwrap()
            .id;
        match enabled {
            Some(enabled) => site.change::<Method>(manual, |method| method.enabled = enabled),
            None => drop(site.snapshot.remove::<Method>(manual)),
        }
        site.run("shortname;fullname;template\nP1;Piano;MODEL");
        assert_eq!(site.methods("P1"), ["manual"]);
    }
}

/// A missing template never falls back to a plain course.
#[test]
fn a_template_that_cannot_be_had_fails_the_row() {
    for (cell, expected) in [
        ("NOSUCH", "2 failed: CRS109 P1"),
        ("model", "2 failed: CRS109 P1"),
        ("P1", "2 failed: CRS109 P1"),
        ("music/model.mbz", "2 failed: CRS110 P1"),
        ("/etc/model.mbz", "2 failed: CRS006 template"),
    ] {
        let mut site = site();
        site.set("courses.template_folder", "/srv/templates");
        let run = site.run(&format!("shortname;fullname;category;template\nP1;Piano;Arts;{cell}"));
        assert_eq!(run.rows(), [expected], "{cell:?}");
        assert_eq!(run.steps(), [""; 0]);
    }
}

#[test]
fn a_course_of_an_earlier_row_is_a_template() {
    let mut site = Site::new();
    site.run("shortname;fullname;topic1;template\nP1;Piano;Chords;\nP2;Piano 2;;P1");
    assert_eq!(site.sections("P2"), [(0, "", ""), (1, "Chords", "")]);
}

#[test]
fn the_sections_of_a_row_give_way_to_its_template() {
    let mut site = site();
    let file = "shortname;fullname;template;topic1\nP1;Piano;MODEL;Chords";
    assert_eq!(site.check(file), ["2 CRS009 topic1"]);
    site.run(file);
    assert_eq!(site.sections("P1")[1], (1, "First week", ""));
}
