//! Groups and groupings of courses, each course once a run; who is in their groups only where all members matter.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde_json::Value;
use shared::directory::{AnyEntity, Entity, EntityKind, Group, Grouping, GroupingGroup, Id};
use shared::plan::{Step, Verb};

use super::super::client::{CallError, Form};
use super::super::{Moodle, made_up};
use super::asking::{Asked, Question};
use super::together::together;
use super::{Fetching, group_members, said};
use crate::platform::named::courses_of;
use crate::platform::{IdMap, PlatformError};

/// What is asked of each course: first its groups, then its groupings.
const FUNCTIONS: [&str; 2] = ["core_group_get_course_groups", "core_group_get_course_groupings"];

/// What is known of courses.
#[derive(Debug, Default)]
pub struct Known(Mutex<HashMap<i64, OfCourse>>);

/// The groups and groupings of a course.
#[derive(Debug, Clone, Default)]
pub struct OfCourse {
    /// Its groups.
    pub groups: BTreeMap<i64, Group>,
    /// Its groupings.
    pub groupings: BTreeMap<i64, Grouping>,
    /// Which group is in which grouping: grouping, group.
    pub links: BTreeSet<(i64, i64)>,
    /// Who is in its groups: group, account. `None`: nobody has asked.
    pub members: Option<BTreeSet<(i64, i64)>>,
}

impl Known {
    /// All that is known. Never held while something is waited for.
    pub fn courses(&self) -> MutexGuard<'_, HashMap<i64, OfCourse>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lays a step over it that is done.
    pub fn applied(&self, step: &Step, ids: &IdMap) {
        let Some(entity) = step.entity() else { return };
        let real = |id| ids.real(id).map_or(0, |id| id.0);
        let mut known = self.courses();
        match entity {
            AnyEntity::Group(group) => {
                let Some(course) = known.get_mut(&real(group.course)) else {
                    return;
                };
                let id = real(group.id);
                if step.verb == Verb::Delete {
                    course.groups.remove(&id);
                    course.links.retain(|(_, group)| *group != id);
                } else {
                    let group = Group {
                        id: Id(id),
                        course: Id(real(group.course)),
                        ..Group::clone(group)
                    };
                    course.groups.insert(id, group);
                }
            }
            AnyEntity::Grouping(grouping) => {
                let Some(course) = known.get_mut(&real(grouping.course)) else {
                    return;
                };
                let id = real(grouping.id);
                if step.verb == Verb::Delete {
                    course.groupings.remove(&id);
                    course.links.retain(|(grouping, _)| *grouping != id);
                } else {
                    let grouping = Grouping {
                        id: Id(id),
                        course: Id(real(grouping.course)),
                        ..Grouping::clone(grouping)
                    };
                    course.groupings.insert(id, grouping);
                }
            }
            AnyEntity::GroupingGroup(link) => {
                let pair = (real(link.grouping), real(link.group_id));
                let course = known.values_mut().find(|course| course.groupings.contains_key(&pair.0));
                if let Some(course) = course {
                    set(&mut course.links, pair, step.verb != Verb::Delete);
                }
            }
            AnyEntity::GroupMember(member) => {
                let members = known
                    .get_mut(&real(member.course))
                    .and_then(|course| course.members.as_mut());
                if let Some(members) = members {
                    set(
                        members,
                        (real(member.group_id), real(member.user)),
                        step.verb != Verb::Delete,
                    );
                }
            }
            AnyEntity::Course(course) if step.verb == Verb::Create && step.copy_of.is_none() => {
                let empty = OfCourse {
                    members: Some(BTreeSet::new()),
                    ..OfCourse::default()
                };
                known.insert(real(course.id), empty);
            }
            AnyEntity::Course(course) if step.verb == Verb::Delete || !step.copy_of.is_none() => {
                known.remove(&real(course.id));
            }
            // Who leaves the site leaves its groups.
            AnyEntity::User(user) if step.verb == Verb::Delete => {
                for members in known.values_mut().filter_map(|course| course.members.as_mut()) {
                    members.retain(|(_, member)| *member != real(user.id));
                }
            }
            // The site fills groups of bindings by itself.
            AnyEntity::Method(_) | AnyEntity::CohortMember(_) => {
                known.values_mut().for_each(|course| course.members = None);
            }
            _ => {}
        }
    }
}

fn set(links: &mut BTreeSet<(i64, i64)>, pair: (i64, i64), is_there: bool) {
    if is_there {
        links.insert(pair);
    } else {
        links.remove(&pair);
    }
}

