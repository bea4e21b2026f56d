//! The category of a course (C §1.6).

use super::site::Site;
use crate::directory::{Category, Id};

fn file(cell: &str) -> String {
    format!("shortname;fullname;category\nP1;Piano;{cell}")
}

#[test]
fn a_path_is_found_or_made() {
    for (cell, outcomes, path) in [
        ("Arts", "", "Arts"),
        ("/Arts/", "", "Arts"),
        ("Arts/Music", "; category-created Arts/Music", "Arts/Music"),
        ("Arts / Music", "; category-created Arts/Music", "Arts/Music"),
        (
            "Arts/Music/2025",
            "; category-created Arts/Music; category-created Arts/Music/2025",
            "Arts/Music/2025",
        ),
        ("arts", "; category-created arts", "arts"),
        ("/2025", "; category-created 2025", "2025"),
        ("2", "", "Arts"),
        ("0", "", "Miscellaneous"),
        ("", "", "Miscellaneous"),
        (
            r"Arts/Sound \/ Vision",
            r"; category-created Arts/Sound \/ Vision",
            "Arts/Sound / Vision",
        ),
    ] {
        let mut site = Site::at_two();
        let run = site.run(&file(cell));
        assert_eq!(
            run.rows(),
            [format!("2 created: course-created P1{outcomes}")],
            "{cell:?}"
        );
        assert_eq!(site.path_of("P1"), path, "{cell:?}");
    }
}

impl Site {
    /// A site whose category 2 is `Arts`.
    fn at_two() -> Self {
        let mut site = Self::new();
        site.snapshot.put(Category {
            id: Id(2),
            name: "Arts".into(),
            visible: true,
            ..Category::default()
        });
        site
    }
}

#[test]
fn a_new_category_is_the_last_of_its_siblings() {
    for visible in [true, false] {
        let mut site = Site::new();
        site.set("courses.new_categories_visible", if visible { "1" } else { "0" });
        let last = site.category("Arts", Id::NONE);
        let last = site.snapshot.get::<Category>(last).unwrap().sortorder;
        site.run(&file("Music"));
        let made = site.snapshot.get::<Category>(site.named("P1").category).unwrap();
        assert_eq!((made.visible, made.sortorder), (visible, last + 1));
        assert_eq!((made.idnumber.as_str(), made.description.as_str()), ("", ""));
    }
}

/// B11: an unknown number ended the run of the original.
#[test]
fn an_unknown_id_makes_nothing() {
    let mut site = Site::new();
    assert_eq!(site.run(&file("4711")).rows(), ["2 failed: CRS104 P1"]);
    assert_eq!(site.run(&file("99999999999999999999")).rows(), ["2 failed: CRS104 P1"]);
}

#[test]
fn of_two_of_one_name_the_first_is_taken_with_a_warning() {
    let mut site = Site::new();
    let (second, first) = (site.category("Arts", Id::NONE), site.category("Arts", Id::NONE));
    site.change::<Category>(second, |category| category.sortorder = 20);
    site.change::<Category>(first, |category| category.sortorder = 10);
    assert_eq!(
        site.run(&file("Arts")).rows(),
        ["2 created warning: course-created P1; CRS107 Arts"]
    );
    assert_eq!(site.named("P1").category, first);
}

#[test]
fn by_idnumber_nothing_is_made() {
    for (cell, expected) in [
        ("ART", "2 created: course-created P1"),
        ("", "2 created: course-created P1"),
        ("2", "2 failed: CRS105 P1"),
        ("art", "2 failed: CRS105 P1"),
        ("TWICE", "2 failed: CRS106 P1"),
    ] {
        let mut site = Site::new();
        site.set("courses.category_by", "idnumber");
        for idnumber in ["ART", "TWICE", "TWICE"] {
            let category = site.category(idnumber, Id::NONE);
            site.change::<Category>(category, |category| category.idnumber = idnumber.into());
        }
        assert_eq!(site.run(&file(cell)).rows(), [expected], "{cell:?}");
    }
}

#[test]
fn without_a_category_there_is_no_place() {
    let mut site = Site::new();
    site.snapshot.remove::<Category>(Id(1));
    assert_eq!(site.run(&file("")).rows(), ["2 failed: CRS108 P1"]);
}

#[test]
fn a_course_without_a_category_stands_in_the_oldest() {
    let mut site = Site::new();
    site.snapshot.remove::<Category>(Id(1));
    let run = site.run("shortname;fullname;category\nP1;Piano;Music\nP2;Piano;Arts\nP3;Piano;");
    assert_eq!(run.count("category-created"), 2);
    assert_eq!(site.path_of("P3"), "Music", "the first that this run made");
}

/// D38: what a failed row would have made on the way isn't made.
#[test]
fn a_failed_row_makes_no_category() {
    let mut site = Site::new();
    let run = site.run("shortname;fullname;category;template\nP1;Piano;Arts/Music;NOSUCH\nP2;Piano;Arts;");
    assert_eq!(
        run.rows(),
        [
            "2 failed: CRS109 P1",
            "3 created: course-created P2; category-created Arts"
        ]
    );
    assert_eq!(run.plans[0].steps.len(), 0);
}

#[test]
fn later_rows_find_the_categories_of_earlier_ones() {
    let mut site = Site::new();
    let run = site.run("shortname;fullname;category\nP1;Piano;Arts/Music\nP2;Piano;Arts/Music\nP3;Piano;Arts/Drama");
    assert_eq!(run.count("category-created"), 3);
    assert_eq!(site.named("P1").category, site.named("P2").category);
}

/// D52: the column of the core dialect.
#[test]
fn the_category_path_of_other_tools_is_a_category() {
    let mut site = Site::new();
    site.run("shortname;fullname;category_path\nP1;Piano;Arts / Music");
    assert_eq!(site.path_of("P1"), "Arts/Music");
}
