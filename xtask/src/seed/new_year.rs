//! What becomes of the school in the next year: courses are looked for, emptied, deleted.

use std::path::Path;

use anyhow::Result;

use super::files::{Rows, Write};
use super::school::School;

/// All of them.
pub(super) const ALL: &[(&str, Write)] = &[
    ("checkcourses.csv", look_for),
    ("resetcourses.csv", empty),
    ("deletecourses.csv", delete),
];

/// Every hundredth course, and one that isn't there.
fn look_for(school: &School, path: &Path) -> Result<u64> {
    let mut rows = Rows::new(path, &[])?;
    for course in (0..school.courses).step_by(100) {
        let (title, _) = school.title(course);
        rows.add([school.shortname(course), title])?;
    }
    rows.add(["ATLANTIS-L1-01", "Not yet"])?;
    rows.done()
}

/// The courses of the first programmes, but for one that is deleted.
fn empty(school: &School, path: &Path) -> Result<u64> {
    let mut rows = Rows::new(path, &["shortname", "roles", "groups", "groupings"])?;
    for course in 0..(school.courses / 20).max(1) {
        rows.add([&*school.shortname(course), "student", "members", "no"])?;
    }
    rows.done()
}

/// The last courses of all.
fn delete(school: &School, path: &Path) -> Result<u64> {
    let mut rows = Rows::new(path, &[])?;
    for course in (school.courses / 2..school.courses).rev().take(5) {
        rows.add([school.shortname(course)])?;
    }
    rows.done()
}
