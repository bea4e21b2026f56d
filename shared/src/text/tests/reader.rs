//! The reader, case by case.

use super::*;

#[track_caller]
fn check_with(dialect: &Dialect, limits: Limits, file: &[u8], expect: &[&str]) {
    assert_eq!(shown(file, dialect, limits), expect);
}

#[track_caller]
fn check(file: &str, expect: &[&str]) {
    check_with(
        &Dialect::default(),
        Limits::STANDARD,
        file.as_bytes(),
        expect,
    );
}

#[test]
fn rows_are_split_and_trimmed() {
    check(
        "cid;uid;rolename\nHIST101; zoe.lefevre ;student\n\u{A0}BIO2\u{A0};\"karl\";\n",
        &[
            "1 cid|uid|rolename",
            "2 HIST101|zoe.lefevre~|student",
            "3 BIO2~|qkarl|",
        ],
    );
}

#[test]
fn all_line_ends_and_none_at_the_end() {
    check("a;b\nc\r\nd\re", &["1 a|b", "2 c", "3 d", "4 e"]);
    check(
        "a\n\r\n\r\rb",
        &["1 a", "2 blank", "3 blank", "4 blank", "5 b"],
    );
    check("a;", &["1 a|"]);
    check("", &[]);
    check("\n", &["1 blank"]);
}

#[test]
fn quoted_cells_hold_separators_quotes_and_line_breaks() {
    check(
        "\"Smith; John\";\"12\"\" screen\"\n\"two\r\nlines\";\"\"\nlast",
        &["1 qSmith; John|q12\" screen", "2 qtwo\r\nlines|q", "4 last"],
    );
    check("\"\"\"\"\n\"a\"\"b\"\"\"", &["1 q\"", "2 qa\"b\""]);
    check("\" padded \" ;\"x\"\t", &["1 qpadded~|qx"]);
}

#[test]
fn a_quote_elsewhere_is_an_ordinary_character() {
    check("12\" screen;a\"b\"", &["1 12\" screen|a\"b\""]);
    check("x\"", &["1 x\""]);
    // Behind blanks it opens nothing, but one pair around the value goes (D2).
    check(
        " \"Dupont\";\u{A0}\" a \"\" b \";  \"\";  \"",
        &["1 Dupont~|a \"\" b~|~|\"~"],
    );
    check(" \"a;b\"", &["1 \"a~|b\""]);
}

#[test]
fn broken_quotes_cost_one_line() {
    // The quote never closes.
    check(
        "a;\"open\nb;c\n",
        &["1 a|q\"open UnclosedQuote { cell: 1, line: 1 }", "2 b|c"],
    );
    check("\"open", &["1 q\"open UnclosedQuote { cell: 0, line: 1 }"]);
    // The next quote would close it, but text follows.
    check(
        "1;\"abc;x\n2;\"def\";y\n3\n",
        &[
            "1 1|q\"abc;x TextAfterQuote { cell: 1, line: 1 }",
            "2 2|qdef|y",
            "3 3",
        ],
    );
    check(
        "\"the \"big\" one\";x\nnext;y\n",
        &[
            "1 q\"the \"big\" one\";x TextAfterQuote { cell: 0, line: 1 }",
            "2 next|y",
        ],
    );
    check(
        "\"abc\"def\r\nnext",
        &[
            "1 q\"abc\"def TextAfterQuote { cell: 0, line: 1 }",
            "2 next",
        ],
    );
    check(
        "\"abc\" & co;\"d\"\n",
        &["1 q\"abc\" & co;\"d\" TextAfterQuote { cell: 0, line: 1 }"],
    );
    // It opens on the second line of its record.
    check(
        "\"two\nlines\";\"open\nnext\n",
        &[
            "1 qtwo\nlines|q\"open UnclosedQuote { cell: 1, line: 2 }",
            "3 next",
        ],
    );
}

#[test]
fn comments_and_blank_lines_are_told_from_data() {
    check(
        "# why\n\n(a)\n[b]\n-c;\"d\n/e\n \t\u{A0}\n #no\n\"-ABC\";x\n\"\"\n;\n",
        &[
            "1 comment #",
            "2 blank",
            "3 comment (",
            "4 comment [",
            "5 comment -",
            "6 comment /",
            "7 blank",
            "8 #no~",
            "9 q-ABC|x",
            "10 q",
            "11 |",
        ],
    );
    check("a;\"\n#not\n\"\n", &["1 a|q#not~"]);
}

