//! Which course a row is about, and the names that no other course may have (C §1.5, §1.10).

use crate::directory::{Course, Id};
use crate::formats::courses::command::Command;
use crate::formats::courses::rules::{idnumber_taken, shortname_differs_by_case, shortname_taken};
use crate::plan::{Failed, Planner};
use crate::record::Field;
use crate::settings::CourseBy;

/// The course that the row is about; `None` asks for a new one.
///
/// An unknown `id` is no new course, since ids can't be chosen (D31).
pub(super) fn find(command: &Command<'_>, planner: &Planner<'_>) -> Result<Option<Course>, Failed> {
    let Some((by, key)) = command.key else { return Ok(None) };
    if by != CourseBy::Id && planner.snapshot.courses_by(by, key).is_empty() {
        return Ok(None);
    }
    planner.find_course(by, key).cloned().map(Some)
}

/// The course that the row has made or found before.
pub(super) fn find_made(command: &Command<'_>, planner: &Planner<'_>) -> Result<Course, Failed> {
    let (by, key) = command.key.unwrap_or((CourseBy::Shortname, command.shortname));
    planner.find_course(by, key).cloned()
}

/// Refuses a short name or an idnumber that another course has. What stays as it is in `course` is not looked at.
pub(super) fn refuse_taken(
    command: &Command<'_>,
    course: Option<&Course>,
    planner: &Planner<'_>,
) -> Result<(), Failed> {
    let own = course.map_or(Id::NONE, |course| course.id);
    if course.is_none_or(|course| course.shortname != command.shortname) {
        refuse_shortname(command.shortname, own, planner)?;
    }
    match command.idnumber {
        Field::Said(idnumber) if course.is_none_or(|course| course.idnumber != idnumber) => {
            refuse_idnumber(command.shortname, idnumber, own, planner)
        }
        _ => Ok(()),
    }
}

fn refuse_shortname(shortname: &str, own: Id, planner: &Planner<'_>) -> Result<(), Failed> {
    let twins = planner
        .snapshot
        .table::<Course>()
        .find("shortname-folded", &shortname.to_lowercase());
    let others: Vec<&Course> = twins.into_iter().filter(|course| course.id != own).collect();
    match others
        .iter()
        .find(|course| course.shortname == shortname)
        .or(others.first())
    {
        None => Ok(()),
        Some(other) if other.shortname == shortname => Err(shortname_taken::failed(shortname, other)),
        Some(other) => Err(shortname_differs_by_case::failed(shortname, other)),
    }
}

fn refuse_idnumber(shortname: &str, idnumber: &str, own: Id, planner: &Planner<'_>) -> Result<(), Failed> {
    let holders = planner.snapshot.courses_by(CourseBy::Idnumber, idnumber);
    match holders.into_iter().find(|course| course.id != own) {
        None => Ok(()),
        Some(other) => Err(idnumber_taken::failed(shortname, idnumber, other)),
    }
}
