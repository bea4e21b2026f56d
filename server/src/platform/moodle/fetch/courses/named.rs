//! Which courses keys name.

use std::collections::BTreeSet;

use futures_util::FutureExt;
use shared::directory::{CourseKey, Group, Id};
use shared::settings::CourseBy;

use super::super::super::Moodle;
use super::super::super::client::{CallError, Form};
use super::super::{all, said};
use super::by_field;
use super::known::Asked;
use crate::platform::PlatformError;

/// More names than this are found in a list of all courses, where the site gives one.
const FEW: usize = 16;
/// A search that finds more courses than this isn't read on.
const SEARCHED: i64 = 100;

/// The ids of the courses that are named, and the groups by which some are.
pub(super) async fn find(
    moodle: &Moodle,
    named: &BTreeSet<&CourseKey>,
) -> Result<(BTreeSet<i64>, Vec<Group>), PlatformError> {
    let known = &moodle.caches.courses;
    let (mut ids, mut names, mut folded, mut groups) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new(), Vec::new());
    for key in named {
        match key {
            CourseKey::By(CourseBy::Id, value) => ids.extend(number(value)),
            CourseKey::By(CourseBy::Shortname, value) => {
                names.insert(("shortname", value.as_str()));
            }
            CourseKey::By(CourseBy::Idnumber, value) => {
                names.insert(("idnumber", value.as_str()));
            }
            CourseKey::Folded(value) => {
                folded.insert(value.as_str());
            }
            CourseKey::OfGroup(value) => groups.extend(number(value)),
        }
    }
    names.retain(|(_, value)| !value.is_empty());
    folded.retain(|value| !value.is_empty());
    exactly(moodle, &names).await?;
    twins(moodle, &folded).await?;
    let asked = names.iter().map(|(field, value)| asked(field, value));
    let folded = folded.iter().map(|value| Asked::Folded((*value).to_owned()));
    ids.extend(asked.chain(folded).flat_map(|asked| known.ids(&asked)));
    let groups = of_groups(moodle, &groups).await?;
    ids.extend(groups.iter().map(|group| group.course.0));
    Ok((ids, groups))
}

fn number(value: &str) -> Option<i64> {
    value.parse().ok().filter(|id| *id > 0)
}

fn asked(field: &str, value: &str) -> Asked {
    match field {
        "idnumber" => Asked::Idnumber(value.to_owned()),
        _ => Asked::Shortname(value.to_owned()),
    }
}

/// Looks names up that weren't asked for yet.
async fn exactly(moodle: &Moodle, names: &BTreeSet<(&str, &str)>) -> Result<(), PlatformError> {
    let known = &moodle.caches.courses;
    let is_new = |(field, value): &&(&str, &str)| !known.has_asked(&asked(field, value));
    let new: Vec<&(&str, &str)> = names.iter().filter(is_new).collect();
    if new.is_empty() || new.len() > FEW && list(moodle).await? {
        return Ok(());
    }
    let look_ups = new.iter();
    let look_ups = look_ups.map(|(field, value)| by_field(moodle, field, (*value).to_owned()).boxed());
    let found = all(moodle, look_ups.collect()).await?;
    known.learn(found.into_iter().flatten());
    for (field, value) in new {
        known.have_asked(asked(field, value));
    }
    Ok(())
}

/// Looks for courses whose short names are these but for their case. Most sites look names up exactly: what another
/// course is called is found by a search, or in the list of all.
async fn twins(moodle: &Moodle, folded: &BTreeSet<&str>) -> Result<(), PlatformError> {
    let known = &moodle.caches.courses;
    let is_new = |value: &&&str| {
        let asked = Asked::Folded((**value).to_owned());
        // Where a course has the name, its twins were refused when it got it.
        !known.has_asked(&asked) && known.ids(&asked).is_empty()
    };
    let new: Vec<&str> = folded.iter().filter(is_new).copied().collect();
    if new.is_empty() || new.len() > FEW && list(moodle).await? {
        return Ok(());
    }
    let searches = moodle.site().await?.offers("core_course_search_courses");
    let look_ups = new.iter().map(|value| search(moodle, value, searches).boxed());
    let found: Vec<Option<BTreeSet<i64>>> = all(moodle, look_ups.collect()).await?;
    if found.iter().any(Option::is_none) && known.may_list() && list(moodle).await? {
        return Ok(());
    }
    let ids: BTreeSet<i64> = found.into_iter().flatten().flatten().collect();
    super::by_ids(moodle, &ids).await?;
    for value in new {
        known.have_asked(Asked::Folded(value.to_owned()));
    }
    Ok(())
}

