//! USR001: the row doesn't name its account.

use crate::check::Sink;
use crate::formats::users::file::UsersFile;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};
use crate::settings::UserBy;

/// The cell that names the account is blank.
pub static RULE: Rule = Rule::new("USR001", "nobody-named", Severity::Error, Scope::Cell);

/// Looks at the identifier that the row needs: its own in a list, the id where accounts are found by it (D31), any
/// that can be looked up in a deletion, the user name elsewhere.
pub fn check(file: &UsersFile, row: &Record, sink: &mut Sink<'_>) {
    let by = |by| match by {
        UserBy::Id => file.slots.id,
        UserBy::Idnumber => file.slots.idnumber,
        UserBy::Username => file.slots.username,
        UserBy::Email => file.slots.email,
    };
    let own = by(file.reading.match_by);
    let needed = if file.is_list() || file.reading.match_by == UserBy::Id {
        own
    } else if file.deletes(row) && row.said(own).is_some() {
        return;
    } else {
        file.slots.username
    };
    if let Some(slot) = needed.filter(|slot| row.said(Some(*slot)).is_none()) {
        sink.cell(&RULE, row, slot);
    }
    // The id finds the account, yet the row also says what it is called.
    let also = file
        .slots
        .username
        .filter(|_| !file.is_list() && !file.deletes(row) && needed == file.slots.id);
    if let Some(slot) = also.filter(|slot| Some(*slot) != needed && row.said(Some(*slot)).is_none()) {
        sink.cell(&RULE, row, slot);
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::users::tests::own_rules;

    #[test]
    fn a_row_needs_the_identifier_that_finds_its_account() {
        for (settings, header, line, expected) in [
            ("", "username;firstname;lastname", ";Ada;Byron", "USR001 username"),
            (
                "",
                "username;firstname;lastname;idnumber",
                ";Ada;Byron;S1",
                "USR001 username",
            ),
            ("", "username;firstname;lastname;idnumber;deleted", ";;;S1;1", ""),
            ("", "username;firstname;lastname;idnumber;deleted", "ada;;;;1", ""),
            (
                "",
                "username;firstname;lastname;idnumber;deleted",
                ";;;;1",
                "USR001 username",
            ),
            (
                "users.match_by=id",
                "id;username;firstname;lastname",
                ";ada;Ada;Byron",
                "USR001 id",
            ),
            (
                "users.match_by=id",
                "id;username;firstname;lastname",
                "7;;Ada;Byron",
                "USR001 username",
            ),
            (
                "users.match_by=id",
                "id;username;firstname;lastname;deleted",
                "7;;;;1",
                "",
            ),
            ("users.operation=delete", "idnumber;username", ";ada", "USR001 idnumber"),
            (
                "users.operation=restore users.match_by=email",
                "email;username",
                "ada@school.example;",
                "",
            ),
        ] {
            assert_eq!(
                own_rules(settings, header, line),
                expected,
                "{settings} {header} {line}"
            );
        }
    }
}
