//! An account, as a site tells of it.

use serde_json::Value;
use shared::directory::{Id, User};

use super::said;

/// An account, as a site tells of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its own fields. What the site doesn't tell is as of an account of which nobody has said anything.
    pub user: User,
    /// What it has in custom fields.
    pub values: Vec<Custom>,
    /// Address of its picture, or of one that stands for those without.
    pub picture: String,
}

/// What an account has in a custom field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Custom {
    /// Short name of the field, as the site writes it.
    pub field: String,
    /// Its kind: `text`, `menu`, …
    pub datatype: String,
    /// The value.
    pub value: String,
}

/// What is presumed of the fields that no function of a site tells or writes.
pub fn presumed() -> User {
    User {
        autosubscribe: true,
        password: "none".to_owned(),
        ..User::default()
    }
}

impl Account {
    /// Reads an account; `None` for a deleted one.
    pub fn read(told: &Value) -> Option<Self> {
        let text = |field| said::text(told, field);
        let or = |field, default: &str| {
            Some(text(field))
                .filter(|text| !text.is_empty())
                .unwrap_or(default.to_owned())
        };
        let user = User {
            id: Id(said::number(told, "id")),
            username: text("username"),
            firstname: text("firstname"),
            lastname: text("lastname"),
            idnumber: text("idnumber"),
            email: text("email"),
            auth: or("auth", "manual"),
            suspended: said::flag(told, "suspended", false),
            institution: text("institution"),
            department: text("department"),
            city: text("city"),
            country: text("country"),
            lang: text("lang"),
            timezone: or("timezone", "99"),
            mailformat: told.get("mailformat").map_or(1, |_| said::number(told, "mailformat")),
            phone1: text("phone1"),
            phone2: text("phone2"),
            address: text("address"),
            description: text("description"),
            ..presumed()
        };
        if user.id.0 <= 0 || is_deleted(&user) {
            return None;
        }
        let custom = |custom: &Value| Custom {
            field: said::text(custom, "shortname"),
            datatype: said::text(custom, "type"),
            value: said::text(custom, "value"),
        };
        Some(Self {
            user,
            values: said::list(told, "customfields").iter().map(custom).collect(),
            picture: text("profileimageurl"),
        })
    }
}

/// Whether an account was deleted: its name is its former address and the moment, its address a digest.
fn is_deleted(user: &User) -> bool {
    let moment = user.username.rsplit_once('.').map_or("", |(_, moment)| moment);
    let is_digest = user.email.len() == 32 && user.email.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_digest && moment.len() >= 9 && moment.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_account_is_read_with_what_is_presumed_of_the_rest() {
        let told = json!({"id": 5, "username": "bob", "firstname": "Bob", "lastname": "Büilder", "email": "bob@example.org",
            "department": "", "auth": "ldap", "suspended": true, "lang": "en", "timezone": "99", "mailformat": 0,
            "profileimageurl": "https://moodle.example/f1",
            "customfields": [{"type": "menu", "value": "North", "shortname": "campus", "name": "Campus"}]});
        let account = Account::read(&told).unwrap();
        let user = User {
            id: Id(5),
            username: "bob".into(),
            firstname: "Bob".into(),
            lastname: "Büilder".into(),
            email: "bob@example.org".into(),
            auth: "ldap".into(),
            suspended: true,
            lang: "en".into(),
            timezone: "99".into(),
            ..presumed()
        };
        assert_eq!(account.user, user);
        assert_eq!(
            account.values.first().map(|custom| custom.value.as_str()),
            Some("North")
        );
    }

    #[test]
    fn a_deleted_account_is_none() {
        let told = |username: &str, email: &str| json!({"id": 10, "username": username, "email": email});
        let digest = "19c6b6b22c09a8121422731e2afa18ac";
        assert_eq!(Account::read(&told("dupid@example.invalid.1795343937", digest)), None);
        assert!(Account::read(&told("team.2024", "team@example.org")).is_some());
        assert!(Account::read(&told("dupid.1795343937", "dupid@example.org")).is_some());
    }
}
