//! The name of a section is too long.

use crate::check::Sink;
use crate::formats::courses::command::Slots;
use crate::formats::courses::topic::Topic;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};

/// The longest name of a section, in characters.
const MAX: usize = 255;

/// The platform cuts longer names off; texts are never cut (D45). Often the `|` before the summary is missing.
pub(in crate::formats::courses) static RULE: Rule =
    Rule::new("CRS007", "section-name-too-long", Severity::Error, Scope::Cell).legacy("errorsectioncreate");

/// Looks at a row.
pub(super) fn check(row: &Record, slots: &Slots, sink: &mut Sink<'_>) {
    for (number, slot) in &slots.topics {
        let Some(cell) = row.said(Some(*slot)) else { continue };
        let length = Topic::of(*number, cell).name.chars().count();
        if length > MAX {
            let diagnostic = sink.at(&RULE, row, *slot).with("length", length).with("max", MAX);
            sink.push(diagnostic);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::courses::tests::site::Site;

    #[test]
    fn the_limit_is_for_the_name_not_for_the_summary() {
        let (fits, long) = ("é".repeat(255), "é".repeat(256));
        let site = Site::new();
        assert_eq!(site.check(&format!("shortname;fullname;topic1\nP;Piano;{fits}|{long}")), [""; 0]);
        assert_eq!(site.check(&format!("shortname;fullname;topic0;topic1\nP;Piano;A;{long}")), ["2 CRS007 topic1"]);
    }
}
