//! What counts as a blank around a value.

/// White space of any script, the no-break space among it, and the two that have no width
/// (zero-width space, stray byte-order mark): nobody sees them, and no value is meant to begin with one.
pub fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200B}' | '\u{FEFF}')
}

/// The text without the blanks around it.
pub fn trim(text: &str) -> &str {
    text.trim_matches(is_blank)
}

/// May the text that stands here begin or end with a blank? Quick, and never wrongly no.
/// (`start..end` is a part of `bytes`; an empty part may look at its neighbours.)
#[inline]
pub(super) fn may_have_blanks(bytes: &[u8], start: usize, end: usize) -> bool {
    let byte = |at: usize| bytes.get(at).copied().unwrap_or_default();
    let first = byte(start);
    let last = byte(end.wrapping_sub(1));
    first <= b' '
        || last <= b' '
        || (first >= 0x80 && begins_blank(first))
        || (last >= 0x80 && !(TWO_BYTES_NO_BLANK.contains(&byte(end.wrapping_sub(2)))))
}

/// The first bytes of letters like `é`, which have two bytes; the blanks among those begin with 0xC2.
const TWO_BYTES_NO_BLANK: std::ops::RangeInclusive<u8> = 0xC3..=0xDF;

fn begins_blank(first: u8) -> bool {
    matches!(first, 0xC2 | 0xE1..=0xE3 | 0xEF) || !(0xC2..=0xF4).contains(&first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_of_spreadsheets_and_web_pages_are_trimmed() {
        for (text, expect) in [
            ("dupont", "dupont"),
            ("  dupont\t", "dupont"),
            ("\u{A0}dupont\u{A0}", "dupont"),
            ("\u{FEFF}dupont\u{200B}", "dupont"),
            ("\u{3000}\u{2009}du pont\u{202F}", "du pont"),
            (" \r\n ", ""),
        ] {
            assert_eq!(trim(text), expect, "{text:?}");
        }
    }

    #[test]
    fn no_blank_escapes_the_quick_test() {
        for c in ('\0'..=char::MAX).filter(|&c| is_blank(c)) {
            for text in [format!("{c}zoé"), format!("zoé{c}"), c.to_string()] {
                assert!(may_have_blanks(text.as_bytes(), 0, text.len()), "{text:?}");
            }
        }
        for text in [
            "zoe",
            "Émilie",
            "andré",
            "É",
            "Łukasz",
            "Παπαδόπουλος",
            "Лев",
        ] {
            assert!(!may_have_blanks(text.as_bytes(), 0, text.len()), "{text}");
        }
    }
}
