//! What a real Moodle 4.4 answered (`recordings.json`, in the order in which it was asked), asked of the fake.
//!
//! Status, content type and every value must be the same, but for:
//!
//! * moments (`timecreated`, `timemodified`, `cacherev`, `_lastloaded`), numbers of drafts and revisions of pictures;
//! * the address of the site;
//! * the order of keys in XML, which the fake sorts, and a key that XML alone shows as null;
//! * `sortorder` of courses once some were moved and deleted ([`UNORDERED`]);
//! * what debugging tells of SQL, which the recordings here don't hold;
//! * the contents of a course: sections, and the names and kinds of activities, are all that the fake has of them.
//!
//! What was done on the site between two calls, without a call, is in `between`.

mod between;
mod fill;
mod normal;

use std::collections::BTreeMap;

use fake_moodle::FakeMoodle;
use serde::Deserialize;
use serde_json::Value;

use super::client::{self, Answer, fields, form};
use between::{ADMIN, Sites, token};
use normal::{contents, same_xml, without};

/// Calls of what the connector never uses.
const LEFT_OUT: [(&str, &str); 3] = [
    (
        "submit dynamic/web form: core_form_dynamic_form (course reset has none)",
        "forms of pages, which no client fills in",
    ),
    (
        "login/token.php ok",
        "Tool Sync is given a token and never asks for one",
    ),
    (
        "login/token.php wrong password",
        "Tool Sync is given a token and never asks for one",
    ),
];

/// Calls after which the order of courses isn't compared.
const UNORDERED: [&str; 2] = [
    "duplicate idnumber carried? (course DUP1)",
    "new idnumber lookup after rename",
];

/// A call and its answer.
#[derive(Debug, Deserialize)]
pub struct Recorded {
    name: String,
    function: Option<String>,
    token: Option<String>,
    method: String,
    path: String,
    #[serde(default)]
    query: bool,
    params: Vec<(String, String)>,
    http_status: u16,
    content_type: Option<String>,
    #[serde(default)]
    answer: Option<Value>,
    #[serde(default)]
    text: Option<String>,
    #[serde(default)]
    debuginfo: Option<String>,
    #[serde(default)]
    fatal_with_debugging: bool,
}

fn recordings() -> Vec<Recorded> {
    serde_json::from_str(include_str!("../../recordings.json")).expect("recordings")
}

/// Numbers of drafts: what was recorded, what the fake gave.
type Drafts = BTreeMap<String, String>;

fn ask(moodle: &FakeMoodle, recorded: &Recorded, drafts: &Drafts) -> Answer {
    let url = moodle.url();
    let mut params = between::written_out(recorded);
    for (_, value) in &mut params {
        if let Some(draft) = drafts.get(value) {
            value.clone_from(draft);
        }
    }
    if recorded.path == "/webservice/upload.php" {
        return upload(url, recorded, &params);
    }
    let xml = recorded
        .content_type
        .as_deref()
        .is_some_and(|kind| kind.starts_with("application/xml"));
    let mut head = Vec::new();
    head.extend(recorded.token.as_deref().map(|label| ("wstoken", token(label))));
    head.extend(recorded.function.as_deref().map(|function| ("wsfunction", function)));
    head.extend((!xml).then_some(("moodlewsrestformat", "json")));
    let mut all = fields(&head);
    let path = "/webservice/rest/server.php";
    let kind = "application/x-www-form-urlencoded";
    let answer = match () {
        () if recorded.name == "json body" => client::send(
            url,
            "POST",
            path,
            "application/json",
            format!("{{\"wstoken\":\"{ADMIN}\"}}").as_bytes(),
        ),
        () if recorded.query => {
            let query = fields(&[
                ("wstoken", ADMIN),
                ("wsfunction", "core_user_get_users"),
                ("moodlewsrestformat", "json"),
            ]);
            client::send(
                url,
                "POST",
                &format!("{path}?{}", form(&query)),
                kind,
                form(&params).as_bytes(),
            )
        }
        () => {
            all.extend(params);
            if recorded.method == "GET" {
                client::send(url, "GET", &format!("{path}?{}", form(&all)), kind, b"")
            } else {
                client::send(url, "POST", path, kind, form(&all).as_bytes())
            }
        }
    };
    answer.expect("an answer")
}