/// The ids of courses with a short name, whatever its case; `None` where there are too many to tell.
async fn search(moodle: &Moodle, folded: &str, searches: bool) -> Result<Option<BTreeSet<i64>>, PlatformError> {
    // These mean something else in a search.
    if !searches || folded.starts_with(['-', '+', '"']) {
        let found = by_field(moodle, "shortname", folded.to_owned()).await?;
        return Ok(Some(found.iter().map(|found| found.course.id.0).collect()));
    }
    let form = Form::new()
        .with("criterianame", "search")
        .with("criteriavalue", folded)
        .with("page", 0)
        .with("perpage", SEARCHED);
    let answer = moodle.client.read("core_course_search_courses", form).await?;
    if said::number(&answer, "total") > SEARCHED {
        return Ok(None);
    }
    let courses = said::list(&answer, "courses").iter();
    let twins = courses.filter(|course| said::name(course, "shortname").to_lowercase() == folded);
    Ok(Some(twins.map(|course| said::number(course, "id")).collect()))
}

/// Learns the names of all courses; says whether the site tells them. Once a run.
async fn list(moodle: &Moodle) -> Result<bool, PlatformError> {
    let known = &moodle.caches.courses;
    if !known.may_list() || !moodle.site().await?.offers("core_course_get_courses") {
        return Ok(false);
    }
    match moodle.client.read("core_course_get_courses", Form::new()).await {
        Ok(answer) => {
            let courses = answer.as_array().into_iter().flatten();
            let courses = courses.filter(|course| said::number(course, "categoryid") != 0);
            known.list(courses.map(|course| {
                let shortname = said::name(course, "shortname");
                (said::number(course, "id"), shortname, said::text(course, "idnumber"))
            }));
            Ok(true)
        }
        // An account that may not enter one of them isn't told of the others.
        Err(CallError::Refused(_)) => {
            known.cannot_list();
            Ok(false)
        }
        Err(other) => Err(other.into()),
    }
}

/// Groups by their ids, as far as they are there.
async fn of_groups(moodle: &Moodle, ids: &[i64]) -> Result<Vec<Group>, PlatformError> {
    let known = &moodle.caches.courses;
    let is_new = |id: &&i64| !known.has_asked(&Asked::Group(**id));
    let new: Vec<i64> = ids.iter().filter(is_new).copied().collect();
    let most = moodle.client.max_fields();
    let parts = new.chunks(most).map(|part| groups(moodle, part).boxed());
    let found: Vec<Vec<Group>> = all(moodle, parts.collect()).await?;
    known.learn_groups(&new, found.into_iter().flatten().collect());
    Ok(ids.iter().filter_map(|id| known.group(*id)).collect())
}

/// Asks for groups. An unknown one has the whole call refused, so that it is asked again in halves.
async fn groups(moodle: &Moodle, ids: &[i64]) -> Result<Vec<Group>, PlatformError> {
    let form = Form::new().with_list("groupids", ids);
    match moodle.client.read("core_group_get_groups", form).await {
        Ok(answer) => Ok(answer.as_array().into_iter().flatten().map(group).collect()),
        Err(CallError::Refused(_)) if ids.len() > 1 => {
            let (first, second) = ids.split_at(ids.len() / 2);
            let mut found = Box::pin(groups(moodle, first)).await?;
            found.extend(Box::pin(groups(moodle, second)).await?);
            Ok(found)
        }
        Err(CallError::Refused(_)) => Ok(Vec::new()),
        Err(other) => Err(other.into()),
    }
}

fn group(said: &serde_json::Value) -> Group {
    Group {
        id: Id(said::number(said, "id")),
        course: Id(said::number(said, "courseid")),
        name: said::name(said, "name"),
        idnumber: said::text(said, "idnumber"),
        description: said::text(said, "description"),
        enrolmentkey: said::text(said, "enrolmentkey"),
        timecreated: 0,
    }
}
