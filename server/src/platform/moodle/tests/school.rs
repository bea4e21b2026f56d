//! The small school as a site that keeps the time of the machine, and how tests look at who takes part in it.

use fake_moodle::state::{Assignment, Level, State, UserEnrolment, key, pair};
use fake_moodle::{Functions, Setup, school};

use super::world::{World, world};
use crate::clock::Clock;

/// The small school.
pub fn small() -> Setup {
    Setup {
        site: school::options(),
        now: Clock::system().now(),
        fill: school::small,
        ..Setup::default()
    }
}

/// A Tool Sync that works on the small school.
pub async fn at_school() -> World {
    world(small()).await
}

/// The small school, but for some functions.
pub fn without(functions: &[&str]) -> Setup {
    let mut names = Functions::All.names();
    names.retain(|name| !functions.contains(&name.as_str()));
    Setup {
        functions: Functions::Only(names.into_iter().collect()),
        ..small()
    }
}

/// Takes somebody in by `manual` on the site itself.
pub fn takes_in(state: &mut State, course: i64, user: i64, role: i64) {
    let method = state.manual_method(course).unwrap();
    state.enrol(UserEnrolment {
        method,
        user,
        active: true,
        timestart: 0,
        timeend: 0,
    });
    state.give(course, Assignment::by_hand(role, user));
}

/// The id of a course.
pub fn course(state: &State, shortname: &str) -> i64 {
    let mut courses = state.tables.courses.iter();
    courses.find(|(_, course)| course.shortname == shortname).unwrap().0
}

/// How somebody takes part in a course: `manual active 0-0 student`, roles at the end; blank where they don't.
pub fn part(world: &World, shortname: &str, username: &str) -> String {
    world.fake.with_state(|state| {
        let course = course(state, shortname);
        let user = state.user_named(username).unwrap().id;
        let ways = state.ways(course, user).into_iter().map(|(row, method)| {
            let status = if row.active { "active" } else { "suspended" };
            format!("{} {status} {}-{}", method.kind, row.timestart, row.timeend)
        });
        let roles = state
            .roles_in(course, user)
            .into_iter()
            .map(|role| role.shortname.clone());
        let said: Vec<String> = ways.chain(roles).collect();
        said.join(" ")
    })
}

/// The roles that somebody holds in the site.
pub fn in_site(world: &World, username: &str) -> Vec<i64> {
    world.fake.with_state(|state| {
        let user = state.user_named(username).unwrap().id;
        let context = state.context(Level::System, 0).unwrap();
        state
            .tables
            .assignments
            .with(&pair("at", context, user))
            .map(|(_, held)| held.role)
            .collect()
    })
}

/// The groups of a course, with who is in them: `Lab A: ben.okafor, elif.brandt`.
pub fn groups(world: &World, shortname: &str) -> Vec<String> {
    world.fake.with_state(|state| {
        let course = course(state, shortname);
        let groups = state.tables.groups.with(&key("course", course));
        let said = groups.map(|(id, group)| {
            let members = state.group_members(id).into_iter().filter_map(|user| state.user(user));
            let members: Vec<&str> = members.map(|user| user.username.as_str()).collect();
            format!("{}: {}", group.name, members.join(", "))
        });
        said.collect()
    })
}

/// The functions of the calls that write.
pub fn writes(calls: &std::collections::BTreeMap<String, usize>) -> Vec<(&str, usize)> {
    let reads = ["_get_", "_search_"];
    let writes = calls
        .iter()
        .filter(|(name, _)| !reads.iter().any(|read| name.contains(read)));
    writes.map(|(name, count)| (name.as_str(), *count)).collect()
}
