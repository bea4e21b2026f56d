//! The fields of an account that a row simply fills, each with the value that a new account gets otherwise.

use crate::directory::User;
use crate::settings::{Settings, site};
use crate::value::{country, lang, number, truth};

/// A plain field: one column, one place in the account.
#[derive(Debug)]
pub struct PlainField {
    /// Its column.
    pub column: &'static str,
    /// Writes a checked cell, or nothing, into the account.
    pub set: fn(&mut User, &str),
    /// What a new account has when the row says nothing (D56).
    pub default: fn(&Settings) -> &str,
}

/// All of them. Defaults hold only on creation (U-01).
pub static FIELDS: &[PlainField] = &[
    field("auth", |user, to| user.auth = to.to_lowercase(), |_| "manual"),
    field("institution", |user, to| user.institution = to.into(), |_| ""),
    field("department", |user, to| user.department = to.into(), |_| ""),
    field(
        "city",
        |user, to| user.city = to.into(),
        |settings| settings.text(&site::CITY),
    ),
    field(
        "country",
        |user, to| user.country = country::normal(to).into(),
        |settings| settings.text(&site::COUNTRY),
    ),
    field(
        "lang",
        |user, to| user.lang = lang::normal(to).into(),
        |settings| settings.text(&site::LANG),
    ),
    field(
        "timezone",
        |user, to| user.timezone = to.into(),
        |settings| settings.text(&site::USER_TIME_ZONE),
    ),
    field("maildisplay", |user, to| user.maildisplay = whole(to), |_| "1"),
    field("maildigest", |user, to| user.maildigest = whole(to), |_| "0"),
    field("mailformat", |user, to| user.mailformat = whole(to), |_| "1"),
    field("autosubscribe", |user, to| user.autosubscribe = yes(to), |_| "1"),
    field("trackforums", |user, to| user.trackforums = yes(to), |_| "0"),
    field("phone1", |user, to| user.phone1 = to.into(), |_| ""),
    field("phone2", |user, to| user.phone2 = to.into(), |_| ""),
    field("address", |user, to| user.address = to.into(), |_| ""),
    field("description", |user, to| user.description = to.into(), |_| ""),
];

const fn field(column: &'static str, set: fn(&mut User, &str), default: fn(&Settings) -> &str) -> PlainField {
    PlainField { column, set, default }
}

fn whole(cell: &str) -> i64 {
    number::integer(cell).unwrap_or_default()
}

fn yes(cell: &str) -> bool {
    truth::truth(cell).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_account_has_the_defaults_of_the_site() {
        let mut settings = Settings::default();
        settings.set("site.city", "Lyon").unwrap();
        settings.set("site.country", "FR").unwrap();
        let mut user = User::default();
        for field in FIELDS {
            (field.set)(&mut user, (field.default)(&settings));
        }
        let expected = User {
            auth: "manual".into(),
            city: "Lyon".into(),
            country: "FR".into(),
            lang: "en".into(),
            timezone: "99".into(),
            maildisplay: 1,
            mailformat: 1,
            autosubscribe: true,
            ..User::default()
        };
        assert_eq!(user, expected);
    }

    #[test]
    fn cells_are_stored_in_their_normal_form() {
        let mut user = User::default();
        for (column, cell) in [
            ("country", "fr"),
            ("lang", "FR_utf8"),
            ("auth", "LDAP"),
            ("trackforums", "Oui"),
        ] {
            let field = FIELDS.iter().find(|field| field.column == column).unwrap();
            (field.set)(&mut user, cell);
        }
        let got = (
            user.country.as_str(),
            user.lang.as_str(),
            user.auth.as_str(),
            user.trackforums,
        );
        assert_eq!(got, ("FR", "fr", "ldap", true));
    }
}
