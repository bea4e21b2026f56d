//! Pictures of users come in archives, through the real program.

use std::io::Cursor;

use image::{ImageFormat, Rgb, RgbImage};
use serde_json::Value;
use shared::archive::{Directory, Writer, bytes_of};
use shared::picture::checksum;

use super::tool::{Tool, files};

const USERS: &str = "username;firstname;lastname;idnumber
nlind;Nora;Lind;E1
tberg;Tom;Berg;E2
araya;Ana;Raya;E3
";

/// An image in the colours of a number.
pub fn portrait(number: u8) -> Vec<u8> {
    let image = RgbImage::from_fn(60, 80, |x, y| Rgb([number * 40, (x * 4) as u8, (y * 3) as u8]));
    let mut bytes = Vec::new();
    image.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).unwrap();
    bytes
}

/// An archive of these entries.
pub fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = Writer::new(Vec::new());
    for (name, bytes) in entries {
        archive.add(name, bytes).unwrap();
    }
    archive.finish().unwrap()
}

/// Names of the entries of an archive, each with its number of bytes.
pub fn entries(archive: &[u8]) -> Vec<(String, usize)> {
    let directory = Directory::read(&archive).unwrap();
    let read = |entry: &shared::archive::Entry| {
        let mut length = 0;
        bytes_of(&archive, entry, &mut |bytes| length += bytes.len()).unwrap();
        (entry.name.clone(), length)
    };
    directory.entries.iter().map(read).collect()
}

/// What the first file of a report came to.
fn counts(report: &Value) -> String {
    let counts = report["files"][0]["counts"].as_object().unwrap().iter();
    let counts = counts.filter(|(_, count)| count.as_u64() != Some(0));
    let mut counts: Vec<String> = counts.map(|(name, count)| format!("{name} {count}")).collect();
    counts.sort();
    counts.join(", ")
}

/// Outcomes of the first file.
fn outcomes(report: &Value) -> Vec<String> {
    let outcomes = report["files"][0]["outcomes"].as_array().unwrap().iter();
    outcomes
        .map(|told| {
            let text = |name: &str| told[name].as_str().unwrap_or_default().to_owned();
            format!("{} {} {}", told["line"], text("outcome"), text("key"))
        })
        .collect()
}

fn school() -> Tool {
    let tool = Tool::new();
    tool.file("userimport.csv", USERS);
    assert_eq!(tool.json(&["run", "userimport.csv"]).0, 0);
    tool
}

#[test]
fn an_archive_of_pictures_runs_and_has_nothing_to_do_the_second_time() {
    let tool = school();
    let (one, two, three) = (portrait(1), portrait(2), portrait(3));
    let photos = archive(&[
        ("nlind.png", &one),
        ("hall-b/TBerg.png", &two),
        ("ghost.png", &one),
        ("notes.txt", b"in September"),
        ("araya.png", &three[..three.len() / 2]),
        ("__MACOSX/._nlind.png", b"x"),
    ]);
    tool.file("userpictures_1.zip", &photos);
    let (exit, check) = tool.json(&["check", "userpictures_1.zip"]);
    assert_eq!((exit, check["files"][0]["format"].as_str()), (1, Some("user-pictures")));
    assert_eq!(
        (
            check["files"][0]["rows"].as_u64(),
            check["files"][0]["valid_rows"].as_u64()
        ),
        (Some(5), Some(4))
    );

    let (_, plan) = tool.json(&["plan", "userpictures_1.zip"]);
    assert!(!tool.data().join("pictures").exists(), "a plan writes nothing");
    let (exit, run) = tool.json(&["run", "userpictures_1.zip"]);
    assert_eq!((exit, counts(&run).as_str()), (1, "created 2, failed 3"));
    assert_eq!(counts(&plan), counts(&run));
    assert_eq!(
        outcomes(&run),
        [
            "1 picture-created nlind",
            "2 picture-created tberg",
            "3 PLT101 ghost",
            "4 PIC005 notes",
            "5 PIC015 araya",
        ]
    );
    assert_eq!(std::fs::read(&tool.area("archives")[1]).unwrap(), photos);

    let hashes = tool.text(&["pictures", "hash", "--all"]);
    assert_eq!(
        hashes,
        (
            0,
            format!(
                "id;username;idnumber;email;checksum\n1;nlind;E1;;{}\n2;tberg;E2;;{}\n",
                checksum(&one),
                checksum(&two)
            )
        )
    );
    let (_, again) = tool.json(&["run", "userpictures_1.zip"]);
    assert_eq!(counts(&again), "failed 3, unchanged 2");
    assert_eq!(files(&tool.data().join("pictures")).len(), 2);
}

#[test]
fn the_tryback_holds_the_images_that_failed_and_runs_again() {
    let tool = school();
    let one = portrait(1);
    tool.file(
        "photos.zip",
        archive(&[
            ("nlind.png", &one),
            ("a/ghost.png", &one),
            ("../tberg.png", &one),
            ("notes.txt", b"note"),
        ]),
    );
    assert_eq!(tool.json(&["run", "photos.zip"]).0, 1);
    let trybacks = tool.area("photos_tryback_");
    let extensions: Vec<&str> = trybacks
        .iter()
        .map(|path| path.extension().unwrap().to_str().unwrap())
        .collect();
    assert_eq!(extensions, ["xlsx", "zip"]);
    let tryback = std::fs::read(&trybacks[1]).unwrap();
    assert_eq!(
        entries(&tryback),
        [
            ("a/ghost.png".to_owned(), one.len()),
            // Out of the archive no name leads that we write.
            ("3/tberg.png".to_owned(), one.len()),
            ("notes.txt".to_owned(), 4),
        ]
    );
    tool.file("userimport.csv", "username;firstname;lastname\nghost;G;Host\n");
    tool.json(&["run", "userimport.csv"]);
    let (exit, run) = tool.json(&["run", trybacks[1].to_str().unwrap()]);
    assert_eq!((exit, counts(&run).as_str()), (1, "created 2, failed 1"));
    // The mark of the first tryback is replaced, not repeated (D74).
    let names = tool
        .area("photos_tryback_")
        .into_iter()
        .map(|path| path.display().to_string());
    let trybacks: Vec<String> = names
        .filter(|name| !name.contains("/archives/") && !name.contains("/reports/"))
        .collect();
    assert_eq!(trybacks.len(), 4, "{trybacks:?}");
    assert!(trybacks.iter().all(|name| name.matches("_tryback_").count() == 1));
}

