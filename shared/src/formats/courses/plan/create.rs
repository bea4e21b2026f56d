//! Creating a course, empty or from a template (C §1.7).

use crate::directory::{Course, Id};
use crate::formats::courses::command::Command;
use crate::formats::courses::fields;
use crate::formats::courses::options::Options;
use crate::formats::courses::rules::grouping_of_new_course;
use crate::plan::{Failed, Planner, RowStatus};
use crate::record::Field;

use super::{category, identity, methods, sections, teachers, template};

/// Plans a new course with all that the row gives it.
pub(super) fn create(command: &Command<'_>, options: &Options, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
    identity::refuse_taken(command, None, planner)?;
    let template = template::source(command, None, planner)?;
    if let Some(grouping) = command.default_grouping.filter(|grouping| *grouping != 0) {
        return Err(grouping_of_new_course::failed(command.shortname, grouping));
    }
    let category = category::of_new_course(command.category, command.shortname, options, planner)?;
    let mut course = course(command, template.as_ref(), category, options, planner);
    course.id = planner.create(course.clone(), command.shortname);
    planner.done("course-created", command.shortname);
    planner.lead();
    match &template {
        Some(template) => template::copy(template, &course, planner),
        None => {
            let said = planner.part(|planner| {
                sections::create(&course, command, options, planner);
                Ok(())
            });
            if said.is_none() {
                // Where sections can't be named, there are as many of them all the same.
                let unnamed = Command {
                    topics: Vec::new(),
                    sections: Some(sections::last(command, options)),
                    ..command.clone()
                };
                planner.part(|planner| {
                    sections::create(&course, &unnamed, options, planner);
                    Ok(())
                });
            }
            methods::ensure_manual(&course, planner);
        }
    }
    planner.part(|planner| {
        methods::switch(&course, command, planner);
        Ok(())
    });
    teachers::enrol(&course, command, planner);
    Ok(RowStatus::Created)
}

/// The course itself. Of a template it keeps the fields that the row says nothing of (B20).
fn course(
    command: &Command<'_>,
    template: Option<&Course>,
    category: Id,
    options: &Options,
    planner: &Planner<'_>,
) -> Course {
    let now = planner.clock.now;
    let mut course = match template {
        Some(template) => of_template(template, now),
        None => {
            let mut course = fields::defaults(options, now);
            // Lists of the site are compared without regard to case, and their words are in lower case.
            course.format = command.format.map_or(course.format, str::to_lowercase);
            course
        }
    };
    course.category = category;
    command.fullname.clone_into(&mut course.fullname);
    command.shortname.clone_into(&mut course.shortname);
    if let Field::Said(idnumber) = command.idnumber {
        idnumber.clone_into(&mut course.idnumber);
    }
    for (field, cell) in &command.fields {
        field.write(&mut course, *cell, options.slash_dates, planner.clock);
    }
    course
}

/// What a template gives: not what tells it from other courses, nor its place, times and groupings.
fn of_template(template: &Course, now: i64) -> Course {
    Course {
        id: Id::NONE,
        idnumber: String::new(),
        sortorder: 0,
        startdate: now,
        timecreated: now,
        timemodified: now,
        defaultgroupingid: Id::NONE,
        ..template.clone()
    }
}
