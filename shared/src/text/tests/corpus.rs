//! A labelled corpus: files as people have them, in all the ways they write them.

use super::vocabulary::Columns;
use super::*;
use crate::text::{DialectChoice, detect, write_row};

/// What the vocabulary makes of a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Names {
    Complete,
    /// A required column is missing.
    Missing,
    /// No name is known, so that only the rows can tell the separator.
    Unknown,
}

const HEADERS: [(&str, Names); 16] = [
    ("username firstname lastname email", Names::Complete),
    (
        "username firstname lastname email idnumber department city description suspended",
        Names::Complete,
    ),
    (
        "Username FirstName LastName Department course1 role1 profile_field_year",
        Names::Complete,
    ),
    ("idnumber username lastname firstname", Names::Complete),
    (
        "fullname shortname category summary visible",
        Names::Complete,
    ),
    ("shortname fullname idnumber topic0 topic1", Names::Complete),
    ("cid uid rolename", Names::Complete),
    ("cmd cid uid rolename starttime endtime", Names::Complete),
    ("master meta", Names::Complete),
    ("courseid name description", Names::Complete),
    ("cname cdescription cmd", Names::Complete),
    ("course cohort role", Names::Complete),
    ("username firstname email city", Names::Missing),
    ("cid uid starttime", Names::Missing),
    ("identifiant nom prénom courriel", Names::Unknown),
    ("Matricule Nom Filière", Names::Unknown),
];

/// Lines above the header, in files whose header is complete.
const TITLES: [&[&str]; 5] = [
    &[],
    &["Export du 5 mars 2024, 10:30"],
    &[
        "Université de Nantes; service scolarité",
        "",
        "Liste: étudiants, 1re année",
    ],
    &["# made by hand", "(draft)"],
    &["Users | Utilisateurs", "# as of 2024"],
];

const WORDS: [&str; 24] = [
    "Zoé",
    "Lefèvre",
    "Jean-Luc",
    "O'Brien",
    "Müller",
    "Histoire de l'art",
    "HIST101",
    "BIO2-A",
    "Orléans",
    "Bâtiment C, 2e étage",
    "Smith; John",
    "12\" screen",
    "student",
    "add",
    "",
    "2024-09-01",
    "1,5",
    "zoe.lefevre@univ.example",
    "+33 1 23 45 67",
    "a|b",
    "Physique & chimie",
    "Two\nlines",
    "00123",
    "Sciences, lettres; arts",
];

/// Numbers that look random and are always the same.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) as usize % n
    }
}

struct Labelled {
    file: Vec<u8>,
    expect: Dialect,
}

fn labelled(
    dice: &mut Dice,
    (header, known): (&str, Names),
    separator: Separator,
    encoding: Encoding,
) -> Labelled {
    let names: Vec<&str> = header.split(' ').collect();
    let titles = match known {
        Names::Complete => TITLES[dice.below(TITLES.len())],
        Names::Missing | Names::Unknown => &[],
    };
    let bom = dice.below(3) == 0 && !encoding.bom().is_empty();
    let mut expect = Dialect {
        encoding,
        bom,
        separator,
        separator_known: true,
        line_end: [LineEnd::Lf, LineEnd::CrLf, LineEnd::Cr][dice.below(3)],
        header: true,
        header_line: None,
        titles: Vec::new(),
    };
    let mut text = String::new();
    let mut line = 1;
    for title in titles {
        if !title.is_empty() && !title.starts_with(['#', '(']) {
            expect.titles.push(line);
        }
        text.push_str(title);
        text.push_str(expect.line_end.as_str());
        line += 1;
    }
    expect.header_line = Some(line);
    let plain = Dialect {
        encoding: Encoding::Utf8,
        ..expect.clone()
    };
    let quote_all = dice.below(5) == 0;
    let mut row = |cells: &[&str]| match quote_all {
        false => {
            text.push_str(&String::from_utf8(write_row(cells.iter().copied(), &plain)).unwrap())
        }
        true => {
            let quoted: Vec<String> = cells
                .iter()
                .map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")))
                .collect();
            let separator = char::from(separator.byte()).to_string();
            text.push_str(&quoted.join(&separator));
            text.push_str(plain.line_end.as_str());
        }
    };
    row(&names);
    let least = if known == Names::Unknown { 2 } else { 0 };
    for _ in 0..least + dice.below(12) {
        let cells: Vec<&str> = names
            .iter()
            .map(|_| WORDS[dice.below(WORDS.len())])
            .collect();
        row(&cells);
    }
    if text.is_ascii() && encoding == Encoding::Windows1252 {
        expect.encoding = Encoding::Utf8;
    }
    let mut file = if bom {
        encoding.bom().to_vec()
    } else {
        Vec::new()
    };
    file.extend(encoding.encode(&text));
    Labelled { file, expect }
}

#[test]
fn dialects_are_recognised() {
    let mut dice = Dice(2024);
    let encodings = [
        Encoding::Utf8,
        Encoding::Windows1252,
        Encoding::Utf16Le,
        Encoding::Utf16Be,
    ];
    let (mut all, mut wrong) = (0, Vec::new());
    for header in HEADERS {
        for separator in Separator::ALL {
            for encoding in encodings {
                for _ in 0..4 {
                    let Labelled { file, expect } =
                        labelled(&mut dice, header, separator, encoding);
                    let found = detect(&file, true, &DialectChoice::default(), &Columns);
                    all += 1;
                    if found.dialect != expect {
                        let text = encoding.decode(&file).into_owned();
                        wrong.push((text, expect, found.dialect));
                    }
                }
            }
        }
    }
    assert!(all >= 1000);
    assert!(
        wrong.len() * 200 <= all,
        "{} of {all}: {wrong:#?}",
        wrong.len()
    );
}

#[test]
fn lists_are_recognised() {
    let mut dice = Dice(7);
    let identifiers = [
        "HIST101",
        "BIO2, autumn",
        "Œuvre 3",
        "00123",
        "PHY-1 (evening)",
        "R&D",
    ];
    let (mut all, mut wrong) = (0, Vec::new());
    for separator in Separator::OF_LISTS {
        for _ in 0..50 {
            let dialect = in_encoding(Encoding::Utf8, separator);
            let described = dice.below(4) > 0;
            let mut file = Vec::new();
            for _ in 0..1 + dice.below(9) {
                let identifier = identifiers[dice.below(identifiers.len())];
                let words = ["History, first year", "Biologie", "à voir"];
                let description = described.then(|| words[dice.below(words.len())]);
                file.extend(write_row(
                    [identifier].into_iter().chain(description),
                    &dialect,
                ));
            }
            let choice = DialectChoice {
                headerless: true,
                ..DialectChoice::default()
            };
            let found = detect(&file, true, &choice, &Columns).dialect;
            let expect = if described {
                separator
            } else {
                Separator::Semicolon
            };
            all += 1;
            if found.separator != expect || found.separator_known != described {
                wrong.push((String::from_utf8(file), found));
            }
        }
    }
    assert!(
        wrong.len() * 200 <= all,
        "{} of {all}: {wrong:#?}",
        wrong.len()
    );
}
