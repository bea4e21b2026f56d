//! Plans one row: finds its course, then creates, updates or leaves it.

mod category;
mod content;
mod create;
mod identity;
mod methods;
mod sections;
mod teachers;
mod template;
mod update;

use crate::i18n::Arg;
use crate::plan::{Failed, Planner, RowStatus};

use super::command::Command;
use super::options::Options;

/// Plans a row.
pub(super) fn plan(command: &Command<'_>, options: &Options, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
    match identity::find(command, planner)? {
        None => create::create(command, options, planner),
        Some(course) if options.force_update => update::update(course, command, options, planner),
        Some(course) => {
            let names: [(&'static str, Arg); 2] = [
                ("fullname", course.fullname.into()),
                ("idnumber", course.idnumber.into()),
            ];
            planner.skipped_with("course-exists", course.shortname, &names);
            Ok(RowStatus::Skipped)
        }
    }
}

/// Plans the teachers of a row again, once the accounts of its package are made (D81).
pub(super) fn plan_teachers(command: &Command<'_>, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
    let course = identity::find_made(command, planner)?;
    let before = planner.step_count();
    teachers::enrol(&course, command, planner);
    Ok(if planner.step_count() > before {
        RowStatus::Updated
    } else {
        RowStatus::Unchanged
    })
}
