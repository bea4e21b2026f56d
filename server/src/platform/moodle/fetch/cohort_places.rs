//! Where cohorts belong: to the site or to a category. A site doesn't tell that of a cohort, but it lists those of a place.
//! So the site's own are listed first, then those of the categories in which the ledger has some, then of all others,
//! until each cohort that matters is placed.

use std::collections::{BTreeSet, HashMap};

use serde_json::Value;
use shared::directory::{Category, Cohort, Id};

use super::super::Moodle;
use super::super::client::{CallError, Form};
use super::super::ledger::Subject;
use super::super::side_by_side::side_by_side;
use super::asking::Asked;
use super::cohorts::read;
use super::{Fetching, said};
use crate::platform::PlatformError;

/// A function that lists the cohorts of a place.
const SEARCH: &str = "core_cohort_search_cohorts";
/// So many categories are looked into for each connection, before one asks whether more are needed.
const AT_ONCE: usize = 8;

/// What the ledger keeps of a cohort that we have made or changed: where we put it.
pub const PLACE: i64 = 0;
/// Its description as it was written: a site says it as it shows it.
pub const DESCRIPTION: i64 = 1;

/// The cohorts with the categories that they belong to, and with their descriptions as they were written.
pub(super) async fn placed(fetching: &mut Fetching<'_>, cohorts: Vec<Cohort>) -> Result<Vec<Cohort>, PlatformError> {
    let moodle = fetching.moodle;
    let ids: Vec<i64> = cohorts.iter().map(|cohort| cohort.id.0).collect();
    let ledger = &moodle.ledger;
    let lines: HashMap<(i64, i64), Value> = ledger.of(Subject::Cohort, &ids).await?;
    let noted = |id: i64| lines.get(&(id, PLACE)).and_then(Value::as_i64);
    let known = &moodle.caches.cohorts;
    if moodle.site().await?.offers(SEARCH) {
        let all = fetching
            .snapshot
            .table::<Category>()
            .iter()
            .map(|category| category.id.0);
        let likely = ids.iter().filter_map(|id| noted(*id));
        let mut order: Vec<i64> = vec![0];
        order.extend(likely.chain(all));
        let mut seen = BTreeSet::new();
        order.retain(|place| seen.insert(*place));
        {
            let known = known.lock();
            order.retain(|place| !known.looked_into.contains(place));
        }
        // The site alone first: most cohorts are there.
        let at_once = AT_ONCE * moodle.client.connections();
        let (first, rest) = order.split_at(usize::from(order.first() == Some(&0)));
        for places in std::iter::once(first).chain(rest.chunks(at_once)) {
            let is_placed = |id: &i64| known.lock().places.contains_key(id);
            if ids.iter().all(is_placed) {
                break;
            }
            look_into(moodle, places).await?;
        }
    }
    let known = known.lock();
    let place = |cohort: Cohort| {
        let id = cohort.id.0;
        let written = lines.get(&(id, DESCRIPTION)).and_then(Value::as_str);
        let is_as_written = |written: &&str| said::is_shown_as(written, &cohort.description);
        Cohort {
            category: known.places.get(&id).copied().or(noted(id).map(Id)).unwrap_or_default(),
            description: written.filter(is_as_written).unwrap_or(&cohort.description).to_owned(),
            ..cohort
        }
    };
    Ok(cohorts.into_iter().map(place).collect())
}

/// Lists the cohorts of places.
async fn look_into(moodle: &Moodle, places: &[i64]) -> Result<(), PlatformError> {
    let client = &moodle.client;
    let mut asked: Vec<Asked<'_, Value>> = Vec::new();
    for place in places {
        let (level, instance) = if *place == 0 {
            ("system", 0)
        } else {
            ("coursecat", *place)
        };
        let form = Form::new()
            .with("query", "")
            .with("context[contextlevel]", level)
            .with("context[instanceid]", instance)
            .with("includes", "self")
            .with("limitfrom", 0)
            .with("limitnum", 0);
        asked.push(Box::pin(client.read(SEARCH, form)));
    }
    let answers = side_by_side(client.connections(), asked).await;
    for (place, answer) in places.iter().copied().zip(answers) {
        let answer = match answer {
            // The token may not look there, or the category has gone: nothing is known to be in it.
            Err(CallError::Refused(_)) => Value::Null,
            other => other?,
        };
        let mut known = moodle.caches.cohorts.lock();
        known.looked_into.insert(place);
        for told in said::list(&answer, "cohorts") {
            let cohort = read(told);
            known.places.insert(cohort.id.0, Id(place));
            known.cohorts.entry(cohort.id.0).or_insert(cohort);
        }
    }
    Ok(())
}
