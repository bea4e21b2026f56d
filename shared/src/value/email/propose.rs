//! The address that was meant, where a slip is obvious.

use super::valid;
use crate::value::latin;

/// Longer cells hold no address, whatever is done to them.
const LONGEST: usize = 400;

/// The address that was obviously meant: blanks around and beside `@` and dots, doubled `@` and
/// dots, commas for dots, dots at the ends, `mailto:`, `<…>`, `(at)` and accents before the `@`
/// are set right. `None` when the cell is fine already, or when what was meant isn't obvious
/// (two addresses, a blank inside a name).
#[must_use]
pub fn propose(cell: &str) -> Option<String> {
    if cell.len() > LONGEST || valid(cell) {
        return None;
    }
    let text = at_signs(bare(cell));
    let (local, domain) = text.split_once('@')?;
    // In a name a blank beside a dot is a slip; a blank between two letters may stand for
    // a dot, a hyphen or nothing.
    let local = latin_letters(&dots(local));
    let domain: String = dots(domain).split_whitespace().collect();
    let proposal = format!("{local}@{domain}");
    valid(&proposal).then_some(proposal)
}

/// Takes off what stands around an address: a name with angle brackets, `mailto:`, quotes and
/// punctuation.
fn bare(cell: &str) -> &str {
    let around = |letter: char| letter.is_whitespace() || "<>\"';,:.()[]".contains(letter);
    let mut text = cell;
    if let Some((_, rest)) = text.rsplit_once('<') {
        text = rest.split_once('>').map_or(rest, |(inside, _)| inside);
    }
    text = text.trim_matches(around);
    if let Some((scheme, rest)) = text.split_once(':')
        && scheme.trim_end().eq_ignore_ascii_case("mailto")
    {
        text = rest.trim_matches(around);
    }
    text
}

/// Writes `(at)`, `[at]` and several `@` in a row as one `@`.
fn at_signs(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    for letter in text.chars() {
        result.push(letter);
        for written in ["(at)", "[at]"] {
            if ends_with_ignoring_case(&result, written) {
                result.truncate(result.len() - written.len());
                result.push('@');
            }
        }
        if letter == '@' || result.ends_with('@') {
            let end = result.trim_end_matches(|c: char| c == '@' || c.is_whitespace());
            result.truncate(end.len());
            result.push('@');
        }
    }
    result
}

fn ends_with_ignoring_case(text: &str, end: &str) -> bool {
    text.len()
        .checked_sub(end.len())
        .and_then(|start| text.get(start..))
        .is_some_and(|tail| tail.eq_ignore_ascii_case(end))
}

/// Reads commas as dots, and makes one dot of several, without blanks beside it, none at the ends.
fn dots(text: &str) -> String {
    let parts: Vec<&str> = text
        .split(['.', ','])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(".")
}

/// Takes accents off, and leaves the case of an address without them alone.
fn latin_letters(text: &str) -> String {
    if text.is_ascii() {
        text.to_owned()
    } else {
        latin::to_plain(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn slips() {
        for (cell, expected) in [
            ("jdoe@@school.example", "jdoe@school.example"),
            ("jdoe@school,example", "jdoe@school.example"),
            ("jdoe@school..example", "jdoe@school.example"),
            ("j..doe@school.example", "j.doe@school.example"),
            (" jdoe@school.example ", "jdoe@school.example"),
            ("jdoe @ school.example", "jdoe@school.example"),
            ("jdoe@school .example", "jdoe@school.example"),
            ("j. doe@school.example", "j.doe@school.example"),
            ("jdoe@school.example.", "jdoe@school.example"),
            ("jdoe@school.example;", "jdoe@school.example"),
            (".jdoe.@.school.example", "jdoe@school.example"),
            ("mailto:jdoe@school.example", "jdoe@school.example"),
            ("MAILTO: jdoe@school.example", "jdoe@school.example"),
            ("<jdoe@school.example>", "jdoe@school.example"),
            ("Jane Doe <jane.doe@school.example>", "jane.doe@school.example"),
            ("\"jdoe@school.example\"", "jdoe@school.example"),
            ("jdoe(at)school.example", "jdoe@school.example"),
            ("jdoe [AT] school.example", "jdoe@school.example"),
            ("zoé.martin@école.fr", "zoe.martin@école.fr"),
            ("jdoe@ @school.example", "jdoe@school.example"),
        ] {
            assert_eq!(propose(cell).as_deref(), Some(expected), "{cell:?}");
        }
    }

    #[test]
    fn nothing_obvious() {
        for cell in [
            "",
            "jdoe",
            "jdoe@school.example",
            "jdoe@school",
            "j@doe@school.example",
            "a@school.example;b@school.example",
            "jane doe@school.example",
            "NOMAIL",
            "@",
            "@@@",
            "…",
        ] {
            assert_eq!(propose(cell), None, "{cell:?}");
        }
    }

    proptest! {
        #[test]
        fn a_proposal_is_valid_and_final(cell in "[a-zé <>:.,;@()\\[\\]T'\"-]{0,24}") {
            if let Some(proposal) = propose(&cell) {
                prop_assert!(valid(&proposal));
                prop_assert_eq!(propose(&proposal), None);
            }
        }

        #[test]
        fn any_text_is_survived(cell in any::<String>()) {
            let _ = (propose(&cell), valid(&cell));
        }
    }
}
