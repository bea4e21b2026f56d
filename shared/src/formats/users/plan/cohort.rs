//! Putting an account into the cohort that its row names (U A9). Nobody is ever taken out.

use crate::directory::{Cohort, Id};
use crate::formats::users::parts::CohortPart;
use crate::plan::{Failed, Planner, rules as general};
use crate::settings::{GroupBy, cohorts};

/// Finds or makes the cohort and joins it.
pub fn join(part: CohortPart<'_>, user: Id, planner: &mut Planner<'_>) -> Result<(), Failed> {
    let cohort = match find(part, planner)? {
        Some(cohort) => cohort,
        None => create(part, planner)?,
    };
    planner.join_cohort(user, cohort);
    Ok(())
}

/// The idnumber comes first, then the name; of several by name, the one of the site.
fn find(part: CohortPart<'_>, planner: &Planner<'_>) -> Result<Option<Id>, Failed> {
    if let Some(idnumber) = part.idnumber {
        match planner.snapshot.cohorts_by(GroupBy::Idnumber, idnumber).as_slice() {
            [cohort] => return Ok(Some(cohort.id)),
            [] => {}
            several => return Err(ambiguous(idnumber, several.len())),
        }
    }
    let Some(name) = part.name else {
        return Err(Failed::new(
            &general::COHORT_NOT_FOUND,
            part.idnumber.unwrap_or_default(),
        ));
    };
    let named = planner.snapshot.cohorts_by(GroupBy::Name, name);
    let of_site: Vec<&Cohort> = named
        .iter()
        .copied()
        .filter(|cohort| cohort.category.is_none())
        .collect();
    match (named.as_slice(), of_site.as_slice()) {
        ([], _) => Ok(None),
        ([cohort], _) | (_, [cohort]) => Ok(Some(cohort.id)),
        (several, _) => Err(ambiguous(name, several.len())),
    }
}

fn ambiguous(value: &str, count: usize) -> Failed {
    Failed::new(&general::COHORT_AMBIGUOUS, value).with("count", count as i64)
}

fn create(part: CohortPart<'_>, planner: &mut Planner<'_>) -> Result<Id, Failed> {
    let name = part.name.unwrap_or_default();
    if !planner.settings.flag(&cohorts::AUTO_CREATE) {
        return Err(Failed::new(&general::COHORT_NOT_FOUND, name));
    }
    let cohort = Cohort {
        name: name.to_owned(),
        idnumber: part.idnumber.unwrap_or_default().to_owned(),
        visible: true,
        timecreated: planner.clock.now,
        ..Cohort::default()
    };
    let id = planner.create(cohort, name);
    planner.done("cohort-created", name);
    Ok(id)
}
