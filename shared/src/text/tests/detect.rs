//! Recognising dialects, case by case.

use super::vocabulary::Columns;
use super::*;
use crate::text::limits::SAMPLE;
use crate::text::{
    Detection, DialectChoice, EncodingReason, HeaderScore, Note, SeparatorReason, detect,
};

fn auto(file: &str) -> Detection {
    detect(file.as_bytes(), true, &DialectChoice::default(), &Columns)
}

fn with_separator(separator: Separator) -> DialectChoice {
    DialectChoice {
        separator: Some(separator),
        ..DialectChoice::default()
    }
}

fn list() -> DialectChoice {
    DialectChoice {
        headerless: true,
        ..DialectChoice::default()
    }
}

#[test]
fn the_header_is_the_first_complete_row() {
    let found = auto(
        "\u{FEFF}Export of 5 March, 10:30\r\n# note\r\n\r\nUniversité; service scolarité\r\n\
         Username,firstname , \"lastname\",mail\r\nzoe,Zoé,\"Lefèvre; Dr\",z@u.fr\r\n",
    );
    let expect = Dialect {
        encoding: Encoding::Utf8,
        bom: true,
        separator: Separator::Comma,
        separator_known: true,
        line_end: LineEnd::CrLf,
        header: true,
        header_line: Some(5),
        titles: vec![1, 4],
    };
    assert_eq!(found.dialect, expect);
    assert_eq!(found.dialect.bom_len(), 3);
    let header = found.header.unwrap();
    assert_eq!(header.cells, ["Username", "firstname", "lastname", "mail"]);
    let score = HeaderScore {
        known: 3,
        complete: true,
    };
    assert_eq!(header.score, score);
    assert_eq!(found.separator_reason, SeparatorReason::Header);
    assert_eq!(found.encoding_reason, EncodingReason::Bom);
}

#[test]
fn without_a_complete_row_the_first_is_the_header() {
    let found = auto("\nusername,firstname\nzoe,Zoé\n");
    assert_eq!(found.dialect.separator, Separator::Comma);
    assert_eq!(found.dialect.header_line, Some(2));
    assert_eq!(found.dialect.titles, [0; 0]);
    assert!(!found.header.unwrap().score.complete);
    // A header behind the 20th row isn't looked for; skipped lines don't count.
    let far = |before: &str| auto(&format!("{}cid;uid;rolename\n", before.repeat(20)));
    assert_eq!(far("title\n").dialect.header_line, Some(1));
    assert_eq!(far("# comment\n").dialect.header_line, Some(21));
    let near = format!("{}cid;uid;rolename\n", "title\n".repeat(19));
    assert_eq!(auto(&near).dialect.header_line, Some(20));
}

#[test]
fn nothing_in_it() {
    for file in ["", "\r\n\r\n", "# only\n# comments\n"] {
        let found = auto(file);
        assert_eq!(found.dialect.header_line, None, "{file:?}");
        assert_eq!(found.header, None);
        assert_eq!(found.separator_reason, SeparatorReason::Assumed);
        assert!(!found.dialect.separator_known);
    }
}

#[test]
fn counts_decide_where_no_name_is_known() {
    for (file, expect, reason) in [
        (
            "nom|prénom\nLefèvre, Dr|Zoé\n",
            Separator::Pipe,
            SeparatorReason::Counts,
        ),
        (
            "a,b;c,d\n1,5;2\n3;4\n",
            Separator::Semicolon,
            SeparatorReason::Counts,
        ),
        (
            "item\tprice\npen\t1,5\nink\t2,5\n",
            Separator::Tab,
            SeparatorReason::Counts,
        ),
        (
            "HIST101\nBIO2\n",
            Separator::Semicolon,
            SeparatorReason::Assumed,
        ),
        (
            "cname\nHistory, 1st year\n",
            Separator::Semicolon,
            SeparatorReason::Assumed,
        ),
    ] {
        let found = auto(file);
        assert_eq!(
            (found.dialect.separator, found.separator_reason),
            (expect, reason),
            "{file:?}"
        );
    }
}

