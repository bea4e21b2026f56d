//! How calls and answers travel: limits, tokens, uploads, what is noted of calls, what can be set from outside.

use std::collections::BTreeSet;

use fake_moodle::state::{Options, Rights};
use fake_moodle::{FakeMoodle, Functions, Setup};
use serde_json::{Value, json};

use super::client::{ask, call, course, fields, form, school, send, upload, user};

fn many(list: &str, records: &[Vec<(&str, String)>]) -> Vec<(String, String)> {
    let one = |(at, record): (usize, &Vec<(&str, String)>)| {
        record
            .iter()
            .map(|(name, value)| (format!("{list}[{at}][{name}]"), value.clone()))
            .collect::<Vec<_>>()
    };
    records.iter().enumerate().flat_map(one).collect()
}

#[test]
fn what_is_above_max_input_vars_is_dropped_without_a_word() {
    let moodle = FakeMoodle::start(Setup::default()).unwrap();
    let people = |count: usize| -> Vec<Vec<(&str, String)>> {
        let user = |at| {
            vec![
                ("username", format!("p{at}")),
                ("auth", "ldap".to_owned()),
                ("firstname", "P".to_owned()),
                ("lastname", "Q".to_owned()),
                ("email", format!("p{at}@example.org")),
            ]
        };
        (0..count).map(user).collect()
    };
    // 3 fields of the protocol, 199 × 5, and 3 of the five of the last: its record is incomplete.
    let answer = call(
        moodle.url(),
        moodle.token(),
        "core_user_create_users",
        &many("users", &people(200)),
    )
    .unwrap();
    assert_eq!(answer.json()["errorcode"], "invalidparameter");
    let answer = call(
        moodle.url(),
        moodle.token(),
        "core_user_create_users",
        &many("users", &people(150)),
    )
    .unwrap();
    assert_eq!(answer.json().as_array().unwrap().len(), 150);

    let values: Vec<_> = (0..1500)
        .map(|at| (format!("values[{at}]"), format!("p{}", at % 150)))
        .collect();
    let asked: Vec<_> = fields(&[("field", "username")]).into_iter().chain(values).collect();
    let answer = call(moodle.url(), moodle.token(), "core_user_get_users_by_field", &asked).unwrap();
    assert_eq!(answer.json().as_array().unwrap().len(), 150);
    let last = moodle.calls().pop().unwrap();
    // 1001 fields were read: three of the protocol, the field, and 997 values.
    assert_eq!((last.fields, last.items), (1504, 997));
}

#[test]
fn a_token_calls_the_functions_of_its_service_with_the_rights_of_its_account() {
    let moodle = school();
    let ben = user(&moodle, "ben.okafor");
    let functions = BTreeSet::from(["core_user_create_users".to_owned(), "core_user_delete_users".to_owned()]);
    let rights = Rights::Only(BTreeSet::from(["moodle/user:create".to_owned()]));
    moodle.with_state(|state| state.add_token("ben", ben, Some(functions), rights));
    let new = [
        ("users[0][username]", "new"),
        ("users[0][password]", "Secret.12"),
        ("users[0][firstname]", "N"),
        ("users[0][lastname]", "W"),
        ("users[0][email]", "new@example.org"),
    ];
    let answer =
        |function, params: &[(&str, &str)]| call(moodle.url(), "ben", function, &fields(params)).unwrap().json();
    assert!(answer("core_user_create_users", &new)[0]["id"].is_number());
    assert_eq!(
        answer("core_user_delete_users", &[("userids[0]", "5")])["errorcode"],
        "nopermissions"
    );
    assert_eq!(answer("core_cohort_get_cohorts", &[])["errorcode"], "accessexception");
}

#[test]
fn a_site_says_which_functions_a_token_may_call() {
    let only = |functions| {
        let moodle = FakeMoodle::start(Setup {
            functions,
            ..Setup::default()
        })
        .unwrap();
        let info = ask(&moodle, "core_webservice_get_site_info", &[]);
        let names = info["functions"]
            .as_array()
            .unwrap()
            .iter()
            .map(|function| function["name"].to_string());
        names
            .filter(|name| name.contains("tool_sync_") || name.contains("get_site_info"))
            .count()
    };
    assert_eq!(only(Functions::Core), 1);
    assert_eq!(only(Functions::Plugin), 22);
    assert_eq!(only(Functions::All), 22);
    assert_eq!(
        only(Functions::Only(vec!["core_webservice_get_site_info".to_owned()])),
        1
    );
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
fn a_picture_goes_by_a_draft_and_is_served_to_whoever_asks() {
    let moodle = school();
    let id = user(&moodle, "ben.okafor").to_string();
    let png = b"\x89PNG\r\n\x1a\n and so on".to_vec();
    let sent = fields(&[("token", moodle.token())]);
    let draft = upload(moodle.url(), &sent, &[("file".to_owned(), "ben.png".to_owned(), png)])
        .unwrap()
        .json();
    let draft = draft[0]["itemid"].to_string();
    let set = ask(
        &moodle,
        "core_user_update_picture",
        &[("draftitemid", &draft), ("userid", &id)],
    );
    let address = set["profileimageurl"]
        .as_str()
        .unwrap()
        .strip_prefix(moodle.url())
        .unwrap();
    let picture = send(moodle.url(), "GET", address, "", b"").unwrap();
    assert_eq!((picture.status, picture.kind.as_str()), (200, "image/png"));
    let removed = ask(
        &moodle,
        "core_user_update_picture",
        &[("draftitemid", "0"), ("delete", "1"), ("userid", &id)],
    );
    assert_eq!(removed["success"], true);
    assert_eq!(send(moodle.url(), "GET", address, "", b"").unwrap().status, 404);
}

#[test]
fn an_upload_above_the_limit_is_refused_by_the_web_server() {
    let site = Options {
        max_upload: Some(10),
        ..Options::default()
    };
    let moodle = FakeMoodle::start(Setup {
        site,
        ..Setup::default()
    })
    .unwrap();
    assert_eq!(
        ask(&moodle, "core_webservice_get_site_info", &[])["usermaxuploadfilesize"],
        10
    );
    let file = ("file".to_owned(), "large.png".to_owned(), vec![0; 11]);
    assert_eq!(
        upload(moodle.url(), &fields(&[("token", moodle.token())]), &[file])
            .unwrap()
            .status,
        413
    );
}

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
