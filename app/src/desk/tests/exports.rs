//! Writing files.

use shared::text::Encoding;
use shared::wire::Export;

use super::bench::{Bench, USERS};

#[test]
fn a_corrected_file_differs_in_the_changed_cells_alone() {
    for encoding in [
        Encoding::Utf8,
        Encoding::Windows1252,
        Encoding::Utf16Le,
        Encoding::Utf16Be,
    ] {
        let text = USERS.replace('\n', "\r\n");
        let mut bytes = encoding.bom().to_vec();
        bytes.extend(encoding.encode(&text));
        let mut bench = Bench::with("users.csv", bytes.clone());
        assert_eq!(
            bench.export(Export::Corrected),
            ("users_corrected.csv".to_owned(), bytes)
        );
        bench.edit(3, 3, "yanis@rivage.example").edit(7, 2, "Fernandez");
        let text = text
            .replace("yanis@@", "yanis@")
            .replace("\"Fernandez; y García\"", "Fernandez");
        let mut bytes = encoding.bom().to_vec();
        bytes.extend(encoding.encode(&text));
        assert_eq!(bench.export(Export::Corrected).1, bytes);
    }
}

#[test]
fn valid_rows_are_the_file_without_the_others() {
    let mut bench = Bench::users(Encoding::Utf8);
    bench.edit(3, 3, "yanis@rivage.example");
    let (name, bytes) = bench.export(Export::Valid);
    assert_eq!(name, "users_valid.csv");
    let kept = |line: &&str| !line.starts_with("louis") && !line.starts_with("hugo");
    let lines: Vec<&str> = USERS.lines().filter(kept).collect();
    assert_eq!(
        String::from_utf8(bytes).unwrap(),
        format!("{}\n", lines.join("\n")).replace("yanis@@", "yanis@")
    );
}

#[test]
fn rows_with_errors_stand_below_their_reasons() {
    let mut bench = Bench::users(Encoding::Utf8);
    bench.edit(9, 5, "Nice");
    let (name, bytes) = bench.export(Export::Problems);
    assert_eq!(name, "users_problems.csv");
    let text = String::from_utf8(bytes).unwrap();
    let expected = "username;firstname;lastname;email;idnumber;city;password\n\
        # ligne 3: USR004 email – adresse invalide\n\
        yanis.benhaddou;Yanis;Benhaddou;yanis@@rivage.example;22304518;Lyon;\n\
        # ligne 7: CSV202 idnumber\n\
        louis.fernandez;Louis;\"Fernandez; y García\";louis@rivage.example;22301187;Lyon;\n\
        # ligne 9: USR002 lastname\n\
        hugo.nguyen;Hugo;;hugo@rivage.example;22306012;Nice;\n";
    assert_eq!(text, expected);
}

#[test]
fn what_is_written_for_a_fatal_file_is_its_header() {
    let file = "username;firstname;mail\nadele;Adèle;a@b.example\n";
    let mut bench = Bench::with("users.csv", file);
    assert!(bench.state().fatal);
    assert_eq!(bench.text(Export::Corrected), file);
    assert_eq!(bench.text(Export::Valid), "username;firstname;mail\n");
    assert_eq!(bench.text(Export::Problems), "username;firstname;mail\n");
}

#[test]
fn the_last_row_keeps_its_missing_line_end() {
    let mut bench = Bench::with("users.csv", "username;firstname;lastname\nadele;Adèle;K\nyanis;Y;B");
    bench.edit(3, 1, "Yanis");
    assert_eq!(
        bench.text(Export::Corrected),
        "username;firstname;lastname\nadele;Adèle;K\nyanis;Yanis;B"
    );
}
