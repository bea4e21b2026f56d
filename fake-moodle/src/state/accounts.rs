//! Accounts and the tokens with which they call.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Key, Level, Rights, Row, State, key};

/// An account.
#[derive(Debug, Clone, Default, Serialize)]
pub struct User {
    /// Its id.
    pub id: i64,
    /// Its username.
    pub username: String,
    /// How it logs in.
    pub auth: String,
    /// Its password, as it was sent.
    pub password: Option<String>,
    /// First name.
    pub firstname: String,
    /// Last name.
    pub lastname: String,
    /// Address for mail.
    pub email: String,
    /// ID number, which others may have too.
    pub idnumber: String,
    /// Whether it may not log in.
    pub suspended: bool,
    /// Whether it is deleted: it stays in the table.
    pub deleted: bool,
    /// What else is known, by the names of the parameters.
    pub profile: BTreeMap<String, String>,
    /// Custom fields by short name.
    pub custom: BTreeMap<String, String>,
    /// Preferences by name.
    pub preferences: BTreeMap<String, String>,
    /// Revision of its picture, 0 without one.
    pub picture: i64,
    /// How often a password was made and mailed.
    pub mails: u32,
    /// Its context.
    pub context: i64,
    /// When it was made, in Unix seconds.
    pub timecreated: i64,
}

impl User {
    /// What the profile says under a name.
    pub fn profile(&self, name: &str) -> &str {
        self.profile.get(name).map_or("", String::as_str)
    }

    /// Both names.
    pub fn fullname(&self) -> String {
        format!("{} {}", self.firstname, self.lastname)
    }
}

impl Row for User {
    fn keys(&self) -> Vec<Key> {
        vec![
            key("username", &self.username),
            key("idnumber", &self.idnumber),
            key("email", &self.email),
            key("mail", self.email.to_lowercase()),
        ]
    }
}

/// Who may call.
#[derive(Debug, Clone)]
pub struct Token {
    /// The account that calls.
    pub user: i64,
    /// The functions of its service; all of the site if there is no list.
    pub functions: Option<BTreeSet<String>>,
    /// What the account may do.
    pub rights: Rights,
    /// Until when it holds, in Unix seconds; 0 for ever.
    pub until: i64,
    /// Whether it is only for another address.
    pub elsewhere: bool,
}

impl State {
    /// Adds an account, which gets its id, its context and its time.
    pub fn add_user(&mut self, mut user: User) -> i64 {
        let langs = &self.options.kinds.langs;
        let lang = langs.iter().find(|lang| *lang == "en").or(langs.first());
        for (name, default) in [
            ("lang", lang.map_or("", String::as_str)),
            ("timezone", "99"),
            ("mailformat", "1"),
        ] {
            user.profile
                .entry(name.to_owned())
                .or_insert_with(|| default.to_owned());
        }
        user.timecreated = self.now;
        user.context = self.new_context(Level::User, self.tables.users.next());
        self.tables.users.insert(|id| User { id, ..user })
    }

    /// The account of this id, unless it is deleted.
    pub fn user(&self, id: i64) -> Option<&User> {
        self.tables.users.get(id).filter(|user| !user.deleted)
    }

    /// The account of this username, unless it is deleted.
    pub fn user_named(&self, username: &str) -> Option<&User> {
        self.tables
            .users
            .with(&key("username", username))
            .map(|(_, user)| user)
            .find(|user| !user.deleted)
    }

    /// Deletes an account with everything that ties it to others.
    pub fn delete_user(&mut self, id: i64, unknown_mail: String) {
        for enrolment in self.tables.enrolments.find(&key("user", id)) {
            self.unenrol(enrolment);
        }
        for member in self.tables.group_members.find(&key("user", id)) {
            self.tables.group_members.remove(member);
        }
        for member in self.tables.cohort_members.find(&key("user", id)) {
            self.tables.cohort_members.remove(member);
        }
        for assignment in self.tables.assignments.find(&key("user", id)) {
            self.tables.assignments.remove(assignment);
        }
        let (mut at, mail) = (
            self.now,
            self.tables
                .users
                .get(id)
                .map(|user| user.email.clone())
                .unwrap_or_default(),
        );
        while self.tables.users.any(&key("username", format!("{mail}.{at}"))) {
            at += 1;
        }
        self.pictures.remove(&id);
        self.tables.users.change(id, |user| {
            user.deleted = true;
            user.username = format!("{}.{at}", user.email);
            user.email = unknown_mail;
            user.idnumber = String::new();
            user.picture = 0;
        });
    }
}
