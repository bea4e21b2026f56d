//! One opened file of courses: hands each row to the checks, to the list of keys, to the planner.

use std::borrow::Cow;

use crate::check::{Checked, Sink};
use crate::column::Refers;
use crate::directory::Keys;
use crate::formats::{CommandFile, CrossKey, Identity, Opening, PlannedFile};
use crate::plan::{Failed, Planner, RowStatus};
use crate::record::{Field, Record, Slot};
use crate::settings::CourseBy;

use super::command::{Command, Slots};
use super::options::{Options, TemplateMode};
use super::template_cell::Template;
use super::{keys, plan, rules};

/// An opened file.
pub(super) struct CoursesFile {
    slots: Slots,
    options: Options,
}

impl CoursesFile {
    /// Opens a file whose header is bound.
    pub(super) fn new(opening: &Opening<'_>) -> Self {
        let options = Options::new(opening.settings);
        Self {
            slots: Slots::new(opening.layout, options.match_by),
            options,
        }
    }

    fn command<'r>(&self, row: &'r Record) -> Command<'r> {
        Command::decode(row, &self.slots, &self.options)
    }
}

impl CommandFile for CoursesFile {
    fn check_header(&mut self, sink: &mut Sink<'_>) {
        rules::check_header(&self.slots, &self.options, sink);
    }

    fn check_row(&mut self, row: &Record, sink: &mut Sink<'_>) {
        rules::check_row(row, &self.slots, &self.options, sink);
    }

    /// Only a template that takes the place of what a course holds takes anything away.
    fn may_destroy(&self, row: &Record) -> bool {
        self.options.force_update
            && self.options.template_mode == TemplateMode::Replace
            && row.said(self.slots.template).is_some()
    }

    fn identity<'r>(&self, row: &'r Record) -> Option<Identity<'r>> {
        let key = match row.said(self.slots.key) {
            Some(key) => Cow::Borrowed(key),
            // Each row without an id is about a new course of its own.
            None if self.options.match_by == CourseBy::Id => Cow::Owned(format!("+{}", row.line)),
            None => return None,
        };
        Some(Identity {
            key,
            removes: false,
            repeats: false,
        })
    }

    fn defines<'r>(&self, row: &'r Record, add: &mut dyn FnMut(CrossKey<'r>, bool)) {
        let mut define = |by: CourseBy, value: &'r str| {
            add(
                CrossKey {
                    refers: Refers::Course,
                    by: by.word(),
                    value: Cow::Borrowed(value),
                },
                false,
            );
        };
        if let Some(shortname) = row.said(self.slots.shortname) {
            define(CourseBy::Shortname, shortname);
        }
        if let Field::Said(idnumber) = row.field(self.slots.idnumber) {
            define(CourseBy::Idnumber, idnumber);
        }
    }

    /// A template that another file of the package deletes is gone by the time it is needed (D81).
    /// The groups of a template.
    fn makes_on_the_way(&self) -> &'static [Refers] {
        &[Refers::Group]
    }

    /// A template matters to a course that is new alone.
    fn must_find(&self, _: &Record) -> bool {
        false
    }

    fn refers<'r>(&self, row: &'r Record, add: &mut dyn FnMut(CrossKey<'r>, Slot)) {
        let Some(slot) = self.slots.template else { return };
        if let Some(Template::Course(shortname)) = row.said(Some(slot)).map(Template::of) {
            let (by, value) = (CourseBy::Shortname.word(), Cow::Borrowed(shortname));
            add(
                CrossKey {
                    refers: Refers::Course,
                    by,
                    value,
                },
                slot,
            );
        }
    }
}

impl PlannedFile for CoursesFile {
    fn keys(&self, row: &Checked<Record>, keys: &mut Keys) {
        keys::add(&self.command(row), &self.options, keys);
    }

    fn plan(&mut self, row: &Checked<Record>, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
        plan::plan(&self.command(row), &self.options, planner)
    }

    fn plan_later(&mut self, row: &Checked<Record>, planner: &mut Planner<'_>) -> Option<Result<RowStatus, Failed>> {
        let command = self.command(row);
        let waits = !command.teachers.is_empty();
        waits.then(|| plan::plan_teachers(&command, planner))
    }
}
