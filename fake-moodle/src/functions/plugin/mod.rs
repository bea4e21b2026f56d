//! `tool_sync_*`: what a site with the plugin has besides, with its faults as they were seen on Moodle 4.4.

mod admin;
mod cohorts;
mod enrolments;

use super::Function;
use crate::errors::{Exception, invalid};
use crate::params::{Field, Kind, Shape, list, needed, or, record, taken};
use crate::state::{State, key};

const NAMED: &[Field] = &[needed("type", Kind::Text), needed("value", Kind::Raw)];
const MEMBER: Shape = Shape::Record(&[record("cohorttype", NAMED), record("usertype", NAMED)]);
const OPTION: Shape = Shape::Record(&[needed("name", Kind::AlphaNumExt), needed("value", Kind::Raw)]);

const ENROL: &[Field] = &[
    needed("roleidsource", Kind::Text),
    needed("roleid", Kind::Text),
    needed("useridsource", Kind::Text),
    needed("userid", Kind::Text),
    needed("courseidsource", Kind::Text),
    needed("courseid", Kind::Text),
    or("method", Kind::Text, "manual"),
    or("timestart", Kind::Int, "0"),
    or("timeend", Kind::Int, "0"),
    or("suspend", Kind::Int, "0"),
];
const ENROLS: Shape = Shape::Record(ENROL);

const UNENROL: &[Field] = &[
    needed("useridsource", Kind::Text),
    needed("userid", Kind::Text),
    needed("courseidsource", Kind::Text),
    needed("courseid", Kind::Text),
    or("roleidsource", Kind::Text, ""),
    or("roleid", Kind::Text, ""),
    or("method", Kind::Text, "manual"),
];
const UNENROLS: Shape = Shape::Record(UNENROL);

const ROLE: &[Field] = &[
    needed("roleidsource", Kind::Text),
    needed("roleid", Kind::Text),
    needed("useridsource", Kind::Text),
    needed("userid", Kind::Text),
    needed("contexttype", Kind::Text),
    needed("instanceidsource", Kind::Text),
    needed("instanceid", Kind::Text),
    taken("shiftrole", Kind::Bool),
    taken("component", Kind::Text),
];

const BIND: &[Field] = &[
    needed("chidsource", Kind::Text),
    needed("chid", Kind::Text),
    needed("cidsource", Kind::Text),
    needed("cid", Kind::Text),
    needed("ridsource", Kind::Text),
    needed("rid", Kind::Text),
    or("method", Kind::Text, "manual"),
    or("timestart", Kind::Int, "0"),
    or("timeend", Kind::Int, "0"),
    or("suspend", Kind::Int, "0"),
    or("makegroup", Kind::Int, "0"),
    or("extparam1", Kind::Text, ""),
    or("extparam2", Kind::Text, ""),
];

const BOUND: &[Field] = &[
    needed("chidsource", Kind::Text),
    needed("chid", Kind::Text),
    or("cidsource", Kind::Text, "shortname"),
    or("cid", Kind::Text, ""),
    or("method", Kind::Text, "cohort"),
];

const COHORT: &[Field] = &[needed("chidsource", Kind::Text), needed("chid", Kind::Text)];

