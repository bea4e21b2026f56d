//! What a command file brings: its table of columns, its rules, and how a row is checked.

use super::Names;
use crate::check::Sink;
use crate::column::{Column, Refers};
use crate::keys::WITHIN;
use crate::layout::Layout;
use crate::record::Record;
use crate::rule::Rule;
use crate::settings::{CourseBy, GroupBy, Key, RoleBy, Settings};

/// A kind of command file. The registry of these drives reading, pages, API, command line, help and documentation.
pub trait Format: Sync + Send {
    /// What it and its files are called.
    fn names(&self) -> &'static Names;
    /// Its name: `users`. Also the id of its title in the catalogue (`format-users`).
    fn name(&self) -> &'static str {
        self.names().name
    }
    /// Prefix of its rule codes: `USR` (D91).
    fn code(&self) -> &'static str;
    /// Default and other known names of its files, the default first (D91).
    fn file_names(&self) -> &'static [&'static str] {
        self.names().files
    }
    /// Its columns.
    fn columns(&self) -> &'static [Column];
    /// Its rules, by code.
    fn rules(&self) -> &'static [&'static Rule];
    /// The outcomes that a row can have, besides rule codes: message ids.
    fn outcomes(&self) -> &'static [&'static str];
    /// The settings that change what it does.
    fn settings(&self) -> &'static [&'static Key];
    /// Names of the columns that must be there with these settings: those whose need is not optional, and the ones
    /// that a setting asks for.
    fn required(&self, settings: &Settings) -> Vec<&'static str> {
        let _ = settings;
        self.columns()
            .iter()
            .filter(|column| {
                matches!(
                    column.need,
                    crate::column::Need::Required | crate::column::Need::Present
                )
            })
            .map(|column| column.name)
            .collect()
    }
    /// Names of columns of which at least one must be there, besides the required ones.
    fn one_of(&self) -> Vec<&'static str> {
        Vec::new()
    }
    /// Whether a header is one of this kind: the columns that must be there are, by what `has` says of each.
    fn fits(&self, has: &dyn Fn(&str) -> bool, settings: &Settings) -> bool {
        let (required, one_of) = (self.required(settings), self.one_of());
        (!required.is_empty() || !one_of.is_empty())
            && required.iter().all(|name| has(name))
            && (one_of.is_empty() || one_of.iter().any(|name| has(name)))
    }
    /// Of a file without a header, one identifier a line: the setting that says what its identifiers are, which are
    /// those of courses (D26).
    fn list_key(&self) -> Option<&'static Key> {
        None
    }
    /// Whether the file has no header, one identifier a line.
    fn is_list(&self) -> bool {
        self.list_key().is_some()
    }
    /// Whether its files are archives, whose entries are its rows (D15).
    fn is_archive(&self) -> bool {
        false
    }
    /// Where what is found is the product, and not what is changed: the arguments of an outcome that are told as values
    /// of their own, in JSON and in the CSV form of the report, in this order.
    fn facts(&self) -> &'static [&'static str] {
        &[]
    }
}

/// How the files of a kind are checked. Apart from what there is to be said of the kind, so that a program that shows
/// formats and checks nothing, the page, doesn't carry the checks.
pub trait Opens: Sync + Send {
    /// Opens a file of this kind whose header is bound, to check it.
    fn open(&self, opening: &Opening<'_>) -> Box<dyn CommandFile>;
}

/// What a command file is opened with.
#[derive(Debug, Clone, Copy)]
pub struct Opening<'a> {
    /// Where its columns stand.
    pub layout: &'a Layout,
    /// The settings of the run.
    pub settings: &'a Settings,
}

/// Something that one file defines and another refers to (checks across files, D82).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CrossKey<'a> {
    /// What it is.
    pub refers: Refers,
    /// By which identifier: `username`, `idnumber`, `shortname`; within a course by that of the course too:
    /// `shortname/name`.
    pub by: &'static str,
    /// The identifier.
    pub value: std::borrow::Cow<'a, str>,
}

impl<'a> CrossKey<'a> {
    /// A role by its short name.
    #[must_use]
    pub fn role(shortname: &'a str) -> Self {
        Self {
            refers: Refers::Role,
            by: RoleBy::Shortname.word(),
            value: shortname.into(),
        }
    }

