//! Archives of pictures and packages on the desk.

use shared::api::FileOptions;
use shared::archive::{Directory, Writer};
use shared::rule::Severity;
use shared::settings::PictureBy;
use shared::wire::{Command, Event, Export};

use super::bench::{Bench, USERS};
use crate::desk::Part;
use crate::desk::unzip::{Unzip, Unzipped, unzip};

/// The header of a PNG.
fn png(side: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bytes.extend(side.to_be_bytes());
    bytes.extend(side.to_be_bytes());
    bytes.extend(b"\x08\x02\0\0\0");
    bytes
}

fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = Writer::new(Vec::new());
    for (name, bytes) in entries {
        archive.add(name, bytes).unwrap();
    }
    archive.finish().unwrap()
}

fn photos() -> Bench {
    let image = png(40);
    Bench::with(
        "userpictures_1.zip",
        archive(&[
            ("-nlind.png", &image),
            ("hall/tberg.png", &image),
            ("notes.txt", b"none"),
            ("__MACOSX/x", b""),
        ]),
    )
}

#[test]
fn the_grid_lists_the_entries_of_an_archive() {
    let mut bench = photos();
    let state = bench.state().clone();
    assert_eq!(state.format.as_deref(), Some("user-pictures"));
    assert!(state.archive && state.encoding.is_empty() && state.sheets.is_empty());
    assert_eq!((state.rows, state.lines, state.valid_rows, state.errors), (3, 3, 2, 1));
    let names: Vec<&str> = state.columns.iter().map(|column| column.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "identifier",
            "image",
            "type",
            "size",
            "width",
            "height",
            "checksum",
            "superseded_by"
        ]
    );
    let rows = bench.all();
    // A name that begins as a comment would is none.
    assert_eq!(rows[0].cells[..6], ["-nlind", "-nlind.png", "png", "29", "40", "40"]);
    assert_eq!((rows[2].line, rows[2].problems[0].code.as_str()), (3, "PIC005"));
    assert_eq!(rows[2].problems[0].severity, Severity::Error);
}

#[test]
fn the_image_of_a_row_is_where_the_archive_has_it() {
    let mut bench = photos();
    bench.ask(Command::Picture { file: 1, line: 2 });
    let range = bench.pictures[0].clone();
    assert_eq!(range.end - range.start, png(40).len() as u64);
    let told = matches!(
        bench.events.last(),
        Some(Event::Picture {
            line: 2,
            deflated: false,
            ..
        })
    );
    assert!(told, "{:?}", bench.events.last());
    // What is no image isn't shown as one.
    bench.ask(Command::Picture { file: 1, line: 3 });
    assert_eq!(bench.pictures.len(), 1);
}

#[test]
fn nothing_in_an_archive_is_edited() {
    let mut bench = photos();
    bench.ask(Command::Edit {
        file: 1,
        line: 1,
        slot: 0,
        to: "other".into(),
    });
    let refused =
        matches!(bench.events.last(), Some(Event::Refused { message, .. }) if message == "desk-archive-stays");
    assert!(refused && bench.state().changed_rows == 0);
}

#[test]
fn another_identifier_makes_other_images_give_way() {
    let image = png(40);
    let mut bench = Bench::with("photos.zip", archive(&[("A.png", &image), ("b/a.png", &image)]));
    assert_eq!(bench.state().warnings, 1);
    let values = [("pictures.match_by".to_owned(), "idnumber".to_owned())].into();
    bench.ask(Command::Settings { values });
    assert_eq!(bench.state().warnings, 0);
}

#[test]
fn an_archive_is_written_whole_and_without_what_fails() {
    let mut bench = photos();
    let names = |bytes: Vec<u8>| -> Vec<String> {
        let directory = Directory::read(&bytes.as_slice()).unwrap();
        directory.entries.into_iter().map(|entry| entry.name).collect()
    };
    assert_eq!(names(bench.export(Export::Problems).1), ["notes.txt"]);
    assert_eq!(names(bench.export(Export::Valid).1), ["-nlind.png", "hall/tberg.png"]);
    assert_eq!(names(bench.export(Export::Corrected).1).len(), 4);
}

#[test]
fn a_package_is_taken_apart() {
    let image = png(40);
    let bytes = archive(&[
        ("x/users.csv", USERS.as_bytes()),
        ("x/nlind.png", &image),
        ("x/README", b""),
    ]);
    let bench = Bench::with("autumn.zip", bytes.clone());
    let names: Vec<&str> = bench.members.iter().map(|member| member.name.as_str()).collect();
    assert_eq!(names, ["users.csv", "userpictures_autumn.zip"]);
    assert_eq!(bench.members[0].parts, [Part::Bytes(USERS.as_bytes().to_vec())]);
    let whole = |part: &Part| match part {
        Part::Source(range) => bytes[range.start as usize..range.end as usize].to_vec(),
        Part::Bytes(bytes) => bytes.clone(),
    };
    let pictures: Vec<u8> = bench.members[1].parts.iter().flat_map(whole).collect();
    let photos = Bench::with("userpictures_autumn.zip", pictures);
    assert_eq!((photos.state().rows, photos.state().valid_rows), (2, 1));
}

#[test]
fn who_says_that_a_zip_is_pictures_gets_pictures() {
    let bytes = archive(&[("users.csv", USERS.as_bytes())]);
    let mut bench = Bench::new();
    let options = FileOptions {
        format: Some("user-pictures".into()),
        ..FileOptions::default()
    };
    bench.open(1, "autumn.zip", bytes, options);
    bench.settle();
    assert_eq!((bench.state().rows, bench.state().valid_rows), (1, 0));
}

#[test]
fn what_is_damaged_says_so() {
    let bench = Bench::with("pictures.zip", b"PK\x03\x04 and no more".to_vec());
    assert!(bench.state().fatal);
    assert_eq!(bench.state().groups[0].key.code, "PKG006");
    let wanted = Unzip {
        name: "users.xlsx".into(),
        by: PictureBy::default(),
        ..Unzip::default()
    };
    let source = b"PK\x03\x04 and no more".to_vec();
    let error = unzip(&source, &wanted, &mut |_| {}).err().map(|(id, _)| id);
    assert_eq!(error.as_deref(), Some("sheet-not-a-workbook"));
    let mut damaged = archive(&[("users.csv", USERS.as_bytes())]);
    damaged[60] ^= 1;
    let unzipped = unzip(&damaged, &Unzip::default(), &mut |_| {});
    assert!(matches!(unzipped, Err((id, _)) if id == "archive-entry-unreadable"));
    assert!(matches!(
        unzip(&archive(&[]), &Unzip::default(), &mut |_| {}),
        Ok(Unzipped::Archive(_))
    ));
}
