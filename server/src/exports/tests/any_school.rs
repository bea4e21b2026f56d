//! Any small school, as the command files that make it.

use proptest::prelude::*;
use shared::text::{Dialect, write_row};

use super::place::Files;

/// What texts are made of: all that means something to CSV, to spreadsheets, to paths or to our own columns.
const PIECES: &[&str] = &[
    "Maths", "Élan", "🦉", ";", ",", "\"", "\n", "\r\n", "=1+1", "#", "(", "[", "-", "/", "\\", "|", "'", "@", "*",
    "&#44", "&#59;", "\u{a0}", "  ", "\t", "0", "<b>", "%s",
];

/// A text that isn't blank, without blanks around it.
fn text() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec(prop::sample::select(PIECES), 1..4);
    pieces.prop_map(|pieces| {
        let text = pieces.concat();
        let text = shared::text::trim(&text);
        if text.is_empty() {
            "x".to_owned()
        } else {
            text.to_owned()
        }
    })
}

/// A text, or none.
fn maybe() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), text()]
}

fn moment() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("0".to_owned()),
        Just("2025-09-01".to_owned()),
        Just("2025-09-01T08:15:30+02:00".to_owned()),
    ]
}

fn later() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("0".to_owned()),
        Just("2026-07-05".to_owned()),
        Just("@1790000001".to_owned())
    ]
}

fn word(words: &'static [&'static str]) -> impl Strategy<Value = String> + Clone {
    prop::sample::select(words).prop_map(str::to_owned)
}

type Rows = Vec<Vec<String>>;

/// The rows of a file from what each is made of, with its number.
fn rows<S: Strategy>(
    one: S,
    count: std::ops::Range<usize>,
    row: impl Fn(usize, S::Value) -> Vec<String> + Clone,
) -> impl Strategy<Value = Rows> {
    prop::collection::vec(one, count)
        .prop_map(move |all| all.into_iter().enumerate().map(|(at, one)| row(at, one)).collect())
}

fn file(name: &str, header: &str, rows: Rows) -> (String, Vec<u8>) {
    let dialect = Dialect::default();
    let mut bytes = write_row(header.split(' '), &dialect);
    bytes.extend(
        rows.iter()
            .flat_map(|row| write_row(row.iter().map(String::as_str), &dialect)),
    );
    (name.to_owned(), bytes)
}

const ROLES: &[&str] = &["student", "teacher", "editingteacher"];

fn user(at: usize) -> String {
    format!("user{at}")
}
fn course(at: usize) -> String {
    format!("C-{at}")
}
fn cohort(at: usize) -> String {
    format!("K{at}")
}

fn users() -> impl Strategy<Value = Rows> {
    let one = (text(), text(), maybe(), any::<bool>(), maybe(), maybe(), maybe());
    rows(
        one,
        2..5,
        |at, (first, last, description, suspended, city, badge, cohort)| {
            let idnumber = if description.is_empty() {
                String::new()
            } else {
                format!("{first}{at}")
            };
            let (email, suspended) = (format!("{}@north.example", user(at)), u8::from(suspended).to_string());
            vec![
                user(at),
                first,
                last,
                idnumber,
                email,
                suspended,
                description,
                city,
                badge,
                cohort,
            ]
        },
    )
}

fn courses() -> impl Strategy<Value = Rows> {
    let segment = text().prop_map(|name| name.replace('\\', "\\\\").replace('/', "\\/"));
    let path = prop::collection::vec(segment, 1..3).prop_map(|names| format!("/{}", names.join("/")));
    let switch = word(&["", "0", "1"]);
    let topics = [maybe().boxed(), maybe().boxed(), maybe().boxed()];
    let one = (
        text(),
        path,
        maybe(),
        topics,
        switch.clone(),
        switch,
        moment(),
        word(&["", "0", "1"]),
    );
    rows(
        one,
        2..4,
        |at, (name, path, summary, topics, own, guest, start, visible)| {
            let idnumber = if summary.is_empty() {
                String::new()
            } else {
                format!("{name}{at}")
            };
            let [one, two, three] = topics;
            vec![
                course(at),
                name,
                idnumber,
                path,
                summary,
                one,
                two,
                three,
                own,
                guest,
                start,
                visible,
            ]
        },
    )
}

fn cohorts() -> impl Strategy<Value = Rows> {
    let members = prop::collection::vec(0_usize..5, 0..3);
    let one = (text(), maybe(), members);
    prop::collection::vec(one, 0..3).prop_map(|all| {
        let mut rows = Rows::new();
        for (at, (name, description, members)) in all.into_iter().enumerate() {
            let name = format!("{name}{at}");
            rows.push(vec![cohort(at), name.clone(), description, String::new()]);
            rows.extend(
                members
                    .into_iter()
                    .map(|member| vec![cohort(at), name.clone(), String::new(), user(member)]),
            );
        }
        rows
    })
}

