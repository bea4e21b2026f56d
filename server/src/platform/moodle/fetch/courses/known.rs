//! Courses that were looked up in a run, with what the run itself has changed since.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use shared::directory::{AnyEntity, COHORT, Course, Group, Id, META, Method};
use shared::plan::Step;

use super::record::Found;
use crate::platform::IdMap;

/// What was looked up, and what was asked for: of this all is known.
#[derive(Debug, Default)]
pub struct Known(Mutex<Inner>);

/// By what a course, or a group of one, was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Asked {
    /// By its id.
    Id(i64),
    /// By its short name, exactly.
    Shortname(String),
    /// By its idnumber.
    Idnumber(String),
    /// By its short name in lower case.
    Folded(String),
    /// A group, by its id.
    Group(i64),
}

#[derive(Debug, Default)]
struct Inner {
    details: HashMap<i64, Found>,
    names: HashMap<i64, (String, String)>,
    by: HashMap<Asked, BTreeSet<i64>>,
    groups: HashMap<i64, Group>,
    asked: HashSet<Asked>,
    /// Whether the names of all courses are known.
    listed: bool,
    /// Whether the site doesn't list them.
    cannot_list: bool,
}

impl Inner {
    fn name(&mut self, id: i64, shortname: &str, idnumber: &str) {
        self.forget_names(id);
        for asked in keys(shortname, idnumber) {
            self.by.entry(asked).or_default().insert(id);
        }
        self.names.insert(id, (shortname.to_owned(), idnumber.to_owned()));
    }

    fn forget_names(&mut self, id: i64) {
        let Some((shortname, idnumber)) = self.names.remove(&id) else {
            return;
        };
        for asked in keys(&shortname, &idnumber) {
            if let Some(ids) = self.by.get_mut(&asked) {
                ids.remove(&id);
            }
        }
    }

    fn change(&mut self, course: &Course, is_new: bool) {
        self.name(course.id.0, &course.shortname, &course.idnumber);
        // What a site makes of a new course is looked up when somebody asks for it.
        match self.details.get_mut(&course.id.0) {
            Some(found) if !is_new => found.course = course.clone(),
            _ => {
                self.details.remove(&course.id.0);
                self.asked.remove(&Asked::Id(course.id.0));
            }
        }
    }
}

/// By what a course with these names is found.
fn keys(shortname: &str, idnumber: &str) -> Vec<Asked> {
    let mut keys = vec![
        Asked::Shortname(shortname.to_owned()),
        Asked::Folded(shortname.to_lowercase()),
    ];
    if !idnumber.is_empty() {
        keys.push(Asked::Idnumber(idnumber.to_owned()));
    }
    keys
}

impl Known {
    /// Lays a step over it that is done.
    pub fn applied(&self, step: &Step, ids: &IdMap) {
        let mut inner = self.inner();
        match (&step.before, &step.after) {
            (Some(AnyEntity::Course(gone)), None) => {
                inner.forget_names(gone.id.0);
                inner.details.remove(&gone.id.0);
                inner.asked.insert(Asked::Id(gone.id.0));
            }
            (before, Some(AnyEntity::Course(course))) => {
                let (Some(id), Some(category)) = (ids.real(course.id), ids.real(course.category)) else {
                    return;
                };
                let course = Course {
                    id,
                    category,
                    ..Course::clone(course)
                };
                inner.change(&course, before.is_none() || !step.copy_of.is_none());
            }
            (Some(AnyEntity::Group(gone)), None) => {
                inner.groups.remove(&gone.id.0);
            }
            (_, Some(AnyEntity::Group(group))) => {
                if let (Some(id), Some(course)) = (ids.real(group.id), ids.real(group.course)) {
                    let group = Group {
                        id,
                        course,
                        ..Group::clone(group)
                    };
                    inner.asked.insert(Asked::Group(id.0));
                    inner.groups.insert(id.0, group);
                }
            }
            // That the course has such a method now is told by the site, of which methods it is by the ledger.
            (None, Some(AnyEntity::Method(method))) => inner.add_method(method, ids),
            _ => {}
        }
    }

    pub(super) fn has_asked(&self, asked: &Asked) -> bool {
        let inner = self.inner();
        inner.asked.contains(asked) || inner.listed && !matches!(asked, Asked::Group(_) | Asked::Id(_))
    }

    /// Those of these ids of which no details are known, and that weren't asked for.
    pub(super) fn without_details(&self, ids: &BTreeSet<i64>) -> Vec<i64> {
        let inner = self.inner();
        let is_unknown = |id: &&i64| !inner.details.contains_key(*id) && !inner.asked.contains(&Asked::Id(**id));
        ids.iter().filter(is_unknown).copied().collect()
    }

    pub(super) fn details(&self, ids: &BTreeSet<i64>) -> Vec<Found> {
        let inner = self.inner();
        ids.iter().filter_map(|id| inner.details.get(id).cloned()).collect()
    }

    pub(super) fn learn(&self, found: impl Iterator<Item = Found>) {
        let mut inner = self.inner();
        for found in found {
            let course = &found.course;
            inner.name(course.id.0, &course.shortname, &course.idnumber);
            inner.details.insert(course.id.0, found);
        }
    }

    pub(super) fn have_asked_ids(&self, ids: &[i64]) {
        self.inner().asked.extend(ids.iter().map(|id| Asked::Id(*id)));
    }

    pub(super) fn have_asked(&self, asked: Asked) {
        self.inner().asked.insert(asked);
    }

    /// Takes in the names of all courses.
    pub(super) fn list(&self, names: impl Iterator<Item = (i64, String, String)>) {
        let mut inner = self.inner();
        for (id, shortname, idnumber) in names {
            inner.name(id, &shortname, &idnumber);
        }
        inner.listed = true;
    }

    pub(super) fn cannot_list(&self) {
        self.inner().cannot_list = true;
    }

    pub(super) fn may_list(&self) -> bool {
        let inner = self.inner();
        !inner.listed && !inner.cannot_list
    }

    pub(super) fn ids(&self, asked: &Asked) -> BTreeSet<i64> {
        self.inner().by.get(asked).cloned().unwrap_or_default()
    }

    pub(super) fn group(&self, id: i64) -> Option<Group> {
        self.inner().groups.get(&id).cloned()
    }

    pub(super) fn learn_groups(&self, asked: &[i64], groups: Vec<Group>) {
        let mut inner = self.inner();
        inner.asked.extend(asked.iter().map(|id| Asked::Group(*id)));
        inner.groups.extend(groups.into_iter().map(|group| (group.id.0, group)));
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inner {
    fn add_method(&mut self, method: &Method, ids: &IdMap) {
        let follows = [COHORT, META].contains(&method.method.as_str());
        let Some(Id(course)) = ids.real(method.course).filter(|_| follows) else {
            return;
        };
        if let Some(found) = self.details.get_mut(&course) {
            found.methods.insert(method.method.clone());
        }
    }
}
