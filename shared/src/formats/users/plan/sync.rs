//! A row that keeps an account: found or created, brought up to date, then its cohort and courses (U A4).

use std::collections::BTreeSet;

use super::identity::{self, Meant};
use super::{account, cohort, courses, profile, rename};
use crate::directory::{Id, User};
use crate::formats::users::command::Command;
use crate::formats::users::reading::Reading;
use crate::plan::{Failed, Planner, RowStatus};

/// Plans the row.
pub fn row(
    command: &Command<'_>,
    reading: &Reading,
    unknown_fields: &mut BTreeSet<String>,
    planner: &mut Planner<'_>,
) -> Result<RowStatus, Failed> {
    let username = command.identity.username();
    let (user, created) = account(command, reading, planner)?;
    profile::plan(command, user, unknown_fields, planner)?;
    let main = match (created, planner.has_steps()) {
        (true, _) => "user-created",
        (false, true) => "user-updated",
        (false, false) => "user-unchanged",
    };
    planner.done(main, username);
    planner.lead();
    for part in &command.cohorts {
        planner.part(|planner| cohort::join(*part, user, planner));
    }
    for part in &command.courses {
        courses::plan(part, reading.course_by, user, planner);
    }
    Ok(match (created, planner.has_steps()) {
        (true, _) => RowStatus::Created,
        (false, true) => RowStatus::Updated,
        (false, false) => RowStatus::Unchanged,
    })
}

/// The account of the row, and whether it is new.
fn account(command: &Command<'_>, reading: &Reading, planner: &mut Planner<'_>) -> Result<(Id, bool), Failed> {
    let renamed = rename::find(command, reading, planner)?;
    let before = match identity::find(command, reading.match_by, renamed, planner)? {
        Meant::Nobody => return Ok((account::create(command, planner)?, true)),
        Meant::Live(user) | Meant::Former(user) => user,
    };
    account::update(command, &before, planner)?;
    tell(command, &before, reading, planner);
    Ok((before.id, false))
}

/// Says what the update was besides an update.
fn tell(command: &Command<'_>, before: &User, reading: &Reading, planner: &mut Planner<'_>) {
    let username = command.identity.username();
    if before.deleted != 0 {
        planner.done("user-revived", username);
        return;
    }
    if !identity::same(&before.username, username) {
        planner.done_with("user-renamed", username, &[("old", before.username.as_str().into())]);
    }
    if let Some(value) = command.identity.by(reading.match_by)
        && identity::identifier(before, reading.match_by).is_empty()
    {
        let args = [("by", reading.match_by.word().into()), ("value", value.into())];
        planner.done_with("user-adopted", username, &args);
    }
}
