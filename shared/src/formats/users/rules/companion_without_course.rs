//! USR014: a column `roleN`, `groupN` or the like without its `courseN`.

use crate::check::Sink;
use crate::diagnostic::Diagnostic;
use crate::formats::users::file::UsersFile;
use crate::rule::{Rule, Scope, Severity};

/// The course is missing that the column speaks of (D23).
pub static RULE: Rule = Rule::new("USR014", "companion-without-course", Severity::Error, Scope::File);

/// Looks at the families of the header.
pub fn check(file: &UsersFile, sink: &mut Sink<'_>) {
    for slots in file.slots.courses.iter().filter(|slots| slots.course.is_none()) {
        for slot in slots.companions() {
            let name = file.layout.name(slot).unwrap_or_default();
            sink.push(
                Diagnostic::new(&RULE, 0)
                    .about(name)
                    .with("course", format!("course{}", slots.index)),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::users::tests::own_rules;

    #[test]
    fn each_companion_has_its_course() {
        for (columns, expected) in [
            ("course1;role1;role2;group2", "USR014 role2, USR014 group2"),
            ("course1;course3;role3;end3", ""),
        ] {
            let header = format!("username;firstname;lastname;{columns}");
            assert_eq!(own_rules("", &header, "ada;Ada;Byron"), expected, "{columns}");
        }
    }
}
