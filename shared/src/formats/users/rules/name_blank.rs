//! USR002: the first or last name is blank.

use crate::check::Sink;
use crate::formats::users::file::UsersFile;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};

/// A name is blank in a row that isn't a deletion (D56).
pub static RULE: Rule = Rule::new("USR002", "name-blank", Severity::Error, Scope::Cell).legacy("errorvalidationempty");

/// Looks at both names.
pub fn check(file: &UsersFile, row: &Record, sink: &mut Sink<'_>) {
    for slot in [file.slots.firstname, file.slots.lastname].into_iter().flatten() {
        if row.said(Some(slot)).is_none() {
            sink.cell(&RULE, row, slot);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::users::tests::own_rules;

    #[test]
    fn an_account_has_both_names() {
        let header = "username;firstname;lastname;deleted";
        for (line, expected) in [
            ("tia;Tia;;", "USR002 lastname"),
            ("tia;;;0", "USR002 firstname, USR002 lastname"),
            ("tia;;;1", ""),
            ("tia;0;0;", ""),
        ] {
            assert_eq!(own_rules("", header, line), expected, "{line}");
        }
    }
}
