//! The plugin's functions and their faults: what the site has afterwards.

use fake_moodle::FakeMoodle;

use super::client::{ask, course, school, user};

const BOUND: [(&str, &str); 4] = [
    ("chidsource", "idnumber"),
    ("chid", "CO-7A"),
    ("cidsource", "shortname"),
    ("cid", "TPL"),
];

fn bind(moodle: &FakeMoodle) {
    let role = [("ridsource", "shortname"), ("rid", "student"), ("method", "cohort")];
    let params: Vec<_> = BOUND.into_iter().chain(role).collect();
    assert_eq!(ask(moodle, "tool_sync_cohort_bind", &params), true);
}

fn people(moodle: &FakeMoodle) -> usize {
    let course = course(moodle, "TPL").to_string();
    ask(moodle, "core_enrol_get_enrolled_users", &[("courseid", &course)])
        .as_array()
        .unwrap()
        .len()
}

#[test]
fn a_fresh_binding_takes_in_who_comes_at_once_and_the_others_with_the_next_synchronisation() {
    let moodle = school();
    bind(&moodle);
    assert_eq!(people(&moodle), 0);
    let ben = user(&moodle, "ben.okafor").to_string();
    let member = [
        ("members[0][cohorttype][type]", "idnumber"),
        ("members[0][cohorttype][value]", "CO-7A"),
        ("members[0][usertype][type]", "id"),
        ("members[0][usertype][value]", ben.as_str()),
    ];
    ask(&moodle, "core_cohort_add_cohort_members", &member);
    assert_eq!(people(&moodle), 1);
    moodle.sync_cohorts();
    assert_eq!(people(&moodle), 6);
    ask(
        &moodle,
        "core_cohort_delete_cohort_members",
        &[("members[0][cohortid]", "1"), ("members[0][userid]", &ben)],
    );
    assert_eq!(people(&moodle), 5);
}

#[test]
fn a_suspended_binding_cannot_be_restored_nor_bound_again() {
    let moodle = school();
    bind(&moodle);
    moodle.sync_cohorts();
    let active = |moodle: &FakeMoodle| {
        let course = course(moodle, "TPL").to_string();
        let params = [
            ("courseid", course.as_str()),
            ("options[0][name]", "onlyactive"),
            ("options[0][value]", "1"),
        ];
        ask(moodle, "core_enrol_get_enrolled_users", &params)
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!(active(&moodle), 5);
    assert_eq!(ask(&moodle, "tool_sync_cohort_suspend_enrol", &BOUND), true);
    assert_eq!((active(&moodle), people(&moodle)), (0, 5));
    assert_eq!(ask(&moodle, "tool_sync_cohort_restore_enrol", &BOUND), true);
    assert_eq!(active(&moodle), 0);
    let role = [("ridsource", "shortname"), ("rid", "student"), ("method", "cohort")];
    let again: Vec<_> = BOUND.into_iter().chain(role).collect();
    let fatal = ask(&moodle, "tool_sync_cohort_bind", &again);
    assert_eq!(
        (fatal["exception"].as_str(), fatal.get("errorcode")),
        (Some("Error"), None)
    );
}

#[test]
fn a_removed_binding_leaves_enrolments_that_nobody_sees() {
    let moodle = school();
    bind(&moodle);
    moodle.sync_cohorts();
    let rows = moodle.with_state(|state| state.tables.enrolments.len());
    assert_eq!(ask(&moodle, "tool_sync_cohort_unbind", &BOUND), true);
    assert_eq!(people(&moodle), 0);
    assert_eq!(moodle.with_state(|state| state.tables.enrolments.len()), rows);
}

#[test]
fn enrolling_many_stops_at_the_first_that_is_bad() {
    let moodle = school();
    let name = |at: usize, field: &str| format!("enrols[{at}][{field}]");
    let mut params = Vec::new();
    for (at, user) in ["ben.okafor", "nobody", "greta.nowak"].into_iter().enumerate() {
        let said = [
            ("roleidsource", "shortname"),
            ("roleid", "student"),
            ("useridsource", "username"),
            ("userid", user),
            ("courseidsource", "shortname"),
            ("courseid", "TPL"),
        ];
        params.extend(said.map(|(field, value)| (name(at, field), value)));
    }
    let params: Vec<_> = params.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    assert_eq!(
        ask(&moodle, "tool_sync_enrol_users_enrol", &params)["errorcode"],
        "invalidparameter"
    );
    assert_eq!(people(&moodle), 1);
}
