//! What a row says of a cohort and of courses.

use super::slots::{CourseSlots, Slots};
use crate::record::Record;
use crate::value::date::{Parsed, SlashDates, parse};
use crate::value::number::integer;

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
    /// Core dialect: days from start to end; 0 = no end.
    pub days: Option<i64>,
    /// Core dialect: the enrolment is to be suspended.
    pub suspended: bool,
}

/// What `courseN` enrols by in the core dialect (D25).
const CORE_METHOD: &str = "manual";

impl<'r> CohortPart<'r> {
    /// Reads the cohorts of a row. Those of the core dialect are named by idnumber or name.
    pub fn all(row: &'r Record, slots: &Slots) -> Vec<Self> {
        let own = Self {
            name: row.said(slots.cohort),
            idnumber: row.said(slots.cohortid),
        };
        let own = (own.name.is_some() || own.idnumber.is_some()).then_some(own);
        let core = slots.cohorts.iter().filter_map(|slot| row.said(Some(*slot)));
        let core = core.map(|cell| Self {
            name: Some(cell),
            idnumber: Some(cell),
        });
        own.into_iter().chain(core).collect()
    }
}

impl<'r> CoursePart<'r> {
    /// Reads a row; `None` where `courseN` is blank: its companions then say nothing (D56).
    pub fn new(row: &'r Record, slots: &CourseSlots, core: bool, slash: SlashDates) -> Option<Self> {
        let date = |slot| parse(row.said(slot)?, slash).ok();
        let number = |slot| integer(row.said(slot)?);
        let role = match number(slots.kind) {
            Some(1) => Some("student"),
            Some(2) => Some("editingteacher"),
            Some(3) => Some("teacher"),
            _ => None,
        };
        Some(Self {
            course: row.said(slots.course)?,
            role: row.said(slots.role).or(role),
            enrol: row.said(slots.enrol).or(core.then_some(CORE_METHOD)),
            start: date(slots.start),
            end: date(slots.end),
            group: row.said(slots.group),
            wwwroot: row.said(slots.wwwroot),
            days: number(slots.period),
            suspended: number(slots.status) == Some(1),
        })
    }
}
