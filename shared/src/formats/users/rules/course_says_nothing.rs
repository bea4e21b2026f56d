//! USR008: a course is named with neither role nor enrolment method.

use crate::check::Sink;
use crate::formats::users::file::UsersFile;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};

/// Nothing can be done in that course; the account part of the row stands (U A10, step 6).
pub static RULE: Rule = Rule::new("USR008", "course-without-role-or-method", Severity::Warning, Scope::Row);

/// Looks at each filled `courseN`. A remote site is another matter (USR009).
pub fn check(file: &UsersFile, row: &Record, sink: &mut Sink<'_>) {
    if file.slots.core.is_some() {
        return;
    }
    for slots in &file.slots.courses {
        let (Some(slot), Some(course)) = (slots.course, row.said(slots.course)) else {
            continue;
        };
        let companions = [slots.role, slots.enrol, slots.wwwroot];
        if companions.into_iter().all(|slot| row.said(slot).is_none()) {
            let diagnostic = sink.at(&RULE, row, slot).with("course", course);
            sink.push(diagnostic);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::users::tests::own_rules;

    #[test]
    fn a_course_needs_a_role_or_a_method() {
        let header = "username;firstname;lastname;course1;role1;enrol1";
        for (cells, expected) in [
            ("BIO101;;", "USR008 course1"),
            ("BIO101;student;", "USR013 role1"),
            ("BIO101;;manual", ""),
            (";;", ""),
        ] {
            assert_eq!(
                own_rules("", header, &format!("ada;Ada;Byron;{cells}")),
                expected,
                "{cells}"
            );
        }
    }
}
