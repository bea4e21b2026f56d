//! What holds for any bytes.

use proptest::prelude::*;

use super::*;
use crate::text::{
    EncodingGuess, Fault, HeaderScore, RowBuffer, Vocabulary, detect, trim, write_row,
};

fn encodings() -> impl Strategy<Value = Encoding> {
    prop::sample::select(Encoding::ALL.to_vec())
}

fn separators() -> impl Strategy<Value = Separator> {
    prop::sample::select(Separator::ALL.to_vec())
}

/// Text dense with what means something to the machine.
pub(super) fn dense() -> impl Strategy<Value = String> {
    let pieces = vec![
        "\"",
        "\"",
        "\"\"",
        ";",
        ";",
        ",",
        "\t",
        "\n",
        "\n",
        "\r\n",
        "\r",
        " ",
        "\u{A0}",
        "a",
        "bc",
        "é",
        "\u{1F600}",
        "#",
        "-",
        "&#44",
        "&#59",
        "&",
        "\0",
        "\u{FEFF}",
        "12345678",
    ];
    prop::collection::vec(prop::sample::select(pieces), 0..60).prop_map(|p| p.concat())
}

/// The file in an encoding, perhaps with its mark, perhaps damaged.
fn file() -> impl Strategy<Value = (Vec<u8>, Dialect)> {
    let damage = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..3);
    (dense(), encodings(), separators(), any::<bool>(), damage).prop_map(
        |(text, encoding, separator, bom, damage)| {
            let mut bytes = if bom {
                encoding.bom().to_vec()
            } else {
                Vec::new()
            };
            bytes.extend(encoding.encode(&text));
            for (index, byte) in damage {
                if !bytes.is_empty() {
                    let at = index.index(bytes.len());
                    bytes[at] = byte;
                }
            }
            (bytes, in_encoding(encoding, separator))
        },
    )
}

struct Words;

impl Vocabulary for Words {
    fn score(&self, cells: &[&str]) -> HeaderScore {
        let known = cells.iter().filter(|c| ["a", "bc"].contains(c)).count();
        HeaderScore {
            known,
            complete: known > 1,
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn chunks_change_nothing((bytes, dialect) in file(), size in 2..70_usize) {
        for limits in [SMALL, Limits::STANDARD] {
            let whole = read(&bytes, &dialect, limits, usize::MAX);
            prop_assert_eq!(&read(&bytes, &dialect, limits, 1), &whole);
            prop_assert_eq!(&read(&bytes, &dialect, limits, size), &whole);
        }
    }

    #[test]
    fn spans_and_numbers_have_no_gap((bytes, dialect) in file()) {
        for limits in [SMALL, Limits::STANDARD] {
            let bom = if bytes.starts_with(dialect.encoding.bom()) { dialect.encoding.bom().len() } else { 0 };
            let mut at = bom as u64;
            let mut number = 0;
            for line in read(&bytes, &dialect, limits, 7) {
                prop_assert_eq!(line.span.start, at);
                prop_assert!(line.span.end > at && line.number > number);
                (at, number) = (line.span.end, line.number);
            }
            prop_assert_eq!(at, bytes.len() as u64);
        }
    }

    #[test]
    fn a_span_alone_reads_as_its_line((bytes, dialect) in file()) {
        let lines = read(&bytes, &dialect, Limits::STANDARD, usize::MAX);
        for (i, line) in lines.iter().enumerate() {
            let alone = &bytes[line.span.start as usize..line.span.end as usize];
            let mut again = Vec::new();
            let mut reader = Reader::resume(&dialect, line.span.start, line.number);
            let mut on = |line: crate::text::Line<'_>| {
                again.push((line.number, line.span.clone(), line.row().map(|row| row.len())));
            };
            reader.feed(alone, &mut on);
            reader.finish(&mut on);
            let cells = match &line.kind {
                Kind::Row(cells, _) => Some(cells.len()),
                _ => None,
            };
            prop_assert_eq!(again, vec![(line.number, line.span.clone(), cells)]);
            prop_assert!(i + 1 == lines.len() || line.end.is_some());
        }
    }

    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..300), encoding in encodings(), separator in separators()) {
        let dialect = in_encoding(encoding, separator);
        prop_assert_eq!(read(&bytes, &dialect, SMALL, 3), read(&bytes, &dialect, SMALL, 300));
        let found = detect(&bytes, true, &Default::default(), &Words);
        read(&bytes, &found.dialect, Limits::STANDARD, 300);
    }

    #[test]
    fn any_file_has_a_dialect((bytes, _) in file(), whole: bool, headerless: bool, fixed in prop::option::of(separators())) {
        let choice = crate::text::DialectChoice { separator: fixed, headerless, ..Default::default() };
        let found = detect(&bytes, whole, &choice, &Words);
        prop_assert_eq!(found.dialect.header_line.is_some(), found.header.is_some());
        prop_assert!(!headerless || found.header.is_none());
        prop_assert!(fixed.is_none_or(|fixed| found.dialect.separator == fixed));
        let text = serde_json::to_string(&found).unwrap();
        prop_assert_eq!(serde_json::from_str::<crate::text::Detection>(&text).unwrap(), found);
    }

    #[test]
    fn written_rows_are_read_back(
        table in prop::collection::vec(prop::collection::vec("[a-zé;,|\t\"\n\r #&459 -]{0,9}", 1..6), 1..8),
        encoding in encodings(), separator in separators(),
    ) {
        let dialect = Dialect { line_end: LineEnd::CrLf, ..in_encoding(encoding, separator) };
        let bytes: Vec<u8> = table.iter().flat_map(|row| write_row(row.iter().map(String::as_str), &dialect)).collect();
        let rows: Vec<Vec<String>> = read(&bytes, &dialect, Limits::STANDARD, 11).into_iter().map(|line| match line.kind {
            Kind::Row(cells, faults) => {
                assert_eq!(faults, Vec::<Fault>::new());
                cells.into_iter().map(|(text, ..)| text).collect()
            }
            other => panic!("{other:?}"),
        }).collect();
        let trimmed: Vec<Vec<String>> = table.iter().map(|row| row.iter().map(|c| trim(c).to_owned()).collect()).collect();
        prop_assert_eq!(rows, trimmed);
    }

    #[test]
    fn a_row_of_cells_is_as_one_of_text(cells in prop::collection::vec("[a-z\u{A0} é]{0,6}", 1..5)) {
        let mut buffer = RowBuffer::new();
        cells.iter().for_each(|cell| buffer.push(cell));
        let row = buffer.row();
        prop_assert_eq!(row.iter().collect::<Vec<_>>(), cells.iter().map(|c| trim(c)).collect::<Vec<_>>());
        for (i, cell) in cells.iter().enumerate() {
            prop_assert_eq!(row.had_blanks(i), trim(cell) != cell);
        }
    }

    #[test]
    fn the_guess_knows_valid_utf8(bytes in prop::collection::vec(prop::sample::select(b"a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\xFF\n;".to_vec()), 0..12), size in 1..4_usize) {
        let mut guess = EncodingGuess::default();
        bytes.chunks(size).for_each(|piece| guess.feed(piece));
        let valid = str::from_utf8(&bytes).is_ok();
        prop_assert_eq!(guess.finish(true) == Encoding::Utf8, valid);
        let cut = str::from_utf8(&bytes).map_or_else(|e| e.error_len().is_none(), |_| true);
        prop_assert_eq!(guess.finish(false) == Encoding::Utf8, cut);
        prop_assert_eq!(guess.is_ascii_so_far(), bytes.is_ascii());
    }
}
