//! What planning asks the platform for.

use insta::assert_snapshot;

use super::check::{check, settings};
use crate::directory::{CohortKey, Keys, UserKey};
use crate::formats::{Opening, users};

/// The keys of a file, one kind a line; kinds without any are left out.
fn keys(words: &str, text: &str) -> String {
    let settings = settings(words);
    let found = check(&settings, text);
    let layout = found.summary.layout.unwrap();
    let file = users::open_for_planning(&Opening {
        layout: &layout,
        settings: &settings,
    });
    let mut keys = Keys::default();
    found.rows.iter().for_each(|row| file.keys(row, &mut keys));
    let user = |key: &UserKey| match key {
        UserKey::By(by, value) => format!("{by}={value}"),
        UserKey::FullName(name) => name.clone(),
    };
    let cohort = |CohortKey(by, value): &CohortKey| format!("{by}={value}");
    let course = |key: &crate::directory::CourseKey| format!("{key:?}").replace("By(", "").replace(')', "");
    let kinds = [
        ("users", keys.users.iter().map(user).collect::<Vec<_>>()),
        ("at risk", keys.users_at_risk.iter().map(user).collect()),
        ("profiles", keys.profile_values.iter().map(user).collect()),
        ("passwords", keys.passwords.iter().map(|(key, _)| user(key)).collect()),
        ("cohorts", keys.cohorts.iter().map(cohort).collect()),
        (
            "members",
            keys.cohort_members
                .iter()
                .map(|(c, u)| format!("{} {}", cohort(c), user(u)))
                .collect(),
        ),
        ("courses", keys.courses.iter().map(course).collect()),
        ("groups", keys.course_groups.iter().map(course).collect()),
        (
            "participations",
            keys.participations
                .iter()
                .map(|(c, u)| format!("{} {}", course(c), user(u)))
                .collect(),
        ),
    ];
    let lines = kinds
        .iter()
        .filter(|(_, found)| !found.is_empty())
        .map(|(kind, found)| format!("{kind}: {}", found.join(", ")));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_row_asks_for_all_that_it_names() {
    let text = "\
username;firstname;lastname;idnumber;email;password;oldusername;profile_field_badge;cohort;cohortid;course1;enrol1;group1
ADA2;Ada;Byron;S1;Ada@School.example;Ap-77!xyz;ada;B-7;Spring;SPR;BIO101;manual;Lab A
";
    assert_snapshot!(keys("users.allow_rename=1", text), @"
    users: idnumber=S1, username=ada, username=ada2, email=ada@school.example
    profiles: username=ada, username=ada2
    passwords: username=ada2, username=ada
    cohorts: idnumber=SPR, name=Spring
    members: idnumber=SPR username=ada, idnumber=SPR username=ada2, name=Spring username=ada, name=Spring username=ada2
    courses: Shortname, \"BIO101\"
    groups: Shortname, \"BIO101\"
    participations: Shortname, \"BIO101\" username=ada, Shortname, \"BIO101\" username=ada2
    ");
}

#[test]
fn a_row_asks_for_no_more_than_it_needs() {
    let text = "username;firstname;lastname;id;deleted;profile_field_badge;course1\nada;Ada;Byron;7;;;\n";
    assert_snapshot!(keys("", text), @"users: username=ada");
    let text = "username;firstname;lastname;idnumber;deleted;course1\nada;;;S1;1;BIO101\nivo;;;;1;\n";
    assert_snapshot!(keys("", text), @"
    users: idnumber=S1, username=ivo
    at risk: idnumber=S1, username=ivo
    ");
    let text = "idnumber;username;course1\nS1;ada;BIO101\n";
    assert_snapshot!(keys("users.operation=suspend", text), @"users: idnumber=S1");
    assert_snapshot!(keys("users.operation=delete", text), @"
    users: idnumber=S1
    at risk: idnumber=S1
    ");
}
