//! USR005: the file is one of the platform's own upload.

use crate::check::Sink;
use crate::diagnostic::Diagnostic;
use crate::formats::users::file::UsersFile;
use crate::rule::{Rule, Scope, Severity};

/// A column that only the platform's own upload knows decides how `courseN` is read (D25).
pub static RULE: Rule = Rule::new("USR005", "core-dialect", Severity::Info, Scope::File);

/// Looks for such a column.
pub fn check(file: &UsersFile, sink: &mut Sink<'_>) {
    if let Some(slot) = file.slots.core {
        sink.push(Diagnostic::new(&RULE, 0).about(file.layout.name(slot).unwrap_or_default()));
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::users::tests::own_rules;

    #[test]
    fn a_column_of_the_platform_selects_its_dialect() {
        for (columns, cells, expected) in [
            ("course1;role1", "BIO101;student", "USR013 role1"),
            ("course1;role1;cohort1", "BIO101;student;", "USR005 cohort1"),
            ("course1;type1", "BIO101;1", "USR005 type1"),
            (
                "course1;enrolstatus1;enrolperiod1",
                "BIO101;0;30",
                "USR005 enrolstatus1",
            ),
            ("sysrole1", "", "USR005 sysrole1"),
            ("type2", "1", "USR005 type2, USR014 type2"),
        ] {
            let header = format!("username;firstname;lastname;{columns}");
            let found = own_rules("", &header, &format!("ada;Ada;Byron;{cells}"));
            assert_eq!(found, expected, "{columns}");
        }
    }
}
