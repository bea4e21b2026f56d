//! `add`: make the cohort or change it, then put the person of the row into it (E §5.3).

use super::category;
use crate::directory::{Cohort, Id};
use crate::formats::cohorts::command::Command;
use crate::formats::cohorts::reading::By;
use crate::formats::cohorts::rules::{CREATION_OFF, IDNUMBER_TAKEN, NAME_TAKEN};
use crate::plan::{Change, Failed, Planner, RowStatus, rules as general};
use crate::record::Field;
use crate::settings::{GroupBy, cohorts};

/// Plans the cohort; if its person can't be found it stands all the same, and the row is partial (D61).
pub(super) fn plan(
    command: &Command<'_>,
    cohort: &str,
    by: By,
    planner: &mut Planner<'_>,
) -> Result<RowStatus, Failed> {
    let (cohort, status) = match find(command, cohort, by, planner)? {
        Some(before) => update(command, before, planner)?,
        None if by.cohort == GroupBy::Id => return Err(Failed::new(&general::COHORT_NOT_FOUND, cohort)),
        None => (create(command, cohort, planner)?, RowStatus::Created),
    };
    let joined = command.user.and_then(|user| {
        planner.part(|planner| {
            let user = planner.find_user(by.user, user)?.id;
            Ok(planner.join_cohort(user, cohort))
        })
    });
    Ok(match (status, joined) {
        (RowStatus::Unchanged, Some(Change::Created)) => RowStatus::Updated,
        _ => status,
    })
}

/// The cohort of a row; else one of its name that has no idnumber yet, made on the way by another file: the row's
/// idnumber makes it the one that is meant (D36).
fn find(command: &Command<'_>, value: &str, by: By, planner: &Planner<'_>) -> Result<Option<Cohort>, Failed> {
    let found = planner.snapshot.cohorts_by(by.cohort, value);
    if !found.is_empty() {
        return planner.find_cohort(by.cohort, value).cloned().map(Some);
    }
    let name = command.name.filter(|_| by.cohort == GroupBy::Idnumber);
    let of_name = name.map_or(Vec::new(), |name| planner.snapshot.cohorts_by(GroupBy::Name, name));
    Ok(match of_name.as_slice() {
        [cohort] if cohort.idnumber.is_empty() => Some((*cohort).clone()),
        _ => None,
    })
}

/// Writes what the row says and differs.
fn update(command: &Command<'_>, before: Cohort, planner: &mut Planner<'_>) -> Result<(Id, RowStatus), Failed> {
    let said = |said: Option<&str>, before: &str| said.unwrap_or(before).to_owned();
    let after = Cohort {
        name: said(command.name, &before.name),
        idnumber: said(command.idnumber, &before.idnumber),
        description: match command.description {
            Field::Said(text) => text.to_owned(),
            Field::Emptied => String::new(),
            Field::Unsaid => before.description.clone(),
        },
        category: match command.owner {
            Some(owner) => category::resolve(owner, &before.name, planner)?,
            None => before.category,
        },
        ..before.clone()
    };
    if after.idnumber != before.idnumber {
        refuse_taken(GroupBy::Idnumber, &after.idnumber, before.id, &before.name, planner)?;
    }
    if after.name != before.name {
        refuse_taken(GroupBy::Name, &after.name, before.id, &before.name, planner)?;
    }
    let (key, is_adopted) = (
        after.name.clone(),
        before.idnumber.is_empty() && !after.idnumber.is_empty(),
    );
    let changed = planner.update(after, key.as_str());
    let outcome = match (changed, is_adopted) {
        (false, _) => "cohort-unchanged",
        (true, false) => "cohort-updated",
        (true, true) => "cohort-adopted",
    };
    planner.done(outcome, key);
    let status = if changed {
        RowStatus::Updated
    } else {
        RowStatus::Unchanged
    };
    Ok((before.id, status))
}

/// Makes the cohort that the row describes. Without a name it is called by its idnumber.
fn create(command: &Command<'_>, value: &str, planner: &mut Planner<'_>) -> Result<Id, Failed> {
    if !planner.settings.flag(&cohorts::AUTO_CREATE) {
        return Err(Failed::new(&CREATION_OFF, value));
    }
    let name = command.name.or(command.idnumber).unwrap_or(value);
    let idnumber = command.idnumber.unwrap_or_default();
    refuse_taken(GroupBy::Idnumber, idnumber, Id::NONE, value, planner)?;
    refuse_taken(GroupBy::Name, name, Id::NONE, value, planner)?;
    let cohort = Cohort {
        name: name.to_owned(),
        idnumber: idnumber.to_owned(),
        description: match command.description {
            Field::Said(text) => text.to_owned(),
            Field::Emptied | Field::Unsaid => String::new(),
        },
        category: match command.owner {
            Some(owner) => category::resolve(owner, value, planner)?,
            None => Id::NONE,
        },
        visible: true,
        component: command.component.unwrap_or_default().to_owned(),
        timecreated: planner.clock.now,
        ..Cohort::default()
    };
    let id = planner.create(cohort, name);
    planner.done("cohort-created", name);
    Ok(id)
}

/// Fails where a cohort other than `own` has this idnumber or name. A blank belongs to nobody.
fn refuse_taken(by: GroupBy, value: &str, own: Id, key: &str, planner: &Planner<'_>) -> Result<(), Failed> {
    let rule = match by {
        GroupBy::Name => &NAME_TAKEN,
        GroupBy::Id | GroupBy::Idnumber => &IDNUMBER_TAKEN,
    };
    let found = planner.snapshot.cohorts_by(by, value);
    match found.into_iter().find(|cohort| cohort.id != own) {
        Some(other) if !value.is_empty() => {
            let other = if other.idnumber.is_empty() {
                &other.name
            } else {
                &other.idnumber
            };
            Err(Failed::new(rule, key)
                .with("taken", value)
                .with("other", other.as_str()))
        }
        _ => Ok(()),
    }
}
