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

/// May the blanks of [`is_blank`] begin or end with this byte? Quick, and never wrongly no.
pub(super) fn may_be_blank(byte: u8) -> bool {
    byte <= b' ' || byte >= 0x80
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
            let mut bytes = [0; 4];
            let bytes = c.encode_utf8(&mut bytes).as_bytes();
            assert!(may_be_blank(bytes[0]) && may_be_blank(bytes[bytes.len() - 1]));
        }
    }
}
