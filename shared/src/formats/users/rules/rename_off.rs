//! USR012: there is a column `oldusername`, and renaming is off.

use crate::check::Sink;
use crate::diagnostic::Diagnostic;
use crate::formats::users::file::UsersFile;
use crate::rule::{Rule, Scope, Severity};

/// The column is ignored (U-02).
pub static RULE: Rule = Rule::new("USR012", "renaming-off", Severity::Info, Scope::File);

/// Looks for the column.
pub fn check(file: &UsersFile, sink: &mut Sink<'_>) {
    if let Some(slot) = file.slots.oldusername.filter(|_| !file.reading.rename) {
        sink.push(Diagnostic::new(&RULE, 0).about(file.layout.name(slot).unwrap_or_default()));
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::users::tests::own_rules;

    #[test]
    fn renaming_is_a_setting() {
        let header = "username;firstname;lastname;oldusername";
        for (settings, expected) in [("", "USR012 oldusername"), ("users.allow_rename=1", "")] {
            assert_eq!(
                own_rules(settings, header, "ada;Ada;Byron;lovelace"),
                expected,
                "{settings}"
            );
        }
    }
}
