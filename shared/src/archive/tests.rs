//! Tests of archives: what is read of them, and what is refused.

use super::*;
use crate::source::Source;

/// An archive of stored entries.
fn stored(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = Writer::new(Vec::new());
    for (name, bytes) in entries {
        archive.add(name, bytes).unwrap();
    }
    archive.finish().unwrap()
}

/// An archive of one deflated entry.
fn deflated(name: &str, bytes: &[u8]) -> Vec<u8> {
    let packed = miniz_oxide::deflate::compress_to_vec(bytes, 9);
    let entry = Entry {
        number: 1,
        name: name.into(),
        method: entry::Method::Deflated,
        crc: crc32fast::hash(bytes),
        packed: packed.len() as u64,
        size: bytes.len() as u64,
        at: 0,
        encrypted: false,
        is_link: false,
    };
    let mut archive = Writer::new(Vec::new());
    archive.copy(&entry, name, &mut packed.as_slice()).unwrap();
    archive.finish().unwrap()
}

fn read(archive: &[u8], at: usize) -> Result<Vec<u8>, EntryFault> {
    let entry = Directory::read(&archive).unwrap().entries[at].clone();
    let mut bytes = Vec::new();
    bytes_of(&archive, &entry, &mut |piece| bytes.extend_from_slice(piece)).map(|()| bytes)
}

/// Writes over the bytes at every place where `from` stands.
fn forged(archive: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let mut forged = archive.to_vec();
    let places: Vec<usize> = (0..forged.len()).filter(|at| forged[*at..].starts_with(from)).collect();
    assert!(!places.is_empty());
    for at in places {
        forged[at..at + to.len()].copy_from_slice(to);
    }
    forged
}

#[test]
fn what_is_written_is_read_again() {
    let long = vec![b'x'; 700_000];
    let archive = stored(&[("a.png", b"one"), ("folder/b.png", &long), ("c.png", b"")]);
    let names: Vec<String> = Directory::read(&archive.as_slice())
        .unwrap()
        .entries
        .iter()
        .map(|entry| format!("{} {} {}", entry.number, entry.name, entry.size))
        .collect();
    assert_eq!(names, ["1 a.png 3", "2 folder/b.png 700000", "3 c.png 0"]);
    assert_eq!(read(&archive, 0), Ok(b"one".to_vec()));
    assert_eq!(read(&archive, 1), Ok(long));
    assert_eq!(read(&archive, 2), Ok(Vec::new()));
}

#[test]
fn deflated_entries_are_inflated_across_pieces() {
    let mut bytes = Vec::new();
    let mut number = 1_u32;
    for _ in 0..900_000 {
        number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        bytes.push((number >> 24) as u8);
    }
    assert_eq!(read(&deflated("noise.bin", &bytes), 0), Ok(bytes));
}

#[test]
fn bytes_before_an_archive_and_a_comment_behind_it_do_no_harm() {
    let mut archive = b"#!/bin/sh\n".to_vec();
    archive.extend(stored(&[("a.png", b"one")]));
    assert_eq!(read(&archive, 0), Ok(b"one".to_vec()));
    let mut archive = stored(&[("a.png", b"one")]);
    let end = archive.len();
    archive[end - 2..].copy_from_slice(&5_u16.to_le_bytes());
    archive.extend(b"hello");
    assert_eq!(read(&archive, 0), Ok(b"one".to_vec()));
}

#[test]
fn what_is_no_archive_or_cut_off_is_damaged() {
    let archive = stored(&[("a.png", b"one"), ("b.png", b"two")]);
    for bytes in [
        &b"PK\x03\x04 and no more"[..],
        b"",
        b"PK",
        &archive[..archive.len() - 1],
        &archive[30..],
    ] {
        assert!(
            matches!(Directory::read(&bytes), Err(ArchiveError::Damaged)),
            "{}",
            bytes.len()
        );
    }
    for end in 0..archive.len() {
        assert!(Directory::read(&&archive[..end]).is_err());
    }
}

#[test]
fn more_than_ten_thousand_entries_are_refused() {
    let mut archive = Writer::new(Vec::new());
    for number in 0..=MOST_ENTRIES {
        archive.add(&format!("{number}.png"), b"").unwrap();
    }
    let archive = archive.finish().unwrap();
    assert_eq!(
        Directory::read(&archive.as_slice()),
        Err(ArchiveError::TooMany(MOST_ENTRIES as u64 + 1))
    );
}

#[test]
fn more_than_a_gibibyte_is_refused_before_anything_is_inflated() {
    let archive = stored(&[("a.png", b"1234567"), ("b.png", b"1234567")]);
    // Each says that it has 600 MiB.
    let archive = forged(&archive, &7_u32.to_le_bytes(), &(600_u32 << 20).to_le_bytes());
    assert!(matches!(
        Directory::read(&archive.as_slice()),
        Err(ArchiveError::TooLarge(_))
    ));
}

