//! A teacher has a role and no account.

use crate::check::Sink;
use crate::formats::courses::command::Slots;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};

/// Nobody can be given the role; the rest of the row is done (C §1.7.2).
pub(in crate::formats::courses) static RULE: Rule =
    Rule::new("CRS008", "teacher-role-without-account", Severity::Warning, Scope::Cell)
        .legacy("errornoteacheraccountkey");

/// Looks at a row.
pub(super) fn check(row: &Record, slots: &Slots, sink: &mut Sink<'_>) {
    for teacher in &slots.teachers {
        let Some(role) = teacher.role else { continue };
        if row.said(Some(role)).is_some() && row.said(teacher.account).is_none() {
            let diagnostic = sink.at(&RULE, row, role).with("account", format!("teacher{}_account", teacher.number));
            sink.push(diagnostic);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::courses::tests::site::Site;

    #[test]
    fn a_role_needs_somebody() {
        let site = Site::new();
        let header = "shortname;fullname;teacher1_account;teacher1_role;teacher3_role";
        for (cells, found) in [
            ("anna;editingteacher;", &[][..]),
            ("anna;;", &[]),
            (";;", &[]),
            (";editingteacher;", &["2 CRS008 teacher1_role"]),
            ("anna;;teacher", &["2 CRS008 teacher3_role"]),
        ] {
            assert_eq!(site.check(&format!("{header}\nP;Piano;{cells}")), found, "{cells:?}");
        }
    }
}
