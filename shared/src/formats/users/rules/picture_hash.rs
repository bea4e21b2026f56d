//! USR007: a column would write the field in which checksums of pictures are kept.

use crate::check::Sink;
use crate::diagnostic::Diagnostic;
use crate::formats::users::file::UsersFile;
use crate::rule::{Rule, Scope, Severity};

/// The custom field that the picture files manage.
const MANAGED: &str = "userpicturehash";

/// `profile_field_userpicturehash` is refused (D50).
pub static RULE: Rule = Rule::new("USR007", "picture-checksum-column", Severity::Error, Scope::File);

/// Looks for the column.
pub fn check(file: &UsersFile, sink: &mut Sink<'_>) {
    for (_, slot) in file.slots.profile.iter().filter(|(name, _)| name == MANAGED) {
        sink.push(Diagnostic::new(&RULE, 0).about(file.layout.name(*slot).unwrap_or_default()));
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::users::tests::own_rules;

    #[test]
    fn checksums_of_pictures_are_not_written_by_hand() {
        for (column, expected) in [
            ("profile_field_userpicturehash", "USR007 profile_field_userpicturehash"),
            ("user_profile_UserPictureHash", "USR007 user_profile_UserPictureHash"),
            ("profile_field_badge", ""),
        ] {
            let header = format!("username;firstname;lastname;{column}");
            assert_eq!(own_rules("", &header, "ada;Ada;Byron;x"), expected, "{column}");
        }
    }
}
