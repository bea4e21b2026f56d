//! Cohorts and who is in them. By id they can be asked for; by idnumber with the plugin; else all of them are listed,
//! once a run. Where a cohort belongs is another question: see [`super::cohort_places`].

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde_json::Value;
use shared::directory::{AnyEntity, Cohort, CohortKey, CohortMember, EntityKind, Id};
use shared::plan::{Step, Verb};
use shared::settings::GroupBy;

use super::super::Moodle;
use super::super::client::{CallError, Form};
use super::super::made_up;
use super::asking::Question;
use super::chosen::{cohorts_of, users_of};
use super::{Fetching, cohort_places, said, users};
use crate::platform::{IdMap, PlatformError};

/// The cohorts that a run has looked up.
#[derive(Debug, Default)]
pub struct Known(Mutex<Remembered>);

#[derive(Debug, Default)]
pub(super) struct Remembered {
    /// As the site tells of them; the category as far as it is known.
    pub cohorts: BTreeMap<i64, Cohort>,
    /// What was asked for.
    asked: HashSet<CohortKey>,
    /// Whether all were listed.
    all: bool,
    members: HashMap<i64, BTreeSet<i64>>,
    /// Where cohorts belong, and which categories were looked into; 0 = the site.
    pub places: HashMap<i64, Id>,
    pub looked_into: HashSet<i64>,
}

impl Known {
    /// Lays a step over it that is done.
    pub fn applied(&self, step: &Step, ids: &IdMap) {
        let real = |id: Id| ids.real(id).unwrap_or(Id::NONE);
        let Some(entity) = step.entity() else { return };
        let mut known = self.lock();
        match entity {
            AnyEntity::Cohort(cohort) if step.verb == Verb::Delete => {
                known.cohorts.remove(&cohort.id.0);
                known.members.remove(&cohort.id.0);
            }
            AnyEntity::Cohort(cohort) => {
                let (id, category) = (real(cohort.id), real(cohort.category));
                let is = Cohort {
                    id,
                    category,
                    ..Cohort::clone(cohort)
                };
                known.cohorts.insert(id.0, is);
                known.places.insert(id.0, category);
                if step.verb == Verb::Create {
                    known.members.insert(id.0, BTreeSet::new());
                }
            }
            AnyEntity::CohortMember(member) => {
                let (cohort, user) = (real(member.cohort).0, real(member.user).0);
                if let Some(members) = known.members.get_mut(&cohort) {
                    match step.verb {
                        Verb::Delete => members.remove(&user),
                        Verb::Create | Verb::Update => members.insert(user),
                    };
                }
            }
            AnyEntity::User(user) if step.verb == Verb::Delete => {
                for members in known.members.values_mut() {
                    members.remove(&user.id.0);
                }
            }
            // Where its cohorts went, the site knows.
            AnyEntity::Category(_) if step.verb == Verb::Delete => *known = Remembered::default(),
            _ => {}
        }
    }

    pub(super) fn lock(&self) -> MutexGuard<'_, Remembered> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Remembered {
    fn knows(&self, key: &CohortKey) -> bool {
        let by_id = || key.0 == GroupBy::Id && key.1.parse().is_ok_and(|id| self.cohorts.contains_key(&id));
        self.all || self.asked.contains(key) || by_id()
    }

    fn take(&mut self, answer: &Value) {
        for told in answer.as_array().map_or(&[][..], Vec::as_slice) {
            let cohort = read(told);
            self.cohorts.insert(cohort.id.0, cohort);
        }
    }
}

/// Reads a cohort. Where it belongs isn't told.
pub(super) fn read(told: &Value) -> Cohort {
    Cohort {
        id: Id(said::number(told, "id")),
        name: said::name(told, "name"),
        idnumber: said::text(told, "idnumber"),
        description: said::text(told, "description"),
        visible: said::flag(told, "visible", true),
        ..Cohort::default()
    }
}

/// The cohorts that the keys name, and who is in them as far as that matters.
pub(super) async fn fetch(fetching: &mut Fetching<'_>) -> Result<(), PlatformError> {
    let (moodle, keys) = (fetching.moodle, fetching.keys);
    let named = keys
        .cohorts
        .iter()
        .chain(keys.cohort_members.iter().map(|(cohort, _)| cohort))
        .chain(&keys.cohort_contents)
        .chain(&keys.cohorts_at_risk);
    let named: BTreeSet<&CohortKey> = named.filter(|key| !key.1.is_empty()).collect();
    ask(moodle, &named).await?;
    let found = chosen(&moodle.caches.cohorts.lock(), &named);
    for cohort in cohort_places::placed(fetching, found).await? {
        fetching.snapshot.put(cohort);
    }
    members(fetching).await
}

/// Which of the known cohorts keys name.
fn chosen(known: &Remembered, named: &BTreeSet<&CohortKey>) -> Vec<Cohort> {
    let values = |by: GroupBy| named.iter().filter(move |key| key.0 == by).map(|key| key.1.as_str());
    let ids: HashSet<i64> = values(GroupBy::Id).filter_map(|id| id.parse().ok()).collect();
    let idnumbers: HashSet<&str> = values(GroupBy::Idnumber).collect();
    let names: HashSet<&str> = values(GroupBy::Name).collect();
    let is_named = |cohort: &&Cohort| {
        ids.contains(&cohort.id.0)
            || idnumbers.contains(cohort.idnumber.as_str())
            || names.contains(cohort.name.as_str())
    };
    known.cohorts.values().filter(is_named).cloned().collect()
}

