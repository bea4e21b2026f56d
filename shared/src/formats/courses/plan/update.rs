//! Updating a course that exists, with `courses.force_update` on (C §1.9).

use crate::directory::{Course, Grouping, Id};
use crate::formats::courses::command::Command;
use crate::formats::courses::options::{Options, TemplateMode};
use crate::formats::courses::rules::{grouping_elsewhere, sections_of_existing_course};
use crate::plan::{Failed, Planner, RowStatus};
use crate::record::Field;

use super::{category, identity, methods, teachers, template};

/// Plans what the row changes. Only filled cells do (B24).
pub(super) fn update(
    before: Course,
    command: &Command<'_>,
    options: &Options,
    planner: &mut Planner<'_>,
) -> Result<RowStatus, Failed> {
    identity::refuse_taken(command, Some(&before), planner)?;
    let template = match options.template_mode {
        TemplateMode::Ignore => None,
        TemplateMode::Add | TemplateMode::Replace => template::source(command, Some(&before), planner)?,
    };
    let mut after = before.clone();
    if let Some(cell) = command.category.filter(|_| !options.protect_category) {
        after.category = category::resolve(cell, command.shortname, options, planner)?;
    }
    if let Some(template) = &template {
        after.defaultgroupingid = template::apply(template, &before, options.template_mode, planner);
    }
    write(&mut after, command, options, planner)?;
    if (after != before || planner.has_steps()) && !command.says("timemodified") {
        after.timemodified = planner.clock.now;
    }
    planner.update(after.clone(), before.shortname);
    planner.part(|planner| {
        methods::switch(&after, command, planner);
        Ok(())
    });
    teachers::enrol(&after, command, planner);
    if template.is_none() && (!command.topics.is_empty() || command.sections.is_some()) {
        sections_of_existing_course::warn(planner, &after.shortname);
    }
    let (name, status) = match planner.has_steps() {
        true => ("course-updated", RowStatus::Updated),
        false => ("course-unchanged", RowStatus::Unchanged),
    };
    planner.done(name, after.shortname);
    planner.lead();
    Ok(status)
}

/// Writes what the row says into the course. Its format never changes (C §1.9).
fn write(after: &mut Course, command: &Command<'_>, options: &Options, planner: &Planner<'_>) -> Result<(), Failed> {
    command.fullname.clone_into(&mut after.fullname);
    command.shortname.clone_into(&mut after.shortname);
    match command.idnumber {
        Field::Said(idnumber) => idnumber.clone_into(&mut after.idnumber),
        Field::Emptied => after.idnumber.clear(),
        Field::Unsaid => {}
    }
    after.defaultgroupingid = default_grouping(after, command, planner)?;
    for (field, cell) in &command.fields {
        field.write(after, *cell, options.slash_dates, planner.clock);
    }
    Ok(())
}

/// The default grouping: that of the row, which must be one of the course, else what a template has left of the old one.
fn default_grouping(course: &Course, command: &Command<'_>, planner: &Planner<'_>) -> Result<Id, Failed> {
    let own = |id: Id| {
        planner
            .snapshot
            .get::<Grouping>(id)
            .is_some_and(|grouping| grouping.course == course.id)
    };
    match command.default_grouping.map(Id) {
        Some(id) if id.is_none() || own(id) => Ok(id),
        Some(id) => Err(grouping_elsewhere::failed(&course.shortname, id.0)),
        None => Ok(course.defaultgroupingid),
    }
}
