//! The kinds of key that files refer to things by.

use std::borrow::Cow;

use crate::column::Refers;

/// Between the course and the group in the key of a group.
pub const WITHIN: char = '\u{1f}';

/// What is referred to, and by which identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct KeyKind {
    /// What.
    pub refers: Refers,
    /// By which identifier; of a group that of its course too: `shortname/idnumber`.
    pub by: &'static str,
}

macro_rules! kinds {
    ($( $name:literal $refers:ident $by:literal, )*) => {
        const NAMED: &[(&str, KeyKind)] = &[ $( ($name, KeyKind { refers: Refers::$refers, by: $by }), )* ];
    };
}

kinds! {
    "user.id" User "id",
    "user.idnumber" User "idnumber",
    "user.username" User "username",
    "user.email" User "email",
    "course.id" Course "id",
    "course.idnumber" Course "idnumber",
    "course.shortname" Course "shortname",
    "cohort.id" Cohort "id",
    "cohort.idnumber" Cohort "idnumber",
    "cohort.name" Cohort "name",
    "role.id" Role "id",
    "role.shortname" Role "shortname",
    "group.id/idnumber" Group "id/idnumber",
    "group.id/name" Group "id/name",
    "group.idnumber/idnumber" Group "idnumber/idnumber",
    "group.idnumber/name" Group "idnumber/name",
    "group.shortname/idnumber" Group "shortname/idnumber",
    "group.shortname/name" Group "shortname/name",
}

impl KeyKind {
    /// All kinds.
    pub fn all() -> impl Iterator<Item = Self> {
        NAMED.iter().map(|(_, kind)| *kind)
    }

    /// The kind of a reference, where it can be looked up.
    pub fn of(refers: Refers, by: &str) -> Option<Self> {
        Self::all().find(|kind| kind.refers == refers && kind.by == by)
    }

    /// The kind of this name.
    pub fn find(name: &str) -> Option<Self> {
        NAMED.iter().find(|(its, _)| *its == name).map(|(_, kind)| *kind)
    }

    /// Its name in the API: `user.username`.
    pub fn name(self) -> &'static str {
        NAMED
            .iter()
            .find(|(_, kind)| *kind == self)
            .map_or("", |(name, _)| name)
    }

    /// A key as keys of this kind are compared (D28): user names, addresses and roles without regard to case, ids as
    /// numbers, all else exactly.
    pub fn folded(self, value: &str) -> Cow<'_, str> {
        match (self.refers, self.by) {
            (Refers::User, "username" | "email") | (Refers::Role, "shortname") => Cow::Owned(value.to_lowercase()),
            (_, "id") => number(value),
            (Refers::Group, by) if by.starts_with("id/") => match value.split_once(WITHIN) {
                Some((course, group)) => Cow::Owned(format!("{}{WITHIN}{group}", number(course))),
                None => Cow::Borrowed(value),
            },
            _ => Cow::Borrowed(value),
        }
    }
}

/// An id as it is written without further ado: `007` is `7`. What is none stays as it is.
fn number(value: &str) -> Cow<'_, str> {
    value
        .parse::<i64>()
        .map_or(Cow::Borrowed(value), |id| Cow::Owned(id.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_is_found_by_its_name() {
        for kind in KeyKind::all() {
            assert_eq!(KeyKind::find(kind.name()), Some(kind));
        }
        assert_eq!(KeyKind::find("user.password"), None);
    }

    #[test]
    fn keys_are_compared_as_the_plan_compares_them() {
        for (kind, value, folded) in [
            ("user.username", "Ana.MÜLLER", "ana.müller"),
            ("user.email", "Ana@School.example", "ana@school.example"),
            ("user.idnumber", "S-17a", "S-17a"),
            ("user.id", "007", "7"),
            ("course.shortname", "Bio-101", "Bio-101"),
            ("role.shortname", "Student", "student"),
            ("group.id/name", "012\u{1f}Lab 01", "12\u{1f}Lab 01"),
        ] {
            assert_eq!(KeyKind::find(kind).unwrap().folded(value), folded);
        }
    }
}
