//! What the files of one package define, link and take away, so that a later file's rows can be judged (D82).
//!
//! Files are checked in the order of D81, so what defines comes before what refers. What a later file says against a row
//! of an earlier one is noted, to be said of that row as well: by a second reading, or in the end.

mod definitions;
mod notes;
mod platform;

pub use notes::Notes;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::column::Refers;
use crate::diagnostic::Diagnostic;
use crate::formats::{CommandFile, CrossKey};
use crate::keys::{KeyKind, KeySets};
use crate::record::{Record, Slot};
use crate::rule::Rule;

use super::{Sink, rules};
use definitions::{Definitions, Place};
use notes::Note;
use platform::Platform;

/// What was said so far. A file alone has nobody to tell, and nothing is kept of it.
#[derive(Debug, Default)]
pub struct Across {
    definitions: Definitions,
    /// The names of the files so far; the last one is being checked.
    files: Vec<String>,
    /// How many files the package has.
    count: usize,
    /// What a reading before this one has noted.
    foreseen: Notes,
    notes: Notes,
    /// What the rows so far may have made without being about it.
    by_the_way: BTreeSet<Refers>,
    platform: Option<Platform>,
}

impl Across {
    /// A package of so many files. One file is nothing to look across: the same as the default.
    pub fn package(files: usize) -> Self {
        Self {
            count: files,
            ..Self::default()
        }
    }

    /// The same, read a second time: rows are told what later files say against them.
    pub fn again(files: usize, notes: Notes) -> Self {
        Self {
            foreseen: notes,
            ..Self::package(files)
        }
    }

    /// The same, and references are looked up on the platform besides: what neither it nor the package has is reported
    /// in the words of the plan, and so is what would be found there is not asked of the package.
    #[must_use]
    pub fn with_platform(self, keys: Arc<KeySets>) -> Self {
        Self {
            platform: Some(Platform::new(keys)),
            ..self
        }
    }

    /// By which kinds of key the rows so far refer to what must be on the platform, whether it was looked up or not. Blank
    /// without a platform.
    pub fn asked(&self) -> BTreeSet<KeyKind> {
        self.platform
            .as_ref()
            .map_or_else(BTreeSet::new, |platform| platform.asked.clone())
    }

    /// What later files have said against rows of earlier ones.
    pub fn into_notes(self) -> Notes {
        self.notes
    }

    /// Begins the next file.
    pub fn begin(&mut self, file: &str) {
        if self.count > 1 || self.platform.is_some() {
            self.files.push(file.to_owned());
            self.definitions.last = self.files.len() >= self.count;
        }
    }

    /// Keeps what a row defines and judges what it refers to; `format` is that of its file.
    pub fn row(&mut self, format: &'static str, command_file: &dyn CommandFile, row: &Record, sink: &mut Sink<'_>) {
        let Some(file) = self.files.len().checked_sub(1) else {
            return;
        };
        if let Some(name) = self.files.last() {
            self.foreseen
                .of(name, row.line)
                .for_each(|diagnostic| sink.push(diagnostic));
        }
        let mut findings: Vec<(Slot, Finding)> = Vec::new();
        let mut must_find = None;
        command_file.refers(row, &mut |key, slot| {
            must_find = must_find.or_else(|| Some(command_file.must_find(row)));
            if let Some(finding) = self.judge(&key, must_find == Some(true)) {
                findings.push((slot, finding));
            }
        });
        for (slot, finding) in findings {
            let (rule, place) = match finding {
                Finding::Gone(place) => (&rules::GONE_IN_PACKAGE, place),
                Finding::Absent(file) => (&rules::NOT_IN_PACKAGE, Place { file, line: 0 }),
                Finding::Missing(rule) => {
                    let key = row.get(usize::from(slot.0)).unwrap_or_default();
                    let diagnostic = sink.at(rule, row, slot);
                    sink.push(diagnostic.with("key", key));
                    continue;
                }
            };
            let diagnostic = sink.at(rule, row, slot);
            sink.push(self.about(diagnostic, place));
            if let Finding::Gone(place) = finding {
                self.note(&rules::NEEDED_IN_PACKAGE, place, row.line);
            }
        }
        if self.count <= 1 {
            return;
        }
        let place = Place {
            file,
            line: super::unique::short(row.line),
        };
        if !self.definitions.last {
            self.by_the_way.extend(command_file.makes_on_the_way());
        }
        let mut opposite = None;
        if let Some(identity) = command_file.identity(row) {
            opposite = self.definitions.link(format, &identity.key, identity.removes, place);
        }
        let definitions = &mut self.definitions;
        command_file.defines(row, &mut |key, gone| {
            opposite = opposite.or(definitions.define(&key, gone, place));
        });
        if let Some(opposite) = opposite {
            sink.push(self.about(Diagnostic::new(&rules::OPPOSITE_IN_PACKAGE, row.line), opposite));
            self.note(&rules::OPPOSITE_IN_PACKAGE, opposite, row.line);
        }
    }