fn upload(url: &str, recorded: &Recorded, params: &[(String, String)]) -> Answer {
    let (mut said, mut files) = (Vec::new(), Vec::new());
    for (name, value) in params {
        match name.strip_prefix("file:") {
            Some(name) => files.push((name.to_owned(), value.clone(), between::file(value))),
            None if value == "TOKEN" => said.extend(fields(&[("token", ADMIN)])),
            None => said.push((name.clone(), value.clone())),
        }
    }
    assert_eq!(recorded.method, "POST");
    client::upload(url, &said, &files).expect("an answer")
}

/// Notes which draft got which number.
fn note_drafts(drafts: &mut Drafts, recorded: &Value, answered: &Value) {
    let number = |answer: &Value| {
        let draft = answer.get("itemid").or_else(|| answer.get(0)?.get("itemid"));
        draft.map(Value::to_string)
    };
    if let (Some(recorded), Some(answered)) = (number(recorded), number(answered)) {
        drafts.insert(recorded, answered);
    }
}

fn compare(moodle: &FakeMoodle, recorded: &Recorded, drafts: &mut Drafts) -> Result<(), String> {
    let set_debugging = |on| moodle.with_state(|state| state.options.debugging = on);
    if recorded.fatal_with_debugging {
        set_debugging(true);
        let answer = ask(moodle, recorded, drafts);
        set_debugging(false);
        if (answer.status, answer.body.as_str()) != (500, "") {
            return Err(format!("with debugging {answer:?}"));
        }
    }
    set_debugging(recorded.debuginfo.is_some());
    let answer = ask(moodle, recorded, drafts);
    set_debugging(false);
    if answer.status != recorded.http_status {
        return Err(format!("status {} instead of {}", answer.status, recorded.http_status));
    }
    if recorded.content_type.as_ref().is_some_and(|kind| *kind != answer.kind) {
        return Err(format!(
            "content type {} instead of {:?}",
            answer.kind, recorded.content_type
        ));
    }
    if let Some(text) = &recorded.text {
        let same = same_xml(text, &answer.body.replace(moodle.url(), "https://moodle.example"));
        return if same { Ok(()) } else { Err(answer.body) };
    }
    let wanted = recorded.answer.clone().unwrap_or_default();
    let mut given = answer.json();
    if let Some(debug) = &recorded.debuginfo {
        let told = given.as_object_mut().and_then(|answer| answer.remove("debuginfo"));
        if told.as_ref().and_then(Value::as_str) != Some(debug) {
            return Err(format!("debugging tells {told:?} instead of {debug:?}"));
        }
    }
    note_drafts(drafts, &wanted, &given);
    if recorded.name == "course contents after import" {
        given = contents(&given);
    }
    let unordered = UNORDERED.contains(&recorded.name.as_str());
    let (wanted, given) = (without(wanted, "", unordered), without(given, moodle.url(), unordered));
    if wanted == given {
        Ok(())
    } else {
        Err(format!("answered {given}\n  instead of {wanted}"))
    }
}

#[test]
fn the_fake_answers_what_a_real_moodle_answered() {
    let mut sites = Sites::start();
    let mut drafts = Drafts::new();
    let mut wrong = Vec::new();
    let mut compared = 0;
    for recorded in recordings() {
        if LEFT_OUT.iter().any(|(name, _)| *name == recorded.name) {
            continue;
        }
        let moodle = sites.before(&recorded.name);
        compared += 1;
        if let Err(why) = compare(moodle, &recorded, &mut drafts) {
            wrong.push(format!("{} [{:?}]: {why}", recorded.name, recorded.function));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {compared} differ\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    assert_eq!(compared, 421);
    assert_eq!(sites.enrolled_of_a_batch_that_was_cut(), 1666);
}