#[test]
fn encoded_separators_count_in_unquoted_cells() {
    check(
        "A&#44B&#59 C; &#44;x&#440;R&D;&#4;\"A&#44B\"\n",
        &["1 A,B; C|,~|x,0|R&D|&#4|qA&#44B"],
    );
    check(" \"a&#44b\"", &["1 a,b~"]);
}

#[test]
fn tabs_separate_or_are_blanks() {
    let tab = in_encoding(Encoding::Utf8, Separator::Tab);
    check_with(
        &tab,
        Limits::STANDARD,
        b"a\t\"b\" \t c\n\t\n",
        &["1 a|qb|c~", "2 |"],
    );
    check("\ta\t;b", &["1 a~|b"]);
}

#[test]
fn bad_bytes_are_faults_of_their_cell() {
    check_with(
        &Dialect::default(),
        Limits::STANDARD,
        b"zo\xE9;\xE9;ok\nzo\0e;\"\0\"\nfine\n",
        &[
            "1 zo\u{FFFD}|\u{FFFD}|ok InvalidBytes { cell: 0 } InvalidBytes { cell: 1 }",
            "2 zo\0e|q\0 Nul { cell: 0 } Nul { cell: 1 }",
            "3 fine",
        ],
    );
    let utf16 = in_encoding(Encoding::Utf16Le, Separator::Semicolon);
    check_with(
        &utf16,
        Limits::STANDARD,
        b"a\0;\0\x00\xD8b\0\n\0c\0d",
        &[
            "1 a|\u{FFFD}b InvalidBytes { cell: 1 }",
            "2 c\u{FFFD} InvalidBytes { cell: 0 }",
        ],
    );
}

#[test]
fn each_encoding_reads_alike_with_and_without_mark() {
    let text = "nom;prénom\r\nLefèvre;\"Zoé;Ana\"\r\n";
    for encoding in Encoding::ALL {
        for bom in [b"", encoding.bom()] {
            let dialect = in_encoding(encoding, Separator::Semicolon);
            let bytes = [bom, &encoding.encode(text)].concat();
            let expect = ["1 nom|prénom", "2 Lefèvre|qZoé;Ana"];
            check_with(&dialect, Limits::STANDARD, &bytes, &expect);
            let lines = read(&bytes, &dialect, Limits::STANDARD, 5);
            let first = encoding.encode("nom;prénom\r\n").len();
            let bounds = [bom.len(), bom.len() + first, bytes.len()].map(|n| n as u64);
            assert_eq!(lines[0].span, bounds[0]..bounds[1]);
            assert_eq!(lines[1].span, bounds[1]..bounds[2]);
            assert_eq!(lines[1].end, Some(LineEnd::CrLf));
        }
    }
    // What only begins like a mark is text.
    assert_eq!(
        read(b"\xEF\xBB", &Dialect::default(), Limits::STANDARD, 1).len(),
        1
    );
}

#[test]
fn limits_are_faults_and_reading_goes_on() {
    let small = |file: &str, expect: &[&str]| {
        check_with(&Dialect::default(), SMALL, file.as_bytes(), expect);
    };
    small(
        "123456789012;1234567890123\nb\n",
        &[
            "1 123456789012|1234567890123 CellTooLong { cell: 1 }",
            "2 b",
        ],
    );
    small(
        "a;b;c;d;e;f;\"g\"\nb\n",
        &["1 a|b|c|d|e TooManyColumns { found: 7 }", "2 b"],
    );
    // 40 bytes are a record, 41 too many.
    let cells = "123456789;123456789;123456789;123456789;";
    small(
        &format!("{cells}\nb"),
        &["1 123456789|123456789|123456789|123456789|", "2 b"],
    );
    small(&format!("{cells}x\nb"), &["1  RecordTooLong", "2 b"]);
    // A record of several lines ends with the line that passes the limit.
    small(
        &format!("\"a\nb\";\"c\nd\";{cells}\nnext\n"),
        &["1  RecordTooLong", "4 next"],
    );
    small(&format!("#{cells}{cells}\r\nb"), &["1 comment #", "2 b"]);
    small(&format!("{cells}{cells}"), &["1  RecordTooLong"]);
    // A quoted cell must close in time.
    small("\"123456789012\";a\n", &["1 q123456789012|a"]);
    small(
        "\"12345\n78901234567\";a\nb\n",
        &[
            "1 q\"12345 UnclosedQuote { cell: 0, line: 1 }",
            "2 78901234567\"|a",
            "3 b",
        ],
    );
    small(
        "\"1234567890123\";a\nb\n",
        &[
            "1 q\"1234567890123\";a UnclosedQuote { cell: 0, line: 1 } CellTooLong { cell: 0 }",
            "2 b",
        ],
    );
}

