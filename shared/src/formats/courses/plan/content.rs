//! What a template brings into a course: sections, groups and groupings.
//!
//! Things are the same when their number or name is, so that a second run finds all of them and changes nothing.

mod groups;

use std::collections::HashMap;

use crate::directory::{Course, Id, Section};
use crate::plan::Planner;

use super::sections::key;

/// What becomes of the content that a course has already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Existing {
    /// It stays; blank sections are filled.
    Stays,
    /// What the template lacks goes, the rest becomes like the template.
    GivesWay,
}

/// What stands for the groups and groupings of the template in the course.
#[derive(Debug, Default)]
pub(super) struct Copied {
    pub groups: HashMap<Id, Id>,
    pub groupings: HashMap<Id, Id>,
}

/// Copies the content of a template into a course.
pub(super) fn copy(template: &Course, course: &Course, existing: Existing, planner: &mut Planner<'_>) -> Copied {
    sections(template, course, existing, planner);
    groups::copy(template, course, existing, planner)
}

fn sections(template: &Course, course: &Course, existing: Existing, planner: &mut Planner<'_>) {
    let (theirs, own) = (sections_of(template, planner), sections_of(course, planner));
    if existing == Existing::GivesWay {
        // From the end, as a person would take them away. The general section always is there.
        let surplus =
            |section: &&Section| section.number > 0 && theirs.iter().all(|other| other.number != section.number);
        for section in own.iter().rev().filter(surplus) {
            planner.delete::<Section>(section.id, key(course, section.number));
        }
    }
    for section in theirs {
        let name = key(course, section.number);
        match own.iter().find(|own| own.number == section.number) {
            Some(own) => {
                planner.update(merged(own, &section, existing), name);
            }
            None => {
                planner.create(
                    Section {
                        id: Id::NONE,
                        course: course.id,
                        ..section
                    },
                    name,
                );
            }
        }
    }
}

/// A section that both have.
fn merged(own: &Section, theirs: &Section, existing: Existing) -> Section {
    let blank = own.name.is_empty() && own.summary.is_empty();
    match existing {
        Existing::GivesWay => Section {
            id: own.id,
            course: own.course,
            ..theirs.clone()
        },
        Existing::Stays if blank => Section {
            name: theirs.name.clone(),
            summary: theirs.summary.clone(),
            ..own.clone()
        },
        Existing::Stays => own.clone(),
    }
}

fn sections_of(course: &Course, planner: &Planner<'_>) -> Vec<Section> {
    let mut sections: Vec<Section> = planner
        .snapshot
        .table::<Section>()
        .find("course", &course.id.0.to_string())
        .into_iter()
        .cloned()
        .collect();
    sections.sort_by_key(|section| section.number);
    sections
}
