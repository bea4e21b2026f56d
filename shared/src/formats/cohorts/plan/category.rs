//! The category that a row gives its cohort to (E §5.5).

use crate::directory::{Category, Id};
use crate::formats::cohorts::command::Owner;
use crate::formats::cohorts::rules::{CATEGORY_AMBIGUOUS, CATEGORY_UNKNOWN};
use crate::plan::{Failed, Planner};

/// The category of a row about `cohort`. One that isn't there fails the row: the site never stands in for it.
pub(super) fn resolve(owner: Owner<'_>, cohort: &str, planner: &Planner<'_>) -> Result<Id, Failed> {
    let unknown = |category: String| Failed::new(&CATEGORY_UNKNOWN, cohort).with("category", category);
    match owner {
        Owner::Site => Ok(Id::NONE),
        Owner::Id(id) => {
            let known = planner.snapshot.get::<Category>(Id(id));
            known.map(|category| category.id).ok_or_else(|| unknown(id.to_string()))
        }
        Owner::Idnumber(idnumber) => {
            let found = planner.snapshot.table::<Category>().find("idnumber", idnumber);
            match found.as_slice() {
                [category] => Ok(category.id),
                [] => Err(unknown(idnumber.to_owned())),
                several => Err(Failed::new(&CATEGORY_AMBIGUOUS, cohort)
                    .with("category", idnumber)
                    .with("count", several.len() as i64)),
            }
        }
    }
}