pub(super) const FUNCTIONS: &[Function] = &[
    Function::new(
        "tool_sync_set_config",
        &[
            needed("service", Kind::Text),
            needed("confkey", Kind::Text),
            needed("confvalue", Kind::Text),
        ],
        admin::set_config,
    ),
    Function::new(
        "tool_sync_commit_file",
        &[needed("draftitemid", Kind::Int)],
        admin::for_money,
    ),
    Function::new(
        "tool_sync_process",
        &[needed("service", Kind::Text), needed("action", Kind::Text)],
        admin::for_money,
    ),
    Function::new(
        "tool_sync_check_course",
        &[needed("courseidsource", Kind::Text), needed("courseid", Kind::Text)],
        admin::check_course,
    ),
    Function::new(
        "tool_sync_deploy_course",
        &[
            needed("categoryidsource", Kind::Text),
            needed("categoryid", Kind::Text),
            needed("templateidsource", Kind::Text),
            needed("templateid", Kind::Text),
            needed("shortname", Kind::Text),
            needed("fullname", Kind::Text),
            needed("idnumber", Kind::Text),
            or("replacements", Kind::Raw, ""),
        ],
        admin::for_money,
    ),
    Function::new("tool_sync_enrol_user_enrol", ENROL, enrolments::enrol_user).piecemeal(),
    Function::new(
        "tool_sync_enrol_users_enrol",
        &[list("enrols", &ENROLS)],
        enrolments::enrol_users,
    )
    .piecemeal(),
    Function::new("tool_sync_enrol_user_unenrol", UNENROL, enrolments::no_unenrol),
    Function::new(
        "tool_sync_enrol_users_unenrol",
        &[list("enrols", &UNENROLS)],
        enrolments::no_unenrol,
    ),
    Function::new("tool_sync_enrol_role_assign", ROLE, enrolments::no_role),
    Function::new("tool_sync_enrol_role_unassign", ROLE, enrolments::no_role),
    Function::new(
        "tool_sync_get_enrolled_users",
        &[
            needed("courseidsource", Kind::Text),
            needed("courseid", Kind::Text),
            list("options", &OPTION).optional(),
        ],
        enrolments::enrolled_users,
    ),
    Function::new(
        "tool_sync_get_cohorts",
        &[
            needed("cohortidsource", Kind::Text),
            list("cohortids", &super::TEXTS).optional(),
        ],
        cohorts::get,
    ),
    Function::new("tool_sync_cohort_bind", BIND, cohorts::bind),
    Function::new("tool_sync_cohort_unbind", BOUND, cohorts::unbind),
    Function::new("tool_sync_cohort_suspend_enrol", BOUND, cohorts::suspend),
    Function::new("tool_sync_cohort_restore_enrol", BOUND, cohorts::restore),
    Function::new("tool_sync_cohort_get_users", COHORT, cohorts::no_users),
    Function::new("tool_sync_cohort_delete", COHORT, cohorts::delete),
    Function::new(
        "tool_sync_cohort_add_members",
        &[list("members", &MEMBER)],
        cohorts::add_members,
    ),
    Function::new(
        "tool_sync_cohort_delete_members",
        &[list("members", &MEMBER), or("blocking", Kind::Bool, "1")],
        cohorts::delete_members,
    ),
];

/// A course by what a source says.
fn course(state: &State, source: &str, value: &str) -> Result<i64, Exception> {
    let courses = &state.tables.courses;
    let found = match source {
        "id" => value.parse().ok().filter(|id| courses.has(*id)),
        "shortname" => courses.first(&key("shortname", value)).map(|(id, _)| id),
        "idnumber" => courses
            .first(&key("idnumber", value))
            .map(|(id, _)| id)
            .filter(|_| !value.is_empty()),
        _ => return Err(invalid(format!("Bad course source {source}"))),
    };
    found.ok_or_else(|| invalid(format!("Course not found by {source} for {value}")))
}

/// An account by what a source says; how it is said that there is none differs between functions.
fn user(state: &State, source: &str, value: &str, said: &str) -> Result<i64, Exception> {
    let users = &state.tables.users;
    let found = match source {
        "id" => value.parse().ok().filter(|id| state.user(*id).is_some()),
        "username" | "idnumber" | "email" if !value.is_empty() => {
            let index = match source {
                "username" => "username",
                "idnumber" => "idnumber",
                _ => "email",
            };
            let mut rows = users.with(&key(index, value));
            rows.find(|(_, user)| !user.deleted).map(|(id, _)| id)
        }
        _ => None,
    };
    found.ok_or_else(|| invalid(format!("User not found by {source}{said}{value}")))
}

/// A role by what a source says.
fn role(state: &State, source: &str, value: &str) -> Result<i64, Exception> {
    let roles = &state.tables.roles;
    let found = match source {
        "id" => value.parse().ok().filter(|id| roles.has(*id)),
        _ => roles.first(&key("shortname", value)).map(|(id, _)| id),
    };
    found.ok_or_else(|| invalid(format!("Role not found by {source}: {value}")))
}
