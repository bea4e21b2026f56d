//! Looking for problems, texts and lines.

use shared::text::Encoding;
use shared::wire::{Found, Target};

use super::bench::Bench;

fn at(line: u64, slot: Option<u16>, row: u64) -> Option<Found> {
    Some(Found { line, slot, row })
}

#[test]
fn a_walk_over_the_problems_goes_from_cell_to_cell() {
    let mut bench = Bench::users(Encoding::Utf8);
    let mut next = |line, slot, back| bench.find(Target::Problem, line, slot, back);
    assert_eq!(next(0, None, false), at(3, Some(3), 1));
    assert_eq!(next(3, Some(3), false), at(5, Some(0), 3));
    // Blanks around a value are an information: nothing to walk to.
    assert_eq!(next(5, Some(0), false), at(7, Some(4), 5));
    assert_eq!(next(7, Some(4), false), at(9, Some(2), 7));
    assert_eq!(next(9, Some(2), false), None);
    assert_eq!(next(9, Some(2), true), at(7, Some(4), 5));
    assert_eq!(next(3, Some(3), true), None);
    assert_eq!(next(u64::MAX, None, true), at(9, Some(2), 7));
}

#[test]
fn a_text_is_found_in_any_case_in_cells_and_comments() {
    let mut bench = Bench::users(Encoding::Utf16Be);
    let text = |text: &str| Target::Text(text.to_owned());
    assert_eq!(bench.find(text("LYON"), 0, None, false), at(2, Some(5), 0));
    assert_eq!(bench.find(text("lyon"), 2, Some(5), false), at(3, Some(5), 1));
    assert_eq!(bench.find(text("lyon"), 3, Some(5), true), at(2, Some(5), 0));
    assert_eq!(bench.find(text("lyon"), u64::MAX, None, true), at(9, Some(5), 7));
    assert_eq!(bench.find(text("garcía"), 0, None, false), at(7, Some(2), 5));
    assert_eq!(bench.find(text("GARCÍA"), 0, None, false), at(7, Some(2), 5));
    assert_eq!(bench.find(text("groupe de td"), 0, None, false), at(4, None, 2));
    assert_eq!(bench.find(text("geheim"), 0, None, false), None);
    assert_eq!(bench.find(text(""), 0, None, false), None);
}

#[test]
fn changed_cells_are_searched_as_they_are_now() {
    let mut bench = Bench::users(Encoding::Utf8);
    bench.edit(8, 5, "Nice");
    assert_eq!(
        bench.find(Target::Text("nice".into()), 0, None, false),
        at(8, Some(5), 6)
    );
}

#[test]
fn a_line_is_found_by_its_number() {
    let mut bench = Bench::with("users.csv", "username;firstname;lastname\na;\"two\nlines\";c\nb;B;C\n");
    assert_eq!(bench.find(Target::Line(2), 0, None, false), at(2, None, 0));
    assert_eq!(bench.find(Target::Line(3), 0, None, false), at(4, None, 1));
    assert_eq!(bench.find(Target::Line(1), 0, None, false), at(2, None, 0));
    assert_eq!(bench.find(Target::Line(5), 0, None, false), None);
}
