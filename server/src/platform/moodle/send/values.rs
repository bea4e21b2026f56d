//! Values of custom profile fields. They go along with the account where it is created or changed, else in calls of their
//! own. A site drops values of fields that it doesn't have, and choices that a menu doesn't offer, without saying so: what
//! was written is therefore looked at, once for each field, and once for each choice of a menu.

use std::collections::{BTreeMap, BTreeSet};

use shared::directory::{AnyEntity, EntityKind, Id, ProfileValue};
use shared::plan::rules;

use super::super::client::Fields;
use super::super::fetch::{profiles, users as looked};
use super::batch::Verdict;
use super::{Sending, users};
use crate::platform::order::{Pending, Stretch};
use crate::platform::{PlatformError, Refusal};

/// Takes the values of a stretch out of it, to go along with their accounts.
pub(super) fn gather<'a>(sending: &mut Sending<'a>, stretch: &mut Stretch<'a>) {
    let is_value = |pending: &Pending<'_>| {
        pending
            .entity()
            .is_some_and(|entity| entity.kind() == EntityKind::ProfileValue)
    };
    let (values, updates) = std::mem::take(&mut stretch.updates).into_iter().partition(is_value);
    stretch.updates = updates;
    let created = stretch.creations.remove(&EntityKind::ProfileValue).unwrap_or_default();
    let values: Vec<Pending<'a>> = values;
    for pending in values.into_iter().chain(created) {
        if let Some(value) = value_of(&pending) {
            sending.values.entry(value.user).or_default().push(pending);
        }
    }
}

/// A value on its way to the site.
pub(super) struct Written<'a> {
    pending: Pending<'a>,
    user: i64,
    field: Id,
    data: String,
}

/// The values that go along with an account, and how they are written. Those that the site is known to drop are refused.
pub(super) fn along<'a>(sending: &mut Sending<'a>, user: Id) -> (Vec<Pending<'a>>, Fields) {
    let values = sending.values.remove(&user).unwrap_or_default();
    fields_of(sending, values)
}

fn fields_of<'a>(sending: &mut Sending<'a>, values: Vec<Pending<'a>>) -> (Vec<Pending<'a>>, Fields) {
    let (mut along, mut fields) = (Vec::new(), Fields::new());
    for pending in values {
        let Some(value) = value_of(&pending) else { continue };
        let known = &sending.moodle.caches.profiles;
        let data = if pending.after.is_some() {
            value.data.as_str()
        } else {
            ""
        };
        match (known.written(value.field), known.keeps(value.field, data)) {
            (Some(name), kept) if kept != Some(false) => {
                let at = along.len();
                fields.push((format!("[customfields][{at}][type]"), name));
                fields.push((format!("[customfields][{at}][value]"), data.to_owned()));
                along.push(pending);
            }
            _ => sending.refuse(&pending, &Refusal::new(&rules::WITHOUT_EFFECT)),
        }
    }
    (along, fields)
}

/// Keeps what became of the values that went along with an account. Returns those that are to be looked at.
pub(super) fn settle<'a>(sending: &mut Sending<'a>, values: Vec<Pending<'a>>, verdict: &Verdict) -> Vec<Written<'a>> {
    let mut written = Vec::new();
    for pending in values {
        let Some(value) = value_of(&pending) else { continue };
        if let Verdict::Refused(_) = verdict {
            sending.refuse(&pending, &Refusal::new(&rules::NEEDS_WHAT_FAILED));
            continue;
        }
        let user = sending.real(value.user);
        sending.done(&pending, Some(profiles::value_id(user, value.field)));
        written.push(Written {
            user,
            field: value.field,
            data: pending.after.map(|_| value.data.clone()).unwrap_or_default(),
            pending,
        });
    }
    written
}

/// Looks at some of what was written. What the site has dropped is refused.
pub(super) async fn check(sending: &mut Sending<'_>, written: Vec<Written<'_>>) -> Result<(), PlatformError> {
    let moodle = sending.moodle;
    let known = &moodle.caches.profiles;
    let mut samples: BTreeMap<(Id, &str), i64> = BTreeMap::new();
    for value in &written {
        if known.keeps(value.field, &value.data).is_none() {
            samples.entry((value.field, &value.data)).or_insert(value.user);
        }
    }
    let users: BTreeSet<i64> = samples.values().copied().collect();
    let accounts = match users.is_empty() {
        true => return Ok(()),
        false => looked::now(moodle, &users).await?,
    };
    for ((field, data), user) in samples {
        if let Some(account) = accounts.get(&user) {
            known.look(account, field, data);
        }
    }
    for value in &written {
        if known.keeps(value.field, &value.data) == Some(false) {
            sending.refuse(&value.pending, &Refusal::new(&rules::WITHOUT_EFFECT));
        }
    }
    Ok(())
}

/// Writes values that go along with no account that is written: those of accounts that are there, or also those of
/// accounts that were to be created.
pub(super) async fn write_left(sending: &mut Sending<'_>, all: bool) -> Result<(), PlatformError> {
    let users: Vec<Id> = sending.values.keys().copied().collect();
    let mut left = Vec::new();
    for user in users {
        if all || sending.ids.real(user).is_some() {
            left.extend(sending.values.remove(&user).unwrap_or_default());
        }
    }
    left.sort_by_key(|pending| pending.steps.clone());
    let left = sending.possible(left);
    write(sending, left).await
}

/// Writes values in calls of their own, those of one account together.
pub(super) async fn write<'a>(sending: &mut Sending<'a>, values: Vec<Pending<'a>>) -> Result<(), PlatformError> {
    let mut by_user: BTreeMap<i64, Vec<Pending<'a>>> = BTreeMap::new();
    for pending in values {
        if let Some(value) = value_of(&pending) {
            by_user.entry(sending.real(value.user)).or_default().push(pending);
        }
    }
    let (mut items, mut theirs) = (Vec::new(), Vec::new());
    for (user, values) in by_user {
        let (along, custom) = fields_of(sending, values);
        let Some(first) = along.first() else { continue };
        let mut fields = vec![("[id]".to_owned(), user.to_string())];
        fields.extend(custom);
        let mut item = sending.item(first, fields);
        (item.key, item.places) = (user, Vec::new());
        items.push(item);
        theirs.push(along);
    }
    let call = users::updating();
    let verdicts = sending.batch(&call, &items).await?;
    let mut written = Vec::new();
    for (values, verdict) in theirs.into_iter().zip(&verdicts) {
        match verdict {
            Verdict::Done(_) => written.extend(settle(sending, values, verdict)),
            Verdict::Refused(refusal) => values.iter().for_each(|pending| sending.refuse(pending, refusal)),
        }
    }
    check(sending, written).await
}

fn value_of<'a>(pending: &Pending<'a>) -> Option<&'a ProfileValue> {
    match pending.entity()? {
        AnyEntity::ProfileValue(value) => Some(value),
        _ => None,
    }
}
