//! What becomes of a batch with a bad item (README of the recordings, section 2): what the site has afterwards.

use fake_moodle::FakeMoodle;
use serde_json::{Value, json};

use super::client::{ask, course, school, user};

fn counts(moodle: &FakeMoodle) -> Value {
    moodle.with_state(|state| {
        let tables = &state.tables;
        json!({
            "users": tables.users.iter().filter(|(_, user)| !user.deleted).count(),
            "categories": tables.categories.len(),
            "courses": tables.courses.len(),
            "enrolments": tables.enrolments.len(),
            "assignments": tables.assignments.len(),
            "groups": tables.groups.len(),
            "group_members": tables.group_members.len(),
            "cohorts": tables.cohorts.len(),
            "cohort_members": tables.cohort_members.len(),
        })
    })
}

#[test]
fn most_functions_do_all_or_nothing_and_use_ids_up() {
    let moodle = school();
    let before = counts(&moodle);
    let ben = user(&moodle, "ben.okafor").to_string();
    let bio = course(&moodle, "BIO-1").to_string();
    let calls: [(&str, &[(&str, &str)], &str); 8] = [
        (
            "core_user_delete_users",
            &[("userids[0]", &ben), ("userids[1]", "999")],
            "invaliduser",
        ),
        (
            "core_course_create_categories",
            &[
                ("categories[0][name]", "A"),
                ("categories[1][name]", "B"),
                ("categories[1][parent]", "99"),
            ],
            "unknowcategory",
        ),
        (
            "enrol_manual_unenrol_users",
            &[
                ("enrolments[0][userid]", &ben),
                ("enrolments[0][courseid]", &bio),
                ("enrolments[1][userid]", "999"),
                ("enrolments[1][courseid]", &bio),
            ],
            "invalidparameter",
        ),
        (
            "core_role_assign_roles",
            &[
                ("assignments[0][roleid]", "4"),
                ("assignments[0][userid]", &ben),
                ("assignments[0][contextlevel]", "course"),
                ("assignments[0][instanceid]", &bio),
                ("assignments[1][roleid]", "99"),
                ("assignments[1][userid]", &ben),
                ("assignments[1][contextid]", "1"),
            ],
            "invalidparameter",
        ),
        (
            "core_group_create_groups",
            &[
                ("groups[0][courseid]", &bio),
                ("groups[0][name]", "G"),
                ("groups[0][description]", ""),
                ("groups[1][courseid]", "99"),
                ("groups[1][name]", "G"),
                ("groups[1][description]", ""),
            ],
            "errorcoursecontextnotvalid",
        ),
        (
            "core_cohort_delete_cohorts",
            &[("cohortids[0]", "1"), ("cohortids[1]", "99")],
            "invalidrecord",
        ),
        (
            "core_cohort_delete_cohort_members",
            &[
                ("members[0][cohortid]", "1"),
                ("members[0][userid]", "5"),
                ("members[1][cohortid]", "9"),
                ("members[1][userid]", "5"),
            ],
            "invalidrecord",
        ),
        (
            "enrol_manual_enrol_users",
            &[
                ("enrolments[0][roleid]", "5"),
                ("enrolments[0][userid]", "2"),
                ("enrolments[0][courseid]", &bio),
                ("enrolments[1][roleid]", "5"),
                ("enrolments[1][userid]", "999"),
                ("enrolments[1][courseid]", &bio),
            ],
            "codingerror",
        ),
    ];
    for (function, params, code) in calls {
        assert_eq!(ask(&moodle, function, params)["errorcode"], code, "{function}");
        assert_eq!(counts(&moodle), before, "{function}");
        assert!(!moodle.calls().pop().unwrap().wrote, "{function}");
    }
    // Five categories were there, and one was rolled back.
    let next = ask(
        &moodle,
        "core_course_create_categories",
        &[("categories[0][name]", "A")],
    );
    assert_eq!(
        next[0]["id"],
        moodle.with_state(|state| state.tables.categories.len() as i64) + 1
    );
}

#[test]
fn some_functions_warn_of_an_item_and_do_the_others() {
    let moodle = school();
    let ben = user(&moodle, "ben.okafor");
    let users = [
        ("users[0][id]", "999"),
        ("users[1][id]", &ben.to_string()),
        ("users[1][city]", "Lyon"),
    ];
    assert_eq!(
        ask(&moodle, "core_user_update_users", &users)["warnings"][0]["itemid"],
        999
    );
    assert_eq!(
        moodle.with_state(|state| state.user(ben).unwrap().profile("city").to_owned()),
        "Lyon"
    );

    let bio = course(&moodle, "BIO-1");
    let courses = [
        ("courses[0][id]", bio.to_string()),
        ("courses[0][shortname]", "MAT-1".to_owned()),
    ];
    let courses = courses.each_ref().map(|(name, value)| (*name, value.as_str()));
    assert_eq!(
        ask(&moodle, "core_course_update_courses", &courses)["warnings"][0]["warningcode"],
        "shortnametaken"
    );

    let gone = ask(
        &moodle,
        "core_course_delete_courses",
        &[("courseids[0]", "999"), ("courseids[1]", &bio.to_string())],
    );
    assert_eq!(gone["warnings"].as_array().unwrap().len(), 1);
    assert!(moodle.with_state(|state| !state.tables.courses.has(bio)));
}

#[test]
fn links_between_courses_that_come_before_a_bad_one_stay() {
    let moodle = school();
    let (bio, mat) = (
        course(&moodle, "BIO-1").to_string(),
        course(&moodle, "MAT-1").to_string(),
    );
    let links = [
        ("instances[0][metacourseid]", bio.as_str()),
        ("instances[0][courseid]", mat.as_str()),
        ("instances[1][metacourseid]", "999"),
        ("instances[1][courseid]", mat.as_str()),
    ];
    assert_eq!(
        ask(&moodle, "enrol_meta_add_instances", &links)["errorcode"],
        "invalidparameter"
    );
    let kinds = moodle.with_state(|state| {
        state
            .methods(bio.parse().unwrap())
            .into_iter()
            .map(|(_, method)| method.kind)
            .collect::<Vec<_>>()
    });
    assert_eq!(kinds, ["manual", "meta"]);
    assert!(moodle.calls().pop().unwrap().wrote);
}
