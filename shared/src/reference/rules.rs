//! What is said of rules.

use super::{title, word};
use crate::formats::{FORMATS, Format};
use crate::i18n::{Args, Catalog};
use crate::rule::{Mends, Rule, Scope, Severity};

/// What the rule says when it finds something, with the names of its values in braces.
#[must_use]
pub fn message(rule: &Rule, catalog: &Catalog) -> String {
    catalog.pattern(rule.code).unwrap_or_default()
}

/// A part of the explanation of a rule: `title`, `why`, `example`, `way`.
#[must_use]
pub fn explained(rule: &Rule, part: &str, catalog: &Catalog) -> String {
    catalog.attribute(rule.code, part, &Args::new()).unwrap_or_default()
}

/// How much a rule weighs, in a word.
#[must_use]
pub fn severity(rule: &Rule, catalog: &Catalog) -> String {
    let id = match rule.severity {
        Severity::Error => "weight-error",
        Severity::Warning => "weight-warning",
        Severity::Info => "weight-info",
    };
    word(id, catalog)
}

/// What a rule looks at.
#[must_use]
pub fn scope(rule: &Rule, catalog: &Catalog) -> String {
    let id = match rule.scope {
        Scope::File => "scope-file",
        Scope::Line => "scope-line",
        Scope::Cell => "scope-cell",
        Scope::Row => "scope-row",
        Scope::Across => "scope-across",
        Scope::Plan => "scope-plan",
    };
    word(id, catalog)
}

/// Whether a rule offers a fix.
#[must_use]
pub fn fix(rule: &Rule, catalog: &Catalog) -> String {
    let id = match rule.mends {
        Mends::Never => "fix-never",
        Mends::Safely => "fix-safely",
        Mends::Unsafely => "fix-unsafely",
    };
    word(id, catalog)
}

/// The command file that a rule belongs to; none for what holds for all of them.
#[must_use]
pub fn format_of(rule: &Rule) -> Option<&'static dyn Format> {
    let knows = |format: &&dyn Format| format.rules().iter().any(|known| known.code == rule.code);
    FORMATS.iter().copied().find(knows)
}

/// The title of the family that a rule belongs to.
#[must_use]
pub fn family(rule: &Rule, catalog: &Catalog) -> String {
    match (format_of(rule), rule.code.get(..3).unwrap_or_default()) {
        (Some(format), _) => title(format, catalog),
        (None, "CSV") => word("family-csv", catalog),
        (None, "PKG") => word("family-pkg", catalog),
        (None, "PLT") => word("family-plt", catalog),
        (None, _) => word("family-all", catalog),
    }
}