    /// Something that is named within a course, by the course and its own identifier.
    #[must_use]
    pub fn in_course(refers: Refers, (course_by, by): (CourseBy, GroupBy), course: &str, value: &str) -> Self {
        let by = match (course_by, by) {
            (_, GroupBy::Id) => "id",
            (CourseBy::Id, GroupBy::Idnumber) => "id/idnumber",
            (CourseBy::Id, GroupBy::Name) => "id/name",
            (CourseBy::Idnumber, GroupBy::Idnumber) => "idnumber/idnumber",
            (CourseBy::Idnumber, GroupBy::Name) => "idnumber/name",
            (CourseBy::Shortname, GroupBy::Idnumber) => "shortname/idnumber",
            (CourseBy::Shortname, GroupBy::Name) => "shortname/name",
        };
        let value = std::borrow::Cow::Owned(format!("{course}{WITHIN}{value}"));
        Self { refers, by, value }
    }
}

/// Whom or what a row is about (D37).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity<'a> {
    /// Its key in the file, in the form in which keys are compared (a user name in lower case).
    pub key: std::borrow::Cow<'a, str>,
    /// Whether the row takes it away.
    pub removes: bool,
    /// Whether several rows about it are the custom, so that a second one isn't worth a word.
    pub repeats: bool,
}

/// One command file that is being checked. Its methods are called for each row, in file order.
pub trait CommandFile: Send {
    /// What is to be said of the file once its header is bound: role-only mode and the like.
    fn check_header(&mut self, sink: &mut Sink<'_>) {
        let _ = sink;
    }
    /// The rules that look at the cells of a row together. Called once the kinds of all cells are checked, also
    /// when some of them failed.
    fn check_row(&mut self, row: &Record, sink: &mut Sink<'_>);
    /// Whether the row may take something away: if enough rows may, the guards want a plan first (D82).
    fn may_destroy(&self, row: &Record) -> bool;
    /// Whether what the row may take away is more than the one thing that it names: then even one such row wants a plan
    /// first, since the guards count what goes along (D82).
    fn takes_along(&self, row: &Record) -> bool {
        let _ = row;
        false
    }
    /// Whom or what the row is about, so that rows about the same thing are found (D37).
    fn identity<'r>(&self, row: &'r Record) -> Option<Identity<'r>> {
        let _ = row;
        None
    }
    /// The unique column whose value is the key of the row itself, so that one of the two is kept; none where keys and
    /// values of columns differ.
    fn key_column(&self, row: &Record) -> Option<crate::record::Slot> {
        let _ = row;
        None
    }
    /// To what the unique values of the row belong, where that isn't what the row is about: a row about a member
    /// repeats what is said of its cohort.
    fn owner<'r>(&self, row: &'r Record) -> Option<std::borrow::Cow<'r, str>> {
        let _ = row;
        None
    }
    /// Whether two rows about different things may not give the same value to this column of the table marked
    /// `unique`: an e-mail address may be shared by a setting.
    fn is_unique(&self, column: &Column) -> bool {
        column.unique
    }
    /// Within what the values of `unique` columns must differ, where that isn't the whole file: the course of a group.
    fn unique_within<'r>(&self, row: &'r Record) -> Option<std::borrow::Cow<'r, str>> {
        let _ = row;
        None
    }
    /// What the row brings into being or takes away (`gone`), by each identifier that it gives.
    fn defines<'r>(&self, row: &'r Record, add: &mut dyn FnMut(CrossKey<'r>, bool)) {
        let _ = (row, add);
    }
    /// Things that rows make without being about them, so that later files of a package may refer to what no row defines:
    /// a cohort that an account is put into, the groups that a template brings.
    fn makes_on_the_way(&self) -> &'static [Refers] {
        &[]
    }
    /// Whether the plan fails the row, or a part of it, where what it refers to isn't on the platform. What is looked up to
    /// be reported, or only if something else is so, needn't be there.
    fn must_find(&self, row: &Record) -> bool {
        let _ = row;
        true
    }
    /// What the row refers to, with the cell that does.
    fn refers<'r>(&self, row: &'r Record, add: &mut dyn FnMut(CrossKey<'r>, crate::record::Slot)) {
        let _ = (row, add);
    }
}
