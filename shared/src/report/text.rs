//! Diagnostics, failures and outcomes as sentences.

use crate::diagnostic::Diagnostic;
use crate::i18n::{Args, Catalog};
use crate::plan::{Failed, Outcome};

/// The sentence of a diagnostic: the message of its rule, with column, value and the rule's own arguments.
pub fn describe(diagnostic: &Diagnostic, catalog: &Catalog) -> String {
    let mut args = diagnostic.args.clone();
    args.push("column", diagnostic.column.as_deref().unwrap_or_default());
    args.push("value", diagnostic.value.as_deref().unwrap_or_default());
    catalog.text(diagnostic.rule.code, &args)
}

/// The sentence of a failure while planning.
pub fn describe_failure(failed: &Failed, catalog: &Catalog) -> String {
    sentence(failed.rule.code, &failed.key, &failed.args, catalog)
}

/// The sentence of an outcome.
pub fn describe_outcome(outcome: &Outcome, catalog: &Catalog) -> String {
    sentence(outcome.name, &outcome.key, &outcome.args, catalog)
}

/// The message `id` with the key as `$key`; rules that were written for cells find it as `$value` too.
pub fn sentence(id: &str, key: &str, args: &Args, catalog: &Catalog) -> String {
    let mut all = args.clone();
    all.push("key", key);
    if all.get("value").is_none() {
        all.push("value", key);
    }
    if all.get("column").is_none() {
        all.push("column", "");
    }
    catalog.text(id, &all)
}
