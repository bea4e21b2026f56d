//! What a site holds, as sorted lines without ids: two sites are the same if their lines are, and what was done twice
//! stands there twice.

use std::collections::BTreeMap;

use fake_moodle::State;
use fake_moodle::state::{Course, Level};

use super::super::world::World;

/// All that a site holds.
pub fn facts(world: &World) -> Vec<String> {
    let mut facts = world.fake.with_state(|state| {
        let mut facts = users(state);
        facts.extend(courses(state));
        facts.extend(participation(state));
        facts.extend(groups(state));
        facts.extend(cohorts(state));
        facts
    });
    facts.sort();
    facts
}

fn list<V: std::fmt::Display>(map: &BTreeMap<String, V>) -> String {
    let pairs: Vec<String> = map.iter().map(|(name, value)| format!("{name}={value}")).collect();
    pairs.join(" ")
}

fn users(state: &State) -> Vec<String> {
    let fact = |(_, user): (i64, &fake_moodle::state::User)| {
        if user.deleted {
            return format!("user {} deleted", user.firstname);
        }
        // Those that nobody knows differ.
        let password = user
            .password
            .as_deref()
            .filter(|password| !password.starts_with("aA1-"));
        let picture = state.pictures.get(&user.id).map_or(0, Vec::len);
        format!(
            "user {}: {} {} <{}> {} {} suspended={} password={password:?} picture={picture} mails={} {} {}",
            user.username,
            user.firstname,
            user.lastname,
            user.email,
            user.idnumber,
            user.auth,
            user.suspended,
            user.mails,
            list(&user.profile),
            list(&user.custom)
        )
    };
    state.tables.users.iter().map(fact).collect()
}

fn path(state: &State, category: i64) -> String {
    match state.tables.categories.get(category) {
        Some(found) if found.parent != 0 => format!("{}/{}", path(state, found.parent), found.name),
        Some(found) => found.name.clone(),
        None => String::new(),
    }
}

fn courses(state: &State) -> Vec<String> {
    let categories = state.tables.categories.iter().map(|(id, category)| {
        let number = category.idnumber.as_deref().unwrap_or_default();
        format!("category {}: {number} {}", path(state, id), category.description)
    });
    let fact = |course: &Course| {
        let sections: Vec<String> = course
            .sections
            .iter()
            .map(|section| {
                let modules: Vec<&str> = section.modules.iter().map(|module| module.name.as_str()).collect();
                format!("{} ({})", section.name, modules.join(", "))
            })
            .collect();
        format!(
            "course {}: {} {} in {}: {} {} {:?} {} {} {} [{}]",
            course.shortname,
            course.fullname,
            course.idnumber,
            path(state, course.category),
            course.summary,
            course.format,
            course.lang,
            list(&course.numbers),
            list(&course.format_options),
            list(&course.custom),
            sections.join(", ")
        )
    };
    let courses = state.tables.courses.iter().map(|(_, course)| fact(course));
    categories.chain(courses).collect()
}

fn user(state: &State, id: i64) -> &str {
    state
        .tables
        .users
        .get(id)
        .map_or("?", |user| if user.deleted { &user.firstname } else { &user.username })
}

fn course(state: &State, id: i64) -> &str {
    state.tables.courses.get(id).map_or("?", |course| &course.shortname)
}

fn cohort(state: &State, id: i64) -> &str {
    state.tables.cohorts.get(id).map_or("?", |cohort| &cohort.idnumber)
}

fn role(state: &State, id: i64) -> &str {
    state.tables.roles.get(id).map_or("-", |role| &role.shortname)
}

/// A method of a course; blank for one that is gone.
fn method(state: &State, id: i64) -> String {
    let Some(method) = state.tables.methods.get(id) else {
        return String::new();
    };
    let source = match method.kind.as_str() {
        "cohort" => cohort(state, method.source),
        "meta" => course(state, method.source),
        _ => "",
    };
    let (role, group) = (role(state, method.role), group(state, method.group));
    format!(
        "{} {}({source}) as {role} into {group} enabled={}",
        course(state, method.course),
        method.kind,
        method.enabled
    )
}

fn participation(state: &State) -> Vec<String> {
    let tables = &state.tables;
    let methods = tables
        .methods
        .iter()
        .map(|(id, _)| format!("method {}", method(state, id)));
    let enrolments = tables.enrolments.iter().map(|(_, row)| {
        let (method, user) = (method(state, row.method), user(state, row.user));
        format!(
            "{user} takes part by {method}: active={} {}-{}",
            row.active, row.timestart, row.timeend
        )
    });
    let roles = tables.assignments.iter().map(|(_, held)| {
        let context = tables.contexts.get(held.context);
        let place = context.map_or_else(String::new, |context| match context.level {
            Level::Course => course(state, context.instance).to_owned(),
            Level::CourseCat => path(state, context.instance),
            level => format!("{level:?}"),
        });
        let (user, role) = (user(state, held.user), role(state, held.role));
        let by = if held.item == 0 {
            String::new()
        } else {
            method(state, held.item)
        };
        format!("{user} is {role} in {place} {} {by}", held.component)
    });
    methods.chain(enrolments).chain(roles).collect()
}

fn group(state: &State, id: i64) -> String {
    let found = state.tables.groups.get(id);
    found.map_or_else(String::new, |group| {
        format!("{}/{}", course(state, group.course), group.name)
    })
}

fn grouping(state: &State, id: i64) -> String {
    let found = state.tables.groupings.get(id);
    found.map_or_else(String::new, |grouping| {
        format!("{}/{}", course(state, grouping.course), grouping.name)
    })
}

fn groups(state: &State) -> Vec<String> {
    let tables = &state.tables;
    let groups = tables.groups.iter().map(|(id, it)| {
        let key = it.enrolmentkey.as_deref().unwrap_or_default();
        format!("group {}: {} {} {key}", group(state, id), it.idnumber, it.description)
    });
    let groupings = tables
        .groupings
        .iter()
        .map(|(id, it)| format!("grouping {}: {} {}", grouping(state, id), it.idnumber, it.description));
    let links = tables.grouping_groups.iter().map(|(_, link)| {
        let (grouping, group) = (grouping(state, link.grouping), group(state, link.group));
        format!("grouping {grouping} has {group}")
    });
    let members = tables
        .group_members
        .iter()
        .map(|(_, member)| format!("group {} has {}", group(state, member.group), user(state, member.user)));
    groups.chain(groupings).chain(links).chain(members).collect()
}

fn cohorts(state: &State) -> Vec<String> {
    let tables = &state.tables;
    let cohorts = tables
        .cohorts
        .iter()
        .map(|(_, cohort)| format!("cohort {}: {} {}", cohort.idnumber, cohort.name, cohort.description));
    let members = tables.cohort_members.iter().map(|(_, member)| {
        let (cohort, user) = (cohort(state, member.cohort), user(state, member.user));
        format!("cohort {cohort} has {user}")
    });
    cohorts.chain(members).collect()
}