fn groups() -> impl Strategy<Value = Rows> {
    let grouping = (0_usize..3, text(), maybe()).prop_map(|(at, name, description)| (at, name, description));
    let group = (0_usize..3, text(), maybe(), any::<[bool; 3]>(), 0_usize..3);
    let all = (
        prop::collection::vec(grouping, 0..3),
        prop::collection::vec(group, 0..4),
    );
    all.prop_map(|(groupings, groups)| {
        let mut rows = Rows::new();
        for (at, (place, name, description)) in groupings.iter().enumerate() {
            let of = [
                "grouping".to_owned(),
                course(*place),
                format!("{name}{at}"),
                format!("GG{at}"),
                description.clone(),
            ];
            rows.push([of.to_vec(), vec![String::new(), String::new(), String::new()]].concat());
        }
        for (at, (place, name, description, [numbered, own, bound], which)) in groups.iter().enumerate() {
            let idnumber = if *numbered { format!("G{at}") } else { String::new() };
            let bound_to = if *bound { format!("GG{which}") } else { String::new() };
            let of = [
                "group".to_owned(),
                course(*place),
                format!("{name}{at}"),
                idnumber,
                description.clone(),
            ];
            let rest = vec![
                u8::from(*own).to_string(),
                bound_to,
                if *own { "key".into() } else { String::new() },
            ];
            rows.push([of.to_vec(), rest].concat());
        }
        rows
    })
}

fn bindings() -> impl Strategy<Value = Rows> {
    let one = (
        0_usize..3,
        0_usize..3,
        word(ROLES),
        word(&["add", "add", "del"]),
        moment(),
        later(),
        any::<bool>(),
    );
    rows(one, 0..4, |_, (place, which, role, cmd, start, end, group)| {
        let dates = if cmd == "add" {
            [start, end]
        } else {
            [String::new(), String::new()]
        };
        let [start, end] = dates;
        vec![
            course(place),
            cohort(which),
            cmd,
            role,
            start,
            end,
            u8::from(group).to_string(),
        ]
    })
}

fn enrolments() -> impl Strategy<Value = Rows> {
    let cmd = word(&["add", "add", "add", "disable", "shift"]);
    let method = word(&["manual", "manual", "self", "cohort", "meta"]);
    let one = (
        cmd,
        0_usize..3,
        0_usize..4,
        word(ROLES),
        method,
        moment(),
        later(),
        maybe(),
    );
    rows(one, 0..10, |_, (cmd, place, who, role, method, start, end, group)| {
        let gcmd = if group.is_empty() { "" } else { "gaddcreate" };
        let writes = cmd == "disable" || method == "manual" || method == "self";
        let method = if writes { method } else { "manual".to_owned() };
        vec![
            cmd,
            course(place),
            user(who),
            role,
            method,
            start,
            end,
            gcmd.to_owned(),
            group,
        ]
    })
}

fn roles() -> impl Strategy<Value = Rows> {
    let one = (word(&["add", "add", "disable"]), 0_usize..3, 0_usize..4, word(ROLES));
    rows(one, 0..4, |_, (cmd, place, who, role)| {
        vec![cmd, course(place), user(who), role]
    })
}

fn links() -> impl Strategy<Value = Rows> {
    let one = (0_usize..3, 0_usize..3, word(&["add", "add", "del"]));
    rows(one, 0..4, |_, (master, meta, cmd)| {
        vec![course(master), course(meta), cmd]
    })
}

fn members() -> impl Strategy<Value = Rows> {
    let one = (0_usize..3, 0_usize..4, 0_usize..4);
    rows(one, 0..5, |_, (place, group, who)| {
        vec![course(place), format!("G{group}"), user(who)]
    })
}

/// The files of a school, readable where a test fails.
#[derive(Clone)]
pub(super) struct School(pub Files);

impl std::fmt::Debug for School {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&super::place::shown(&self.0))
    }
}

/// The files of any small school. Rows of it may fail: what they name may not be there.
pub(super) fn school() -> impl Strategy<Value = School> {
    let parts = (
        users(),
        courses(),
        cohorts(),
        groups(),
        bindings(),
        enrolments(),
        roles(),
        links(),
        members(),
    );
    parts.prop_map(
        |(users, courses, cohorts, groups, bindings, enrolments, roles, links, members)| {
            let users_header =
                "username firstname lastname idnumber email suspended description city profile_field_badge cohort";
            let courses_header =
                "shortname fullname idnumber category summary topic1 topic2 topic5 self guest startdate visible";
            let enrolments_header = "cmd cid uid rolename enrol starttime endtime gcmd g1";
            School(Files::from([
                file("users.csv", users_header, users),
                file("courses.csv", courses_header, courses),
                file("cohorts.csv", "cidnumber cname cdescription userid", cohorts),
                file(
                    "groups.csv",
                    "type courseid name idnumber description selfgrouping grouping enrolmentkey",
                    groups,
                ),
                file(
                    "cohort-bindings.csv",
                    "course cohort cmd role enrolstart enrolend makegroup",
                    bindings,
                ),
                file("enrolments_1.csv", enrolments_header, enrolments),
                file("enrolments_2.csv", "cmd cid uid rolename", roles),
                file("metacourses.csv", "master meta cmd", links),
                file("group-members.csv", "courseid groupid userid", members),
            ]))
        },
    )
}
