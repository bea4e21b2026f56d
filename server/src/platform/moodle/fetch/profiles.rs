//! Custom fields of profiles. No function lists them: those that a file names are presumed to be there, and what was
//! written is looked at once, since a site drops values of fields it doesn't have, and says nothing.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use shared::directory::{EntityKind, Id, ProfileField, ProfileValue};

use super::super::made_up;
use super::Fetching;
use super::account::{Account, Custom};
use super::chosen::users_of;
use crate::platform::PlatformError;

/// A field of which so many values were dropped, and none was ever seen, isn't there.
const ENOUGH: usize = 3;

/// What a run has learnt of custom fields.
#[derive(Debug, Default)]
pub struct Known(Mutex<Learnt>);

#[derive(Debug, Default)]
struct Learnt {
    /// The short names that files write, by the ids that were made up of them.
    names: HashMap<Id, String>,
    /// How the site writes a short name, and the kind of the field, by the name in lower case.
    seen: HashMap<String, (String, String)>,
    /// Whether the site has kept a value of a field.
    kept: HashMap<(String, String), bool>,
}

/// The id of the field of a short name, whatever its case.
fn id_of(field: &str) -> Id {
    made_up::named(EntityKind::ProfileField, &field.to_lowercase())
}

/// The id of what an account has in a field.
pub fn value_id(user: i64, field: Id) -> Id {
    made_up::id(EntityKind::ProfileValue, user, field.0, 0)
}

impl Known {
    fn lock(&self) -> MutexGuard<'_, Learnt> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn name(&self, field: &str) {
        self.lock().names.insert(id_of(field), field.to_lowercase());
    }

    fn learn(&self, custom: &Custom) {
        let mut learnt = self.lock();
        let folded = custom.field.to_lowercase();
        learnt.names.entry(id_of(&folded)).or_insert_with(|| folded.clone());
        learnt
            .seen
            .entry(folded)
            .or_insert_with(|| (custom.field.clone(), custom.datatype.clone()));
    }

    /// The short name of a field, as the site writes it as far as that is known.
    pub fn written(&self, field: Id) -> Option<String> {
        let learnt = self.lock();
        let name = learnt.names.get(&field)?;
        Some(learnt.seen.get(name).map_or(name, |(written, _)| written).clone())
    }

    /// Whether the site keeps a value of a field; `None` where that has to be looked at.
    pub fn keeps(&self, field: Id, value: &str) -> Option<bool> {
        let learnt = self.lock();
        let name = learnt.names.get(&field)?;
        let datatype = learnt.seen.get(name).map(|(_, datatype)| datatype.as_str());
        match datatype {
            _ if value.is_empty() => Some(true),
            // Of a menu only values that it offers are kept.
            Some(datatype) if datatype != "menu" => Some(true),
            _ => {
                let kept = learnt.kept.get(&(name.clone(), value.to_owned())).copied();
                let is_gone = || {
                    let dropped = learnt.kept.iter().filter(|((of, _), kept)| of == name && !**kept);
                    (datatype.is_none() && dropped.count() >= ENOUGH).then_some(false)
                };
                kept.or_else(is_gone)
            }
        }
    }

    /// Learns from an account whether the site has kept a value that was written. Says so.
    pub fn look(&self, account: &Account, field: Id, value: &str) -> bool {
        for custom in &account.values {
            self.learn(custom);
        }
        let mut learnt = self.lock();
        let Some(name) = learnt.names.get(&field).cloned() else {
            return true;
        };
        let its = account.values.iter().find(|custom| custom.field.to_lowercase() == name);
        let kept = its.is_some_and(|custom| custom.datatype != "menu" || custom.value == value);
        learnt.kept.insert((name, value.to_owned()), kept);
        kept
    }

    /// The kind of a field, as far as the planner can do with it what the site does: what a menu offers isn't told.
    fn datatype(&self, field: &str) -> String {
        let learnt = self.lock();
        let datatype = learnt.seen.get(field).map_or("text", |(_, datatype)| datatype.as_str());
        match datatype {
            "checkbox" | "datetime" => datatype.to_owned(),
            _ => "text".to_owned(),
        }
    }
}

/// The fields that the keys name, and what the accounts have in them whose values matter.
pub(super) async fn fetch(fetching: &mut Fetching<'_>) -> Result<(), PlatformError> {
    let known = &fetching.moodle.caches.profiles;
    let mut fields: BTreeSet<String> = fetching
        .keys
        .profile_fields
        .iter()
        .map(|name| name.to_lowercase())
        .collect();
    fields.iter().for_each(|field| known.name(field));
    let users: HashSet<i64> = users_of(&fetching.keys.profile_values, &fetching.snapshot)
        .into_iter()
        .collect();
    let accounts = fetching
        .accounts
        .values()
        .filter(|account| users.contains(&account.user.id.0));
    for account in accounts {
        for custom in &account.values {
            known.learn(custom);
            fields.insert(custom.field.to_lowercase());
            let field = id_of(&custom.field);
            fetching.snapshot.put(ProfileValue {
                id: value_id(account.user.id.0, field),
                user: account.user.id,
                field,
                data: custom.value.clone(),
            });
        }
    }
    for field in fields {
        fetching.snapshot.put(ProfileField {
            id: id_of(&field),
            name: field.clone(),
            datatype: known.datatype(&field),
            shortname: field,
            ..ProfileField::default()
        });
    }
    Ok(())
}
