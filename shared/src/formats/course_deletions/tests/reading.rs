//! How a list is read and recognised (D8, D24, D26).

use crate::check::{Across, Check, Confidence, Observer, Request, SheetRow, Summary};
use crate::diagnostic::Diagnostic;
use crate::formats::bench::Bench;
use crate::formats::course_deletions::CourseDeletions;
use crate::settings::Settings;

#[derive(Default)]
struct Codes(Vec<&'static str>);

impl Observer for Codes {
    fn diagnostic(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic.rule.code);
    }
}

/// The format of a file of this name, and what is said of it.
fn recognised(name: &str, text: &str) -> (Summary, Vec<&'static str>) {
    let request = Request::new(name, Settings::new());
    let (mut across, mut codes) = (Across::default(), Codes::default());
    let mut check = Check::new(&request, &mut across);
    check.feed(text.as_bytes(), &mut codes);
    check.finish(&mut codes);
    (check.into_summary(), codes.0)
}

#[test]
fn nothing_makes_an_unnamed_file_a_deletion() {
    for (name, text, format) in [
        ("deletecourses.csv", "OLD1\nOLD2\n", Some("course-deletions")),
        ("deletecourses.txt", "OLD1\n", Some("course-deletions")),
        ("deletecourses_2024.csv", "OLD1\n", Some("course-deletions")),
        (
            "deletecourses_tryback_20240305-060000.csv",
            "# line 4: x\nOLD1\n",
            Some("course-deletions"),
        ),
        ("course-deletions.csv", "shortname\nOLD1\n", Some("course-deletions")),
        ("old.csv", "OLD1\nOLD2\n", None),
        ("old.csv", "shortname\nOLD1\n", None),
        // A header of another command file is stronger than the name.
        (
            "deletecourses.csv",
            "shortname;fullname\nBIO;Biology\n",
            Some("courses"),
        ),
    ] {
        let (summary, codes) = recognised(name, text);
        assert_eq!(summary.format, format, "{name} {text}");
        assert_eq!(codes.contains(&"CSV002"), format.is_none(), "{name} {text}");
    }
    let (summary, _) = recognised("deletecourses.csv", "OLD1\n");
    assert_eq!(summary.confidence, Some(Confidence::Likely));
}

#[test]
fn a_comma_belongs_to_the_identifier() {
    let bench = Bench::new(&CourseDeletions);
    assert_eq!(bench.check("Biology, first year\nChemistry, second year\n"), [""; 0]);
    let mut fixed = bench.clone();
    fixed.set("csv.separator", ",");
    assert_eq!(fixed.check("OLD1,OLD2\n\"OLD,1\"\n"), ["1 error CSV021"]);
}

#[test]
fn a_line_has_one_filled_cell() {
    let bench = Bench::new(&CourseDeletions);
    assert_eq!(
        bench.check("OLD1;;\nOLD2;why\n\"OLD;3\"\n;OLD4\n\"-OLD5\"\n"),
        [
            "1 info CSV016",
            "2 error CSV021",
            "4 error CSV021",
            "4 error CSV101 shortname="
        ]
    );
}

#[test]
fn a_first_line_may_name_the_identifier() {
    let mut bench = Bench::new(&CourseDeletions);
    for (list, expected) in [
        ("idnumber\nB-1\n", "2 deleted: course-deleted BIO-101"),
        ("# a comment\n\n\"Id\"\n21\n", "4 deleted: course-deleted BIO-101"),
        (
            "shortname;#line;#code;#message;#fix\nBIO-101;4;CDL001;no;\n",
            "2 deleted: course-deleted BIO-101",
        ),
    ] {
        assert_eq!(bench.clone().plan(list), [expected], "{list}");
    }
    // Anything else beside it makes it data; so does what stands further down.
    assert_eq!(bench.plan("shortname;x\n").len(), 0);
    assert_eq!(bench.plan("B-9\nidnumber\n").len(), 2);
}

#[test]
fn an_empty_list_is_said_and_does_nothing() {
    let bench = Bench::new(&CourseDeletions);
    assert_eq!(bench.check(""), ["0 warning CSV014"]);
    assert_eq!(bench.check("# nothing\n"), ["0 warning CSV014"]);
    assert_eq!(
        bench.check("shortname\n"),
        ["1 info CSV018 shortname=", "1 warning CSV014"]
    );
}

#[test]
fn a_sheet_is_a_list_too() {
    let row = |number: u64, cells: &[&str]| SheetRow {
        number,
        cells: cells.iter().map(|cell| (*cell).to_owned()).collect(),
        errors: Vec::new(),
    };
    for (name, format, rows) in [
        ("deletecourses.xlsx", Some("course-deletions"), 2),
        ("old.xlsx", None, 0),
    ] {
        let request = Request::new(name, Settings::new());
        let (mut across, mut codes) = (Across::default(), Codes::default());
        let mut check = Check::new(&request, &mut across);
        check.sheet(
            &[row(2, &["idnumber"]), row(3, &["B-1"]), row(4, &["B-2", ""])],
            &mut codes,
        );
        let summary = check.into_summary();
        assert_eq!((summary.format, summary.rows), (format, rows), "{:?}", codes.0);
    }
}

#[test]
fn a_first_line_is_data_where_a_course_is_called_so() {
    let mut request = Request::new("deletecourses.csv", Settings::new());
    request.first_row_is_data = true;
    let (mut across, mut codes) = (Across::default(), Codes::default());
    let mut check = Check::new(&request, &mut across);
    check.feed(b"shortname\nOLD1\n", &mut codes);
    check.finish(&mut codes);
    assert_eq!((check.summary().rows, codes.0), (2, vec![]));
}
