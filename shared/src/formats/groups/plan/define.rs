//! `add`: makes a group or grouping; with `updateid` changes the one that is there (§3.2, §3.3).

use super::Row;
use super::find::{self, Found};
use super::thing::Thing;
use crate::directory::Id;
use crate::formats::groups::rules::{IDNUMBER_TAKEN, NAME_MISSING, NAME_TAKEN, VALUES_NOT_WRITTEN};
use crate::plan::{Change, Failed, Planner};
use crate::record::Field;
use crate::settings::GroupBy;

/// Makes or changes it. Says which it is, and what became of it.
pub(super) fn plan<T: Thing>(row: &Row<'_, '_>, planner: &mut Planner<'_>) -> Result<(Id, Change), Failed> {
    let found = match row.command.update {
        Some(update) => find::updated::<T>(row, update, planner)?,
        None => find::own::<T>(row, planner)?,
    };
    match found {
        Found::It(it) => {
            let change = match row.command.update {
                Some(_) => rewrite(&it, row, planner)?,
                None => leave(&it, row, planner),
            };
            Ok((it.id(), change))
        }
        Found::Nameless(it) => Ok((it.id(), adopt(it, row, planner))),
        Found::Nothing => create::<T>(row, planner).map(|id| (id, Change::Created)),
    }
}

fn create<T: Thing>(row: &Row<'_, '_>, planner: &mut Planner<'_>) -> Result<Id, Failed> {
    let mut new = T::new(row.course, planner.clock.now);
    let name = row.command.name.or(updated_by(row, GroupBy::Name));
    new.set_name(name.ok_or_else(|| Failed::new(&NAME_MISSING, row.command.course))?);
    new.set_idnumber(given_idnumber(row).unwrap_or_default());
    write(&mut new, row);
    in_one_place(&new, planner)?;
    let key = planner.group_key(row.course, new.name());
    let name = new.name().to_owned();
    let id = planner.create(new, key.as_str());
    planner.done_with(T::WORDS.created, key, &[("group", name.into())]);
    Ok(id)
}

/// Gives an idnumber to one that was made on the way. In add mode the row fills what is blank in it, as it would have
/// defined a new one.
fn adopt<T: Thing>(it: T, row: &Row<'_, '_>, planner: &mut Planner<'_>) -> Change {
    let mut after = it.clone();
    after.set_idnumber(given_idnumber(row).unwrap_or_default());
    if row.command.update.is_some() {
        write(&mut after, row);
    } else {
        fill(&mut after, row);
    }
    let key = planner.group_key(row.course, it.name());
    planner.update(after, key.as_str());
    planner.done(T::WORDS.adopted, key);
    Change::Updated
}

/// In add mode nothing is changed in what is there. A row that says something else is told how to.
fn leave<T: Thing>(it: &T, row: &Row<'_, '_>, planner: &mut Planner<'_>) -> Change {
    let key = planner.group_key(row.course, it.name());
    planner.done(T::WORDS.unchanged, key.as_str());
    let mut after = it.clone();
    rename(&mut after, row, None);
    write(&mut after, row);
    if after != *it {
        planner.warn(&VALUES_NOT_WRITTEN, key, &[]);
    }
    Change::Unchanged
}

fn rewrite<T: Thing>(it: &T, row: &Row<'_, '_>, planner: &mut Planner<'_>) -> Result<Change, Failed> {
    let mut after = it.clone();
    rename(&mut after, row, Some(row.by));
    write(&mut after, row);
    in_one_place(&after, planner)?;
    let key = planner.group_key(row.course, after.name());
    if planner.update(after, key.as_str()) {
        planner.done(T::WORDS.updated, key);
        Ok(Change::Updated)
    } else {
        planner.done(T::WORDS.unchanged, key);
        Ok(Change::Unchanged)
    }
}

/// Name and idnumber, where the row says them; never the one that it is found by (§3.3).
fn rename<T: Thing>(thing: &mut T, row: &Row<'_, '_>, found_by: Option<GroupBy>) {
    if let Some(name) = row.command.name.filter(|_| found_by != Some(GroupBy::Name)) {
        thing.set_name(name);
    }
    if let Some(idnumber) = row.command.idnumber.filter(|_| found_by != Some(GroupBy::Idnumber)) {
        thing.set_idnumber(idnumber);
    }
}

/// Description and enrolment key, where the row says something of them.
fn write<T: Thing>(thing: &mut T, row: &Row<'_, '_>) {
    match row.command.description {
        Field::Said(text) => thing.set_description(text),
        Field::Emptied => thing.set_description(""),
        Field::Unsaid => {}
    }
    if let Some(key) = row.command.enrolment_key {
        thing.set_enrolment_key(key);
    }
}

/// The same, only where they are blank.
fn fill<T: Thing>(thing: &mut T, row: &Row<'_, '_>) {
    let said = thing.clone();
    write(thing, row);
    if !said.description().is_empty() {
        thing.set_description(said.description());
    }
    if let Some(key) = said.enrolment_key().filter(|key| !key.is_empty()) {
        thing.set_enrolment_key(key);
    }
}

/// The idnumber that the row gives to a new one.
fn given_idnumber<'r>(row: &Row<'_, 'r>) -> Option<&'r str> {
    row.command.idnumber.or(updated_by(row, GroupBy::Idnumber))
}

/// The `updateid` of the row, if that is what it means.
fn updated_by<'r>(row: &Row<'_, 'r>, by: GroupBy) -> Option<&'r str> {
    row.command.update.filter(|_| row.by == by)
}

/// No two groups, or groupings, of a course share a name or an idnumber.
pub(super) fn in_one_place<T: Thing>(thing: &T, planner: &Planner<'_>) -> Result<(), Failed> {
    for (by, value, rule) in [
        (GroupBy::Name, thing.name(), &NAME_TAKEN),
        (GroupBy::Idnumber, thing.idnumber(), &IDNUMBER_TAKEN),
    ] {
        if planner.is_taken_in_course::<T>(thing.course(), by, value, thing.id()) {
            return Err(Failed::new(rule, value).with("type", T::TYPE.word()));
        }
    }
    Ok(())
}
