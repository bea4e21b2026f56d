//! Writing cells so that every reader, ours first, gives them back.

use std::borrow::Cow;

use super::blank::is_blank;
use super::dialect::Dialect;
use super::line::COMMENT_MARKS;
use super::separator::Separator;

/// The cell, in quotes if its value needs them. `first`: it begins its row.
///
/// Quotes are needed around separators, quotes and line breaks, around blanks at the edges,
/// around what would begin a comment, and around `&#44` and `&#59`, which count in unquoted cells only (D10).
pub fn quote(value: &str, first: bool, separator: Separator) -> Cow<'_, str> {
    let special = |b: u8| matches!(b, b'"' | b'\r' | b'\n') || b == separator.byte();
    let needed = value.bytes().any(special)
        || value.starts_with(is_blank)
        || value.ends_with(is_blank)
        || (first && value.starts_with(COMMENT_MARKS))
        || value.contains("&#44")
        || value.contains("&#59");
    match needed {
        true => Cow::Owned(format!("\"{}\"", value.replace('"', "\"\""))),
        false => Cow::Borrowed(value),
    }
}

/// A row in the dialect, with its line end. What the encoding lacks becomes `?`.
pub fn write_row<'v>(cells: impl IntoIterator<Item = &'v str>, dialect: &Dialect) -> Vec<u8> {
    let mut text = String::new();
    let mut count = 0;
    for value in cells {
        if count > 0 {
            text.push(char::from(dialect.separator.byte()));
        }
        text.push_str(&quote(value, count == 0, dialect.separator));
        count += 1;
    }
    if count == 1 && text.is_empty() {
        // Without quotes it would be a blank line.
        text.push_str("\"\"");
    }
    text.push_str(dialect.line_end.as_str());
    dialect.encoding.encode(&text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Encoding;

    #[test]
    fn quotes_stand_where_they_are_needed() {
        for (value, expect) in [
            ("HIST101", "HIST101"),
            ("", ""),
            ("12\" screen", "\"12\"\" screen\""),
            ("Smith; John", "\"Smith; John\""),
            ("Smith, John", "Smith, John"),
            ("two\nlines", "\"two\nlines\""),
            (" padded", "\" padded\""),
            ("padded\u{A0}", "\"padded\u{A0}\""),
            ("-ABC", "\"-ABC\""),
            ("A-BC", "A-BC"),
            ("R&#44D", "\"R&#44D\""),
            ("R&D", "R&D"),
        ] {
            assert_eq!(quote(value, true, Separator::Semicolon), expect);
        }
        assert_eq!(quote("-ABC", false, Separator::Semicolon), "-ABC");
        assert_eq!(quote("a,b", false, Separator::Comma), "\"a,b\"");
    }

    #[test]
    fn rows_are_written_in_the_dialect() {
        let mut dialect = Dialect {
            separator: Separator::Tab,
            encoding: Encoding::Windows1252,
            line_end: crate::text::LineEnd::CrLf,
            ..Dialect::default()
        };
        assert_eq!(write_row(["zoé", "", "Łódź"], &dialect), b"zo\xE9\t\t?\xF3d?\r\n");
        assert_eq!(write_row([""], &dialect), b"\"\"\r\n");
        dialect.encoding = Encoding::Utf16Be;
        assert_eq!(write_row(["a"], &dialect), b"\0a\0\r\0\n");
    }
}
