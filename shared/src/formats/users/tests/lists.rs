//! Lists of accounts to delete, suspend and restore (D35, U A12).

use insta::assert_snapshot;

use super::world::World;
use crate::directory::User;

fn school(words: &str) -> World {
    let mut world = World::new(words);
    world.user(1, "guest", "", "");
    world.user(41, "ivo.berg", "S10", "ivo@school.example");
    world.user(42, "lea.noor", "S11", "");
    world.put(User {
        suspended: true,
        ..world.account("lea.noor")
    });
    world.former(49, "old.hand", "S9", "old@school.example");
    world
}

#[test]
fn each_case_of_each_list() {
    for (name, delete, suspend, restore) in [
        (
            "ivo.berg",
            "deleted: user-deleted ivo.berg",
            "updated: user-suspended ivo.berg",
            "unchanged: user-unchanged ivo.berg",
        ),
        (
            "LEA.noor",
            "deleted: user-deleted lea.noor",
            "unchanged: user-unchanged lea.noor",
            "updated: user-restored lea.noor",
        ),
        (
            "old.hand",
            "skipped warning: ~user-absent old.hand",
            "skipped warning: ~user-absent old.hand",
            "updated: user-revived old.hand",
        ),
        (
            "nobody",
            "skipped warning: ~user-absent nobody",
            "failed: ✗PLT101 nobody",
            "failed: ✗PLT101 nobody",
        ),
        (
            "guest",
            "failed: ✗USR027 guest",
            "failed: ✗USR027 guest",
            "unchanged: user-unchanged guest",
        ),
        (
            "",
            "failed: ✗USR001 username",
            "failed: ✗USR001 username",
            "failed: ✗USR001 username",
        ),
    ] {
        for (operation, outcome) in [("delete", delete), ("suspend", suspend), ("restore", restore)] {
            let mut world = school(&format!("users.match_by=username users.operation={operation}"));
            let found = world.outcomes(&format!("username;firstname\n{name};F\n"));
            assert_eq!(found, format!("2 {outcome}"), "{operation} {name}");
        }
    }
}

#[test]
fn the_delete_list_of_the_specification() {
    let mut world = World::new("users.match_by=username users.operation=delete");
    world.user(43, "max.urru", "S12", "");
    world.user(41, "ivo.berg2", "S10", "");
    let text = "username;idnumber\nmax.urru;S12\nnobody.here;\nivo.berg2;S99\n";
    assert_snapshot!(world.outcomes(text), @"
    2 deleted: user-deleted max.urru
    3 skipped warning: ~user-absent nobody.here
    4 failed: ✗USR028 ivo.berg2
    ");
}

#[test]
fn any_identifier_may_lead_and_the_others_must_agree() {
    let header = "id;idnumber;username;email";
    for (by, row, outcome) in [
        (
            "id",
            "41;S10;ivo.berg;IVO@school.example",
            "updated: user-suspended ivo.berg",
        ),
        ("id", "41;S11;;", "failed: ✗USR028 ivo.berg"),
        ("email", ";;;Ivo@School.example", "updated: user-suspended ivo.berg"),
        ("email", "42;;;ivo@school.example", "failed: ✗USR028 ivo.berg"),
        ("idnumber", ";S10;lea.noor;", "failed: ✗USR028 ivo.berg"),
        ("idnumber", ";S10;;other@school.example", "failed: ✗USR028 ivo.berg"),
        ("idnumber", ";S10;;NOMAIL", "updated: user-suspended ivo.berg"),
        ("idnumber", ";s10;;", "failed: ✗PLT101 s10"),
        // A list has no second choice.
        ("idnumber", ";;ivo.berg;", "failed: ✗USR001 idnumber"),
    ] {
        let mut world = school(&format!("users.operation=suspend users.match_by={by}"));
        let found = world.outcomes(&format!("{header}\n{row}\n"));
        assert_eq!(found, format!("2 {outcome}"), "{by} {row}");
    }
}

#[test]
fn other_columns_of_a_list_do_nothing() {
    let mut world = school("users.operation=restore");
    let text = "idnumber;deleted;suspended;course1;city\nS11;1;1;BIO999;Rome\n";
    assert_snapshot!(world.steps(text), @"update user [lea.noor] suspended: 1 → 0");
}
