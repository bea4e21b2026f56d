//! What surprises (README of the recordings, section 3): what the site has afterwards.

use fake_moodle::FakeMoodle;
use serde_json::json;

use super::client::{ask, course, school, user};

fn way(moodle: &FakeMoodle, course: i64, user: i64) -> Option<(bool, i64, i64)> {
    moodle.with_state(|state| {
        state
            .ways(course, user)
            .first()
            .map(|(row, _)| (row.active, row.timestart, row.timeend))
    })
}

fn roles(moodle: &FakeMoodle, course: i64, user: i64) -> Vec<String> {
    moodle.with_state(|state| {
        state
            .roles_in(course, user)
            .iter()
            .map(|role| role.shortname.clone())
            .collect()
    })
}

fn enrol(moodle: &FakeMoodle, course: i64, user: i64, more: &[(&str, &str)]) {
    let (course, user) = (course.to_string(), user.to_string());
    let mut params = vec![
        ("enrolments[0][roleid]", "5"),
        ("enrolments[0][userid]", &user),
        ("enrolments[0][courseid]", &course),
    ];
    params.extend_from_slice(more);
    assert!(ask(moodle, "enrol_manual_enrol_users", &params).is_null());
}

#[test]
fn enrolling_again_resets_dates_and_status_that_are_not_sent() {
    let moodle = school();
    let (course, admin) = (course(&moodle, "BIO-1"), 2);
    let sent = [
        ("enrolments[0][timestart]", "100"),
        ("enrolments[0][timeend]", "200"),
        ("enrolments[0][suspend]", "1"),
    ];
    enrol(&moodle, course, admin, &sent);
    assert_eq!(way(&moodle, course, admin), Some((false, 100, 200)));
    enrol(&moodle, course, admin, &[]);
    assert_eq!(way(&moodle, course, admin), Some((true, 0, 0)));
}

#[test]
fn the_last_enrolment_takes_roles_and_groups_along() {
    let moodle = school();
    let (course, ben) = (course(&moodle, "BIO-1"), user(&moodle, "ben.okafor"));
    let (bio, id) = (course.to_string(), ben.to_string());
    let group = [
        ("groups[0][courseid]", bio.as_str()),
        ("groups[0][name]", "G"),
        ("groups[0][description]", ""),
    ];
    let group = ask(&moodle, "core_group_create_groups", &group)[0]["id"].to_string();
    ask(
        &moodle,
        "core_group_add_group_members",
        &[("members[0][groupid]", &group), ("members[0][userid]", &id)],
    );
    assert_eq!(roles(&moodle, course, ben), ["editingteacher"]);
    let left = [
        ("enrolments[0][userid]", id.as_str()),
        ("enrolments[0][courseid]", bio.as_str()),
    ];
    assert!(ask(&moodle, "enrol_manual_unenrol_users", &left).is_null());
    assert!(roles(&moodle, course, ben).is_empty());
    assert_eq!(
        ask(&moodle, "core_group_get_group_members", &[("groupids[0]", &group)])[0]["userids"],
        json!([])
    );
}

#[test]
fn an_import_that_deletes_takes_the_methods_of_the_course_along() {
    let moodle = school();
    let (from, to) = (course(&moodle, "TPL").to_string(), course(&moodle, "BIO-1").to_string());
    let import = [("importfrom", from.as_str()), ("importto", &to), ("deletecontent", "1")];
    assert!(ask(&moodle, "core_course_import_course", &import).is_null());
    assert_eq!(
        ask(&moodle, "core_enrol_get_enrolled_users", &[("courseid", &to)]),
        json!([])
    );
    let contents = ask(&moodle, "core_course_get_contents", &[("courseid", &to)]);
    assert_eq!(contents[1]["modules"][0]["name"], "Welcome");
    let enrol = [
        ("enrolments[0][roleid]", "5"),
        ("enrolments[0][userid]", "2"),
        ("enrolments[0][courseid]", to.as_str()),
    ];
    assert_eq!(
        ask(&moodle, "enrol_manual_enrol_users", &enrol)["errorcode"],
        "wsnoinstance"
    );
}

