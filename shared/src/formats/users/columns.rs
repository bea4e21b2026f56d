//! The columns of a users file (D91), with limits and what may be emptied (D56).
//!
//! Defaults of new accounts are in `fields.rs`. Which columns a file must have depends on the operation: see `mod.rs`.

use super::rules::{email, remote_host, username};
use crate::column::{Column, Kind, Refers, SiteList};

/// The largest N of `courseN` and its companions.
const LAST: u32 = u32::MAX;

/// The columns: who it is, the account, its profile, what it takes part in.
pub const COLUMNS: &[Column] = &[
    Column::new("username", Kind::Username)
        .present()
        .key()
        .unique()
        .rule(&username::RULE),
    Column::new("firstname", Kind::Text(100)).present(),
    Column::new("lastname", Kind::Text(100)).present(),
    Column::new("id", Kind::Integer(1, i64::MAX)).key(),
    Column::new("idnumber", Kind::Text(255)).key().unique(),
    Column::new("email", Kind::Email)
        .emptiable()
        .unique()
        .rule(&email::RULE),
    Column::new("oldusername", Kind::Text(100)).steers(),
    Column::new("deleted", Kind::Truth).steers(),
    Column::new("suspended", Kind::Truth).steers(),
    Column::new("auth", Kind::SiteList(SiteList::AuthMethods)),
    Column::new("password", Kind::Password),
    Column::new("institution", Kind::Text(255)).emptiable(),
    Column::new("department", Kind::Text(255)).emptiable(),
    Column::new("city", Kind::Text(120)).emptiable(),
    Column::new("country", Kind::Country),
    Column::new("lang", Kind::Language),
    Column::new("timezone", Kind::Text(100)),
    Column::new("maildisplay", Kind::Integer(0, 2)),
    Column::new("maildigest", Kind::Integer(0, 2)),
    Column::new("mailformat", Kind::Integer(0, 1)),
    Column::new("autosubscribe", Kind::Truth),
    Column::new("trackforums", Kind::Truth),
    Column::new("phone1", Kind::Text(20)).emptiable(),
    Column::new("phone2", Kind::Text(20)).emptiable(),
    Column::new("address", Kind::Text(255)).emptiable(),
    Column::new("description", Kind::Text(0)).emptiable(),
    Column::new("mnethostid", Kind::Word(&["1"])).rule(&remote_host::RULE),
    Column::new("profile_field_", Kind::Text(0))
        .aliases(&["user_profile_"])
        .open()
        .emptiable(),
    Column::new("cohort", Kind::Text(254)),
    Column::new("cohortid", Kind::Reference(Refers::Cohort)),
    Column::new("course", Kind::Reference(Refers::Course)).indexed(1, LAST),
    Column::new("role", Kind::Reference(Refers::Role)).indexed(1, LAST),
    Column::new("enrol", Kind::Text(20)).indexed(1, LAST),
    Column::new("start", Kind::Date { end: false }).indexed(1, LAST),
    Column::new("end", Kind::Date { end: true }).indexed(1, LAST),
    Column::new("group", Kind::Text(254)).indexed(1, LAST),
    Column::new("wwwroot", Kind::Text(0)).indexed(1, LAST),
    // Of the platform's own upload (D25).
    Column::new("type", Kind::Integer(1, 3)).indexed(1, LAST),
    Column::new("enrolperiod", Kind::Integer(0, 36_500)).indexed(1, LAST),
    Column::new("enrolstatus", Kind::Integer(0, 1)).indexed(1, LAST),
    Column::new("cohort", Kind::Text(254)).indexed(1, LAST),
    Column::new("sysrole", Kind::Text(0)).indexed(1, LAST).obsolete(),
    Column::new("url", Kind::Text(0)).obsolete(),
    Column::new("icq", Kind::Text(0)).obsolete(),
    Column::new("htmleditor", Kind::Text(0)).obsolete(),
];