    /// What is made after all is there; else what is taken away is gone; else the platform knows; else a file that makes
    /// such things lacks it.
    fn judge(&mut self, key: &CrossKey<'_>, must_find: bool) -> Option<Finding> {
        let now = self.files.len().checked_sub(1)?;
        if self.definitions.made(key) {
            return None;
        }
        let gone = self.definitions.gone(key).filter(|gone| gone.file != now);
        if let Some(gone) = gone {
            return Some(Finding::Gone(gone));
        }
        // A group of a course that the package makes, or that another file changes: only the plan knows.
        let uncertain = self.by_the_way.contains(&key.refers);
        if let Some(platform) = self.platform.as_mut().filter(|_| must_find && !uncertain) {
            match platform.look_up(key) {
                Some(true) => return None,
                Some(false) => return platform::missing(key.refers).map(Finding::Missing),
                None => {}
            }
        }
        let maker = self.definitions.maker(key).filter(|maker| *maker != now)?;
        Some(Finding::Absent(maker))
    }

    /// Names the other place in a diagnostic.
    fn about(&self, diagnostic: Diagnostic, other: Place) -> Diagnostic {
        let file = self.files.get(other.file).map_or("", String::as_str);
        diagnostic.with("file", file).with("first", other.line.to_string())
    }

    /// Notes what the row being checked says against an earlier one.
    fn note(&mut self, rule: &'static Rule, about: Place, line: u64) {
        if let (Some(name), Some(by)) = (self.files.get(about.file), self.files.last()) {
            let note = Note {
                rule,
                file: by.clone(),
                line,
            };
            self.notes.add(name, about.line, note);
        }
    }
}

