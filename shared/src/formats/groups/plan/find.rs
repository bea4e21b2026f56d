//! Which group or grouping a row is about.

use super::Row;
use super::thing::Thing;
use crate::formats::groups::rules::ID_UNKNOWN;
use crate::plan::{Failed, Planner};
use crate::settings::GroupBy;

/// What a row that defines something has found.
pub(super) enum Found<T> {
    /// The one that it names.
    It(T),
    /// One of its name that lacks the idnumber which the row gives (D36).
    Nameless(T),
    /// Nothing: it is new.
    Nothing,
}

/// The one that a deletion names: by `updateid`, else by idnumber, else by name (D36).
pub(super) fn target<T: Thing>(row: &Row<'_, '_>, planner: &Planner<'_>) -> Result<Option<T>, Failed> {
    let command = row.command;
    match (command.update, command.idnumber, command.name) {
        (Some(update), ..) => by(row, row.by, update, planner),
        (None, Some(idnumber), _) => by(row, GroupBy::Idnumber, idnumber, planner),
        (None, None, Some(name)) => by(row, GroupBy::Name, name, planner),
        (None, None, None) => Ok(None),
    }
}

/// Without `updateid`: by the idnumber if there is one, else by the name (§3.2).
pub(super) fn own<T: Thing>(row: &Row<'_, '_>, planner: &Planner<'_>) -> Result<Found<T>, Failed> {
    match (row.command.idnumber, row.command.name) {
        (Some(idnumber), _) => match by(row, GroupBy::Idnumber, idnumber, planner)? {
            Some(it) => Ok(Found::It(it)),
            None => nameless(row, planner),
        },
        (None, Some(name)) => Ok(by(row, GroupBy::Name, name, planner)?.map_or(Found::Nothing, Found::It)),
        (None, None) => Ok(Found::Nothing),
    }
}

/// By `updateid` (§3.3). What it doesn't find may be there under the identifier that the row gives to new ones: so a
/// row that has made something finds it again.
pub(super) fn updated<T: Thing>(row: &Row<'_, '_>, update: &str, planner: &Planner<'_>) -> Result<Found<T>, Failed> {
    if let Some(it) = by(row, row.by, update, planner)? {
        return Ok(Found::It(it));
    }
    let given = match row.by {
        GroupBy::Id => {
            let failed = Failed::new(&ID_UNKNOWN, update).with("type", T::TYPE.word());
            return Err(failed.with("course", row.command.course));
        }
        GroupBy::Idnumber => row.command.idnumber,
        GroupBy::Name => row.command.name,
    };
    if let Some(given) = given
        && let Some(it) = by(row, row.by, given, planner)?
    {
        return Ok(Found::It(it));
    }
    match row.by {
        GroupBy::Idnumber => nameless(row, planner),
        GroupBy::Id | GroupBy::Name => Ok(Found::Nothing),
    }
}

/// The one of the row's name, if it has no idnumber.
fn nameless<T: Thing>(row: &Row<'_, '_>, planner: &Planner<'_>) -> Result<Found<T>, Failed> {
    let Some(name) = row.command.name else {
        return Ok(Found::Nothing);
    };
    let found: Option<T> = by(row, GroupBy::Name, name, planner)?;
    Ok(found
        .filter(|found| found.idnumber().is_empty())
        .map_or(Found::Nothing, Found::Nameless))
}

fn by<T: Thing>(row: &Row<'_, '_>, by: GroupBy, value: &str, planner: &Planner<'_>) -> Result<Option<T>, Failed> {
    planner
        .find_in_course::<T>(row.course, by, value)
        .map(Option::<&T>::cloned)
}
