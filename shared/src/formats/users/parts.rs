//! What a row says of a cohort and of courses.

use super::slots::{CourseSlots, Slots};
use crate::record::Record;
use crate::value::date::{Parsed, SlashDates, parse};

/// The cohort that a row names.
#[derive(Debug, Clone, Copy)]
pub struct CohortPart<'r> {
    /// By name.
    pub name: Option<&'r str>,
    /// By idnumber.
    pub idnumber: Option<&'r str>,
}

/// One `courseN` with its companions.
#[derive(Debug, Clone, Copy)]
pub struct CoursePart<'r> {
    /// The course.
    pub course: &'r str,
    /// Short name of the role.
    pub role: Option<&'r str>,
    /// Enrolment method.
    pub enrol: Option<&'r str>,
    /// From when.
    pub start: Option<Parsed>,
    /// Until when.
    pub end: Option<Parsed>,
    /// Name of the group.
    pub group: Option<&'r str>,
    /// Address of a remote site.
    pub wwwroot: Option<&'r str>,
}

impl<'r> CohortPart<'r> {
    /// Reads a row; `None` where it names no cohort.
    pub fn new(row: &'r Record, slots: &Slots) -> Option<Self> {
        let part = Self {
            name: row.said(slots.cohort),
            idnumber: row.said(slots.cohortid),
        };
        (part.name.is_some() || part.idnumber.is_some()).then_some(part)
    }
}

impl<'r> CoursePart<'r> {
    /// Reads a row; `None` where `courseN` is blank: its companions then say nothing (D56).
    pub fn new(row: &'r Record, slots: &CourseSlots, slash: SlashDates) -> Option<Self> {
        let date = |slot| parse(row.said(slot)?, slash).ok();
        Some(Self {
            course: row.said(slots.course)?,
            role: row.said(slots.role),
            enrol: row.said(slots.enrol),
            start: date(slots.start),
            end: date(slots.end),
            group: row.said(slots.group),
            wwwroot: row.said(slots.wwwroot),
        })
    }
}
