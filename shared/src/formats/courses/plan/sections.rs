//! The sections of a new course (C §1.7.1).

use crate::directory::{Course, Id, Section};
use crate::formats::courses::command::Command;
use crate::formats::courses::options::Options;
use crate::plan::Planner;

/// Makes the general section and the numbered ones, with what the row says of them.
pub(super) fn create(course: &Course, command: &Command<'_>, options: &Options, planner: &mut Planner<'_>) {
    for number in 0..=last(command, options) {
        let topic = command.topics.iter().find(|topic| i64::from(topic.number) == number);
        let section = Section {
            id: Id::NONE,
            course: course.id,
            number,
            name: topic.map_or_else(String::new, |topic| topic.name.to_owned()),
            summary: topic.map_or_else(String::new, |topic| topic.summary.to_owned()),
            visible: true,
        };
        planner.create(section, key(course, number));
    }
}

/// How steps name a section.
pub(super) fn key(course: &Course, number: i64) -> String {
    format!("{}, {number}", course.shortname)
}

/// The number of the last section: the highest that is filled, at least 1 (B15); else `numsections`; else the setting.
pub(super) fn last(command: &Command<'_>, options: &Options) -> i64 {
    match command.topics.last() {
        Some(topic) => i64::from(topic.number).max(1),
        None => command.sections.unwrap_or(options.default_sections),
    }
}
