//! Accounts: by identifiers, many at once, and by names of people one by one. Each is looked up once a run.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::Value;
use shared::directory::{AnyEntity, Id, User, UserKey};
use shared::plan::Step;
use shared::settings::UserBy;

use super::super::Moodle;
use super::super::client::{CallError, Form};
use super::super::side_by_side::side_by_side;
use super::super::unsaid::{self, Unsaid};
use super::account::Account;
use super::asking::{Asked, Question};
use super::said;
use super::{Fetching, addresses};
use crate::platform::{IdMap, PlatformError};

/// So many accounts are remembered; then one begins anew, so that memory doesn't grow with a file.
const MOST: usize = 20_000;

/// The accounts that a run has looked up.
#[derive(Debug, Default)]
pub struct Known(Mutex<Remembered>);

#[derive(Debug, Default)]
struct Remembered {
    /// Whom keys have found; nobody, too.
    found: HashMap<UserKey, Vec<i64>>,
    accounts: HashMap<i64, Arc<Account>>,
}

impl Known {
    /// Lays a step over it: what it has changed is looked up again.
    pub fn applied(&self, step: &Step, ids: &IdMap) {
        for entity in step.before.iter().chain(&step.after) {
            let mut known = self.lock();
            match entity {
                AnyEntity::User(user) => {
                    known.forget(ids.real(user.id));
                    for key in keys_of(user) {
                        known.found.remove(&key);
                    }
                }
                AnyEntity::ProfileValue(value) => known.forget(ids.real(value.user)),
                AnyEntity::Picture(picture) => known.forget(ids.real(picture.user)),
                _ => {}
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, Remembered> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whom a key has found, if it was looked up.
    fn recall(&self, key: &UserKey) -> Option<Vec<Arc<Account>>> {
        let known = self.lock();
        let found = known.found.get(key)?;
        found.iter().map(|id| known.accounts.get(id).cloned()).collect()
    }

    fn remember(&self, keys: &[UserKey], accounts: &[Arc<Account>]) {
        let mut known = self.lock();
        if known.accounts.len() + accounts.len() > MOST || known.found.len() + keys.len() > 2 * MOST {
            *known = Remembered::default();
        }
        let mut by_key: HashMap<UserKey, Vec<i64>> = HashMap::new();
        for account in accounts {
            for key in keys_of(&account.user) {
                by_key.entry(key).or_default().push(account.user.id.0);
            }
            known.accounts.insert(account.user.id.0, Arc::clone(account));
        }
        for key in keys {
            known.found.insert(key.clone(), by_key.remove(key).unwrap_or_default());
        }
    }
}

impl Remembered {
    fn forget(&mut self, id: Option<Id>) {
        if let Some(id) = id {
            self.accounts.remove(&id.0);
        }
    }
}

/// The keys that find an account.
fn keys_of(user: &User) -> Vec<UserKey> {
    let by = |by, value: &str| (!value.is_empty()).then(|| UserKey::By(by, value.to_owned()));
    let keys = [
        by(UserBy::Id, &user.id.0.to_string()),
        by(UserBy::Username, &user.username.to_lowercase()),
        by(UserBy::Idnumber, &user.idnumber),
        by(UserBy::Email, &user.email.to_lowercase()),
        Some(UserKey::FullName(format!("{} {}", user.firstname, user.lastname))),
    ];
    keys.into_iter().flatten().collect()
}

/// The accounts that the keys of a chunk name.
pub(super) async fn fetch(fetching: &mut Fetching<'_>) -> Result<(), PlatformError> {
    let keys = fetching.keys;
    let named = keys
        .users
        .iter()
        .chain(keys.cohort_members.iter().map(|(_, user)| user))
        .chain(keys.participations.iter().map(|(_, user)| user))
        .chain(&keys.profile_values)
        .chain(&keys.pictures)
        .chain(keys.passwords.iter().map(|(user, _)| user))
        .chain(&keys.users_at_risk);
    let named: BTreeSet<UserKey> = named.cloned().collect();
    put(fetching, named).await
}

/// The accounts of these ids, besides those that the keys name.
pub(super) async fn by_ids(fetching: &mut Fetching<'_>, ids: &BTreeSet<i64>) -> Result<(), PlatformError> {
    let missing = ids
        .iter()
        .filter(|id| fetching.snapshot.get::<User>(Id(**id)).is_none());
    let named = missing.map(|id| UserKey::By(UserBy::Id, id.to_string())).collect();
    put(fetching, named).await
}

async fn put(fetching: &mut Fetching<'_>, named: BTreeSet<UserKey>) -> Result<(), PlatformError> {
    for account in find(fetching.moodle, named).await? {
        fetching.snapshot.put(account.user.clone());
        fetching.accounts.insert(account.user.id.0, account);
    }
    Ok(())
}

/// The accounts that keys find: what is remembered of them, or what the site says.
pub(super) async fn find(moodle: &Moodle, named: BTreeSet<UserKey>) -> Result<Vec<Arc<Account>>, PlatformError> {
    let known = &moodle.caches.users;
    let (mut found, mut unknown) = (Vec::new(), Vec::new());
    for key in named {
        match known.recall(&key) {
            Some(accounts) => found.extend(accounts),
            None => unknown.push(key),
        }
    }
    if unknown.is_empty() {
        return Ok(found);
    }
    let told = ask(moodle, &unknown).await?;
    let ids: Vec<i64> = told.keys().copied().collect();
    let mut ours = unsaid::read(&moodle.ledger, &ids).await?;
    let asked: Vec<Arc<Account>> = told
        .into_iter()
        .map(|(id, mut account)| {
            ours.remove(&id)
                .unwrap_or_else(Unsaid::default)
                .complete(&mut account.user);
            Arc::new(account)
        })
        .collect();
    known.remember(&unknown, &asked);
    found.extend(asked);
    Ok(found)
}

/// Asks the site for these keys.
async fn ask(moodle: &Moodle, keys: &[UserKey]) -> Result<HashMap<i64, Account>, CallError> {
    let mut by_field: HashMap<&'static str, Vec<String>> = HashMap::new();
    let mut odd = Vec::new();
    let mut full_names = Vec::new();
    for key in keys {
        match key {
            UserKey::By(by, value) => match asked_as(*by, value) {
                Some(("username", value)) if is_odd(&value) => odd.push(value),
                Some((field, value)) => by_field.entry(field).or_default().push(value),
                None => {}
            },
            UserKey::FullName(name) => full_names.push(name.as_str()),
        }
    }
    let mut lists: Vec<(&'static str, Vec<String>)> = by_field.into_iter().collect();
    // Apart, since most sites refuse a call with such a name.
    lists.extend((!odd.is_empty()).then_some(("username", odd)));
    let mut accounts = HashMap::new();
    for (field, values) in &lists {
        for answer in question(field).ask(&moodle.client, values).await? {
            take(&answer, &mut accounts);
        }
    }
    for answer in named(moodle, &full_names).await? {
        take(&answer, &mut accounts);
    }
    let asked = lists.iter().find(|(field, _)| *field == "email");
    let unfound = asked
        .map(|(_, values)| addresses::unfound(values, &accounts))
        .unwrap_or_default();
    take(&Value::Array(addresses::search(moodle, &unfound).await?), &mut accounts);
    Ok(accounts)
}

/// The accounts of these ids as they are on the site now, whatever is remembered; by id.
pub async fn now(moodle: &Moodle, ids: &BTreeSet<i64>) -> Result<HashMap<i64, Account>, CallError> {
    let values: Vec<String> = ids.iter().map(i64::to_string).collect();
    let mut accounts = HashMap::new();
    for answer in question("id").ask(&moodle.client, &values).await? {
        take(&answer, &mut accounts);
    }
    Ok(accounts)
}

fn question(field: &'static str) -> Question {
    Question {
        function: "core_user_get_users_by_field",
        besides: Form::new().with("field", field),
        list: "values",
        impossible: "invalidparameter",
    }
}

fn take(answer: &Value, accounts: &mut HashMap<i64, Account>) {
    let told = answer.as_array().map_or(&[][..], Vec::as_slice);
    // Deleted accounts are told, too; on a site nobody brings them back (D100).
    let live = told.iter().filter_map(Account::read);
    accounts.extend(live.map(|account| (account.user.id.0, account)));
}

/// By which field a key is asked for, and how its value is written; `None` for what nobody can have.
fn asked_as(by: UserBy, value: &str) -> Option<(&'static str, String)> {
    let is_plain = |value: &str| !value.is_empty() && value.trim() == value;
    match by {
        UserBy::Id => {
            let id = value.parse::<i64>().ok().filter(|id| *id > 0)?;
            Some(("id", id.to_string()))
        }
        UserBy::Idnumber => (!value.is_empty()).then(|| ("idnumber", value.to_owned())),
        UserBy::Username => is_plain(value).then(|| ("username", value.to_lowercase())),
        // Sites compare addresses with regard to case: see `addresses`.
        UserBy::Email => (is_plain(value) && value.contains('@')).then(|| ("email", value.to_owned())),
    }
}

/// Whether most sites don't let anybody have this user name.
fn is_odd(username: &str) -> bool {
    let few = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || "-._@".contains(sign);
    !username.chars().all(few)
}

/// People of these full names, wherever the given name may end. A site that doesn't offer the search finds nobody.
async fn named(moodle: &Moodle, full_names: &[&str]) -> Result<Vec<Value>, CallError> {
    if full_names.is_empty()
        || !Moodle::site(moodle)
            .await
            .is_ok_and(|site| site.offers("core_user_get_users"))
    {
        return Ok(Vec::new());
    }
    let pairs = full_names.iter().flat_map(|name| {
        let blanks = name.match_indices(' ');
        blanks.filter_map(|(at, _)| Some((*name, name.get(..at)?, name.get(at + 1..)?)))
    });
    // A percent sign would stand for anything.
    let pairs = pairs.filter(|(_, first, last)| {
        !first.is_empty() && !last.is_empty() && !first.contains('%') && !last.contains('%')
    });
    let mut asked: Vec<Asked<'_, Value>> = Vec::new();
    for (name, first, last) in pairs {
        asked.push(Box::pin(called(moodle, name, first, last)));
    }
    side_by_side(moodle.client.connections(), asked)
        .await
        .into_iter()
        .collect()
}

/// Who is called exactly so: sites search without regard to case.
async fn called(moodle: &Moodle, name: &str, first: &str, last: &str) -> Result<Value, CallError> {
    let form = Form::new()
        .with("criteria[0][key]", "firstname")
        .with("criteria[0][value]", first)
        .with("criteria[1][key]", "lastname")
        .with("criteria[1][value]", last);
    let answer = moodle.client.read("core_user_get_users", form).await?;
    let full_name = |user: &Value| format!("{} {}", said::text(user, "firstname"), said::text(user, "lastname"));
    let meant = said::list(&answer, "users")
        .iter()
        .filter(|user| full_name(user) == name);
    Ok(meant.cloned().collect())
}