/// What is wrong with a reference.
#[derive(Clone, Copy)]
enum Finding {
    /// A row takes it away.
    Gone(Place),
    /// The file that makes such things lacks it.
    Absent(usize),
    /// It is neither in the package nor on the platform.
    Missing(&'static Rule),
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::column::Refers;
    use crate::formats::Identity;
    use crate::i18n::Arg;
    use crate::layout::Layout;

    /// A file whose rows make, take away, need, link or unlink the course in their first cell.
    #[derive(Clone, Copy)]
    enum File {
        Makes,
        TakesAway,
        Needs,
        Links,
        Unlinks,
    }

    impl CommandFile for File {
        fn check_row(&mut self, _: &Record, _: &mut Sink<'_>) {}
        fn may_destroy(&self, _: &Record) -> bool {
            false
        }
        fn identity<'r>(&self, row: &'r Record) -> Option<Identity<'r>> {
            matches!(self, Self::Links | Self::Unlinks).then(|| Identity {
                key: row.get(0).unwrap().into(),
                removes: matches!(self, Self::Unlinks),
                repeats: false,
            })
        }
        fn defines<'r>(&self, row: &'r Record, add: &mut dyn FnMut(CrossKey<'r>, bool)) {
            if matches!(self, Self::Makes | Self::TakesAway) {
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

    /// Checks a package of files of one row, and says what is found and noted, each with file, line and the other line.
    fn checked(files: &[(File, &str)], notes: Notes) -> (Vec<String>, Notes) {
        let layout = Layout::new(&[], vec!["shortname".into()], Vec::new());
        let (mut across, mut found) = (Across::again(files.len(), notes), Vec::new());
        for (place, (file, name)) in files.iter().enumerate() {
            across.begin(&format!("file{place}"));
            let mut row = Record::new(false);
            row.restart(2 + place as u64, 0..0);
            row.push(name, false);
            let mut emit = |diagnostic: Diagnostic| {
                let (code, line) = (diagnostic.rule.code, diagnostic.line);
                let Some(Arg::Text(first)) = diagnostic.args.get("first") else {
                    panic!("{code} names no line");
                };
                found.push(format!("{line} {code} {first}"));
            };
            across.row("courses", file, &row, &mut Sink::new(&layout, &mut emit));
        }
        (found, across.into_notes())
    }

    #[test]
    fn references_are_judged_by_what_the_package_makes_and_takes_away() {
        use File::{Makes, Needs, TakesAway};
        for (files, expected) in [
            (&[(Needs, "PIANO")][..], &[][..]),
            (&[(Makes, "PIANO"), (Needs, "PIANO")], &[]),
            (&[(Makes, "PIANO"), (Needs, "ORGAN")], &["3 PKG001 0"]),
            (&[(TakesAway, "PIANO"), (Needs, "PIANO")], &["3 PKG002 2"]),
            (&[(TakesAway, "PIANO"), (Needs, "ORGAN")], &[]),
        ] {
            assert_eq!(checked(files, Notes::default()).0, expected);
        }
    }

    #[test]
    fn what_two_files_say_against_one_another_is_said_on_both_lines() {
        use File::{Links, Makes, Needs, TakesAway, Unlinks};
        for (files, first, both) in [
            (
                &[(TakesAway, "A"), (Makes, "A")][..],
                &["3 PKG003 2"][..],
                &["2 PKG003 3", "3 PKG003 2"][..],
            ),
            (
                &[(Makes, "A"), (TakesAway, "A")],
                &["3 PKG003 2"],
                &["2 PKG003 3", "3 PKG003 2"],
            ),
            (
                &[(TakesAway, "A"), (Needs, "A")],
                &["3 PKG002 2"],
                &["2 PKG004 3", "3 PKG002 2"],
            ),
            (
                &[(Links, "A"), (Unlinks, "A")],
                &["3 PKG003 2"],
                &["2 PKG003 3", "3 PKG003 2"],
            ),
            (&[(Links, "A"), (Links, "A")], &[], &[]),
            (&[(Links, "A"), (Unlinks, "B")], &[], &[]),
        ] {
            let (found, notes) = checked(files, Notes::default());
            assert_eq!(found, first);
            assert_eq!(checked(files, notes).0, both);
        }
    }

    #[test]
    fn the_file_that_was_read_before_is_told_in_the_end() {
        let (_, notes) = checked(
            &[(File::TakesAway, "A"), (File::Needs, "A"), (File::Needs, "A")],
            Notes::default(),
        );
        let told: Vec<_> = notes
            .of_file("file0")
            .into_iter()
            .map(|told| (told.line, told.rule.code))
            .collect();
        assert_eq!(told, [(2, "PKG004")]);
        assert!(notes.of_file("file1").is_empty());
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
                across.row("courses", &File::Makes, &row, &mut Sink::new(&layout, &mut |_| {}));
                assert_eq!(across.definitions.count(), expected, "file {place} of {count}");
            }
        }
    }
}
