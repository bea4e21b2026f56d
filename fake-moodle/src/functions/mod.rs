//! The functions of the web services: one table, one file per family.

mod categories;
mod cohort_members;
mod cohort_search;
mod cohorts;
mod courses;
mod enrol;
mod enrol_manual;
mod files;
mod group_members;
mod grouping_groups;
mod groupings;
mod groups;
mod meta;
mod participants;
mod pictures;
mod plugin;
mod roles;
mod site;
mod users;

use std::collections::BTreeSet;

use serde_json::Value;

use crate::errors::{Exception, course_context, invalid, missing, no_permission, not_in_course};
use crate::params::{Args, Field, Kind, Shape};
use crate::state::{Rights, State};

/// A function of the web services.
#[derive(Debug)]
pub struct Function {
    /// Its name.
    pub name: &'static str,
    /// Its parameters.
    pub fields: &'static [Field],
    /// What it does.
    pub run: fn(&mut Call<'_>) -> Result<Value, Exception>,
    /// Whether what it did before an error stays.
    pub piecemeal: bool,
}

impl Function {
    /// A function that does all or nothing.
    const fn new(
        name: &'static str,
        fields: &'static [Field],
        run: fn(&mut Call<'_>) -> Result<Value, Exception>,
    ) -> Self {
        Self {
            name,
            fields,
            run,
            piecemeal: false,
        }
    }

    /// The same, but what it did before an error stays.
    const fn piecemeal(mut self) -> Self {
        self.piecemeal = true;
        self
    }

    /// The version that the site tells with it.
    pub fn version(&self) -> &'static str {
        if self.name.starts_with("enrol_") {
            "2023100900"
        } else if self.is_plugin() {
            "2023112300"
        } else {
            "2023112400"
        }
    }

    /// Whether only a site with the plugin has it.
    pub fn is_plugin(&self) -> bool {
        self.name.starts_with("tool_sync_")
    }
}

/// All functions, by family.
const ALL: [&[Function]; 19] = [
    site::FUNCTIONS,
    users::FUNCTIONS,
    pictures::FUNCTIONS,
    files::FUNCTIONS,
    categories::FUNCTIONS,
    courses::FUNCTIONS,
    enrol_manual::FUNCTIONS,
    enrol::FUNCTIONS,
    participants::FUNCTIONS,
    roles::FUNCTIONS,
    groups::FUNCTIONS,
    group_members::FUNCTIONS,
    groupings::FUNCTIONS,
    grouping_groups::FUNCTIONS,
    cohorts::FUNCTIONS,
    cohort_search::FUNCTIONS,
    cohort_members::FUNCTIONS,
    meta::FUNCTIONS,
    plugin::FUNCTIONS,
];

/// All functions, those of the plugin too.
pub fn all() -> impl Iterator<Item = &'static Function> {
    ALL.into_iter().flatten()
}

/// The function of this name.
pub fn named(name: &str) -> Option<&'static Function> {
    all().find(|function| function.name == name)
}

/// Who calls.
#[derive(Debug, Clone)]
pub struct Caller {
    /// The account.
    pub user: i64,
    /// What it may do.
    pub rights: Rights,
    /// The functions of its service; all of the site if there is no list.
    pub functions: Option<BTreeSet<String>>,
}

/// A call at work.
#[derive(Debug)]
pub struct Call<'a> {
    /// The site.
    pub state: &'a mut State,
    /// The parameters.
    pub args: Args<'a>,
    /// Who calls.
    pub caller: &'a Caller,
    /// Whether what was done stays though an error is answered.
    pub keep: bool,
}

impl Call<'_> {
    /// Whether the caller has a capability.
    fn may(&self, capability: &str) -> bool {
        match &self.caller.rights {
            Rights::All => true,
            Rights::Only(capabilities) => capabilities.contains(capability),
        }
    }

    /// Refuses a caller without a capability, which is called `named` in the sentence.
    fn require(&self, capability: &str, named: &str) -> Result<(), Exception> {
        if self.may(capability) {
            Ok(())
        } else {
            Err(no_permission(named))
        }
    }

    /// Refuses a caller who can't enter a course.
    fn enter(&self, course: i64) -> Result<(), Exception> {
        let enters = self.may("moodle/course:view") || self.state.takes_part(course, self.caller.user);
        if enters { Ok(()) } else { Err(not_in_course()) }
    }

    /// Refuses a course that isn't there or can't be entered, as functions of groups do.
    fn enter_wrapped(&self, course: i64) -> Result<(), Exception> {
        if !self.state.tables.courses.has(course) {
            return Err(course_context(course, &invalid("Context does not exist")));
        }
        self.enter(course).map_err(|why| course_context(course, &why))
    }

    /// Refuses a course that isn't there or can't be entered.
    fn enter_known(&self, course: i64) -> Result<(), Exception> {
        if !self.state.tables.courses.has(course) {
            return Err(missing("course", course));
        }
        self.enter(course)
    }
}

/// A list of ids.
const IDS: Shape = Shape::One(Kind::Int);
/// A list of texts.
const TEXTS: Shape = Shape::One(Kind::Raw);
