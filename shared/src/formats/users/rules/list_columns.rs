//! USR016: a list has columns that don't count in it.

use crate::check::Sink;
use crate::diagnostic::Diagnostic;
use crate::formats::users::file::UsersFile;
use crate::rule::{Rule, Scope, Severity};

/// Of a list, only the columns that name accounts are read (D35); the first other one is named.
pub static RULE: Rule = Rule::new("USR016", "column-without-effect-in-list", Severity::Info, Scope::File);

/// Looks for columns other than the identifiers and the names that a list may repeat.
pub fn check(file: &UsersFile, sink: &mut Sink<'_>) {
    let slots = &file.slots;
    let plain = slots.fields.iter().map(|(_, slot)| *slot);
    let families = slots
        .courses
        .iter()
        .flat_map(|slots| slots.course.into_iter().chain(slots.companions()));
    let single = [
        slots.oldusername,
        slots.deleted,
        slots.suspended,
        slots.password,
        slots.cohort,
        slots.cohortid,
    ];
    let all = single
        .into_iter()
        .flatten()
        .chain(plain)
        .chain(slots.profile.iter().map(|(_, slot)| *slot))
        .chain(slots.cohorts.iter().copied())
        .chain(families);
    let ignored: Vec<_> = all.collect();
    if let Some(first) = ignored.iter().min() {
        let diagnostic = Diagnostic::new(&RULE, 0).about(file.layout.name(*first).unwrap_or_default());
        let operation = file.reading.operation.word();
        sink.push(
            diagnostic
                .with("count", ignored.len() as i64)
                .with("operation", operation),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::users::tests::own_rules;

    #[test]
    fn a_list_reads_identifiers_only() {
        for (header, expected) in [
            ("username;firstname;lastname;idnumber;email", ""),
            ("username;city;suspended;course1", "USR016 city"),
        ] {
            let found = own_rules("users.operation=suspend users.match_by=username", header, "ada");
            assert_eq!(found, expected, "{header}");
        }
    }
}
