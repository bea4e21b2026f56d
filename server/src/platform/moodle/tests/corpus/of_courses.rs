//! Courses, their checks, resets and deletions.

use fake_moodle::State;
use fake_moodle::state::{Module, Section, key};

use super::super::super::differences::Difference::*;
use super::scenario::File::{Page, Sample, Text};
use super::scenario::{Scenario, run, with};

fn as_it_is(_: &mut State) {}

/// The samples of courses, of their checks and of their deletions.
pub static COURSES: Scenario = Scenario {
    runs: &[
        run(&[Sample("courses", "ok.csv")]),
        run(&[Sample("courses", "sections.csv")]),
        run(&[Sample("courses", "teachers.csv")]),
        with(&["courses.force_update=1"], &[Sample("courses", "update.csv")]),
        run(&[Sample("courses", "core.csv")]),
        run(&[Sample("course-checks", "ok.csv")]),
        run(&[Sample("course-checks", "descriptions.csv")]),
        run(&[Sample("course-checks", "with_header.csv")]),
        run(&[Sample("course-checks", "every_rule.csv")]),
        run(&[Page("courses", 0)]),
        run(&[Page("course-checks", 0)]),
    ],
    site: as_it_is,
    differs: &[(
        Methods,
        &[
            "+ 4*, uploadcourses.csv 5: failed PLT203 VIOLIN1, self",
            "* 4*, uploadcourses.csv 5: *",
            "- course VIOLIN1: by self as student, enabled",
        ],
    )],
};

#[tokio::test(flavor = "multi_thread")]
async fn courses_are_made_and_changed() {
    COURSES.holds().await;
}

/// What is wrong with courses.
pub static WRONG_COURSES: Scenario = Scenario {
    runs: &[
        run(&[Sample("courses", "every_rule.csv")]),
        with(
            &[
                "courses.match_by=idnumber",
                "courses.category_by=idnumber",
                "courses.force_update=1",
            ],
            &[Sample("courses", "every_rule.csv")],
        ),
    ],
    site: as_it_is,
    differs: &[],
};

#[tokio::test(flavor = "multi_thread")]
async fn each_rule_of_courses() {
    WRONG_COURSES.holds().await;
}

/// Every field; courses found by their idnumber change their short name, swap and move; each field is written.
pub static FIELDS: Scenario = Scenario {
    runs: &[
        run(&[Text(
            "courses.csv",
            "shortname;fullname;category;idnumber;summary;format;showgrades;newsitems;startdate;marker;maxbytes;legacyfiles;\
             showreports;visible;coursedisplay;enablecompletion;groupmode;groupmodeforce;lang;theme;numsections;sortorder\n\
             FULL-1;All fields;Science/New;F-1;<p>About & all</p>;weeks;no;3;2025-01-07;2;1048576;yes;yes;no;1;yes;1;yes;fr;;6;4\n\
             FULL-2;No fields;Science/New;;;;;;;;;;;;;;;;;classic;;\n",
        )]),
        with(
            &["courses.new_categories_visible=0"],
            &[Text(
                "courses.csv",
                "shortname;fullname;category;self;guest;topic0;topic1\nFULL-3;Topics;Hidden/Deep;1;yes;Welcome|Read this;First steps\n",
            )],
        ),
        with(
            &["courses.match_by=idnumber", "courses.force_update=1"],
            &[Text(
                "courses.csv",
                "idnumber;shortname;fullname;category;summary;visible;groupmode;newsitems;lang\n\
                 F-1;FULL-ONE;All fields, renamed;Law;*EMPTY*;yes;2;5;*EMPTY*\n\
                 B-1;CHEM-2;Biology;;;;;;\n\
                 C-2;BIO-101;Chemistry;;;;;;\n\
                 L-4;LAW-5;Law;;;;;;\n\
                 N-1;LAW-4;A new one;Law;;;;;\n",
            )],
        ),
        with(
            &["courses.force_update=1", "courses.protect_category=1"],
            &[Text(
                "courses.csv",
                "shortname;fullname;category;idnumber;startdate\nFULL-2;Has a number;Arts;F-2;2025-02-01\nOLD-1;Old;;*EMPTY*;\n",
            )],
        ),
        run(&[Text(
            "courses.csv",
            "shortname;fullname;category\nBIO-101;Kept as it is;Elsewhere\nbio-101;Differs by case;\n",
        )]),
    ],
    site: as_it_is,
    differs: &[
        (
            CourseFields,
            &[
                "+ 1*, courses.csv 2: warned PLT204 FULL-1",
                "* course FULL-*: legacyfiles = *",
                "* course FULL-*: marker = *",
                "- course FULL-*: place 4",
            ],
        ),
        (Values, &["- course FULL-2: theme = classic"]),
        (
            Sections,
            &[
                "+ 2, courses.csv 2: failed PLT203 FULL-3, 0",
                "* 2, courses.csv 2: created*",
                "- course FULL-3: section ?: *",
            ],
        ),
        (
            Methods,
            &[
                "+ 2, courses.csv 2: failed PLT203 FULL-3, self",
                "- 2, courses.csv 2: method-enabled FULL-3",
                "- course FULL-3: by self as student, enabled",
                "- course FULL-3: by guest, enabled",
            ],
        ),
        (
            HiddenCategories,
            &[
                "+ 2, courses.csv 2: warned PLT204 Hidden*",
                "* category Hidden*: visible = ?",
            ],
        ),
    ],
};

