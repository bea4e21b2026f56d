//! Renaming accounts (U A6).

use super::world::World;
use crate::settings::UserBy;

fn school(words: &str) -> World {
    let mut world = World::new(words);
    world.user(2, "admin", "", "");
    world.user(41, "ivo.berg", "S10", "");
    world.user(42, "lea.noor", "", "");
    world
}

#[test]
fn each_case() {
    let header = "username;firstname;lastname;idnumber;oldusername";
    let on = "users.allow_rename=1";
    for (words, row, outcome, why) in [
        (
            on,
            "ivo.berg2;F;L;S10;ivo.berg",
            "updated: user-updated ivo.berg2 · user-renamed ivo.berg2",
            "renamed",
        ),
        (
            on,
            "ivo.berg2;F;L;;ivo.berg",
            "updated: user-updated ivo.berg2 · user-renamed ivo.berg2",
            "by names alone",
        ),
        (
            on,
            "ivo.berg2;F;L;;IVO.Berg",
            "updated: user-updated ivo.berg2 · user-renamed ivo.berg2",
            "U-13: case",
        ),
        (
            on,
            "lea.n;F;L;S11;lea.noor",
            "updated: user-updated lea.n · user-renamed lea.n · user-adopted lea.n",
            "renamed and adopted",
        ),
        (
            on,
            "ivo.berg;F;L;S10;ivo.berg",
            "unchanged: user-unchanged ivo.berg",
            "the same name is no renaming",
        ),
        (
            on,
            "ivo.berg;F;L;S10;",
            "unchanged: user-unchanged ivo.berg",
            "a blank is none",
        ),
        (
            on,
            "lea.noor;F;L;;ivo.berg",
            "failed: ✗USR026 lea.noor",
            "U-14: the target exists",
        ),
        (
            on,
            "new.one;F;L;S13;old.one",
            "failed: ✗USR025 old.one",
            "the source is missing",
        ),
        (
            on,
            "ivo.berg2;F;L;S12;ivo.berg",
            "failed: ✗USR028 ivo.berg",
            "the idnumber is another one's",
        ),
        (on, "root;F;L;;admin", "failed: ✗USR027 admin", "protected"),
        (
            on,
            "ivo.berg;F;L;S10;ivo",
            "unchanged: user-unchanged ivo.berg · user-renamed-before ivo.berg",
            "Q-12: done before",
        ),
        (
            on,
            "lea.noor;F;L;;lea",
            "failed: ✗USR025 lea",
            "Q-12: not without the identifier",
        ),
        (
            "",
            "lea.n;F;L;S11;lea.noor",
            "created: user-created lea.n",
            "U-02: renaming is off",
        ),
        (
            "",
            "ivo.berg2;F;L;S10;ivo.berg",
            "failed: ✗USR022 ivo.berg2",
            "renaming is off, r1",
        ),
        (
            "users.allow_rename=1 users.match_by=username",
            "ivo.berg;F;L;;ivo",
            "unchanged: user-unchanged ivo.berg · user-renamed-before ivo.berg",
            "Q-12 by user name",
        ),
    ] {
        let mut world = school(words);
        let found = world.outcomes(&format!("{header}\n{row}\n"));
        assert_eq!(found, format!("2 {outcome}"), "{why}: {words} {row}");
    }
}

#[test]
fn a_renaming_is_one_step_and_can_be_repeated() {
    let text = "username;firstname;lastname;idnumber;oldusername\nivo.berg2;Ivo;L;S10;ivo.berg\n";
    let mut world = school("users.allow_rename=1");
    assert_eq!(
        world.steps(text),
        "update user [ivo.berg2] username: “ivo.berg” → “ivo.berg2”, firstname: “F” → “Ivo”"
    );
    assert_eq!(world.steps(text), "");
    assert!(world.snapshot.users_by(UserBy::Username, "ivo.berg").is_empty());
}