#[test]
fn an_entry_that_inflates_without_measure_is_given_up() {
    let bomb = deflated("a.png", &vec![0; 8 << 20]);
    let mut seen = 0;
    let entry = Directory::read(&bomb.as_slice()).unwrap().entries[0].clone();
    let found = bytes_of(&bomb.as_slice(), &entry, &mut |piece| seen += piece.len());
    assert_eq!(found, Err(EntryFault::Bomb));
    assert!(seen <= (1 << 20) + (64 << 10), "{seen}");
}

#[test]
fn an_entry_that_holds_more_than_it_says_is_given_up() {
    let bytes = vec![7; 500_000];
    let honest = deflated("a.png", &bytes);
    let lying = forged(&honest, &500_000_u32.to_le_bytes(), &1_000_u32.to_le_bytes());
    let mut seen = 0;
    let entry = Directory::read(&lying.as_slice()).unwrap().entries[0].clone();
    let found = bytes_of(&lying.as_slice(), &entry, &mut |piece| seen += piece.len());
    assert_eq!((found, seen), (Err(EntryFault::Damaged), 0));
}

#[test]
fn a_changed_byte_is_found() {
    let archive = forged(&stored(&[("a.png", b"picture")]), b"picture", b"fixture");
    assert_eq!(read(&archive, 0), Err(EntryFault::Damaged));
    let mut archive = deflated("a.png", b"picture, picture, picture");
    archive[37] ^= 0x40;
    assert_eq!(read(&archive, 0), Err(EntryFault::Damaged));
}

#[test]
fn what_needs_a_password_or_another_method_is_not_read() {
    let mut archive = stored(&[("a.png", b"one")]);
    let at = (0..archive.len())
        .find(|at| archive[*at..].starts_with(b"PK\x01\x02"))
        .unwrap();
    archive[at + 8] |= 1;
    assert_eq!(read(&archive, 0), Err(EntryFault::Unsupported));
    archive[at + 8] &= !1;
    archive[at + 10] = 12;
    assert_eq!(read(&archive, 0), Err(EntryFault::Unsupported));
}

#[test]
fn no_bytes_make_reading_panic() {
    let archive = deflated("folder/a.png", b"picture, picture, picture");
    for at in 0..archive.len() {
        for to in [0, 1, 0x7f, 0xff] {
            let mut broken = archive.clone();
            broken[at] = to;
            if let Ok(directory) = Directory::read(&broken.as_slice()) {
                for entry in &directory.entries {
                    let _ = bytes_of(&broken.as_slice(), entry, &mut |_| {});
                }
            }
        }
    }
}

#[test]
fn what_an_archive_brings_is_told_from_its_names() {
    let of = |names: &[&str]| {
        let entries: Vec<(&str, &[u8])> = names.iter().map(|name| (*name, b"".as_slice())).collect();
        contents(&Directory::read(&stored(&entries).as_slice()).unwrap())
    };
    let package = |files: &[usize], pictures| Contents::Package {
        files: files.to_vec(),
        pictures,
    };
    assert_eq!(of(&["[Content_Types].xml", "xl/workbook.xml"]), Contents::Workbook);
    assert_eq!(of(&["a/jdoe.png", "notes.txt"]), Contents::Pictures);
    assert_eq!(of(&[]), Contents::Pictures);
    assert_eq!(of(&["users.csv", "README.txt"]), package(&[0], false));
    assert_eq!(of(&["x/courses.XLSX", "x/jdoe.JPG"]), package(&[0], true));
    assert_eq!(of(&["deletecourses.txt", "more.zip"]), package(&[0], true));
    assert_eq!(of(&["__MACOSX/._users.csv", "jdoe.png"]), Contents::Pictures);
    assert_eq!(of(&["../users.csv", "jdoe.png"]), Contents::Pictures);
}

#[test]
fn an_entry_is_copied_as_it_is_compressed() {
    let archive = deflated("a.png", b"picture, picture, picture");
    let entry = Directory::read(&archive.as_slice()).unwrap().entries[0].clone();
    let mut packed = Vec::new();
    let source = archive.as_slice();
    source.read(entry.place(&source).unwrap(), &mut packed).unwrap();
    let mut copy = Writer::new(Vec::new());
    copy.copy(&entry, "b.png", &mut packed.as_slice()).unwrap();
    let copy = copy.finish().unwrap();
    assert_eq!(read(&copy, 0), Ok(b"picture, picture, picture".to_vec()));
    assert_eq!(Directory::read(&copy.as_slice()).unwrap().entries[0].name, "b.png");
}
