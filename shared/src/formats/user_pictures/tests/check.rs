//! What a check says of entries, and of archives as a whole.

use super::world::{archive, check, hear, png, settings};
use crate::archive::Writer;
use crate::check::{Across, Check, Confidence, Request};
use crate::formats::{self, user_pictures::UserPictures};
use crate::picture::MOST_BYTES;

#[test]
fn the_worked_example() {
    let image = png(300, 400);
    let bytes = archive(&[
        (
            "E1001.jpg",
            b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x11\x08\x00\x64\x00\xc8\x03",
        ),
        ("hall-b/E1003.png", &image),
        ("E7777.gif", b"GIF89a\x40\x01\xf0\x00\0\0\0"),
        ("notes.txt", b"see below"),
        ("__MACOSX/._E1001.jpg", b"\0\x05\x16\x07"),
        ("hall-b/", b""),
    ]);
    let (heard, summary) = hear(&Request::new("userpictures_20240301.zip", settings(&[])), &bytes);
    assert_eq!((summary.rows, summary.valid_rows, summary.skipped_lines), (4, 3, 2));
    assert_eq!(summary.format, Some("user-pictures"));
    assert_eq!(summary.confidence, Some(Confidence::Certain));
    let cells: Vec<Vec<&str>> = heard.rows.iter().map(|row| row.cells().take(6).collect()).collect();
    assert_eq!(
        cells,
        [
            ["E1001", "E1001.jpg", "jpeg", "18", "200", "100"],
            ["E1003", "hall-b/E1003.png", "png", "29", "300", "400"],
            ["E7777", "E7777.gif", "gif", "13", "320", "240"],
        ]
    );
    assert_eq!(heard.diagnostics.len(), 1);
    assert_eq!(heard.diagnostics[0].rule.code, "PIC005");
}

#[test]
fn names_that_lead_out_of_the_archive_are_refused() {
    let image = png(10, 10);
    let bytes = archive(&[
        ("../nlind.png", &image),
        ("/nlind.png", &image),
        ("C:\\nlind.png", &image),
        ("a/../../.hidden.png", &image),
        ("nlind.png", &image),
    ]);
    assert_eq!(
        check(&[], &bytes),
        [
            "1 error PIC001 ../nlind.png",
            "2 error PIC001 /nlind.png",
            "3 error PIC001 C:\\nlind.png",
            "4 error PIC001 a/../../.hidden.png",
        ]
    );
}

#[test]
fn links_archives_and_names_without_extension_are_refused() {
    let image = png(10, 10);
    let inner = archive(&[("nlind.png", &image)]);
    let mut bytes = archive(&[
        ("nlind.png", b"/etc/passwd"),
        ("more.zip", &inner),
        ("renamed.png", &inner),
        ("tberg", &image),
    ]);
    // A mode of Unix that says that the first entry is a link.
    let end = bytes.len();
    let at = u32::from_le_bytes(bytes[end - 6..end - 2].try_into().unwrap()) as usize;
    bytes[at + 38..at + 42].copy_from_slice(&(0o120_777_u32 << 16).to_le_bytes());
    assert_eq!(
        check(&[], &bytes),
        [
            "1 error PIC002 nlind.png",
            "2 error PIC003 more.zip",
            "3 error PIC003 renamed.png",
            "4 error PIC004 tberg",
        ]
    );
}

