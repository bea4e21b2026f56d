//! What a row asks for, decoded from its cells.

use crate::layout::Layout;
use crate::record::{Field, Record, Slot};
use crate::settings::CourseBy;
use crate::value::{number, truth};

use super::fields::{CourseField, FIELDS, key_column};
use super::options::{CategoryBy, Options};
use super::template_cell::Template;
use super::topic::Topic;

/// Where the columns of one file stand.
#[derive(Debug, Clone)]
pub(super) struct Slots {
    /// The column that names the course.
    pub key: Option<Slot>,
    pub fullname: Option<Slot>,
    pub shortname: Option<Slot>,
    pub idnumber: Option<Slot>,
    pub id: Option<Slot>,
    pub category: Option<Slot>,
    pub format: Option<Slot>,
    pub default_grouping: Option<Slot>,
    pub template: Option<Slot>,
    pub self_enrolment: Option<Slot>,
    pub guest_access: Option<Slot>,
    pub sections: Option<Slot>,
    /// `topicN`, by ascending N.
    pub topics: Vec<(u32, Slot)>,
    /// The two columns of each teacher, by ascending N.
    pub teachers: Vec<TeacherSlots>,
    /// The methods of an upload of the platform, by ascending N, with where it says that they are disabled.
    pub methods: Vec<(Slot, Option<Slot>)>,
    /// The columns that set a field as it is.
    pub fields: Vec<(&'static CourseField, Slot)>,
}

/// Where the columns of one teacher stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TeacherSlots {
    /// N of `teacherN_account` and `teacherN_role`.
    pub number: u32,
    pub account: Option<Slot>,
    pub role: Option<Slot>,
}

impl Slots {
    /// Finds the columns in a header.
    pub(super) fn new(layout: &Layout, match_by: CourseBy) -> Self {
        Self {
            key: layout.slot(key_column(match_by)),
            fullname: layout.slot("fullname"),
            shortname: layout.slot("shortname"),
            idnumber: layout.slot("idnumber"),
            id: layout.slot("id"),
            category: layout.slot("category"),
            format: layout.slot("format"),
            default_grouping: layout.slot("defaultgroupingid"),
            template: layout.slot("template"),
            self_enrolment: layout.slot("self"),
            guest_access: layout.slot("guest"),
            sections: layout.slot("numsections"),
            topics: layout.indexed("topic", ""),
            teachers: teachers(layout),
            methods: methods(layout),
            fields: FIELDS
                .iter()
                .filter_map(|field| Some((field, layout.slot(field.column)?)))
                .collect(),
        }
    }
}

fn methods(layout: &Layout) -> Vec<(Slot, Option<Slot>)> {
    let disabled = layout.indexed("enrolment_", "_disable");
    let of = |number| disabled.iter().find(|(its, _)| *its == number).map(|(_, slot)| *slot);
    let methods = layout.indexed("enrolment_", "").into_iter();
    methods.map(|(number, slot)| (slot, of(number))).collect()
}

fn teachers(layout: &Layout) -> Vec<TeacherSlots> {
    let mut accounts = layout.indexed("teacher", "_account");
    let mut roles = layout.indexed("teacher", "_role");
    let mut numbers: Vec<u32> = accounts.iter().chain(&roles).map(|(number, _)| *number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let take = |from: &mut Vec<(u32, Slot)>, number| {
        let place = from.iter().position(|(its, _)| *its == number)?;
        Some(from.remove(place).1)
    };
    numbers
        .into_iter()
        .map(|number| TeacherSlots {
            number,
            account: take(&mut accounts, number),
            role: take(&mut roles, number),
        })
        .collect()
}

/// One row.
#[derive(Debug, Clone)]
pub(super) struct Command<'r> {
    /// By what it names its course; `None` asks for a new one (a blank `id`, D31).
    pub key: Option<(CourseBy, &'r str)>,
    pub fullname: &'r str,
    pub shortname: &'r str,
    pub idnumber: Field<'r>,
    /// An id, names from the root, or an idnumber.
    pub category: Option<&'r str>,
    pub format: Option<&'r str>,
    pub default_grouping: Option<i64>,
    pub template: Option<Template<'r>>,
    pub self_enrolment: Option<bool>,
    pub guest_access: Option<bool>,
    /// `numsections`.
    pub sections: Option<i64>,
    /// The filled `topicN`, by ascending N.
    pub topics: Vec<Topic<'r>>,
    /// The teachers whose account is filled, by ascending N.
    pub teachers: Vec<Teacher<'r>>,
    /// What the cells say that set a field as it is.
    pub fields: Vec<(&'static CourseField, Field<'r>)>,
}

/// A teacher of the course.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Teacher<'r> {
    /// Id, user name, address, idnumber or full name.
    pub account: &'r str,
    /// Short name of a role.
    pub role: &'r str,
}

/// The role of a teacher whose role is blank (D32).
const TEACHER: &str = "teacher";

impl<'r> Command<'r> {
    /// Decodes a row. Cells that a check has found wrong count as unsaid.
    pub(super) fn decode(row: &'r Record, slots: &Slots, options: &Options) -> Self {
        let said = |slot| row.said(slot);
        let yes = |slot| row.said(slot).and_then(truth::truth);
        let whole = |slot| row.said(slot).and_then(number::integer);
        // In the mode `path`, 0 counts as not given (C §1.6).
        let category = said(slots.category).filter(|cell| options.category_by == CategoryBy::Idnumber || *cell != "0");
        Self {
            key: said(slots.key).map(|key| (options.match_by, key)),
            fullname: said(slots.fullname).unwrap_or_default(),
            shortname: said(slots.shortname).unwrap_or_default(),
            idnumber: row.field(slots.idnumber),
            category,
            format: said(slots.format),
            default_grouping: whole(slots.default_grouping),
            template: said(slots.template).map(Template::of),
            self_enrolment: yes(slots.self_enrolment).or_else(|| method("self", row, slots)),
            guest_access: yes(slots.guest_access).or_else(|| method("guest", row, slots)),
            sections: whole(slots.sections),
            topics: topics(row, slots),
            teachers: slots.teachers.iter().filter_map(|at| teacher(row, at)).collect(),
            fields: slots
                .fields
                .iter()
                .map(|(field, slot)| (*field, row.field(Some(*slot))))
                .collect(),
        }
    }

    /// Whether a column that sets a field as it is says something.
    pub(super) fn says(&self, column: &str) -> bool {
        self.fields
            .iter()
            .any(|(field, cell)| field.column == column && *cell != Field::Unsaid)
    }
}

/// What an upload of the platform says of a method: whether it is to be enabled (D25).
fn method(name: &str, row: &Record, slots: &Slots) -> Option<bool> {
    let is_meant = |(slot, _): &&(Slot, Option<Slot>)| {
        row.said(Some(*slot))
            .is_some_and(|cell| cell.eq_ignore_ascii_case(name))
    };
    let (_, disabled) = slots.methods.iter().find(is_meant)?;
    Some(!row.said(*disabled).and_then(truth::truth).unwrap_or(false))
}

fn topics<'r>(row: &'r Record, slots: &Slots) -> Vec<Topic<'r>> {
    slots
        .topics
        .iter()
        .filter_map(|(number, slot)| Some(Topic::of(*number, row.said(Some(*slot))?)))
        .collect()
}

fn teacher<'r>(row: &'r Record, at: &TeacherSlots) -> Option<Teacher<'r>> {
    Some(Teacher {
        account: row.said(at.account)?,
        role: row.said(at.role).unwrap_or(TEACHER),
    })
}