#[test]
fn pictures_are_replaced_or_kept_as_the_settings_say() {
    let tool = school();
    tool.file("1.zip", archive(&[("E1.png", &portrait(1)), ("E2.png", &portrait(1))]));
    tool.file("2.zip", archive(&[("E1.png", &portrait(2)), ("E2.png", &portrait(1))]));
    let by = ["--set", "pictures.match_by=idnumber"];
    assert_eq!(tool.json(&[&["run", "1.zip"], &by[..]].concat()).0, 0);
    // The same image of two people is kept once.
    assert_eq!(files(&tool.data().join("pictures")).len(), 1);
    let off = ["--set", "userpictures_overwrite=0"];
    let (exit, kept) = tool.json(&[&["run", "2.zip"], &by[..], &off[..]].concat());
    assert_eq!((exit, counts(&kept).as_str()), (0, "skipped 1, unchanged 1"));
    assert_eq!(outcomes(&kept), ["1 picture-kept nlind", "2 picture-unchanged tberg"]);
    let (_, plan) = tool.json(&[&["plan", "2.zip"], &by[..]].concat());
    let step = &plan["files"][0]["steps"][0];
    assert_eq!(
        (step["before"]["checksum"].as_str(), step["after"]["checksum"].as_str()),
        (
            Some(checksum(&portrait(1)).as_str()),
            Some(checksum(&portrait(2)).as_str())
        )
    );
    let (_, replaced) = tool.json(&[&["run", "2.zip"], &by[..]].concat());
    assert_eq!(
        outcomes(&replaced),
        ["1 picture-replaced nlind", "2 picture-unchanged tberg"]
    );
    // Nobody has the first image of nlind any more, but tberg has it.
    assert_eq!(files(&tool.data().join("pictures")).len(), 2);
}

#[test]
fn a_deleted_account_takes_its_picture_along() {
    let tool = school();
    tool.file(
        "photos.zip",
        archive(&[("nlind.png", &portrait(1)), ("tberg.png", &portrait(2))]),
    );
    tool.json(&["run", "photos.zip"]);
    tool.file(
        "userimport.csv",
        "username;firstname;lastname;deleted\nnlind;Nora;Lind;1\n",
    );
    assert_eq!(tool.json(&["run", "userimport.csv"]).0, 0);
    let hashes = tool.text(&["pictures", "hash"]).1;
    assert!(!hashes.contains("nlind") && hashes.contains("tberg"), "{hashes}");
    assert_eq!(files(&tool.data().join("pictures")).len(), 1);
    // Revived, the account has no picture, and the archive gives it one again.
    tool.file("userimport.csv", USERS);
    assert_eq!(tool.json(&["run", "userimport.csv"]).0, 0);
    let (_, run) = tool.json(&["run", "photos.zip"]);
    assert_eq!(outcomes(&run), ["1 picture-created nlind", "2 picture-unchanged tberg"]);
}

#[test]
fn a_lost_image_is_taken_again() {
    let tool = school();
    tool.file("photos.zip", archive(&[("nlind.png", &portrait(1))]));
    tool.json(&["run", "photos.zip"]);
    std::fs::remove_dir_all(tool.data().join("pictures")).unwrap();
    let (exit, hashes) = tool.json(&["pictures", "hash", "--all"]);
    assert_eq!((exit, hashes[0]["checksum"].as_str()), (1, Some("")));
    let (_, run) = tool.json(&["run", "photos.zip"]);
    assert_eq!(outcomes(&run), ["1 picture-replaced nlind"]);
    assert_eq!(tool.json(&["pictures", "hash", "--all"]).0, 0);
}

#[test]
fn a_simulation_leaves_no_picture() {
    let tool = school();
    tool.file(
        "photos.zip",
        archive(&[("nlind.png", &portrait(1)), ("ghost.png", &portrait(1))]),
    );
    let (exit, run) = tool.json(&["run", "--simulate", "photos.zip"]);
    assert_eq!((exit, counts(&run).as_str()), (1, "created 1, failed 1"));
    assert!(files(&tool.data().join("pictures")).is_empty());
    assert!(tool.area("tryback").is_empty());
}

#[test]
fn an_archive_that_cannot_be_opened_runs_nothing() {
    let tool = school();
    let whole = archive(&[("nlind.png", &portrait(1))]);
    tool.file("userpictures_1.zip", &whole[..whole.len() - 30]);
    let (exit, run) = tool.json(&["run", "userpictures_1.zip"]);
    assert_eq!((exit, run["state"].as_str()), (2, Some("failed")));
    let (exit, check) = tool.json(&["check", "userpictures_1.zip"]);
    assert_eq!(
        (exit, check["files"][0]["diagnostics"][0]["code"].as_str()),
        (2, Some("PKG006"))
    );
}
