//! `core_user_*`: accounts.

mod countries;
mod create;
mod delete;
mod find;
mod record;
mod update;

use super::Function;
use crate::errors::{Exception, too_long};
use crate::params::{Args, Field, Kind, Shape, list, needed, or, taken};
use crate::state::{FieldKind, State, User};

pub(super) use record::{Seen, picture_url, record};

/// Fields of the profile that are kept as they are sent.
const PROFILE: [&str; 19] = [
    "maildisplay",
    "city",
    "country",
    "timezone",
    "description",
    "firstnamephonetic",
    "lastnamephonetic",
    "middlename",
    "alternatename",
    "interests",
    "institution",
    "department",
    "phone1",
    "phone2",
    "address",
    "lang",
    "calendartype",
    "theme",
    "mailformat",
];

/// How long a column is.
const COLUMNS: [(&str, usize); 11] = [
    ("username", 100),
    ("firstname", 100),
    ("lastname", 100),
    ("email", 100),
    ("idnumber", 255),
    ("city", 120),
    ("phone1", 20),
    ("phone2", 20),
    ("address", 255),
    ("institution", 255),
    ("department", 255),
];

const CUSTOM: Shape = Shape::Record(&[needed("type", Kind::AlphaNumExt), needed("value", Kind::Raw)]);
const PREFERENCE: Shape = Shape::Record(&[needed("type", Kind::Raw), needed("value", Kind::Raw)]);

const NEW: Shape = Shape::Record(&[
    taken("createpassword", Kind::Bool),
    needed("username", Kind::Username),
    or("auth", Kind::Auth, "manual"),
    taken("password", Kind::Raw),
    needed("firstname", Kind::Text),
    needed("lastname", Kind::Text),
    needed("email", Kind::Trimmed),
    taken("maildisplay", Kind::Int),
    taken("city", Kind::Text),
    taken("country", Kind::AlphaNumExt),
    taken("timezone", Kind::Raw),
    taken("description", Kind::Raw),
    taken("firstnamephonetic", Kind::Text),
    taken("lastnamephonetic", Kind::Text),
    taken("middlename", Kind::Text),
    taken("alternatename", Kind::Text),
    taken("interests", Kind::Text),
    or("idnumber", Kind::Raw, ""),
    taken("institution", Kind::Raw),
    taken("department", Kind::Raw),
    taken("phone1", Kind::Text),
    taken("phone2", Kind::Text),
    taken("address", Kind::Raw),
    taken("lang", Kind::Lang),
    taken("calendartype", Kind::AlphaNumExt),
    taken("theme", Kind::Theme),
    taken("mailformat", Kind::Int),
    list("customfields", &CUSTOM).optional(),
    list("preferences", &PREFERENCE).optional(),
]);

const CHANGED: Shape = Shape::Record(&[
    needed("id", Kind::Int),
    taken("username", Kind::Username),
    taken("auth", Kind::Auth),
    taken("suspended", Kind::Bool),
    taken("password", Kind::Raw),
    taken("firstname", Kind::Text),
    taken("lastname", Kind::Text),
    taken("email", Kind::Trimmed),
    taken("maildisplay", Kind::Int),
    taken("city", Kind::Text),
    taken("country", Kind::AlphaNumExt),
    taken("timezone", Kind::Raw),
    taken("description", Kind::Raw),
    taken("userpicture", Kind::Int),
    taken("firstnamephonetic", Kind::Text),
    taken("lastnamephonetic", Kind::Text),
    taken("middlename", Kind::Text),
    taken("alternatename", Kind::Text),
    taken("interests", Kind::Text),
    taken("idnumber", Kind::Raw),
    taken("institution", Kind::Raw),
    taken("department", Kind::Raw),
    taken("phone1", Kind::Text),
    taken("phone2", Kind::Text),
    taken("address", Kind::Raw),
    taken("lang", Kind::Lang),
    taken("calendartype", Kind::AlphaNumExt),
    taken("theme", Kind::Theme),
    taken("mailformat", Kind::Int),
    list("customfields", &CUSTOM).optional(),
    list("preferences", &PREFERENCE).optional(),
]);

