//! How calls and answers travel: limits, tokens, uploads.

use std::collections::BTreeSet;

use fake_moodle::state::{Options, Rights};
use fake_moodle::{FakeMoodle, Functions, Setup};

use super::client::{ask, call, fields, school, send, upload, user};

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
    let told = |functions: Functions| {
        let moodle = FakeMoodle::start(Setup {
            functions,
            ..Setup::default()
        })
        .unwrap();
        let info = ask(&moodle, "core_webservice_get_site_info", &[]);
        let functions = info["functions"].as_array().unwrap().iter();
        functions
            .map(|function| function["name"].as_str().unwrap().to_owned())
            .collect::<BTreeSet<_>>()
    };
    let info = BTreeSet::from(["core_webservice_get_site_info".to_owned()]);
    let (all, core, plugin) = (told(Functions::All), told(Functions::Core), told(Functions::Plugin));
    assert!(core.iter().all(|name| !name.starts_with("tool_sync_")));
    assert_eq!(plugin.intersection(&core).cloned().collect::<BTreeSet<_>>(), info);
    assert_eq!(core.union(&plugin).cloned().collect::<BTreeSet<_>>(), all);
    assert_eq!(told(Functions::Only(info.iter().cloned().collect())), info);
    let others = all.difference(&info).cloned().collect();
    assert_eq!(told(Functions::Without(others)), info);
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
