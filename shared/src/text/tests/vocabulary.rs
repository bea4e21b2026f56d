//! A vocabulary like that of the command files, for tests.

use crate::text::{HeaderScore, Vocabulary};

/// Of each format the required columns and some optional ones.
const FORMATS: [(&[&str], &[&str]); 7] = [
    (
        &["username", "firstname", "lastname"],
        &[
            "email",
            "idnumber",
            "department",
            "city",
            "description",
            "suspended",
        ],
    ),
    (
        &["fullname", "shortname"],
        &["category", "summary", "visible", "idnumber"],
    ),
    (
        &["cid", "uid", "rolename"],
        &["cmd", "starttime", "endtime", "enrol"],
    ),
    (&["master", "meta"], &["cmd"]),
    (
        &["courseid", "name"],
        &["cmd", "type", "idnumber", "description"],
    ),
    (&["cname"], &["cmd", "cdescription", "userid", "cidnumber"]),
    (&["course", "cohort"], &["cmd", "role", "makegroup"]),
];

/// The names of [`FORMATS`], without regard to case.
pub(super) struct Columns;

impl Vocabulary for Columns {
    fn score(&self, cells: &[&str]) -> HeaderScore {
        let has = |name: &&&str| cells.iter().any(|cell| cell.eq_ignore_ascii_case(name));
        let score = |(required, optional): &(&[&str], &[&str])| {
            let found = required.iter().filter(has).count();
            HeaderScore {
                known: found + optional.iter().filter(has).count(),
                complete: found == required.len(),
            }
        };
        let best = FORMATS.iter().map(score);
        best.max_by_key(|score| (score.complete, score.known))
            .unwrap()
    }
}
