//! A row has sections and a template.

use crate::check::Sink;
use crate::formats::courses::command::Slots;
use crate::record::{Record, Slot};
use crate::rule::{Rule, Scope, Severity};

/// The sections are those of the template; the cells of the row have no effect (C §1.7.1).
pub(in crate::formats::courses) static RULE: Rule =
    Rule::new("CRS009", "sections-beside-template", Severity::Warning, Scope::Cell);

/// Looks at a row; says so once, at the first cell that has no effect.
pub(super) fn check(row: &Record, slots: &Slots, sink: &mut Sink<'_>) {
    if row.said(slots.template).is_none() {
        return;
    }
    let topics = slots.topics.iter().map(|(_, slot)| *slot);
    let filled = |slot: &Slot| row.said(Some(*slot)).is_some();
    if let Some(slot) = topics.chain(slots.sections).find(filled) {
        sink.cell(&RULE, row, slot);
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::courses::tests::site::Site;

    #[test]
    fn sections_of_the_row_give_way_to_those_of_the_template() {
        let site = Site::new();
        let header = "shortname;fullname;template;topic1;topic2;numsections";
        for (cells, found) in [
            ("MODEL;;;", &[][..]),
            (";Chords;Rhythm;2", &[]),
            ("MODEL;;Rhythm;2", &["2 CRS009 topic2"]),
            ("MODEL;;;2", &["2 CRS009 numsections"]),
        ] {
            assert_eq!(site.check(&format!("{header}\nP;Piano;{cells}")), found, "{cells:?}");
        }
    }
}
