//! What each upload is recognised by, and how its columns are read.

use super::*;
use crate::check::{Across, Check, Flow, Observer};
use crate::diagnostic::Diagnostic;
use crate::layout::Bound;

#[derive(Default)]
struct Heard(Vec<String>);

impl Observer for Heard {
    fn diagnostic(&mut self, diagnostic: Diagnostic) {
        let about = diagnostic.column.map(|column| format!(" {column}")).unwrap_or_default();
        self.0
            .push(format!("{} {}{about}", diagnostic.line, diagnostic.rule.code));
    }
}

/// The format of a file, which column each name of its header is, and what is found.
fn read(name: &str, file: &str) -> (Option<&'static str>, String, Vec<String>) {
    let request = Request::new(name, Settings::new());
    let mut across = Across::default();
    let mut heard = Heard::default();
    let mut check = Check::new(&request, &mut across);
    if check.feed(file.as_bytes(), &mut heard) == Flow::Continue {
        check.finish(&mut heard);
    }
    let summary = check.into_summary();
    let columns = summary.layout.as_ref().map(|layout| {
        let shown = layout.bound().iter().map(|bound| match bound {
            Bound::Column { at, .. } => layout.columns()[*at].shown(),
            _ => "-".to_owned(),
        });
        shown.collect::<Vec<_>>().join(" ")
    });
    (summary.format, columns.unwrap_or_default(), heard.0)
}

#[track_caller]
fn case(file: &str, format: &str, columns: &str, found: &[&str]) {
    assert_eq!(
        read("upload.csv", file),
        (
            Some(format),
            columns.to_owned(),
            found.iter().map(|found| (*found).to_owned()).collect()
        ),
        "\n{file}"
    );
}

#[test]
fn courses() {
    case(
        "shortname,fullname,category_path,templatecourse,enddate,role_student\nP,Piano,Arts / Music,MODEL,,\n",
        "courses",
        "shortname fullname category template - -",
        &["1 CSV040", "1 CSV041 enddate", "1 CSV041 role_student"],
    );
    // Of three ways to name the category the first counts, as on the platform.
    case(
        "shortname,fullname,category_path,category_idnumber\nP,Piano,Arts,MUS\n",
        "courses",
        "shortname fullname - category",
        &["1 CSV040", "1 CSV041 category_path"],
    );
    // What would delete, rename or reset a course never becomes a creation.
    case(
        "shortname,fullname,enrolment_1,enrolment_1_delete,delete,rename,reset
P,Piano,self,1,,,
G,Guitar,,,1,,
C,Choir,,,,CHOIR2,
D,Drums,,,,,1
E,Oboe,manual,0,0,,0
",
        "courses",
        "shortname fullname enrolment_N - - - -",
        &[
            "1 CSV040",
            "2 CSV042 enrolment_1_delete",
            "3 CSV042 delete",
            "4 CSV042 rename",
            "5 CSV042 reset",
        ],
    );
    // Ours, without a column that only the platform knows.
    case(
        "shortname;fullname;category\nP;Piano;Arts\n",
        "courses",
        "shortname fullname category",
        &[],
    );
}

#[test]
fn users() {
    case(
        "username,firstname,lastname,course1,type1,middlename,cohort1\njdoe,John,Doe,BIO,1,,\n",
        "users",
        "username firstname lastname courseN typeN - cohortN",
        &["1 CSV041 middlename", "1 USR005 type1"],
    );
}