#[test]
fn first_bytes_decide_what_an_image_is() {
    let bytes = archive(&[
        ("a.png", b"%PDF-1.7"),
        ("b.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("c.jpg", &png(10, 10)),
        ("d.png", b""),
        ("e.png", &png(10, 10)[..20]),
    ]);
    assert_eq!(
        check(&[], &bytes),
        [
            "1 error PIC005 a.png",
            "2 error PIC005 b.svg",
            "3 info PIC014 c.jpg",
            "4 error PIC005 d.png",
            "5 error PIC005 e.png",
        ]
    );
}

#[test]
fn images_have_limits() {
    let heavy = vec![0; usize::try_from(MOST_BYTES).unwrap() + 1];
    let bytes = archive(&[
        ("a.png", &png(8192, 8192)),
        ("b.png", &png(8193, 1)),
        ("c.png", &png(1, 20_000)),
        ("d.png", &heavy),
    ]);
    assert_eq!(
        check(&[], &bytes),
        ["2 error PIC007 b.png", "3 error PIC007 c.png", "4 error PIC006 d.png"]
    );
}

#[test]
fn damaged_protected_and_inflating_entries_fail_by_themselves() {
    let image = png(10, 10);
    let mut bytes = archive(&[("a.png", &image), ("b.png", &image), ("c.png", &image)]);
    let directory: Vec<usize> = (0..bytes.len())
        .filter(|at| bytes[*at..].starts_with(b"PK\x01\x02"))
        .collect();
    bytes[50] ^= 1;
    bytes[directory[1] + 8] |= 1;
    assert_eq!(check(&[], &bytes), ["1 error PIC008 a.png", "2 error PIC009 b.png"]);

    let zeros = vec![0; 4 << 20];
    let packed = miniz_oxide::deflate::compress_to_vec(&zeros, 9);
    let mut bomb = archive(&[("a.png", &packed)]);
    let directory = (0..bomb.len())
        .find(|at| bomb[*at..].starts_with(b"PK\x01\x02"))
        .unwrap();
    bomb[directory + 10] = 8;
    bomb[directory + 24..directory + 28].copy_from_slice(&(4_u32 << 20).to_le_bytes());
    assert_eq!(check(&[], &bomb), ["1 error PIC010 a.png"]);
}

#[test]
fn of_two_images_of_one_user_the_last_by_its_name_counts() {
    let image = png(10, 10);
    let bytes = archive(&[
        ("hall-b/nlind.png", &image),
        ("hall-a/NLIND.gif", b"GIF89a\x40\x01\xf0\x00\0\0\0"),
        ("tberg.png", &image),
        ("nlind.txt", b"about her"),
    ]);
    assert_eq!(
        check(&[], &bytes),
        ["2 warning PIC013 hall-a/NLIND.gif", "4 error PIC005 nlind.txt"]
    );
    // Identifiers that are compared exactly are of two people.
    assert_eq!(
        check(&[("pictures.match_by", "idnumber")], &bytes),
        ["4 error PIC005 nlind.txt"]
    );
}

#[test]
fn ids_are_numbers_and_hosts_are_this_one() {
    let image = png(10, 10);
    let bytes = archive(&[
        ("11.png", &image),
        ("nlind@1.png", &image),
        ("tberg@3.png", &image),
        (" .png", &image),
    ]);
    assert_eq!(
        check(&[("pictures.match_by", "id")], &bytes),
        ["2 error PIC011 nlind@1", "3 error PIC011 tberg@3", "4 error CSV101",]
    );
    assert_eq!(
        check(&[("pictures.match_by", "hostedusername")], &bytes),
        ["3 error PIC012 tberg@3", "4 error CSV101"]
    );
}

#[test]
fn an_archive_that_passes_a_limit_is_fatal() {
    let mut many = Writer::new(Vec::new());
    for number in 0..10_001 {
        many.add(&format!("{number}.png"), b"").unwrap();
    }
    assert_eq!(check(&[], &many.finish().unwrap()), ["0 error PKG007"]);
    let mut large = archive(&[("a.png", b"1234567"), ("b.png", b"1234567")]);
    let places: Vec<usize> = (0..large.len())
        .filter(|at| large[*at..].starts_with(b"PK\x01\x02"))
        .collect();
    for at in places {
        // Each says that it has 600 MiB.
        large[at + 24..at + 28].copy_from_slice(&(600_u32 << 20).to_le_bytes());
    }
    assert_eq!(check(&[], &large), ["0 error PKG008"]);
    assert_eq!(check(&[], b"PK\x03\x04 and no more"), ["0 error PKG006"]);
    assert_eq!(check(&[], &archive(&[])), ["0 warning CSV014"]);
}

#[test]
fn an_archive_is_no_other_command_file_and_a_text_no_archive() {
    let mut request = Request::new("photos.zip", settings(&[]));
    request.format = formats::find("enrolments");
    let (heard, summary) = hear(&request, &archive(&[("nlind.png", &png(1, 1))]));
    assert_eq!((heard.diagnostics[0].rule.code, summary.fatal), ("PKG009", true));

    for (name, format, text, expected) in [
        (
            "photos.csv",
            Some(&UserPictures as &dyn formats::Format),
            "identifier;image\na;b\n",
            "PKG005",
        ),
        ("userpictures_2024.zip", None, "no archive at all\n", "PKG005"),
        ("userpictures.csv", None, "", "PKG005"),
        (
            "userpictures.csv",
            None,
            "username;firstname;lastname\nnlind;Nora;Lind\n",
            "",
        ),
    ] {
        let mut request = Request::new(name, settings(&[]));
        request.format = format.and_then(|format| formats::find(format.name()));
        let (mut across, mut heard) = (Across::default(), super::world::Heard::default());
        let mut check = Check::new(&request, &mut across);
        check.feed(text.as_bytes(), &mut heard);
        check.finish(&mut heard);
        let codes: Vec<&str> = heard.diagnostics.iter().map(|found| found.rule.code).collect();
        assert_eq!(codes.join(" "), expected, "{name}");
    }
}
