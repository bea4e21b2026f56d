//! USR013: a role in a course is given without enrolling.

use crate::check::Sink;
use crate::formats::users::file::UsersFile;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};

/// `roleN` is filled and `enrolN` isn't: said once a file (D25).
pub static RULE: Rule = Rule::new("USR013", "role-without-enrolment", Severity::Info, Scope::Row);

/// Looks at the rows until there is one.
pub fn check(file: &mut UsersFile, row: &Record, sink: &mut Sink<'_>) {
    if file.role_only_told || file.slots.core.is_some() {
        return;
    }
    let mut filled = file
        .slots
        .courses
        .iter()
        .filter(|slots| row.said(slots.course).is_some());
    let found = filled.find(|slots| {
        row.said(slots.role).is_some() && row.said(slots.enrol).is_none() && row.said(slots.wwwroot).is_none()
    });
    if let Some((slots, slot)) = found.and_then(|slots| Some((slots, slots.role?))) {
        let diagnostic = sink.at(&RULE, row, slot).with("n", slots.index.to_string());
        sink.push(diagnostic);
        file.role_only_told = true;
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::users::tests::own_rules;

    #[test]
    fn it_is_said_once_a_file() {
        let header = "username;firstname;lastname;course1;role1;course2;role2;enrol2";
        let lines = "ada;Ada;Byron;BIO101;student;CHE101;student;manual\nivo;Ivo;Berg;BIO101;student;;;";
        assert_eq!(own_rules("", header, lines), "USR013 role1");
    }
}
