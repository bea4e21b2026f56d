//! USR034: a password is shorter than the policy allows.

use crate::check::Sink;
use crate::formats::users::command::NO_PASSWORD;
use crate::formats::users::file::UsersFile;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};

/// The password has fewer characters than `users.password_min_length` (D49). It is never repeated.
pub static RULE: Rule = Rule::new("USR034", "password-too-short", Severity::Error, Scope::Cell);

/// Looks at the password.
pub fn check(file: &UsersFile, row: &Record, sink: &mut Sink<'_>) {
    let (Some(password), Some(slot)) = (row.said(file.slots.password), file.slots.password) else {
        return;
    };
    let min = file.reading.password_min;
    if password != NO_PASSWORD && password.chars().count() < min {
        let diagnostic = sink.at(&RULE, row, slot).with("min", min as i64);
        sink.push(diagnostic);
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::users::tests::own_rules;

    #[test]
    fn a_password_is_long_enough() {
        let header = "username;firstname;lastname;password";
        for (settings, password, expected) in [
            ("", "Ap-77!xyz", ""),
            ("", "geheim", "USR034 password"),
            ("", "motdépas", ""),
            ("users.password_min_length=10", "Ap-77!xyz", "USR034 password"),
            ("", "*NOPASS*", ""),
            ("", "", ""),
        ] {
            let found = own_rules(settings, header, &format!("ada;Ada;Byron;{password}"));
            assert_eq!(found, expected, "{settings} {password}");
        }
    }
}
