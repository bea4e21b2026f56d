//! The file as a whole: its header, and rows about the same link (D37).

use super::{check, check_with};
use crate::formats::Opens;
use crate::formats::metacourses::Metacourses;

#[test]
fn both_courses_are_needed_and_further_columns_are_told() {
    check(
        "course;meta\nGUITAR1;STRINGS_ALL",
        &["1 warning CSV011 course=", "1 error CSV003 master="],
    );
    check(
        "Master;META;comment\nGUITAR1;STRINGS_ALL;strings",
        &["1 warning CSV011 comment="],
    );
    check("master;meta;cmdd\nGUITAR1;STRINGS_ALL;del", &["1 warning CSV012 cmdd="]);
}

#[test]
fn the_same_link_twice_is_worth_a_word() {
    let twice = "master;meta;cmd\nGUITAR1;STRINGS_ALL;add\nGUITAR1;STRINGS_ALL;\nSTRINGS_ALL;GUITAR1;";
    check(twice, &["3 warning CSV201"]);
}

#[test]
fn a_link_that_is_made_and_removed_is_a_contradiction_but_disabled_links_are_written_so() {
    let file = "master;meta;cmd\nGUITAR1;STRINGS_ALL;add\nGUITAR1;STRINGS_ALL;del";
    check(file, &[]);
    check_with(&[("metacourses.removal", "delete")], file, &["3 warning CSV203"]);
}

#[test]
fn rows_may_destroy_only_where_links_are_removed() {
    use crate::formats::testing::{hear, settings};
    for (removal, expected) in [("disable", false), ("delete", true)] {
        let settings = settings(&[("metacourses.removal", removal)]);
        let (heard, summary, request) = hear(&Metacourses, &settings, "master;meta;cmd\nA;B;add\nA;C;del");
        let layout = summary.layout.as_ref().unwrap();
        let file = Metacourses.open(&crate::formats::Opening {
            layout,
            settings: &request.settings,
        });
        let may: Vec<bool> = heard.rows.iter().map(|row| file.may_destroy(row)).collect();
        assert_eq!(may, [false, expected], "{removal}");
    }
}