/// Looks up what isn't known yet.
async fn ask(moodle: &Moodle, named: &BTreeSet<&CohortKey>) -> Result<(), PlatformError> {
    let known = &moodle.caches.cohorts;
    let mut unknown: Vec<&CohortKey> = named.iter().copied().collect();
    {
        let known = known.lock();
        unknown.retain(|key| !known.knows(key));
    }
    let of = |by: GroupBy| -> Vec<String> {
        let keys = unknown.iter().filter(|key| key.0 == by);
        keys.map(|key| key.1.clone()).collect()
    };
    let site = moodle.site().await?;
    let (core, plugin) = (
        site.offers("core_cohort_get_cohorts"),
        site.offers("tool_sync_get_cohorts"),
    );
    let (ids, idnumbers, names) = (of(GroupBy::Id), of(GroupBy::Idnumber), of(GroupBy::Name));
    let ids: Vec<String> = ids
        .iter()
        .filter_map(|id| id.parse::<i64>().ok())
        .map(|id| id.to_string())
        .collect();
    let mut answers = Vec::new();
    let lists_all = !names.is_empty() || (!idnumbers.is_empty() && !plugin);
    if lists_all {
        let answer = match core {
            true => moodle.client.read("core_cohort_get_cohorts", Form::new()).await?,
            false => {
                let form = Form::new().with("cohortidsource", "id");
                moodle.client.read("tool_sync_get_cohorts", form).await?
            }
        };
        answers.push(answer);
    } else {
        answers.extend(of_plugin("idnumber").ask(&moodle.client, &idnumbers).await?);
        let by_id = if core { BY_ID.clone() } else { of_plugin("id") };
        answers.extend(by_id.ask(&moodle.client, &ids).await?);
    }
    let mut known = known.lock();
    for answer in &answers {
        known.take(answer);
    }
    known.all |= lists_all;
    known.asked.extend(unknown.into_iter().cloned());
    Ok(())
}

static BY_ID: std::sync::LazyLock<Question> = std::sync::LazyLock::new(|| Question {
    function: "core_cohort_get_cohorts",
    besides: Form::new(),
    list: "cohortids",
    impossible: "",
});

fn of_plugin(source: &str) -> Question {
    Question {
        function: "tool_sync_get_cohorts",
        besides: Form::new().with("cohortidsource", source),
        list: "cohortids",
        impossible: "",
    }
}

/// Who is in these cohorts, by cohort; a cohort that isn't there has nobody.
pub(in super::super) async fn members_of(
    moodle: &Moodle,
    cohorts: &BTreeSet<i64>,
) -> Result<HashMap<i64, BTreeSet<i64>>, CallError> {
    let unknown: Vec<String> = {
        let known = moodle.caches.cohorts.lock();
        let unknown = cohorts.iter().filter(|cohort| !known.members.contains_key(cohort));
        unknown.map(i64::to_string).collect()
    };
    let question = Question {
        function: "core_cohort_get_cohort_members",
        besides: Form::new(),
        list: "cohortids",
        impossible: "invalidrecord",
    };
    let answers = question.ask(&moodle.client, &unknown).await?;
    let mut known = moodle.caches.cohorts.lock();
    for told in answers.iter().filter_map(Value::as_array).flatten() {
        let users = said::list(told, "userids").iter().filter_map(Value::as_i64).collect();
        known.members.insert(said::number(told, "cohortid"), users);
    }
    let its = |cohort: &i64| (*cohort, known.members.get(cohort).cloned().unwrap_or_default());
    Ok(cohorts.iter().map(its).collect())
}

/// The memberships that matter, and all of those of cohorts that are emptied, with who they are.
async fn members(fetching: &mut Fetching<'_>) -> Result<(), PlatformError> {
    let keys = fetching.keys;
    let mut pairs: BTreeSet<(i64, i64)> = BTreeSet::new();
    for (cohort, user) in &keys.cohort_members {
        let users = users_of([user], &fetching.snapshot);
        for cohort in cohorts_of([cohort], &fetching.snapshot) {
            pairs.extend(users.iter().map(|user| (cohort, *user)));
        }
    }
    let emptied = cohorts_of(&keys.cohort_contents, &fetching.snapshot);
    let cohorts: BTreeSet<i64> = pairs
        .iter()
        .map(|(cohort, _)| *cohort)
        .chain(emptied.iter().copied())
        .collect();
    if cohorts.is_empty() {
        return Ok(());
    }
    let members = members_of(fetching.moodle, &cohorts).await?;
    pairs.retain(|(cohort, user)| members.get(cohort).is_some_and(|members| members.contains(user)));
    let mut people = BTreeSet::new();
    for cohort in &emptied {
        let its = members.get(cohort).into_iter().flatten();
        for user in its {
            pairs.insert((*cohort, *user));
            people.insert(*user);
        }
    }
    users::by_ids(fetching, &people).await?;
    for (cohort, user) in pairs {
        fetching.snapshot.put(member(cohort, user));
    }
    Ok(())
}

/// The membership of an account in a cohort.
pub fn member(cohort: i64, user: i64) -> CohortMember {
    CohortMember {
        id: made_up::id(EntityKind::CohortMember, cohort, user, 0),
        cohort: Id(cohort),
        user: Id(user),
        timeadded: 0,
    }
}
