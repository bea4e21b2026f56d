//! USR009: a course of another site is named.

use crate::check::Sink;
use crate::formats::users::file::UsersFile;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};

/// `wwwrootN` is filled: the binding fails, the account part of the row stands (D34, Q-21).
pub static RULE: Rule = Rule::new("USR009", "remote-site", Severity::Warning, Scope::Row);

/// Looks at each `wwwrootN` beside a filled `courseN`.
pub fn check(file: &UsersFile, row: &Record, sink: &mut Sink<'_>) {
    for slots in &file.slots.courses {
        let (Some(course), Some(site), Some(slot)) = (row.said(slots.course), row.said(slots.wwwroot), slots.wwwroot)
        else {
            continue;
        };
        let diagnostic = sink.at(&RULE, row, slot).with("course", course).with("site", site);
        sink.push(diagnostic);
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::users::tests::own_rules;

    #[test]
    fn other_sites_are_not_reached() {
        let header = "username;firstname;lastname;course1;enrol1;wwwroot1";
        for (cells, expected) in [
            ("BIO101;manual;https://peer.example", "USR009 wwwroot1"),
            ("BIO101;manual;", ""),
            (";;https://peer.example", ""),
        ] {
            assert_eq!(
                own_rules("", header, &format!("ada;Ada;Byron;{cells}")),
                expected,
                "{cells}"
            );
        }
    }
}
