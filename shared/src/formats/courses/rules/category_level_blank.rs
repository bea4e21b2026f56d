//! A level of the category path has no name.

use crate::check::Sink;
use crate::formats::courses::category_path::CategoryPath;
use crate::formats::courses::command::Slots;
use crate::formats::courses::options::{CategoryBy, Options};
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};

/// `A//B`: a category without a name can't be found again, nor told from another.
pub(in crate::formats::courses) static RULE: Rule =
    Rule::new("CRS004", "category-level-blank", Severity::Error, Scope::Cell).legacy("errorvalidationcategorytype");

/// Looks at a row.
pub(super) fn check(row: &Record, slots: &Slots, options: &Options, sink: &mut Sink<'_>) {
    let (Some(slot), CategoryBy::Path) = (slots.category, options.category_by) else { return };
    let Some(CategoryPath::Names(names)) = row.said(Some(slot)).map(CategoryPath::of) else { return };
    if let Some(level) = names.iter().position(|name| name.is_empty()) {
        let diagnostic = sink.at(&RULE, row, slot).with("level", level + 1);
        sink.push(diagnostic);
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::courses::tests::site::Site;

    #[test]
    fn each_level_has_a_name() {
        let mut site = Site::new();
        for (cell, found) in [
            ("Arts/Music", &[][..]),
            ("/Arts/Music/", &[]),
            ("42", &[]),
            ("Arts//Music", &["2 CRS004 category"]),
            ("Arts/ /Music", &["2 CRS004 category"]),
            ("/", &["2 CRS004 category"]),
        ] {
            assert_eq!(site.check(&format!("shortname;fullname;category\nP;Piano;{cell}")), found, "{cell:?}");
        }
        site.set("courses.category_by", "idnumber");
        assert_eq!(site.check("shortname;fullname;category\nP;Piano;A//B"), [""; 0]);
    }
}
