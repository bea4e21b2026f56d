//! The reading rules once more, as plainly as they can be said: the reader must agree.

use proptest::prelude::*;

use super::*;
use crate::text::{is_blank, trim};

/// A line: number, and either its mark or its cells with what is wrong.
#[derive(Debug, PartialEq)]
enum Plain {
    Blank,
    Comment(char),
    Row(Vec<(String, bool)>, Option<&'static str>),
}

fn model(text: &str, separator: char) -> Vec<(u64, Plain)> {
    let mut found = Vec::new();
    let (mut rest, mut number) = (text, 1);
    while !rest.is_empty() {
        let (line, next) = first_line(rest);
        let (plain, after) = match line.chars().next() {
            Some(mark) if "#([-/".contains(mark) => (Plain::Comment(mark), next),
            _ if trim(line).is_empty() && !line.contains(separator) => (Plain::Blank, next),
            _ => row(rest, separator),
        };
        found.push((number, plain));
        let mut gone = &rest[..rest.len() - after.len()];
        while !gone.is_empty() {
            gone = first_line(gone).1;
            number += 1;
        }
        rest = after;
    }
    found
}

/// The first physical line, and what follows it.
fn first_line(text: &str) -> (&str, &str) {
    let end = text.find(['\r', '\n']).unwrap_or(text.len());
    let (line, rest) = text.split_at(end);
    let rest = rest
        .strip_prefix("\r\n")
        .or_else(|| rest.strip_prefix(['\r', '\n']));
    (line, rest.unwrap_or(""))
}

fn row(text: &str, separator: char) -> (Plain, &str) {
    let mut cells = Vec::new();
    let mut rest = text;
    loop {
        let after = match rest.strip_prefix('"') {
            None => {
                let end = rest.find([separator, '\r', '\n']).unwrap_or(rest.len());
                cells.push((plain_cell(&rest[..end]), false));
                &rest[end..]
            }
            Some(inside) => match closing_quote(inside) {
                Some((value, after)) => {
                    let blanks = after
                        .find(|c| c == separator || "\r\n".contains(c) || !is_blank(c))
                        .unwrap_or(after.len());
                    let after = &after[blanks..];
                    if !after.is_empty() && !after.starts_with([separator, '\r', '\n']) {
                        return broken(cells, rest, "TextAfterQuote");
                    }
                    cells.push((trim(&value).to_owned(), true));
                    after
                }
                None => return broken(cells, rest, "UnclosedQuote"),
            },
        };
        match after.strip_prefix(separator) {
            Some(next) => rest = next,
            None => return (Plain::Row(cells, None), first_line(after).1),
        }
    }
}

fn broken<'a>(
    mut cells: Vec<(String, bool)>,
    cell: &'a str,
    fault: &'static str,
) -> (Plain, &'a str) {
    let (line, next) = first_line(cell);
    cells.push((trim(line).to_owned(), true));
    (Plain::Row(cells, Some(fault)), next)
}

fn plain_cell(raw: &str) -> String {
    let value = trim(raw);
    let inner = value.strip_prefix('"').and_then(|v| v.strip_suffix('"'));
    let value = inner.map_or(value, trim);
    value.replace("&#44", ",").replace("&#59", ";")
}

/// The value up to the closing quote, and what follows that.
fn closing_quote(inside: &str) -> Option<(String, &str)> {
    let mut value = String::new();
    let mut rest = inside;
    loop {
        let (before, after) = rest.split_once('"')?;
        value.push_str(before);
        match after.strip_prefix('"') {
            None => return Some((value, after)),
            Some(more) => {
                value.push('"');
                rest = more;
            }
        }
    }
}

fn reader(text: &str, dialect: &Dialect) -> Vec<(u64, Plain)> {
    let plain = |line: Seen| match line.kind {
        Kind::Blank => (line.number, Plain::Blank),
        Kind::Comment(mark) => (line.number, Plain::Comment(mark)),
        Kind::Row(cells, faults) => {
            let cells = cells.into_iter().map(|(text, quoted, _)| (text, quoted));
            let fault = faults.iter().find_map(|fault| match fault {
                Fault::UnclosedQuote { .. } => Some("UnclosedQuote"),
                Fault::TextAfterQuote { .. } => Some("TextAfterQuote"),
                _ => None,
            });
            (line.number, Plain::Row(cells.collect(), fault))
        }
    };
    let bytes = dialect.encoding.encode(text);
    let lines = read(&bytes, dialect, Limits::STANDARD, 64);
    lines.into_iter().map(plain).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6000))]

    #[test]
    fn the_reader_does_as_the_rules_say(
        text in super::properties::dense(),
        separator in prop::sample::select(Separator::ALL.to_vec()),
        utf16: bool,
    ) {
        let encoding = if utf16 { Encoding::Utf16Be } else { Encoding::Utf8 };
        // At the start of the file this would be its mark.
        let text = text.trim_start_matches('\u{FEFF}');
        let dialect = in_encoding(encoding, separator);
        let model = model(text, char::from(separator.byte()));
        prop_assert_eq!(reader(text, &dialect), model);
    }
}
