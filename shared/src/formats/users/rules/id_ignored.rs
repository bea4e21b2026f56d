//! USR010: there is a column `id`, and accounts are found by something else.

use crate::check::Sink;
use crate::diagnostic::Diagnostic;
use crate::formats::users::file::UsersFile;
use crate::rule::{Rule, Scope, Severity};
use crate::settings::UserBy;

/// The column is ignored (D31).
pub static RULE: Rule = Rule::new("USR010", "id-ignored", Severity::Warning, Scope::File);

/// Looks for the column.
pub fn check(file: &UsersFile, sink: &mut Sink<'_>) {
    let by = file.reading.match_by;
    if let Some(slot) = file.slots.id.filter(|_| by != UserBy::Id) {
        sink.push(
            Diagnostic::new(&RULE, 0)
                .about(file.layout.name(slot).unwrap_or_default())
                .with("by", by.word()),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::users::tests::own_rules;

    #[test]
    fn an_id_counts_only_where_accounts_are_found_by_it() {
        let header = "id;username;firstname;lastname";
        for (settings, expected) in [
            ("", "USR010 id"),
            ("users.match_by=id", ""),
            ("users.operation=delete users.match_by=username", ""),
        ] {
            assert_eq!(own_rules(settings, header, "7;ada;Ada;Byron"), expected, "{settings}");
        }
    }
}
