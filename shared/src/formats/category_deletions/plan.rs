//! What becomes of a category: it goes if it is still empty when its turn comes (C §6.1).

use crate::directory::{Category, Cohort, Course, Id};
use crate::plan::{Planner, RowStatus};

/// What a row can come to, besides the codes of rules.
pub(super) static OUTCOMES: &[&str] = &[
    "category-deleted",
    "category-absent",
    "category-kept-default",
    "category-kept-courses",
    "category-kept-subcategories",
    "category-kept-cohorts",
    "cohort-deleted",
];

/// Plans a row. The path names the category in what is said.
pub(super) fn plan(id: Id, path: &str, with_cohorts: bool, planner: &mut Planner<'_>) -> RowStatus {
    let Some(category) = planner.snapshot.get::<Category>(id) else {
        planner.skipped("category-absent", path);
        return RowStatus::Skipped;
    };
    let key = if path.is_empty() {
        category.name.clone()
    } else {
        path.to_owned()
    };
    let (courses, subcategories) = (courses(id, planner), subcategories(id, planner));
    let cohorts = cohorts(id, planner);
    let kept = match (courses, subcategories, cohorts.len()) {
        _ if planner.default_category() == Some(id) => Some(("category-kept-default", 0)),
        (1.., ..) => Some(("category-kept-courses", courses)),
        (_, 1.., _) => Some(("category-kept-subcategories", subcategories)),
        (_, _, 1..) if !with_cohorts => Some(("category-kept-cohorts", cohorts.len())),
        _ => None,
    };
    if let Some((outcome, count)) = kept {
        let count = i64::try_from(count).unwrap_or(i64::MAX).into();
        planner.skipped_with(outcome, key, &[("count", count)]);
        return RowStatus::Skipped;
    }
    for cohort in &cohorts {
        planner.delete_cohort(cohort);
    }
    planner.delete::<Category>(id, &key);
    planner.done("category-deleted", key);
    planner.lead();
    RowStatus::Deleted
}

fn courses(category: Id, planner: &Planner<'_>) -> usize {
    let courses = planner.snapshot.table::<Course>().iter();
    courses.filter(|course| course.category == category).count()
}

fn subcategories(category: Id, planner: &Planner<'_>) -> usize {
    let categories = planner.snapshot.table::<Category>().iter();
    categories.filter(|other| other.parent == category).count()
}

/// Its cohorts, oldest first.
fn cohorts(category: Id, planner: &Planner<'_>) -> Vec<Cohort> {
    let cohorts = planner.snapshot.table::<Cohort>().iter();
    let mut cohorts: Vec<Cohort> = cohorts.filter(|cohort| cohort.category == category).cloned().collect();
    cohorts.sort_by_key(|cohort| cohort.id);
    cohorts
}