#[test]
fn a_copy_of_a_course_brings_its_activities_and_people_only_if_asked() {
    let moodle = school();
    let from = course(&moodle, "BIO-1");
    let people = |shortname: &str, users: &str| {
        let from = from.to_string();
        let copy = [
            ("courseid", from.as_str()),
            ("fullname", "Copy"),
            ("shortname", shortname),
            ("categoryid", "1"),
            ("options[0][name]", "users"),
            ("options[0][value]", users),
        ];
        let id = ask(&moodle, "core_course_duplicate_course", &copy)["id"]
            .as_i64()
            .unwrap();
        moodle.with_state(|state| state.participants(id).len())
    };
    assert_eq!(people("COPY1", "0"), 0);
    assert_eq!(people("COPY2", "1"), 12);
}

#[test]
fn who_leaves_a_linked_course_stays_suspended_and_without_roles() {
    let moodle = school();
    let (meta, child) = (course(&moodle, "TPL"), course(&moodle, "BIO-1"));
    let ben = user(&moodle, "ben.okafor");
    let (parent, linked, id) = (meta.to_string(), child.to_string(), ben.to_string());
    let link = [
        ("instances[0][metacourseid]", parent.as_str()),
        ("instances[0][courseid]", linked.as_str()),
    ];
    assert_eq!(ask(&moodle, "enrol_meta_add_instances", &link)[0]["status"], true);
    assert_eq!(
        (way(&moodle, meta, ben), roles(&moodle, meta, ben)),
        (Some((true, 0, 0)), vec!["editingteacher".to_owned()])
    );
    enrol(&moodle, child, 2, &[]);
    assert_eq!(roles(&moodle, meta, 2), ["student"]);
    let left = [
        ("enrolments[0][userid]", id.as_str()),
        ("enrolments[0][courseid]", linked.as_str()),
    ];
    ask(&moodle, "enrol_manual_unenrol_users", &left);
    assert_eq!(
        (way(&moodle, meta, ben), roles(&moodle, meta, ben)),
        (Some((false, 0, 0)), vec![])
    );
    assert_eq!(ask(&moodle, "enrol_meta_delete_instances", &link)[0]["status"], true);
    assert_eq!(way(&moodle, meta, 2), None);
}

#[test]
fn a_category_goes_with_what_is_in_it_or_hands_it_on() {
    let moodle = school();
    let ids = moodle.with_state(|state| state.tables.categories.iter().map(|(id, _)| id).collect::<Vec<_>>());
    let [one, biology, mathematics] = ids[..] else {
        panic!("{ids:?}")
    };
    let (bio, mat) = (course(&moodle, "BIO-1"), course(&moodle, "MAT-1"));
    let delete = |id: i64, how: (&str, &str)| {
        ask(
            &moodle,
            "core_course_delete_categories",
            &[("categories[0][id]", &id.to_string()), how],
        )
    };
    assert!(delete(biology, ("categories[0][recursive]", "1")).is_null());
    assert!(moodle.with_state(|state| !state.tables.courses.has(bio)));
    assert!(delete(mathematics, ("categories[0][newparent]", &one.to_string())).is_null());
    assert_eq!(
        moodle.with_state(|state| state.tables.courses.get(mat).unwrap().category),
        one
    );
}

#[test]
fn one_value_that_no_username_can_be_refuses_a_whole_look_up() {
    let moodle = school();
    let ask = |name: &str| {
        let params = [("field", "username"), ("values[0]", "ben.okafor"), ("values[1]", name)];
        ask(&moodle, "core_user_get_users_by_field", &params)
    };
    assert_eq!(ask("nobody").as_array().unwrap().len(), 1);
    assert_eq!(ask("Ben.Okafor")["errorcode"], "invalidparameter");
}

#[test]
fn a_deleted_account_leaves_everything_and_frees_its_name() {
    let moodle = school();
    let (course, ben) = (course(&moodle, "BIO-1"), user(&moodle, "ben.okafor"));
    assert!(ask(&moodle, "core_user_delete_users", &[("userids[0]", &ben.to_string())]).is_null());
    assert_eq!(way(&moodle, course, ben), None);
    let found = ask(
        &moodle,
        "core_user_get_users_by_field",
        &[("field", "id"), ("values[0]", &ben.to_string())],
    );
    assert_eq!(found[0]["username"], "ben.okafor@example.org.1795343000");
    let none = ask(
        &moodle,
        "core_user_get_users_by_field",
        &[("field", "username"), ("values[0]", "ben.okafor")],
    );
    assert_eq!(none, json!([]));
}
