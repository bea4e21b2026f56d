//! ENR010: the file has no `enrol` column, so it gives and takes roles and enrols nobody (D55).

use crate::check::Sink;
use crate::diagnostic::Diagnostic;
use crate::formats::enrolments::reading::Reading;
use crate::rule::{Rule, Scope, Severity};

/// Meant or not, this changes the sense of every row.
pub(super) static ROLE_ONLY_FILE: Rule = Rule::new("ENR010", "role-only-file", Severity::Info, Scope::File);

pub(in super::super) fn check(reading: &Reading, sink: &mut Sink<'_>) {
    if reading.is_role_only() {
        sink.push(Diagnostic::new(&ROLE_ONLY_FILE, 0));
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::enrolments::tests::check;

    #[test]
    fn only_a_file_without_the_column_gives_roles_only() {
        check("cid;uid;rolename\nBIO-101;ajones;student", &["1 info ENR010"]);
        check("cid;uid;rolename;enrol\nBIO-101;ajones;student;", &[]);
        check("cid;uid;rolename;enrol\nBIO-101;ajones;student", &["2 warning CSV022"]);
    }
}
