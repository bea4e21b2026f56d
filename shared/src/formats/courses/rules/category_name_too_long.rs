//! A name in the category path is too long.

use crate::check::Sink;
use crate::formats::courses::category_path::CategoryPath;
use crate::formats::courses::command::Slots;
use crate::formats::courses::options::{CategoryBy, Options};
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};

/// The longest name of a category, in characters.
const MAX: usize = 255;

/// The limit holds for each level, not for the path (C §1.6).
pub(in crate::formats::courses) static RULE: Rule =
    Rule::new("CRS005", "category-name-too-long", Severity::Error, Scope::Cell).legacy("errorvalidationcategorylength");

/// Looks at a row.
pub(super) fn check(row: &Record, slots: &Slots, options: &Options, sink: &mut Sink<'_>) {
    let (Some(slot), CategoryBy::Path) = (slots.category, options.category_by) else { return };
    let Some(CategoryPath::Names(names)) = row.said(Some(slot)).map(CategoryPath::of) else { return };
    let lengths = names.iter().map(|name| name.chars().count());
    if let Some((level, length)) = lengths.enumerate().find(|(_, length)| *length > MAX) {
        let diagnostic =
            sink.at(&RULE, row, slot).with("level", level + 1).with("length", length).with("max", MAX);
        sink.push(diagnostic);
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::courses::tests::site::Site;

    #[test]
    fn the_limit_holds_for_each_level() {
        let (fits, long) = ("é".repeat(255), "é".repeat(256));
        let site = Site::new();
        assert_eq!(site.check(&format!("shortname;fullname;category\nP;Piano;{fits}/{fits}")), [""; 0]);
        assert_eq!(site.check(&format!("shortname;fullname;category\nP;Piano;Arts/{long}")), ["2 CRS005 category"]);
    }
}