/// Fetches groups, groupings and members. Courses must be there.
pub(super) async fn fetch(fetching: &mut Fetching<'_>) -> Result<(), PlatformError> {
    let keys = fetching.keys;
    let of = |keys| courses_of(keys, &fetching.snapshot);
    let with_members: BTreeSet<i64> = [
        &keys.course_group_members,
        &keys.course_participants,
        &keys.groups_at_risk,
    ]
    .into_iter()
    .flat_map(of)
    .collect();
    let mut courses = with_members.clone();
    courses.extend([&keys.course_groups, &keys.course_contents].into_iter().flat_map(of));
    if courses.is_empty() {
        return Ok(());
    }
    list(fetching.moodle, &courses).await?;
    group_members::list(fetching.moodle, &with_members).await?;
    {
        let known = fetching.moodle.caches.groups.courses();
        for of_course in courses.iter().filter_map(|course| known.get(course)) {
            for group in of_course.groups.values() {
                fetching.snapshot.put(group.clone());
            }
            for grouping in of_course.groupings.values() {
                fetching.snapshot.put(grouping.clone());
            }
            for (grouping, group) in &of_course.links {
                fetching.snapshot.put(GroupingGroup {
                    id: made_up::id(EntityKind::GroupingGroup, *grouping, *group, 0),
                    grouping: Id(*grouping),
                    group_id: Id(*group),
                });
            }
        }
    }
    group_members::put(&with_members, fetching).await
}

/// Looks up the groups and groupings of courses that aren't known yet, and then which groups are in which groupings.
async fn list(moodle: &Moodle, courses: &BTreeSet<i64>) -> Result<(), PlatformError> {
    let known = &moodle.caches.groups;
    let unknown: Vec<i64> = {
        let known = known.courses();
        courses
            .iter()
            .copied()
            .filter(|course| !known.contains_key(course))
            .collect()
    };
    let mut asked: Vec<Asked<'_, (i64, Value)>> = Vec::new();
    for course in unknown {
        for function in FUNCTIONS {
            asked.push(Box::pin(ask(moodle, function, course)));
        }
    }
    let answers: Vec<(i64, Value)> = together(&moodle.client, asked).await?;
    let mut found: HashMap<i64, OfCourse> = HashMap::new();
    for (at, (course, answer)) in answers.iter().enumerate() {
        let of_course = found.entry(*course).or_default();
        let said = answer.as_array().into_iter().flatten();
        if at % 2 == 0 {
            of_course.groups = said.map(group).map(|group| (group.id().0, group)).collect();
        } else {
            of_course.groupings = said.map(grouping).map(|grouping| (grouping.id().0, grouping)).collect();
        }
    }
    for (course, links) in links(moodle, &found).await? {
        found.entry(course).or_default().links.extend(links);
    }
    known.courses().extend(found);
    Ok(())
}

async fn ask(moodle: &Moodle, function: &'static str, course: i64) -> Result<(i64, Value), CallError> {
    let answer = moodle
        .client
        .read(function, Form::new().with("courseid", course))
        .await?;
    Ok((course, answer))
}

fn group(said: &Value) -> Group {
    Group {
        id: Id(said::number(said, "id")),
        course: Id(said::number(said, "courseid")),
        name: said::name(said, "name"),
        idnumber: said::text(said, "idnumber"),
        description: said::text(said, "description"),
        enrolmentkey: said::text(said, "enrolmentkey"),
        timecreated: 0,
    }
}

fn grouping(said: &Value) -> Grouping {
    Grouping {
        id: Id(said::number(said, "id")),
        course: Id(said::number(said, "courseid")),
        name: said::name(said, "name"),
        idnumber: said::text(said, "idnumber"),
        description: said::text(said, "description"),
    }
}

/// Links of groupings, by courses: many groupings a call.
async fn links(moodle: &Moodle, found: &HashMap<i64, OfCourse>) -> Result<Vec<(i64, Vec<(i64, i64)>)>, PlatformError> {
    let groupings: BTreeSet<i64> = found
        .values()
        .flat_map(|course| course.groupings.keys().copied())
        .collect();
    let groupings: Vec<String> = groupings.iter().map(i64::to_string).collect();
    let question = Question {
        function: "core_group_get_groupings",
        besides: Form::new().with("returngroups", 1),
        list: "groupingids",
        impossible: "",
    };
    let answers = question.ask(&moodle.client, &groupings).await?;
    let said = answers.iter().filter_map(Value::as_array).flatten();
    let links = said.map(|grouping| {
        let id = said::number(grouping, "id");
        let groups = said::list(grouping, "groups").iter();
        let groups = groups.map(|group| (id, said::number(group, "id"))).collect();
        (said::number(grouping, "courseid"), groups)
    });
    Ok(links.collect())
}