#[tokio::test(flavor = "multi_thread")]
async fn fields_of_courses() {
    FIELDS.holds().await;
}

/// Deletions of courses, also of what is made anew in the same run.
pub static DELETIONS: Scenario = Scenario {
    runs: &[
        run(&[Text(
            "courses.csv",
            "shortname;fullname;category\n\"Chemistry; second year\";Chemistry 2;Science\n\"Chemistry, third year\";Chemistry 3;Science\n",
        )]),
        run(&[Sample("course-deletions", "clean_up.csv")]),
        run(&[Sample("course-deletions", "ok.csv")]),
        run(&[Sample("course-deletions", "every_rule.csv")]),
        with(
            &["course_deletions.match_by=idnumber"],
            &[Text("deletecourses.csv", "P-3\nM-100\nNOSUCH\n")],
        ),
        run(&[Sample("course-deletions", "with_header.csv")]),
        run(&[Page("course-deletions", 0)]),
    ],
    site: as_it_is,
    differs: &[],
};

#[tokio::test(flavor = "multi_thread")]
async fn courses_are_deleted() {
    DELETIONS.holds().await;
}

/// Resets, as far as functions reach.
pub static RESETS: Scenario = Scenario {
    runs: &[
        run(&[Sample("course-resets", "ok.csv")]),
        run(&[Sample("course-resets", "modules.csv")]),
        run(&[Text(
            "resetcourses.csv",
            "shortname;roles;groups;groupings\nBIO-101;editingteacher;remove;members\nCHEM-2;all;;remove\nNOSUCH;all;;\n",
        )]),
        run(&[Sample("course-resets", "all.csv")]),
        run(&[Sample("course-resets", "every_rule.csv")]),
        run(&[Page("course-resets", 0)]),
    ],
    site: as_it_is,
    differs: &[(
        Resets,
        &[
            "+ *, resetcourses.csv ?: failed CRT012 *",
            "- *, resetcourses.csv ?: warned CRT011 *",
            "+ *, resetcourses.csv ?: warned CRT010 *",
            "* 2*, resetcourses.csv ?: *",
            "* 4*, resetcourses.csv ?: *",
            "* 5*, resetcourses.csv ?: *",
        ],
    )],
};

#[tokio::test(flavor = "multi_thread")]
async fn courses_are_reset() {
    RESETS.holds().await;
}

/// The model has contents on the site.
fn furnished(state: &mut State) {
    let model = state.tables.courses.first(&key("shortname", "MODEL")).unwrap().0;
    state.tables.courses.change(model, |course| {
        let page = |name: &str| Module {
            name: name.to_owned(),
            modname: "page".to_owned(),
        };
        course.sections = (0..5)
            .map(|at| Section {
                name: String::new(),
                modules: vec![page(&format!("Page {at}"))],
            })
            .collect();
    });
}

/// Templates of new courses and of courses that are there.
pub static TEMPLATES: Scenario = Scenario {
    runs: &[
        run(&[Sample("courses", "template.csv")]),
        with(
            &["courses.force_update=1", "courses.template_mode=add"],
            &[Text(
                "courses.csv",
                "shortname;fullname;category;template;summary\nVIOLIN1;Violin;;MODEL;With the pages of the model\n\
                 LAW-4;Law;;NOSUCH;\nMODEL;Model of a course;;MODEL;\n",
            )],
        ),
        with(
            &["courses.force_update=1", "courses.template_mode=replace"],
            &[Text(
                "courses.csv",
                "shortname;fullname;template\nVIOLIN1;Violin;MODEL\n",
            )],
        ),
    ],
    site: furnished,
    differs: &[(
        Templates,
        &[
            "+ 2, courses.csv 2: template-applied VIOLIN1",
            "+ 3*, courses.csv 2: failed PLT203 VIOLIN1",
            "* 3*, courses.csv 2: unchanged*",
        ],
    )],
};

#[tokio::test(flavor = "multi_thread")]
async fn templates() {
    TEMPLATES.holds().await;
}

/// All of them.
pub static ALL: &[&Scenario] = &[&COURSES, &WRONG_COURSES, &FIELDS, &DELETIONS, &RESETS, &TEMPLATES];
