//! Templates: the live copy of a course of the directory, without its people (C §1.7.3, A10).

use crate::directory::{Course, Grouping, Id, Method};
use crate::formats::courses::command::Command;
use crate::formats::courses::options::TemplateMode;
use crate::formats::courses::rules::{template_archive, template_is_the_course, template_not_found};
use crate::formats::courses::template_cell::Template;
use crate::i18n::Arg;
use crate::plan::{Capability, Failed, Planner};
use crate::settings::CourseBy;

use super::content::{self, Copied, Existing};
use super::methods;

/// The course that a row takes as its template. `course` is that of the row, where it exists.
pub(super) fn source(
    command: &Command<'_>,
    course: Option<&Course>,
    planner: &Planner<'_>,
) -> Result<Option<Course>, Failed> {
    let shortname = match command.template {
        None => return Ok(None),
        Some(Template::Archive(path)) => return Err(template_archive::failed(command.shortname, path)),
        Some(Template::Course(shortname)) => shortname,
    };
    if planner.snapshot.courses_by(CourseBy::Shortname, shortname).is_empty() {
        return Err(template_not_found::failed(command.shortname, shortname));
    }
    let template = planner.find_course(CourseBy::Shortname, shortname)?;
    if course.is_some_and(|course| course.id == template.id) {
        return Err(template_is_the_course::failed(command.shortname));
    }
    Ok(Some(template.clone()))
}

/// Fills a new course with all that its template holds.
pub(super) fn copy(template: &Course, course: &Course, planner: &mut Planner<'_>) {
    if planner.snapshot.capabilities().copies_courses {
        planner.copying(course.id, template.id);
        methods::ensure_manual(course, planner);
        return say(template, course, planner);
    }
    let copied = content::copy(template, course, Existing::Stays, planner);
    copy_methods(template, course, &copied, planner);
    methods::ensure_manual(course, planner);
    if let Some(grouping) = copied.groupings.get(&template.defaultgroupingid) {
        planner.update(
            Course {
                defaultgroupingid: *grouping,
                ..course.clone()
            },
            course.shortname.as_str(),
        );
    }
    say(template, course, planner);
}

/// Brings the content of a template into a course that exists. Fields and methods of the course stay, but for a default
/// grouping that has to go: returns what is left of it.
pub(super) fn apply(template: &Course, course: &Course, mode: TemplateMode, planner: &mut Planner<'_>) -> Id {
    if planner.snapshot.capabilities().copies_courses {
        import(template, course, mode, planner);
        return course.defaultgroupingid;
    }
    let existing = if mode == TemplateMode::Replace {
        Existing::GivesWay
    } else {
        Existing::Stays
    };
    let before = planner.step_count();
    content::copy(template, course, existing, planner);
    if planner.step_count() > before {
        say(template, course, planner);
    }
    let stays = existing == Existing::Stays || planner.snapshot.get::<Grouping>(course.defaultgroupingid).is_some();
    if stays { course.defaultgroupingid } else { Id::NONE }
}

/// Has the platform bring the content over. Once: it would come again each time, and nobody can tell it apart.
fn import(template: &Course, course: &Course, mode: TemplateMode, planner: &mut Planner<'_>) {
    let key = course.shortname.as_str();
    let capabilities = planner.snapshot.capabilities();
    if let Some(failed) = capabilities
        .failure(Capability::CourseReplace, key)
        .filter(|_| mode == TemplateMode::Replace)
    {
        return planner.fail_part(failed);
    }
    if !planner.snapshot.has_content_of(course.id, template.id) {
        planner.import::<Course>(course.id, template.id, key);
        say(template, course, planner);
    }
}

/// Copies the methods that stand on their own: those that follow a cohort or another course would bring people in.
fn copy_methods(template: &Course, course: &Course, copied: &Copied, planner: &mut Planner<'_>) {
    let methods = planner
        .snapshot
        .table::<Method>()
        .find("course", &template.id.0.to_string());
    let methods: Vec<Method> = methods
        .into_iter()
        .filter(|method| method.source.is_none())
        .cloned()
        .collect();
    for method in methods {
        let group_id = copied.groups.get(&method.group_id).copied().unwrap_or(Id::NONE);
        let key = methods::key(course, &method.method);
        planner.create(
            Method {
                id: Id::NONE,
                course: course.id,
                group_id,
                ..method
            },
            key,
        );
    }
}

fn say(template: &Course, course: &Course, planner: &mut Planner<'_>) {
    let name = Arg::from(template.shortname.as_str());
    planner.done_with("template-applied", course.shortname.as_str(), &[("template", name)]);
}
