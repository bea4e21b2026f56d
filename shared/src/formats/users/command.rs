//! A row of a users file as a command.
//!
//! Decoding never fails: what a cell may hold was checked before. A cell that can't be read counts as blank.

use super::fields::PlainField;
use super::identity::Identity;
use super::parts::{CohortPart, CoursePart};
use super::slots::Slots;
use crate::plan::Secret;
use crate::record::{Field, Record, Slot};
use crate::value::date::SlashDates;
use crate::value::{email, truth, username};

/// The password cell that asks for none (D49).
pub const NO_PASSWORD: &str = "*NOPASS*";

/// What a row asks for.
#[derive(Debug)]
pub struct Command<'r> {
    /// Whom it names.
    pub identity: Identity<'r>,
    /// The user name so far, lower case, where it differs from the new one.
    pub oldusername: Option<String>,
    /// Whether the account is to be deleted.
    pub deleted: bool,
    /// Whether it may not sign in; `None` = nothing said.
    pub suspended: Option<bool>,
    /// Given name; blank where only the identity counts.
    pub firstname: &'r str,
    /// Family name; blank where only the identity counts.
    pub lastname: &'r str,
    /// Address. `NOMAIL` says nothing of the one that is stored (D47).
    pub email: Field<'r>,
    /// Password.
    pub password: Password,
    /// Plain fields that the file has.
    pub fields: Vec<(&'static PlainField, Field<'r>)>,
    /// Custom fields that the file has, by short name.
    pub profile: Vec<(&'r str, Field<'r>)>,
    /// The cohorts to join.
    pub cohorts: Vec<CohortPart<'r>>,
    /// The courses to take part in, by ascending N.
    pub courses: Vec<CoursePart<'r>>,
}

/// What a row says of the password (D49).
#[derive(Debug)]
pub enum Password {
    /// Nothing.
    Unsaid,
    /// That there is none.
    Never,
    /// That it is this one.
    Clear(Secret),
}

impl<'r> Command<'r> {
    /// Reads a row.
    pub fn new(row: &'r Record, slots: &'r Slots, slash: SlashDates) -> Self {
        let identity = Identity::new(row, slots);
        let oldusername = row
            .said(slots.oldusername)
            .map(|old| username::normal(old).into_owned());
        Self {
            oldusername: oldusername.filter(|old| Some(old.as_str()) != identity.username.as_deref()),
            deleted: says_yes(row, slots.deleted) == Some(true),
            suspended: says_yes(row, slots.suspended),
            firstname: row.said(slots.firstname).unwrap_or_default(),
            lastname: row.said(slots.lastname).unwrap_or_default(),
            email: address(row, slots),
            password: password(row, slots),
            fields: slots
                .fields
                .iter()
                .map(|(field, slot)| (*field, row.field(Some(*slot))))
                .collect(),
            profile: slots
                .profile
                .iter()
                .map(|(name, slot)| (name.as_str(), row.field(Some(*slot))))
                .collect(),
            cohorts: CohortPart::all(row, slots),
            courses: slots
                .courses
                .iter()
                .filter_map(|course| CoursePart::new(row, course, slots.core.is_some(), slash))
                .collect(),
            identity,
        }
    }
}

fn says_yes(row: &Record, slot: Option<Slot>) -> Option<bool> {
    truth::truth(row.said(slot)?)
}

fn address<'r>(row: &'r Record, slots: &Slots) -> Field<'r> {
    match row.field(slots.email) {
        Field::Said(cell) if email::no_mail(cell) => Field::Unsaid,
        field => field,
    }
}

fn password(row: &Record, slots: &Slots) -> Password {
    match row.said(slots.password) {
        None => Password::Unsaid,
        Some(NO_PASSWORD) => Password::Never,
        Some(clear) => Password::Clear(Secret::new(clear)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{layout, record};
    use super::*;

    fn decode(header: &str, line: &str, look: impl FnOnce(Command<'_>)) {
        let slots = Slots::new(&layout(header));
        let row = record(2, line, false);
        look(Command::new(&row, &slots, SlashDates::Auto));
    }

    #[test]
    fn user_names_are_compared_in_lower_case_and_an_equal_old_name_is_no_renaming() {
        decode(
            "username;firstname;lastname;oldusername",
            "JDoe;John;Doe;jdoe",
            |command| {
                assert_eq!(command.identity.username(), "jdoe");
                assert_eq!(command.oldusername, None);
            },
        );
    }

    #[test]
    fn no_mail_says_nothing_of_the_stored_address() {
        for (cell, email) in [
            ("NOMAIL", Field::Unsaid),
            ("*EMPTY*", Field::Emptied),
            ("a@b.co", Field::Said("a@b.co")),
        ] {
            decode("username;email", &format!("jdoe;{cell}"), |command| {
                assert_eq!(command.email, email, "{cell}")
            });
        }
    }

    #[test]
    fn only_a_true_word_deletes() {
        for (cell, deleted) in [("1", true), ("oui", true), ("0", false), ("", false)] {
            decode("username;deleted", &format!("jdoe;{cell}"), |command| {
                assert_eq!(command.deleted, deleted, "{cell}")
            });
        }
    }

    #[test]
    fn a_blank_course_takes_its_companions_along() {
        decode(
            "username;course1;role1;course2;enrol2",
            "jdoe;;student;BIO101;manual",
            |command| {
                let courses: Vec<_> = command.courses.iter().map(|part| (part.course, part.enrol)).collect();
                assert_eq!(courses, [("BIO101", Some("manual"))]);
            },
        );
    }
}
