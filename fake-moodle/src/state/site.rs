//! How a site is set up, and what is there before anybody does anything.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Category, Course, Level, Role, State, Tables, Token, User};
use crate::params::Kinds;

/// What an account may do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rights {
    /// Everything: a site administrator.
    All,
    /// What these capabilities allow, everywhere: `moodle/user:create`.
    Only(BTreeSet<String>),
}

/// What a custom field of users or courses holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum FieldKind {
    /// A text.
    Text,
    /// One of these.
    Menu(Vec<String>),
    /// Yes or no.
    Checkbox,
    /// A moment.
    DateTime,
}

impl FieldKind {
    /// What the site calls it.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Menu(_) => "menu",
            Self::Checkbox => "checkbox",
            Self::DateTime => "datetime",
        }
    }
}

/// A custom field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProfileField {
    /// Short name, by which it is referred to.
    pub shortname: String,
    /// Name.
    pub name: String,
    /// What it holds.
    pub kind: FieldKind,
}

impl ProfileField {
    /// A field.
    pub fn new(shortname: &str, name: &str, kind: FieldKind) -> Self {
        Self {
            shortname: shortname.to_owned(),
            name: name.to_owned(),
            kind,
        }
    }
}

/// How a site is set up.
#[derive(Debug, Clone, Serialize)]
pub struct Options {
    /// The address by which the site calls itself.
    pub url: String,
    /// Its name.
    pub sitename: String,
    /// What its release is called.
    pub release: String,
    /// The number of its release.
    pub version: String,
    /// Whether errors say more.
    pub debugging: bool,
    /// How many form fields PHP reads.
    pub max_input_vars: usize,
    /// How large an upload may be, in bytes; none for no limit.
    pub max_upload: Option<u64>,
    /// Whether passwords must be strong.
    pub password_policy: bool,
    /// Whether accounts may share an address.
    pub same_email: bool,
    /// Whether only administrators may come in.
    pub maintenance: bool,
    /// Whether there are web services at all.
    pub web_services: bool,
    /// What kinds of values depend on.
    #[serde(skip)]
    pub kinds: Kinds,
    /// Custom fields of users.
    pub user_fields: Vec<ProfileField>,
    /// Custom fields of courses.
    pub course_fields: Vec<ProfileField>,
}

impl Default for Options {
    fn default() -> Self {
        let set = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
        Self {
            url: String::new(),
            sitename: "Fake Moodle".to_owned(),
            release: "4.4dev (Build: 20231124)".to_owned(),
            version: "2023112400".to_owned(),
            debugging: false,
            max_input_vars: 1000,
            max_upload: None,
            password_policy: false,
            same_email: false,
            maintenance: false,
            web_services: true,
            kinds: Kinds {
                auths: set(&[
                    "manual",
                    "nologin",
                    "email",
                    "ldap",
                    "cas",
                    "db",
                    "oauth2",
                    "shibboleth",
                    "lti",
                    "webservice",
                ]),
                langs: set(&["en", "fr"]),
                themes: set(&["boost", "classic"]),
                extended_usernames: false,
            },
            user_fields: Vec::new(),
            course_fields: Vec::new(),
        }
    }
}

impl State {
    /// A site as it is after it was installed: a guest and an administrator, one category, the roles.
    pub fn installed(options: Options, now: i64) -> Self {
        let mut state = Self {
            tables: Tables::default(),
            options,
            config: BTreeMap::new(),
            now,
            tokens: BTreeMap::new(),
            drafts: BTreeMap::new(),
            pictures: BTreeMap::new(),
            drafts_made: 0,
            revision: 0,
        };
        state.new_context(Level::System, 0);
        let numbers = [("showgrades", 1), ("newsitems", 3), ("visible", 1)];
        let sitename = state.options.sitename.clone();
        state.tables.courses.insert(|id| Course {
            id,
            shortname: "site".to_owned(),
            fullname: sitename,
            format: "site".to_owned(),
            numbers: numbers.map(|(name, value)| (name.to_owned(), value)).into(),
            place: 1,
            timecreated: now,
            timemodified: now,
            ..Course::default()
        });
        state.new_context(Level::Course, 1);
        state.add_category(Category {
            name: "Category 1".to_owned(),
            descriptionformat: 1,
            visible: true,
            ..Category::default()
        });
        state.add_user(User {
            username: "guest".to_owned(),
            auth: "manual".to_owned(),
            firstname: "Guest user".to_owned(),
            lastname: " ".to_owned(),
            email: "root@localhost".to_owned(),
            profile: [(
                "description".to_owned(),
                "This user is a special user that allows read-only access to some courses.".to_owned(),
            )]
            .into(),
            ..User::default()
        });
        state.add_user(User {
            username: "admin".to_owned(),
            auth: "manual".to_owned(),
            firstname: "Admin".to_owned(),
            lastname: "User".to_owned(),
            email: "admin@example.invalid".to_owned(),
            ..User::default()
        });
        state.install_roles();
        state.tables.commit();
        state
    }

    fn install_roles(&mut self) {
        let course = [Level::Course, Level::Module];
        let roles: [(&str, &[Level]); 8] = [
            ("manager", &[Level::System, Level::CourseCat, Level::Course]),
            ("coursecreator", &[Level::System, Level::CourseCat]),
            ("editingteacher", &course),
            ("teacher", &course),
            ("student", &course),
            ("guest", &[]),
            ("user", &[]),
            ("frontpage", &[]),
        ];
        for (shortname, levels) in roles {
            self.tables.roles.insert(|id| Role {
                id,
                shortname: shortname.to_owned(),
                levels: levels.to_vec(),
            });
        }
    }

    /// Lets somebody call with a token.
    pub fn add_token(&mut self, token: &str, user: i64, functions: Option<BTreeSet<String>>, rights: Rights) {
        self.tokens.insert(
            token.to_owned(),
            Token {
                user,
                functions,
                rights,
                until: 0,
                elsewhere: false,
            },
        );
    }
}
