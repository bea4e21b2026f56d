//! What becomes of images (D61).

use super::world::{School, archive, png};

#[test]
fn a_first_picture_is_created() {
    let bytes = archive(&[("NLind.png", &png(30, 40))]);
    assert_eq!(School::new().plan(&bytes), ["1 created: picture-created nlind"]);
    assert_eq!(
        School::new().changes(&bytes),
        ["Create nlind: [] [checksum Text(\"33735d6bd29aae3d7cf2ed0e19e19f88\") size Number(29)]"]
    );
}

#[test]
fn another_picture_is_replaced() {
    let bytes = archive(&[("nlind.png", &png(30, 40))]);
    let mut school = School::new().with_picture(11, b"another");
    assert_eq!(school.clone().plan(&bytes), ["1 updated: picture-replaced nlind"]);
    assert!(school.changes(&bytes)[0].starts_with("Update nlind: [checksum"));
}

#[test]
fn the_same_picture_is_unchanged_and_a_second_run_has_nothing_to_do() {
    let bytes = archive(&[
        ("a/nlind.png", &png(30, 40)),
        ("b/nlind.png", &png(50, 40)),
        ("tberg.png", &png(30, 40)),
    ]);
    let mut school = School::new().with_picture(12, &png(30, 40));
    assert_eq!(
        school.plan(&bytes),
        [
            "1 skipped: picture-superseded nlind skipped",
            "2 created: picture-created nlind",
            "3 unchanged: picture-unchanged tberg",
        ]
    );
    assert!(school.changes(&bytes).is_empty());
}

#[test]
fn a_picture_is_kept_where_overwriting_is_off() {
    let bytes = archive(&[("nlind.png", &png(30, 40)), ("tberg.png", &png(30, 40))]);
    let mut school = School::new()
        .with_picture(11, b"another")
        .set("pictures.overwrite", "0");
    assert_eq!(
        school.plan(&bytes),
        [
            "1 skipped: picture-kept nlind skipped",
            "2 created: picture-created tberg"
        ]
    );
    // The same image is no replacement.
    let mut school = School::new()
        .with_picture(11, &png(30, 40))
        .set("pictures.overwrite", "0");
    assert_eq!(school.plan(&bytes)[0], "1 unchanged: picture-unchanged nlind");
}

#[test]
fn nobody_and_several_people_fail() {
    let bytes = archive(&[
        ("E1.png", &png(1, 1)),
        ("TWICE.png", &png(1, 1)),
        ("E9.png", &png(1, 1)),
        ("e2.png", &png(1, 1)),
    ]);
    assert_eq!(
        School::new().set("pictures.match_by", "idnumber").plan(&bytes),
        [
            "1 created: picture-created nlind",
            "2 failed: PLT102 TWICE failed",
            "3 failed: PLT101 E9 failed",
            "4 failed: PLT101 e2 failed",
        ]
    );
}

#[test]
fn users_are_named_by_each_identifier() {
    for (by, name) in [
        ("id", "11"),
        ("idnumber", "E1"),
        ("username", "Nlind"),
        ("email", "Nora@Example.org"),
        ("hostedusername", "nlind@1"),
    ] {
        let bytes = archive(&[(&format!("{name}.png"), &png(1, 1))]);
        let plan = School::new().set("pictures.match_by", by).plan(&bytes);
        assert_eq!(plan, ["1 created: picture-created nlind"], "{by}");
    }
}

#[test]
fn all_texts_are_there() {
    crate::formats::testing::all_texts_are_there(&crate::formats::user_pictures::UserPictures);
    crate::formats::testing::codes_ascend(&crate::formats::user_pictures::UserPictures);
}
