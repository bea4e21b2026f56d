//! The identifiers by which a row names its account.

use std::borrow::Cow;

use super::slots::Slots;
use crate::record::{EMPTY, Record};
use crate::settings::UserBy;
use crate::value::{email, username};

/// The identifiers of a row; blank ones are `None` and never match (D30).
#[derive(Debug, Default)]
pub struct Identity<'r> {
    /// Number that the platform gave.
    pub id: Option<&'r str>,
    /// User name, lower case.
    pub username: Option<Cow<'r, str>>,
    /// Identifier in the school's own system.
    pub idnumber: Option<&'r str>,
    /// Address, as written.
    pub email: Option<&'r str>,
}

impl<'r> Identity<'r> {
    /// Reads the identifiers of a row.
    pub fn new(row: &'r Record, slots: &Slots) -> Self {
        Self {
            id: row.said(slots.id),
            username: row.said(slots.username).map(username::normal),
            idnumber: row.said(slots.idnumber),
            email: row
                .said(slots.email)
                .filter(|cell| !email::no_mail(cell) && *cell != EMPTY),
        }
    }

    /// The identifier of this kind.
    pub fn by(&self, by: UserBy) -> Option<&str> {
        match by {
            UserBy::Id => self.id,
            UserBy::Idnumber => self.idnumber,
            UserBy::Username => self.username.as_deref(),
            UserBy::Email => self.email,
        }
    }

    /// The identifier of this kind, in the form in which it is compared (D28).
    pub fn into_folded(self, by: UserBy) -> Option<Cow<'r, str>> {
        match by {
            UserBy::Id => self.id.map(Cow::Borrowed),
            UserBy::Idnumber => self.idnumber.map(Cow::Borrowed),
            UserBy::Username => self.username,
            // An address is folded just as a user name is.
            UserBy::Email => self.email.map(username::normal),
        }
    }

    /// The user name; blank where the row gives none.
    pub fn username(&self) -> &str {
        self.username.as_deref().unwrap_or_default()
    }

    /// By what the account is looked up, and the value (U A5.1): the identifier of the setting, else the user name.
    pub fn first(&self, match_by: UserBy) -> Option<(UserBy, &str)> {
        let own = self.by(match_by).map(|value| (match_by, value));
        own.or_else(|| Some((UserBy::Username, self.username.as_deref()?)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{layout, record};
    use super::*;

    #[test]
    fn the_look_up_falls_back_to_the_user_name() {
        let slots = Slots::new(&layout("username;idnumber"));
        for (line, first) in [
            ("jdoe;", Some((UserBy::Username, "jdoe"))),
            ("JDoe;S1", Some((UserBy::Idnumber, "S1"))),
            (";", None),
        ] {
            let row = record(2, line, false);
            assert_eq!(Identity::new(&row, &slots).first(UserBy::Idnumber), first, "{line}");
        }
    }
}
