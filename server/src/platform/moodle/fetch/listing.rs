//! Lists of a site: its categories, its courses, and how many there are. People are never counted.

use futures_util::FutureExt;
use serde_json::Value;
use shared::directory::{Cohort, Course, EntityKind, Id};
use shared::plan::Totals;
use shared::tools::CategoryFacts;

use super::super::Moodle;
use super::super::client::{CallError, Form};
use super::categories::{Branch, tree};
use super::courses::{by_category, by_field};
use super::{all, said};
use crate::platform::{CourseFilter, PlatformError};

/// How many there are of each kind that the tree of categories tells of. Of other kinds nothing is known.
pub async fn totals(moodle: &Moodle) -> Result<Totals, PlatformError> {
    let tree = tree(moodle).await?;
    let courses: i64 = tree.values().map(|branch| branch.courses).sum();
    let number = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    Ok(Totals::from([
        (EntityKind::Category, number(tree.len())),
        (EntityKind::Course, u64::try_from(courses).unwrap_or(0)),
    ]))
}

/// All categories, with how many courses and cohorts each holds itself. Cohorts are looked for where there is no course:
/// nobody asks whether any other category is empty.
pub async fn category_facts(moodle: &Moodle) -> Result<Vec<CategoryFacts>, PlatformError> {
    let tree = tree(moodle).await?;
    let told = tree.into_values().map(|branch| facts(moodle, branch).boxed());
    all(moodle, told.collect()).await
}

async fn facts(moodle: &Moodle, branch: Branch) -> Result<CategoryFacts, PlatformError> {
    let category = branch.category;
    let cohorts = match branch.courses {
        0 => cohorts_of(moodle, category.id).await?.len(),
        _ => 0,
    };
    Ok(CategoryFacts {
        id: category.id,
        name: category.name,
        parent: category.parent,
        sortorder: category.sortorder,
        courses: u64::try_from(branch.courses).unwrap_or(0),
        cohorts: u64::try_from(cohorts).unwrap_or(u64::MAX),
    })
}

/// The cohorts that belong to a category, where the site lets them be searched.
pub async fn cohorts_of(moodle: &Moodle, category: Id) -> Result<Vec<Cohort>, PlatformError> {
    const FUNCTION: &str = "core_cohort_search_cohorts";
    if !moodle.site().await?.offers(FUNCTION) {
        return Ok(Vec::new());
    }
    let form = Form::new()
        .with("query", "")
        .with("context[contextlevel]", "coursecat")
        .with("context[instanceid]", category.0)
        .with("includes", "self")
        .with("limitfrom", 0)
        .with("limitnum", 0);
    match moodle.client.read(FUNCTION, form).await {
        Ok(answer) => {
            let cohorts = said::list(&answer, "cohorts").iter();
            Ok(cohorts.map(|said| cohort(said, category)).collect())
        }
        Err(CallError::Refused(_)) => Ok(Vec::new()),
        Err(other) => Err(other.into()),
    }
}

fn cohort(said: &Value, category: Id) -> Cohort {
    Cohort {
        id: Id(said::number(said, "id")),
        name: said::name(said, "name"),
        idnumber: said::text(said, "idnumber"),
        description: said::text(said, "description"),
        category,
        visible: said::flag(said, "visible", true),
        ..Cohort::default()
    }
}

/// Courses by short name. See [`crate::platform::Platform::courses`].
pub async fn list_courses(moodle: &Moodle, filter: &CourseFilter) -> Result<Vec<Course>, PlatformError> {
    let found: Vec<Course> = match &filter.categories {
        Some(categories) => {
            let look_ups = categories.iter().map(|id| by_category(moodle, *id).boxed());
            let found = all(moodle, look_ups.collect()).await?;
            found.into_iter().flatten().map(|found| found.course).collect()
        }
        None => {
            let found = by_field(moodle, "", String::new()).await?;
            found.into_iter().map(|found| found.course).collect()
        }
    };
    let wanted = filter.text.to_lowercase();
    let fits = |course: &Course| {
        let names = [&course.shortname, &course.idnumber, &course.fullname];
        wanted.is_empty() || names.iter().any(|name| name.to_lowercase().contains(&wanted))
    };
    let place = |course: &Course| course.shortname.to_lowercase();
    let after = filter.after.to_lowercase();
    let mut found: Vec<Course> = found
        .into_iter()
        .filter(|course| fits(course) && (after.is_empty() || place(course) > after))
        .collect();
    found.sort_by_key(place);
    found.truncate(usize::try_from(filter.limit).unwrap_or(usize::MAX));
    Ok(found)
}
