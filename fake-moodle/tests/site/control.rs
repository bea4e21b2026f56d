//! What a test sets and looks at beside calls.

use std::thread;

use fake_moodle::{FakeMoodle, Setup};
use serde_json::{Value, json};

use super::client::{ask, call, course, fields, form, school, send};

#[test]
fn a_test_in_another_process_sets_and_looks_by_addresses_of_their_own() {
    let moodle = school();
    let json = |method: &str, path: &str, body: &Value| {
        send(
            moodle.url(),
            method,
            path,
            "application/json",
            body.to_string().as_bytes(),
        )
        .unwrap()
    };
    assert_eq!(
        json("POST", "/fake/site", &json!({"maintenance": true, "advance": 60})).status,
        204
    );
    assert!(moodle.with_state(|state| state.options.maintenance));
    assert_eq!(json("POST", "/fake/site", &json!({"no such": 1})).status, 400);
    let fault = json!({"when": {"percent": {"share": 100, "seed": 1}}, "what": {"status": 502}, "times": 1});
    assert_eq!(json("POST", "/fake/faults", &fault).status, 204);
    assert_eq!(
        call(moodle.url(), moodle.token(), "core_cohort_get_cohorts", &[])
            .unwrap()
            .status,
        502
    );
    assert_eq!(json("GET", "/fake/faults", &Value::Null).json()[0]["done"], 1);
    assert_eq!(json("DELETE", "/fake/faults", &Value::Null).status, 204);
    assert_eq!(
        json("GET", "/fake/calls", &Value::Null).json()[0]["faults"],
        json!(["Status(502)"])
    );
    assert_eq!(json("GET", "/fake/load", &Value::Null).json()["most"], 1);
    let state = json("GET", "/fake/state", &Value::Null).json();
    let shortname = &state["courses"][course(&moodle, "BIO-1").to_string()]["shortname"];
    assert_eq!(*shortname, "BIO-1");
    assert_eq!(state["now"], 1_795_343_060);
}

#[test]
fn a_site_may_be_in_a_folder() {
    let moodle = FakeMoodle::start(Setup {
        path: "/moodle".to_owned(),
        ..Setup::default()
    })
    .unwrap();
    let root = moodle.root();
    assert_eq!(format!("{root}/moodle"), moodle.url());
    let asked = fields(&[
        ("wstoken", moodle.token()),
        ("wsfunction", "core_webservice_get_site_info"),
        ("moodlewsrestformat", "json"),
    ]);
    let at = |path: &str| {
        send(
            root,
            "GET",
            &format!("{path}/webservice/rest/server.php?{}", form(&asked)),
            "",
            b"",
        )
        .unwrap()
    };
    assert_eq!(at("/moodle").json()["siteurl"], moodle.url());
    assert_eq!(at("").status, 404);
    assert_eq!(send(root, "GET", "/moodle/", "", b"").unwrap().status, 200);
    assert_eq!(send(root, "GET", "/fake/state", "", b"").unwrap().status, 200);
}

#[test]
fn a_large_site_finds_one_account_among_many() {
    let moodle = school();
    moodle.with_state(|state| fake_moodle::school::crowd(state, 2000));
    let found = ask(
        &moodle,
        "core_user_get_users_by_field",
        &[("field", "idnumber"), ("values[0]", "R001234")],
    );
    assert_eq!(found[0]["username"], "crowd001234");
    assert_eq!(found.as_array().unwrap().len(), 1);
}

#[test]
fn every_answer_says_what_time_it_is_on_the_site() {
    let moodle = school();
    let date = || {
        call(moodle.url(), "nobody's", "core_webservice_get_site_info", &[])
            .unwrap()
            .headers
    };
    assert!(date().contains("date: sun, 22 nov 2026 10:23:20 gmt"), "{}", date());
    moodle.advance(3600);
    assert!(date().contains("date: sun, 22 nov 2026 11:23:20 gmt"), "{}", date());
}

#[test]
fn calls_are_noted_with_what_they_held_and_whether_they_wrote() {
    let moodle = school();
    ask(
        &moodle,
        "core_user_get_users_by_field",
        &[("field", "id"), ("values[0]", "3"), ("values[1]", "4")],
    );
    ask(
        &moodle,
        "core_user_update_users",
        &[("users[0][id]", "4"), ("users[0][city]", "Lyon")],
    );
    ask(&moodle, "core_user_delete_users", &[("userids[0]", "999")]);
    let noted: Vec<_> = moodle
        .calls()
        .into_iter()
        .map(|call| (call.function, call.items, call.wrote, call.error))
        .collect();
    let name = str::to_owned;
    assert_eq!(
        noted,
        [
            (name("core_user_get_users_by_field"), 2, false, None),
            (name("core_user_update_users"), 1, true, None),
            (name("core_user_delete_users"), 1, false, Some(name("invaliduser"))),
        ]
    );
}

#[test]
fn calls_that_are_at_work_together_are_counted_together() {
    let moodle = school();
    let many = |moodle: &FakeMoodle| call(moodle.url(), moodle.token(), "core_cohort_get_cohorts", &[]).unwrap();
    thread::scope(|scope| {
        // Whoever looks at the site keeps all calls waiting.
        moodle.with_state(|_| {
            (0..4).for_each(|_| {
                scope.spawn(|| many(&moodle));
            });
            while moodle.load().now < 4 {
                thread::yield_now();
            }
        });
    });
    let load = moodle.load();
    assert_eq!((load.now, load.most), (0, 4));
    assert!(load.at_least(4) > 0.0 && load.at_least(5) == 0.0);
    moodle.reset_load();
    assert_eq!(moodle.load().most, 0);
}
