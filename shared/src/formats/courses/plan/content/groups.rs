//! The groups, the groupings and what belongs together that a template brings; nobody's membership.

use std::collections::HashMap;

use crate::directory::{Course, Group, Grouping, GroupingGroup, Id};
use crate::plan::{InCourse, Planner};
use crate::settings::GroupBy;

use super::{Copied, Existing};

/// Copies groups and groupings, then which group belongs to which grouping.
pub(super) fn copy(template: &Course, course: &Course, existing: Existing, planner: &mut Planner<'_>) -> Copied {
    let copied = Copied {
        groups: copy_kind::<Group>(template, course, existing, planner),
        groupings: copy_kind::<Grouping>(template, course, existing, planner),
    };
    let links = links(template, planner);
    let wanted: Vec<(Id, Id)> = links
        .iter()
        .filter_map(|link| {
            Some((
                *copied.groupings.get(&link.grouping)?,
                *copied.groups.get(&link.group_id)?,
            ))
        })
        .collect();
    join(course, &wanted, existing, planner);
    copied
}

/// What groups and groupings have in common here.
trait Named: InCourse {
    /// The same in another course, in place of `own` where that course has one of this name.
    fn placed(&self, own: Option<&Self>, course: Id, idnumber: String, now: i64) -> Self;
}

impl Named for Group {
    fn placed(&self, own: Option<&Self>, course: Id, idnumber: String, now: i64) -> Self {
        let (id, timecreated) = own.map_or((Id::NONE, now), |own| (own.id, own.timecreated));
        Self {
            id,
            course,
            idnumber,
            timecreated,
            ..self.clone()
        }
    }
}

impl Named for Grouping {
    fn placed(&self, own: Option<&Self>, course: Id, idnumber: String, _: i64) -> Self {
        Self {
            id: own.map_or(Id::NONE, |own| own.id),
            course,
            idnumber,
            ..self.clone()
        }
    }
}

/// Copies the things of one kind. Returns what stands for each of them in the course.
fn copy_kind<T: Named>(
    template: &Course,
    course: &Course,
    existing: Existing,
    planner: &mut Planner<'_>,
) -> HashMap<Id, Id> {
    let (theirs, own) = (
        planner.all_in_course::<T>(template.id),
        planner.all_in_course::<T>(course.id),
    );
    if existing == Existing::GivesWay {
        for surplus in own
            .iter()
            .filter(|own| theirs.iter().all(|other| other.name() != own.name()))
        {
            planner.delete::<T>(surplus.id(), key(course, surplus.name()));
        }
    }
    let mut copied = HashMap::new();
    for thing in theirs {
        let own = own.iter().find(|own| own.name() == thing.name());
        copied.insert(thing.id(), place(&thing, own, course, existing, planner));
    }
    copied
}

fn place<T: Named>(thing: &T, own: Option<&T>, course: &Course, existing: Existing, planner: &mut Planner<'_>) -> Id {
    if let (Some(own), Existing::Stays) = (own, existing) {
        return own.id();
    }
    let idnumber = free_idnumber(thing, own, course, planner);
    let placed = thing.placed(own, course.id, idnumber, planner.clock.now);
    match own {
        Some(own) => {
            planner.update(placed, key(course, thing.name()));
            own.id()
        }
        None => planner.create(placed, key(course, thing.name())),
    }
}

/// The idnumber of a thing, unless another one of the course has it.
fn free_idnumber<T: Named>(thing: &T, own: Option<&T>, course: &Course, planner: &Planner<'_>) -> String {
    let own = own.map_or(Id::NONE, T::id);
    let taken = planner.is_taken_in_course::<T>(course.id, GroupBy::Idnumber, thing.idnumber(), own);
    if taken {
        String::new()
    } else {
        thing.idnumber().to_owned()
    }
}

/// Puts groups into groupings: pairs of grouping and group, both of the course.
fn join(course: &Course, wanted: &[(Id, Id)], existing: Existing, planner: &mut Planner<'_>) {
    if existing == Existing::GivesWay {
        // A link goes along with a group or a grouping that is gone; those between two that stay are taken away here.
        for link in links(course, planner) {
            let stays = planner.snapshot.get::<Grouping>(link.grouping).is_some();
            if stays && !wanted.contains(&(link.grouping, link.group_id)) {
                let key = planner.grouping_group_key(link.grouping, link.group_id);
                planner.delete::<GroupingGroup>(link.id, key);
            }
        }
    }
    for (grouping, group) in wanted {
        planner.bind_group(*grouping, *group);
    }
}

/// Which groups of a course belong to which groupings.
fn links(course: &Course, planner: &Planner<'_>) -> Vec<GroupingGroup> {
    let table = planner.snapshot.table::<GroupingGroup>();
    let groups = planner.all_in_course::<Group>(course.id);
    groups
        .iter()
        .flat_map(|group| table.find("group", &group.id.0.to_string()))
        .cloned()
        .collect()
}

fn key(course: &Course, name: &str) -> String {
    format!("{}, {name}", course.shortname)
}
