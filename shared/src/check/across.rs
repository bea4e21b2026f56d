//! What the files of one package define and take away, so that a later file's references can be judged (D82).
//!
//! Files are checked in the order of D81, so what defines comes before what refers.

use std::collections::HashMap;

use crate::column::Refers;
use crate::formats::{CommandFile, CrossKey};
use crate::record::{Record, Slot};

use super::unique::{Hash, SeenValues};
use super::{Sink, rules};

/// What was defined so far, by kind and identifier. A file alone has nobody to tell, and nothing is kept of it.
#[derive(Debug, Default)]
pub struct Across {
    made: Definitions,
    gone: Definitions,
    /// The names of the files so far; the last one is being checked.
    files: Vec<String>,
    /// How many files the package has.
    count: usize,
}

type Definitions = HashMap<(Refers, &'static str), Values>;

#[derive(Debug, Default)]
struct Values {
    /// The last file that has defined one of them, by its place. What the file being checked defines is no reason to
    /// judge it.
    file: usize,
    values: SeenValues,
}

impl Across {
    /// A package of so many files. One file is nothing to look across: the same as the default.
    pub fn package(files: usize) -> Self {
        Self {
            count: files,
            ..Self::default()
        }
    }

    /// Begins the next file.
    pub fn begin(&mut self, file: &str) {
        if self.count > 1 {
            self.files.push(file.to_owned());
        }
    }

    /// Keeps what a row defines and judges what it refers to.
    pub fn row(&mut self, command_file: &dyn CommandFile, row: &Record, sink: &mut Sink<'_>) {
        if self.files.is_empty() {
            return;
        }
        let mut findings: Vec<(Slot, Finding)> = Vec::new();
        command_file.refers(row, &mut |key, slot| {
            if let Some(finding) = self.judge(&key) {
                findings.push((slot, finding));
            }
        });
        for (slot, finding) in findings {
            let rule = if finding.gone {
                &rules::GONE_IN_PACKAGE
            } else {
                &rules::NOT_IN_PACKAGE
            };
            let diagnostic = sink
                .at(rule, row, slot)
                .with("file", self.files.get(finding.file).map_or("", String::as_str))
                .with("first", finding.line);
            sink.push(diagnostic);
        }
        // After the last file nobody asks.
        if self.files.len() >= self.count {
            return;
        }
        let file = self.files.len() - 1;
        let (made, taken) = (&mut self.made, &mut self.gone);
        command_file.defines(row, &mut |key, gone| {
            let definitions = if gone { &mut *taken } else { &mut *made };
            let values = definitions.entry((key.refers, key.by)).or_default();
            values.file = file;
            values.values.insert(Hash::of(&key.value), row.line, 0);
        });
    }

    /// What is made after all is there; else what is taken away is gone; else a file that makes such things lacks it.
    fn judge(&self, key: &CrossKey<'_>) -> Option<Finding> {
        let (kind, hash) = ((key.refers, key.by), Hash::of(&key.value));
        let made = self.made.get(&kind);
        if made.is_some_and(|made| made.values.get(hash).is_some()) {
            return None;
        }
        let gone = self.gone.get(&kind).filter(|gone| gone.file + 1 != self.files.len());
        if let Some((gone, seen)) = gone.and_then(|gone| Some((gone, gone.values.get(hash)?))) {
            return Some(Finding {
                gone: true,
                file: gone.file,
                line: i64::from(seen.line),
            });
        }
        let made = made.filter(|made| made.file + 1 != self.files.len())?;
        Some(Finding {
            gone: false,
            file: made.file,
            line: 0,
        })
    }
}

struct Finding {
    gone: bool,
    file: usize,
    line: i64,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::Layout;

    /// A file whose rows make, take away or need the course in their first cell.
    #[derive(Clone, Copy)]
    enum File {
        Makes,
        TakesAway,
        Needs,
    }

    impl CommandFile for File {
        fn check_row(&mut self, _: &Record, _: &mut Sink<'_>) {}
        fn may_destroy(&self, _: &Record) -> bool {
            false
        }
        fn defines<'r>(&self, row: &'r Record, add: &mut dyn FnMut(CrossKey<'r>, bool)) {
            if !matches!(self, Self::Needs) {
                add(key(row), matches!(self, Self::TakesAway));
            }
        }
        fn refers<'r>(&self, row: &'r Record, add: &mut dyn FnMut(CrossKey<'r>, Slot)) {
            if matches!(self, Self::Needs) {
                add(key(row), Slot(0));
            }
        }
    }

    fn key(row: &Record) -> CrossKey<'_> {
        CrossKey {
            refers: Refers::Course,
            by: "shortname",
            value: row.get(0).unwrap().into(),
        }
    }

    #[test]
    fn references_are_judged_by_what_the_package_makes_and_takes_away() {
        use File::{Makes, Needs, TakesAway};
        for (files, expected) in [
            (&[(Needs, "PIANO")][..], &[][..]),
            (&[(Makes, "PIANO"), (Needs, "PIANO")], &[]),
            (&[(Makes, "PIANO"), (Needs, "ORGAN")], &["PKG001"]),
            (&[(TakesAway, "PIANO"), (Needs, "PIANO")], &["PKG002"]),
            (&[(TakesAway, "PIANO"), (Needs, "ORGAN")], &[]),
            (&[(TakesAway, "PIANO"), (Makes, "PIANO"), (Needs, "PIANO")], &[]),
        ] {
            let layout = Layout::new(&[], vec!["shortname".into()], Vec::new());
            let (mut across, mut found) = (Across::package(files.len()), Vec::new());
            for (place, (file, name)) in files.iter().enumerate() {
                across.begin(&format!("file {place}"));
                let mut row = Record::new(false);
                row.restart(2, 0..0);
                row.push(name, false);
                let mut emit = |diagnostic: crate::diagnostic::Diagnostic| found.push(diagnostic.rule.code);
                across.row(file, &row, &mut Sink::new(&layout, &mut emit));
            }
            assert_eq!(found, expected);
        }
    }
    #[test]
    fn of_a_file_alone_and_of_the_last_one_nothing_is_kept() {
        let layout = Layout::new(&[], vec!["shortname".into()], Vec::new());
        for (count, kept) in [(1, [0, 0]), (2, [1, 1])] {
            let mut across = Across::package(count);
            for (place, expected) in (0..count).zip(kept) {
                across.begin("courses.csv");
                let mut row = Record::new(false);
                row.restart(2, 0..0);
                row.push(&format!("course {place}"), false);
                across.row(&File::Makes, &row, &mut Sink::new(&layout, &mut |_| {}));
                let values: usize = across.made.values().map(|made| made.values.count()).sum();
                assert_eq!(values, expected, "file {place} of {count}");
            }
        }
    }
}
