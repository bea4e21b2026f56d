//! Planning a row: course, cohort and role, then the bindings between them (E §6.3).
//!
//! A binding is a method of its course that follows the cohort. Members take part by it at once, with its role and dates,
//! and are in its group: both are derived, never stored (`Snapshot::effective`, `Snapshot::effective_groups`). So
//! suspending a binding takes all of that away, restoring gives it back, and unbinding leaves nothing behind but the
//! group itself, which may have other members and work in it.

mod add;
mod others;

use super::command::{Action, Command, DEFAULT_ROLE, RoleCell};
use super::rules::METHOD_UNAVAILABLE;
use crate::directory::{COHORT, Id, Method, Role};
use crate::i18n::Arg;
use crate::plan::{Failed, Planner, RowStatus, rules};
use crate::settings::{CourseBy, GroupBy, RoleBy};

/// What a row can come to, besides the codes of rules.
pub(super) static OUTCOMES: &[&str] = &[
    "binding-created",
    "binding-updated",
    "binding-resumed",
    "binding-suspended",
    "binding-unchanged",
    "binding-deleted",
    "binding-absent",
    "group-created",
];

/// By what rows name courses, cohorts and roles.
#[derive(Debug, Clone, Copy)]
pub(super) struct By {
    /// Meaning of `course`.
    pub course: CourseBy,
    /// Meaning of `cohort`.
    pub cohort: GroupBy,
    /// Meaning of `role`.
    pub role: RoleBy,
}

/// What a row is about: the ends of a binding.
#[derive(Debug, Clone)]
struct Ends {
    course: Id,
    cohort: Id,
    cohort_name: String,
    /// The role of the binding; `None` = whichever.
    role: Option<Id>,
    /// How outcomes and steps name it: "short name of the course, cohort as the row names it".
    key: String,
}

/// Plans a row.
pub(super) fn plan(command: &Command<'_>, by: &By, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
    let course = planner.find_course(by.course, command.course)?;
    let cohort = planner.find_cohort(by.cohort, command.cohort)?;
    let role = match command.role {
        RoleCell::Every => None,
        RoleCell::One(Some(role)) => Some(planner.find_role_by(by.role, role)?.id),
        RoleCell::One(None) => Some(planner.find_role(DEFAULT_ROLE)?.id),
    };
    let ends = Ends {
        course: course.id,
        cohort: cohort.id,
        cohort_name: cohort.name.clone(),
        role,
        key: format!("{}, {}", course.shortname, command.cohort),
    };
    if command.method != COHORT {
        let method = command.method.as_ref();
        return Err(Failed::new(&METHOD_UNAVAILABLE, ends.key.as_str()).with("method", method));
    }
    let bindings = ends.bindings(planner);
    match command.action {
        Action::Add => add::plan(command, &ends, bindings, planner),
        Action::Suspend => others::suspend(&ends, &bindings, planner),
        Action::Restore => others::restore(&ends, &bindings, planner),
        Action::Unbind => others::unbind(&ends, &bindings, planner),
    }
}

impl Ends {
    /// The bindings that the row means, oldest first.
    fn bindings(&self, planner: &Planner<'_>) -> Vec<Method> {
        let mut bindings = planner.methods_following(self.course, COHORT, self.cohort);
        bindings.retain(|binding| self.role.is_none_or(|role| binding.role == role));
        bindings
    }

    /// Refuses to suspend or take away some bindings of the cohort where the platform would do it to all of them. Those
    /// that are suspended already don't matter to a suspension.
    fn alone(&self, takes_away: bool, planner: &Planner<'_>) -> Result<(), Failed> {
        let Some(role) = self
            .role
            .filter(|_| planner.snapshot.capabilities().synchronises_cohorts)
        else {
            return Ok(());
        };
        let mut others = planner.methods_following(self.course, COHORT, self.cohort);
        others.retain(|binding| binding.role != role && (takes_away || binding.enabled));
        if others.is_empty() {
            return Ok(());
        }
        let names = others
            .iter()
            .filter_map(|binding| planner.snapshot.get::<Role>(binding.role));
        let names: Vec<&str> = names.map(|role| role.shortname.as_str()).collect();
        Err(Failed::new(&rules::BOUND_TOGETHER, self.key.as_str()).with("roles", names.join(", ")))
    }

    /// Says what became of a binding.
    fn done(&self, outcome: &'static str, role: Id, planner: &mut Planner<'_>) {
        let role = planner.snapshot.get::<Role>(role);
        let role = role.map_or(Arg::from(""), |role| role.shortname.as_str().into());
        planner.done_with(outcome, self.key.as_str(), &[("role", role)]);
    }

    /// The same, where there may be none.
    fn done_for_all(&self, outcome: &'static str, planner: &mut Planner<'_>) {
        planner.done(outcome, self.key.as_str());
    }
}