#[test]
fn cohorts() {
    case(
        "name,idnumber,description,descriptionformat,visible,context,category_idnumber
Intake 2024 A,CO-24-A,,,1,System,FAC-SCI
Staff,STAFF,,,0,,
Lab,LAB,,,,Science,
",
        "cohorts",
        "cname cidnumber cdescription - - - ccatcontextidnumber",
        &[
            "1 CSV040",
            "1 CSV041 descriptionformat",
            "3 CSV042 visible",
            "4 CSV042 context",
        ],
    );
    // A list of something else that has names and idnumbers makes no cohorts.
    let (format, _, found) = read("people.csv", "name,idnumber,e-mail\nAnn,S1,a@x.example\n");
    assert_eq!((format, found), (None, vec!["1 CSV002".to_owned()]));
    // The name of the file decides.
    let (format, columns, _) = read("cohorts.csv", "name,idnumber,colour\nStaff,STAFF,red\n");
    assert_eq!((format, columns.as_str()), (Some("cohorts"), "cname cidnumber -"));
}

#[test]
fn groups_name_their_course_by_its_idnumber_before_its_name() {
    let names: Vec<String> = [
        "groupname",
        "coursename",
        "idnumber",
        "groupidnumber",
        "groupingname",
        "picture",
    ]
    .map(str::to_owned)
    .to_vec();
    let shown: Vec<String> = names
        .iter()
        .map(|name| match groups::UPLOAD.what(name, &names, &[]) {
            What::Ours => "ours".to_owned(),
            What::Renamed(ours, _) => ours,
            What::Dropped => "dropped".to_owned(),
            What::Refused(_) => "refused".to_owned(),
        })
        .collect();
    assert_eq!(
        shown,
        ["name", "dropped", "courseid", "idnumber", "grouping", "dropped"]
    );
}

#[test]
fn a_flat_file_has_no_header_and_names_by_idnumber() {
    let file = "add,student,S-2041,BIO-101\ndel,student,S-2050,BIO-101,1725148800,0\nadd,,S-1,BIO-101\nsuspend,student,S-1,B\n";
    for format in [None, formats::find("enrolments")] {
        let mut request = Request::new("people.txt", Settings::new());
        request.format = format;
        let mut across = Across::default();
        let mut heard = Heard::default();
        let mut check = Check::new(&request, &mut across);
        check.feed(file.as_bytes(), &mut heard);
        check.finish(&mut heard);
        let summary = check.into_summary();
        assert_eq!(summary.format, Some("enrolments"));
        assert_eq!(heard.0, ["1 CSV040", "3 ENR005 rolename", "4 ENR001 cmd"]);
        assert_eq!((summary.rows, summary.valid_rows), (4, 2));
        let dialect = summary.dialect.unwrap();
        assert_eq!((dialect.header, dialect.header_line), (false, None));
        let settings = summary.settings.unwrap();
        let by = |key| settings.user_by(key).word();
        assert_eq!(by(&crate::settings::enrolments::USER_BY), "idnumber");
    }
    // With a header it is a file of ours, whatever its first command.
    let (format, columns, _) = read(
        "enrols.csv",
        "cmd,rolename,uid,cid,enrol\nadd,student,ajones,BIO-101,\n",
    );
    assert_eq!(
        (format, columns.as_str()),
        (Some("enrolments"), "cmd rolename uid cid enrol")
    );
}

#[test]
fn what_a_person_has_mapped_stands() {
    let mut request = Request::new("cohorts.csv", Settings::new());
    request.mapping.map.push(("Name".into(), "cdescription".into()));
    let names = ["Name".to_owned(), "idnumber".to_owned()];
    let format = formats::find("cohorts").unwrap();
    let reading = reading(&request, format, 1, &names).unwrap();
    assert_eq!(
        reading.mapping.map,
        [
            ("Name".to_owned(), "cdescription".to_owned()),
            ("idnumber".to_owned(), "cidnumber".to_owned())
        ]
    );
}

#[test]
fn the_tables_name_settings_and_columns_that_there_are() {
    for upload in UPLOADS {
        for rename in upload.renames {
            if let Some((key, value)) = rename.sets {
                Settings::new().set_key(key, value).unwrap();
            }
            if let Some(format) = formats::find(upload.format) {
                assert!(
                    find(format.columns(), rename.ours).is_some(),
                    "{} {}",
                    upload.format,
                    rename.ours
                );
            }
        }
    }
}
