//! The cell of a section: `name` or `name|summary`.

/// A section as a row writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Topic<'r> {
    /// 0 = the general section.
    pub number: u32,
    pub name: &'r str,
    pub summary: &'r str,
}

impl<'r> Topic<'r> {
    /// Splits a cell at its first `|` and trims both parts (C §1.7.1).
    pub(super) fn of(number: u32, cell: &'r str) -> Self {
        let (name, summary) = cell.split_once('|').unwrap_or((cell, ""));
        Self {
            number,
            name: name.trim(),
            summary: summary.trim(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_split_at_the_first_bar_only() {
        for (cell, name, summary) in [
            ("Rhythm", "Rhythm", ""),
            ("First chords|Hold the neck", "First chords", "Hold the neck"),
            (" First chords | Hold | the neck ", "First chords", "Hold | the neck"),
            ("|Just a summary", "", "Just a summary"),
            ("|", "", ""),
        ] {
            assert_eq!(
                Topic::of(3, cell),
                Topic {
                    number: 3,
                    name,
                    summary
                },
                "{cell:?}"
            );
        }
    }
}
