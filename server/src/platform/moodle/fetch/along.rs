//! How much a deletion would take along, and what stands in categories that may be deleted.

use std::collections::{BTreeMap, BTreeSet};

use futures_util::FutureExt;
use shared::directory::{Cohort, EntityKind, Id, Snapshot, User, UserKey};

use super::super::Moodle;
use super::super::client::{CallError, Form};
use super::super::ledger::Subject;
use super::courses::by_category;
use super::listing::cohorts_of;
use super::methods::Made;
use super::{Fetching, all, said};
use crate::platform::PlatformError;

/// How many of which kind.
type Along = Vec<(EntityKind, u64)>;

pub(super) async fn fetch(fetching: &mut Fetching<'_>) -> Result<(), PlatformError> {
    contents(fetching).await?;
    let Fetching {
        moodle, keys, snapshot, ..
    } = fetching;
    let users = keys.users_at_risk.iter().flat_map(|key| users(snapshot, key));
    let users: BTreeSet<i64> = users.collect();
    let courses = keys.courses_at_risk.iter().flat_map(|key| snapshot.courses_named(key));
    let courses: BTreeSet<i64> = courses.map(|course| course.id.0).collect();
    let cohorts = keys.cohorts_at_risk.iter();
    let cohorts = cohorts
        .flat_map(|key| snapshot.cohorts_by(key.0, &key.1))
        .map(|cohort| cohort.id.0);
    let held = snapshot.table::<Cohort>().iter();
    let held = held.filter(|cohort| keys.category_contents.contains(&cohort.category));
    let cohorts: BTreeSet<i64> = cohorts.chain(held.map(|cohort| cohort.id.0)).collect();

    let counts = users.iter().map(|id| counted(moodle, EntityKind::User, *id).boxed());
    let of_users = all(moodle, counts.collect()).await?;
    let counts = courses
        .iter()
        .map(|id| counted(moodle, EntityKind::Course, *id).boxed());
    let of_courses = all(moodle, counts.collect()).await?;
    let of_cohorts = of_cohorts(moodle, &cohorts).await?;
    for (kind, counts) in [
        (EntityKind::User, of_users),
        (EntityKind::Course, of_courses),
        (EntityKind::Cohort, of_cohorts),
    ] {
        for (id, along) in counts {
            let along = along.into_iter().filter(|(_, count)| *count > 0).collect();
            snapshot.set_along(kind, Id(id), along);
        }
    }
    Ok(())
}

/// The courses that stand in categories, and their cohorts. The tree says which categories hold no course.
async fn contents(fetching: &mut Fetching<'_>) -> Result<(), PlatformError> {
    let Fetching {
        moodle, keys, snapshot, ..
    } = fetching;
    if keys.category_contents.is_empty() {
        return Ok(());
    }
    let tree = super::categories::tree(moodle).await?;
    let filled = keys.category_contents.iter();
    let filled = filled.filter(|id| tree.get(&id.0).is_some_and(|branch| branch.courses != 0));
    let found = filled.map(|id| by_category(moodle, *id).boxed());
    let found = all(moodle, found.collect()).await?;
    for found in found.into_iter().flatten() {
        snapshot.put(found.course);
    }
    let cohorts = keys.category_contents.iter().map(|id| cohorts_of(moodle, *id).boxed());
    let cohorts = all(moodle, cohorts.collect()).await?;
    for cohort in cohorts.into_iter().flatten() {
        snapshot.put(cohort);
    }
    Ok(())
}

fn users(snapshot: &Snapshot, key: &UserKey) -> Vec<i64> {
    let found = match key {
        UserKey::By(by, value) => snapshot.users_by(*by, value),
        UserKey::FullName(name) => snapshot.table::<User>().find("fullname", name),
    };
    found.into_iter().map(|user| user.id.0).collect()
}

/// What hangs on an account or on a course: who takes part.
async fn counted(moodle: &Moodle, kind: EntityKind, id: i64) -> Result<(i64, Along), PlatformError> {
    let asked = match kind {
        EntityKind::User => {
            let form = Form::new().with("userid", id).with("returnusercount", 0);
            moodle.client.read("core_enrol_get_users_courses", form).await
        }
        _ => {
            let form = Form::new()
                .with("courseid", id)
                .with("options[0][name]", "userfields")
                .with("options[0][value]", "id");
            moodle.client.read("core_enrol_get_enrolled_users", form).await
        }
    };
    let count = match asked {
        Ok(answer) => answer.as_array().map_or(0, Vec::len),
        // What isn't told isn't counted; a deletion isn't kept from being planned by it.
        Err(CallError::Refused(_)) => 0,
        Err(other) => return Err(other.into()),
    };
    Ok((
        id,
        vec![(EntityKind::Enrolment, u64::try_from(count).unwrap_or(u64::MAX))],
    ))
}

/// What hangs on cohorts: members, the bindings that we made, and who takes part by these.
async fn of_cohorts(moodle: &Moodle, ids: &BTreeSet<i64>) -> Result<Vec<(i64, Along)>, PlatformError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut bindings: BTreeMap<i64, (u64, u64)> = BTreeMap::new();
    for made in moodle.ledger.all::<Made>(Subject::Binding).await?.into_values() {
        let (all, enabled) = bindings.entry(made.source).or_default();
        *all += 1;
        *enabled += u64::from(made.enabled);
    }
    let list: Vec<i64> = ids.iter().copied().collect();
    let most = moodle.client.max_fields();
    let parts = list.chunks(most).map(|part| members(moodle, part).boxed());
    let members: Vec<Vec<(i64, u64)>> = all(moodle, parts.collect()).await?;
    let members: BTreeMap<i64, u64> = members.into_iter().flatten().collect();
    let along = |id: &i64| {
        let count = members.get(id).copied().unwrap_or(0);
        let (all, enabled) = bindings.get(id).copied().unwrap_or_default();
        let along = vec![
            (EntityKind::CohortMember, count),
            (EntityKind::Method, all),
            (EntityKind::Enrolment, count * enabled),
        ];
        (*id, along)
    };
    Ok(ids.iter().map(along).collect())
}

/// How many members cohorts have.
async fn members(moodle: &Moodle, ids: &[i64]) -> Result<Vec<(i64, u64)>, PlatformError> {
    let form = Form::new().with_list("cohortids", ids);
    match moodle.client.read("core_cohort_get_cohort_members", form).await {
        Ok(answer) => {
            let cohorts = answer.as_array().into_iter().flatten();
            let count = |said| u64::try_from(said::list(said, "userids").len()).unwrap_or(u64::MAX);
            Ok(cohorts
                .map(|said| (said::number(said, "cohortid"), count(said)))
                .collect())
        }
        Err(CallError::Refused(_)) => Ok(Vec::new()),
        Err(other) => Err(other.into()),
    }
}
