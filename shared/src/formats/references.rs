//! What the check says of references against the platform is what the plan says (D29), over the samples of all formats.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::testing::{hear_in, plan, request};
use super::{FORMATS, Format, samples};
use crate::check::Across;
use crate::column::Refers;
use crate::directory::{Cohort, Course, Group, Id, Method, Role, Snapshot, User};
use crate::keys::{KeyKind, KeySetBuilder, KeySets, WITHIN};
use crate::settings::Settings;

const SALT: [u8; 16] = [7; 16];

/// Something that isn't there: the line of the row, the rule, and what was looked up.
type Missing = (u64, &'static str, String);

/// All keys of a directory.
fn keys(site: &Snapshot) -> Arc<KeySets> {
    let mut sets = KeySets::new(SALT);
    for kind in KeyKind::all() {
        let mut set = KeySetBuilder::new(kind, SALT);
        let users = || site.table::<User>().iter();
        let courses = || site.table::<Course>().iter();
        let cohorts = || site.table::<Cohort>().iter();
        let roles = || site.table::<Role>().iter();
        let found: Vec<String> = match (kind.refers, kind.by) {
            (Refers::User, "id") => users().map(|user| user.id.0.to_string()).collect(),
            (Refers::User, "idnumber") => users().map(|user| user.idnumber.clone()).collect(),
            (Refers::User, "username") => users().map(|user| user.username.clone()).collect(),
            (Refers::User, "email") => users().map(|user| user.email.clone()).collect(),
            (Refers::Course, by) => courses().map(|course| course_by(course, by)).collect(),
            (Refers::Cohort, "id") => cohorts().map(|cohort| cohort.id.0.to_string()).collect(),
            (Refers::Cohort, "idnumber") => cohorts().map(|cohort| cohort.idnumber.clone()).collect(),
            (Refers::Cohort, "name") => cohorts().map(|cohort| cohort.name.clone()).collect(),
            (Refers::Role, "id") => roles().map(|role| role.id.0.to_string()).collect(),
            (Refers::Role, "shortname") => roles().map(|role| role.shortname.clone()).collect(),
            (Refers::Group, by) => site
                .table::<Group>()
                .iter()
                .filter_map(|group| in_course(site, group, by))
                .collect(),
            _ => panic!("no test for {}", kind.name()),
        };
        found.iter().for_each(|key| set.add(key));
        sets.insert(kind, set.build());
    }
    Arc::new(sets)
}

fn course_by(course: &Course, by: &str) -> String {
    match by {
        "id" => course.id.0.to_string(),
        "idnumber" => course.idnumber.clone(),
        _ => course.shortname.clone(),
    }
}

fn in_course(site: &Snapshot, group: &Group, by: &str) -> Option<String> {
    let (course, by) = by.split_once('/')?;
    let course = course_by(site.get(group.course)?, course);
    let own = if by == "name" { &group.name } else { &group.idnumber };
    (!course.is_empty() && !own.is_empty()).then(|| format!("{course}{WITHIN}{own}"))
}

/// What the check of a file misses on a platform.
fn missed(format: &'static dyn Format, settings: &Settings, file: &str, platform: Arc<KeySets>) -> BTreeSet<Missing> {
    let across = &mut Across::default().with_platform(platform);
    let (heard, _) = hear_in(across, &request(format, settings), file);
    let missing = heard
        .diagnostics
        .into_iter()
        .filter(|found| found.rule.code.starts_with("PLT1"));
    missing
        .map(|found| (found.line, found.rule.code, key_of(&found.args)))
        .collect()
}

/// A site that holds every other thing of those that are missed on an empty one, by all identifiers that files use.
fn half(missed: &BTreeSet<Missing>) -> Snapshot {
    let mut site = Snapshot::default();
    // What rows give that name no role, or name it by a number.
    for (id, shortname) in [(3, "editingteacher"), (4, "teacher"), (5, "student")] {
        drop(site.put(Role {
            id: Id(id),
            shortname: shortname.into(),
            in_course: true,
            ..Role::default()
        }));
    }
    let things: BTreeSet<(&str, &String)> = missed.iter().map(|(_, code, key)| (*code, key)).collect();
    let mut groups = Vec::new();
    for (n, (code, key)) in things.into_iter().enumerate().filter(|(n, _)| n % 2 == 0) {
        let (id, key) = (Id(1000 + n as i64), key.clone());
        match code {
            "PLT101" => drop(site.put(User {
                id,
                username: key.to_lowercase(),
                idnumber: key,
                ..User::default()
            })),
            "PLT103" => {
                drop(site.put(Course {
                    id,
                    shortname: key.clone(),
                    idnumber: key,
                    ..Course::default()
                }));
                let method = Method {
                    id: Id(3000 + n as i64),
                    course: id,
                    method: "manual".into(),
                    enabled: true,
                    ..Method::default()
                };
                drop(site.put(method));
            }
            "PLT105" => drop(site.put(Cohort {
                id,
                name: key.clone(),
                idnumber: key,
                ..Cohort::default()
            })),
            "PLT109" => drop(site.put(Role {
                id,
                shortname: key.to_lowercase(),
                in_course: true,
                ..Role::default()
            })),
            _ => groups.push((id, key)),
        }
    }
    let courses: Vec<Id> = site.table::<Course>().iter().map(|course| course.id).collect();
    for (n, (id, key)) in groups.into_iter().enumerate() {
        if let Some(course) = courses.get(n % courses.len().max(1)) {
            site.put(Group {
                id,
                course: *course,
                name: key.clone(),
                idnumber: key,
                ..Group::default()
            });
        }
    }
    site
}

/// The samples, and rows with roles that no site has.
fn files(format: &'static dyn Format) -> Vec<(&'static str, &'static [u8])> {
    let roles: &[u8] = match format.name() {
        "users" => b"username;firstname;lastname;course1;role1\na.b;A;B;BIO-101;pupil\nc.d;C;D;BIO-101;auditor\n",
        "enrolments" => {
            b"cmd;cid;uid;rolename\nadd;BIO-101;a.b;pupil\ndel;BIO-101;a.b;auditor\nadd;BIO-101;a.b;tutor\n"
        }
        "cohort-bindings" => b"course;cohort;role\nBIO-101;C1;pupil\nBIO-101;C1;auditor\nBIO-101;C1;tutor\n",
        _ => b"",
    };
    let samples = samples(format).iter().map(|sample| (sample.name, sample.bytes));
    samples.chain((!roles.is_empty()).then_some(("roles", roles))).collect()
}

#[test]
fn the_check_misses_on_the_platform_what_the_plan_misses() {
    let mut seen = BTreeSet::new();
    for settings in [
        &[][..],
        &[
            ("enrolments.user_by", "idnumber"),
            ("groups.group_by", "name"),
            ("cohorts.match_by", "name"),
        ],
    ] {
        let settings = super::testing::settings(settings);
        for format in FORMATS.iter().copied().filter(|format| !format.is_archive()) {
            for (name, bytes) in files(format) {
                let file = std::str::from_utf8(bytes).unwrap();
                let all = missed(format, &settings, file, keys(&Snapshot::default()));
                let mut site = half(&all);
                let found = missed(format, &settings, file, keys(&site));
                let plans = plan(format, &settings, &mut site, file);
                for row in &plans {
                    let failed = || {
                        row.outcomes
                            .iter()
                            .filter(|its| its.status == crate::plan::OutcomeStatus::Failed)
                    };
                    let of_row: BTreeSet<&str> =
                        found.iter().filter(|its| its.0 == row.line).map(|its| its.1).collect();
                    let told = format!(
                        "{} {} line {}: {of_row:?}, {:?}",
                        format.name(),
                        name,
                        row.line,
                        row.outcomes
                    );
                    // What the plan misses, the check has said.
                    for code in failed().map(|its| its.name).filter(|code| MISSING.contains(code)) {
                        // A cohort or a group that a row is about itself is no reference of the check.
                        let own = matches!(
                            (format.name(), code),
                            ("cohorts" | "users", "PLT105") | ("users" | "enrolments", "PLT107")
                        );
                        assert!(own || of_row.contains(code), "{told}");
                        seen.insert(code);
                    }
                    // What the check has said fails the row or a part of it.
                    assert!(of_row.is_empty() || failed().next().is_some(), "{told}");
                }
            }
        }
    }
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), MISSING);
}

/// Not found: an account, a course, a cohort, a group, a role.
const MISSING: [&str; 5] = ["PLT101", "PLT103", "PLT105", "PLT107", "PLT109"];

fn key_of(args: &crate::i18n::Args) -> String {
    match args.get("key") {
        Some(crate::i18n::Arg::Text(key)) => key.clone(),
        other => panic!("names nothing: {other:?}"),
    }
}