const CRITERION: Shape = Shape::Record(&[needed("key", Kind::AlphaNumExt), needed("value", Kind::Raw)]);
const BY_FIELD: &[Field] = &[needed("field", Kind::AlphaNumExt), list("values", &super::TEXTS)];

pub(super) const FUNCTIONS: &[Function] = &[
    Function::new("core_user_create_users", &[list("users", &NEW)], create::create),
    Function::new("core_user_update_users", &[list("users", &CHANGED)], update::update),
    Function::new(
        "core_user_delete_users",
        &[list("userids", &super::IDS)],
        delete::delete,
    ),
    Function::new("core_user_get_users_by_field", BY_FIELD, find::by_field),
    Function::new(
        "core_user_get_users",
        &[list("criteria", &CRITERION)],
        find::by_criteria,
    ),
];

/// Refuses a value that is longer than its column.
fn fits(user: Args<'_>) -> Result<(), Exception> {
    let long = |(name, limit): &(&str, usize)| user.text(name).chars().count() > *limit;
    COLUMNS
        .into_iter()
        .find(long)
        .map_or(Ok(()), |(_, limit)| Err(too_long(limit)))
}

/// Whether this looks like an address for mail.
fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else {
        return false;
    };
    let plain =
        |part: &str| !part.is_empty() && !part.contains(|sign: char| sign.is_whitespace() || "@,;<>".contains(sign));
    plain(name) && plain(host) && (host.contains('.') || host == "localhost") && !host.ends_with('.')
}

/// What is wrong with a password, as the site words it.
fn weak(password: &str) -> Option<Exception> {
    let has = |what: fn(&char) -> bool| password.chars().any(|sign| what(&sign));
    let rules = [
        (
            password.chars().count() >= 8,
            "Passwords must be at least 8 characters long.",
        ),
        (has(char::is_ascii_digit), "Passwords must have at least 1 digit(s)."),
        (
            has(|sign| sign.is_lowercase()),
            "Passwords must have at least 1 lower case letter(s).",
        ),
        (
            has(|sign| sign.is_uppercase()),
            "Passwords must have at least 1 upper case letter(s).",
        ),
        (
            has(|sign| !sign.is_alphanumeric()),
            "The password must have at least 1 special character(s) such as *, -, or #.",
        ),
    ];
    let broken: String = rules
        .iter()
        .filter(|(kept, _)| !kept)
        .map(|(_, rule)| format!("<div>{rule}</div>"))
        .collect();
    if broken.is_empty() {
        None
    } else {
        Some(crate::errors::untold(&broken))
    }
}

/// Takes over what was sent of profile, custom fields and preferences. Unknown countries, unknown custom fields and values
/// that a menu lacks are dropped without a word.
fn take(state: &State, user: &mut User, sent: Args<'_>) {
    for name in PROFILE {
        let value = sent
            .try_text(name)
            .map(str::to_owned)
            .or_else(|| sent.try_int(name).map(|value| value.to_string()));
        let known = |value: &String| name != "country" || value.is_empty() || countries::is_country(value);
        if let Some(value) = value.filter(known) {
            user.profile.insert(name.to_owned(), value);
        }
    }
    for field in sent.items("customfields") {
        let known = state
            .options
            .user_fields
            .iter()
            .find(|known| known.shortname == field.text("type"));
        let Some(known) = known else { continue };
        let value = match &known.kind {
            FieldKind::Menu(options) if !options.iter().any(|option| option == field.text("value")) => "",
            _ => field.text("value"),
        };
        user.custom.insert(known.shortname.clone(), value.to_owned());
    }
    for preference in sent.items("preferences") {
        user.preferences
            .insert(preference.text("type").to_owned(), preference.text("value").to_owned());
    }
}
