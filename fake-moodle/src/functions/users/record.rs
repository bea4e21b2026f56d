//! Accounts as they are answered.

use serde_json::{Map, Value, json};

use crate::state::{FieldKind, State, User};

/// Where an account is looked at.
#[derive(Debug)]
pub(crate) enum Seen {
    /// By a look-up of the site.
    Site,
    /// By a search; whoever calls sees their own preferences.
    Own(bool),
    /// Among those of a course.
    Course,
}

/// The address of somebody's picture: `f1` is larger than `f2`.
pub(crate) fn picture_url(state: &State, user: &User, size: &str) -> String {
    let url = &state.options.url;
    match user.picture {
        0 => format!("{url}/theme/image.php/boost/core/{}/u/{size}", crate::THEME_REVISION),
        revision => format!(
            "{url}/pluginfile.php/{}/user/icon/boost/{size}?rev={revision}",
            user.context
        ),
    }
}

/// What is said of an account. Most of what is empty is left out.
pub(crate) fn record(state: &State, user: &User, seen: &Seen) -> Value {
    let mut out = Map::new();
    let mut say = |name: &str, value: Value| out.insert(name.to_owned(), value);
    say("id", json!(user.id));
    say("username", json!(user.username));
    say("firstname", json!(user.firstname));
    say("lastname", json!(user.lastname));
    say("fullname", json!(user.fullname()));
    say("email", json!(user.email));
    say("department", json!(user.profile("department")));
    say("firstaccess", json!(0));
    say("lastaccess", json!(0));
    if matches!(seen, Seen::Course) {
        say("lastcourseaccess", json!(0));
    } else {
        say("auth", json!(user.auth));
        say("suspended", json!(user.suspended));
        say("confirmed", json!(true));
        say("lang", json!(user.profile("lang")));
        say("theme", json!(user.profile("theme")));
        say("timezone", json!(user.profile("timezone")));
        say(
            "mailformat",
            json!(user.profile("mailformat").parse::<i64>().unwrap_or(1)),
        );
    }
    if !user.idnumber.is_empty() {
        say("idnumber", json!(user.idnumber));
    }
    for name in [
        "address",
        "phone1",
        "phone2",
        "institution",
        "interests",
        "description",
        "city",
        "country",
    ] {
        if !user.profile(name).is_empty() {
            say(name, json!(user.profile(name)));
        }
    }
    if !user.profile("description").is_empty() {
        say("descriptionformat", json!(1));
    }
    say("profileimageurlsmall", json!(picture_url(state, user, "f2")));
    say("profileimageurl", json!(picture_url(state, user, "f1")));
    let custom = custom(state, user);
    if !custom.is_empty() {
        say("customfields", json!(custom));
    }
    if let Seen::Own(true) = seen {
        let known = user
            .preferences
            .iter()
            .map(|(name, value)| json!({"name": name, "value": value}));
        let loaded = json!({"name": "_lastloaded", "value": state.now});
        say("preferences", known.chain([loaded]).collect());
    }
    Value::Object(out)
}

fn custom(state: &State, user: &User) -> Vec<Value> {
    let fields = state.options.user_fields.iter();
    let filled = fields.filter_map(|field| {
        let value = user.custom.get(&field.shortname).filter(|value| !value.is_empty())?;
        let shown = match (&field.kind, value.as_str()) {
            (FieldKind::Checkbox, "1") => "Yes",
            (FieldKind::Checkbox, _) => "No",
            (_, value) => value,
        };
        Some(json!({
            "type": field.kind.name(),
            "value": value,
            "displayvalue": shown,
            "name": field.name,
            "shortname": field.shortname,
        }))
    });
    filled.collect()
}
