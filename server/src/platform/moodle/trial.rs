//! Trying a connection: what the site is, what the token may call, what can therefore be done, and how fast it answers.

use std::collections::{BTreeMap, BTreeSet};

use shared::api::{AbleDto, ConnectionReport, MissingFunction, RoleCheck};
use shared::plan::Lack;
use shared::settings::{Settings, moodle};

use super::Site;
use super::client::{CallError, Client, Form};
use super::functions::{MEANS, TELLING};

/// How often a small call is timed.
const TIMES: usize = 3;
/// Forms longer than this aren't tried: more makes calls hardly cheaper.
const LONGEST_FORM: usize = 4_500;
/// So many courses are looked at for the roles of their participants.
const COURSES: usize = 5;

/// Tries a connection. Nothing is changed on the site.
///
/// # Errors
///
/// The site doesn't answer, or turns the token away.
pub async fn trial(client: &Client, settings: &Settings, now: i64) -> Result<ConnectionReport, CallError> {
    let mut took = Vec::new();
    let mut site = Site::default();
    let mut clock = None;
    for _ in 0..TIMES {
        let ping = client.ping().await?;
        took.push(ping.took);
        clock = ping.clock;
        site = Site::read(ping.site);
    }
    took.sort_unstable();
    let took = took.get(TIMES / 2).copied().unwrap_or_default();
    let max_fields = if site.offers("core_user_get_users_by_field") {
        client.longest_form(LONGEST_FORM).await?
    } else {
        0
    };
    let (able, missing) = able(&site);
    Ok(ConnectionReport {
        milliseconds: u64::try_from(took.as_millis()).unwrap_or(u64::MAX),
        clock_ahead: clock.map(|clock| clock - now),
        max_upload: u64::try_from(site.usermaxuploadfilesize)
            .ok()
            .filter(|bytes| *bytes > 0),
        uploads: site.uploadfiles != 0,
        max_fields: u64::try_from(max_fields).unwrap_or(0),
        functions: u64::try_from(site.functions.len()).unwrap_or(u64::MAX),
        missing,
        able,
        roles: roles(client, &site, settings).await?,
        name: site.sitename,
        release: site.release,
        username: site.username,
    })
}

/// What can be done on a site, and the functions that would enable more.
fn able(site: &Site) -> (Vec<AbleDto>, Vec<MissingFunction>) {
    let capabilities = site.capabilities();
    let mut missing: BTreeMap<&str, MissingFunction> = BTreeMap::new();
    for telling in TELLING {
        let has = |name| site.offers(name);
        if !has(telling.function) && !telling.or.is_some_and(has) {
            missing.insert(
                telling.function,
                MissingFunction {
                    name: telling.function.to_owned(),
                    needed: telling.needed,
                    ..MissingFunction::default()
                },
            );
        }
    }
    let mut able = Vec::new();
    for means in MEANS {
        let lack = capabilities.lack(means.capability);
        able.push(AbleDto {
            name: means.capability.name().to_owned(),
            yes: lack.is_none(),
            never: lack == Some(&Lack::Never),
        });
        let (functions, plugin) = match lack {
            Some(Lack::Functions(functions)) => (functions, false),
            Some(Lack::Plugin(functions)) => (functions, true),
            Some(Lack::Never) | None => continue,
        };
        for function in functions {
            let entry = missing.entry(function).or_default();
            entry.name = (*function).to_owned();
            entry.plugin = plugin;
            entry.enables.push(means.capability.name().to_owned());
        }
    }
    (able, missing.into_values().collect())
}

/// Compares the roles of the settings with those that people hold in some courses of the site.
async fn roles(client: &Client, site: &Site, settings: &Settings) -> Result<Vec<RoleCheck>, CallError> {
    let mut seen: BTreeMap<String, i64> = BTreeMap::new();
    for course in some_courses(client, site).await? {
        let form = Form::new().with("courseid", course);
        let form = form
            .with("options[0][name]", "userfields")
            .with("options[0][value]", "id,roles")
            .with("options[1][name]", "limitnumber")
            .with("options[1][value]", 200);
        let Ok(people) = client.read("core_enrol_get_enrolled_users", form).await else {
            continue;
        };
        let people = people.as_array().cloned().unwrap_or_default();
        let roles = people
            .iter()
            .filter_map(|person| person.get("roles")?.as_array())
            .flatten();
        for role in roles {
            if let (Some(id), Some(name)) = (
                role.get("roleid").and_then(serde_json::Value::as_i64),
                role.get("shortname").and_then(serde_json::Value::as_str),
            ) {
                seen.insert(name.to_owned(), id);
            }
        }
    }
    let checked = settings
        .map(&moodle::ROLES)
        .into_iter()
        .map(|(shortname, id)| RoleCheck {
            shortname: shortname.to_owned(),
            id,
            seen: seen.get(shortname).copied(),
        });
    Ok(checked.collect())
}

/// Courses of the site, of different categories as far as there are.
async fn some_courses(client: &Client, site: &Site) -> Result<Vec<i64>, CallError> {
    let needed = [
        "core_course_get_categories",
        "core_course_get_courses_by_field",
        "core_enrol_get_enrolled_users",
    ];
    if !needed.iter().all(|function| site.offers(function)) {
        return Ok(Vec::new());
    }
    let Ok(categories) = client.read("core_course_get_categories", Form::new()).await else {
        return Ok(Vec::new());
    };
    let number = |value: &serde_json::Value, name: &str| value.get(name).and_then(serde_json::Value::as_i64);
    let filled = categories.as_array().into_iter().flatten();
    let filled = filled.filter(|category| number(category, "coursecount").is_some_and(|count| count > 0));
    let filled: Vec<i64> = filled
        .filter_map(|category| number(category, "id"))
        .take(COURSES)
        .collect();
    let mut courses = BTreeSet::new();
    for category in filled {
        let form = Form::new().with("field", "category").with("value", category);
        let Ok(answer) = client.read("core_course_get_courses_by_field", form).await else {
            continue;
        };
        let found = answer.get("courses").and_then(serde_json::Value::as_array);
        courses.extend(
            found
                .into_iter()
                .flatten()
                .filter_map(|course| number(course, "id"))
                .take(2),
        );
    }
    Ok(courses.into_iter().take(COURSES).collect())
}