#[test]
fn a_comma_stays_in_the_identifiers_of_a_list() {
    for (file, expect) in [
        ("HIST101, autumn\nBIO2, spring\n", Separator::Semicolon),
        ("HIST101;first, second\nBIO2;third\n", Separator::Semicolon),
        ("HIST101\tfirst\nBIO2\tsecond\n", Separator::Tab),
        ("HIST101|first\nBIO2|second\n", Separator::Pipe),
        ("HIST101\nBIO2\nCHEM3|to be checked\n", Separator::Pipe),
    ] {
        let found = detect(file.as_bytes(), true, &list(), &Columns);
        assert_eq!(found.dialect.separator, expect, "{file:?}");
        assert_eq!(found.dialect.header_line, None);
        assert!(!found.dialect.header && found.header.is_none());
    }
    let comma = DialectChoice {
        headerless: true,
        ..with_separator(Separator::Comma)
    };
    let found = detect(b"HIST101, autumn\n", true, &comma, &Columns);
    assert_eq!(found.dialect.separator, Separator::Comma);
    assert_eq!(found.notes, []);
}

#[test]
fn a_wrong_separator_by_setting_is_named() {
    let detect = |file: &str, separator| {
        let found = detect(file.as_bytes(), true, &with_separator(separator), &Columns);
        assert_eq!(found.dialect.separator, separator);
        assert_eq!(found.separator_reason, SeparatorReason::Setting);
        found.notes
    };
    let other = |separator| vec![Note::OtherSeparator { separator }];
    let users = "username,firstname,lastname\nzoe,Zoé,Lefèvre\n";
    assert_eq!(detect(users, Separator::Semicolon), other(Separator::Comma));
    assert_eq!(detect(users, Separator::Comma), []);
    assert_eq!(
        detect("nom,prénom\nLefèvre,Zoé\n", Separator::Semicolon),
        []
    );
    // One known name is enough to go on: the check of the columns says what is missing.
    assert_eq!(detect("username;a,firstname\n", Separator::Semicolon), []);
}

#[test]
fn a_mark_wins_over_the_setting() {
    let choice = |encoding| DialectChoice {
        encoding: Some(encoding),
        ..DialectChoice::default()
    };
    let file = "\u{FEFF}cid;uid;rolename\n".as_bytes();
    let found = detect(file, true, &choice(Encoding::Windows1252), &Columns);
    assert_eq!(found.dialect.encoding, Encoding::Utf8);
    let setting = Encoding::Windows1252;
    assert_eq!(found.notes, [Note::BomOverSetting { setting }]);
    let found = detect(file, true, &choice(Encoding::Utf8), &Columns);
    assert_eq!(found.notes, []);
    let found = detect(
        b"cid;uid;rolename\n",
        true,
        &choice(Encoding::Iso8859_15),
        &Columns,
    );
    assert_eq!(found.dialect.encoding, Encoding::Iso8859_15);
    assert_eq!(found.encoding_reason, EncodingReason::Setting);
}

#[test]
fn a_sample_may_end_anywhere() {
    let row = "zoe.lefevre;Zoé;Lefèvre\r\n";
    let file = format!("username;firstname;lastname\r\n{}", row.repeat(20_000));
    for len in SAMPLE - 30..SAMPLE {
        let sample = &file.as_bytes()[..len];
        let found = detect(sample, false, &DialectChoice::default(), &Columns);
        assert_eq!(found.dialect.encoding, Encoding::Utf8);
        assert_eq!(found.encoding_reason, EncodingReason::Sample);
    }
    // More than a sample is cut to one.
    let found = detect(file.as_bytes(), true, &DialectChoice::default(), &Columns);
    assert_eq!(found.encoding_reason, EncodingReason::Sample);
    let found = detect(
        b"cid;uid;rolename\n",
        false,
        &DialectChoice::default(),
        &Columns,
    );
    assert_eq!(found.encoding_reason, EncodingReason::OnlyAscii);
    let choice = DialectChoice {
        scanned: Some(Encoding::Windows1252),
        ..DialectChoice::default()
    };
    let found = detect(b"cid;uid;rolename\n", false, &choice, &Columns);
    assert_eq!(found.dialect.encoding, Encoding::Windows1252);
    assert_eq!(found.encoding_reason, EncodingReason::WholeFile);
    // A single line without end is still a header.
    let found = detect(
        b"cid;uid;rolename",
        false,
        &DialectChoice::default(),
        &Columns,
    );
    assert_eq!(found.dialect.header_line, Some(1));
}