#[test]
fn the_limits_of_the_product_hold() {
    use crate::text::limits::{CELL, COLUMNS, RECORD};
    let dialect = Dialect::default();
    let faults = |file: String| -> Vec<Vec<Fault>> {
        let lines = read(file.as_bytes(), &dialect, Limits::STANDARD, 1 << 16);
        let faults = |line: Seen| match line.kind {
            Kind::Row(_, faults) => faults,
            other => panic!("{other:?}"),
        };
        lines.into_iter().map(faults).collect()
    };
    let sound: Vec<Fault> = vec![];
    let long = "x".repeat(CELL);
    assert_eq!(
        faults(format!("\"{long}\"\n{long}\n")),
        [sound.clone(), sound.clone()]
    );
    assert_eq!(
        faults(format!("x{long}\nb")),
        [vec![Fault::CellTooLong { cell: 0 }], sound.clone()]
    );
    let wide = ";".repeat(COLUMNS - 1);
    assert_eq!(
        faults(format!("{wide}\n{wide};\n")),
        [
            sound.clone(),
            vec![Fault::TooManyColumns {
                found: COLUMNS as u64 + 1
            }]
        ]
    );
    assert_eq!(
        faults(format!("{};\nb", "x".repeat(RECORD))),
        [vec![Fault::RecordTooLong], sound]
    );
}

#[test]
fn every_line_behind_an_open_quote_is_read() {
    let lines = |file: String| {
        let chunk = 4096;
        read(
            file.as_bytes(),
            &Dialect::default(),
            Limits::STANDARD,
            chunk,
        )
        .len()
    };
    // Each line opens a quote that only the next one closes, with text behind it.
    assert_eq!(lines("x;\"y\"\"\n".repeat(9000)), 9000);
    assert_eq!(lines("\"x\n".repeat(9001)), 9001);
    // Nothing closes it in time.
    assert_eq!(lines(format!("\"{}", "x;y\n".repeat(300_000))), 300_000);
    // Each closes, and opens another: one record.
    assert_eq!(lines(format!("\"\n{}", "\";\"\n".repeat(9000))), 1);
}

#[test]
fn reading_can_be_taken_up_behind_any_line() {
    let file = "\u{FEFF}cid;uid\r\n\"a\r\nb\";c\r\n#x\r\nd;e\r\n".as_bytes();
    let dialect = Dialect::default();
    let whole = read(file, &dialect, Limits::STANDARD, usize::MAX);
    let mut places = Vec::new();
    let mut reader = Reader::new(&dialect);
    for byte in file.chunks(1) {
        reader.feed(byte, &mut |_| {});
        places.push(reader.position());
    }
    places.dedup();
    for line in &whole[1..] {
        assert!(places.contains(&(line.number, line.span.start)));
        let mut reader = Reader::resume(&dialect, line.span.start, line.number);
        let mut numbers = Vec::new();
        let mut on = |line: crate::text::Line<'_>| numbers.push((line.number, line.span));
        reader.feed(&file[line.span.start as usize..], &mut on);
        reader.finish(&mut on);
        let expect: Vec<_> = whole
            .iter()
            .map(|line| (line.number, line.span.clone()))
            .collect();
        assert!(expect.ends_with(&numbers) && numbers[0].0 == line.number);
    }
}
