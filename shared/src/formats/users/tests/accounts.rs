//! Creating and updating accounts (U A5.3, A5.4).

use insta::assert_snapshot;

use super::world::World;
use crate::directory::{Id, User};

fn school(words: &str) -> World {
    let mut world = World::new(words);
    world.user(41, "ivo.berg", "S10", "ivo@old.example");
    world.user(42, "lea.noor", "", "");
    world
}

#[test]
fn defaults_hold_on_creation_only() {
    let mut world = school("site.country=NO site.city=Bergen");
    let text = "username;firstname;lastname;city\nnew.one;New;One;\nivo.berg;F;L;\n";
    assert_snapshot!(world.outcomes(text), @"
    2 created: user-created new.one
    3 unchanged: user-unchanged ivo.berg
    ");
    let (new, old) = (world.account("new.one"), world.account("ivo.berg"));
    assert_eq!(
        (new.city.as_str(), new.country.as_str(), new.maildisplay),
        ("Bergen", "NO", 1)
    );
    assert_eq!(
        (old.city.as_str(), old.country.as_str(), old.maildisplay),
        ("Oslo", "", 0)
    );
}

#[test]
fn a_blank_or_missing_cell_changes_nothing_and_empty_empties() {
    let header = "username;firstname;lastname;city;phone1;country;profile_field_house";
    for (words, cells, city, phone) in [
        ("", ";;;", "Oslo", "123"),
        ("", "", "Oslo", "123"),
        ("", "*EMPTY*;*EMPTY*;;", "", ""),
        ("csv.blank_clears=1", ";;;", "", ""),
        // A row that ends early clears nothing even then (D9).
        ("csv.blank_clears=1", "", "Oslo", "123"),
        ("csv.blank_clears=1", "Bergen;;;", "Bergen", ""),
    ] {
        let mut world = school(words);
        world.put(User {
            phone1: "123".into(),
            ..world.account("ivo.berg")
        });
        world.plan(&format!("{header}\nivo.berg;F;L;{cells}\n").replace("L;\n", "L\n"));
        let user = world.account("ivo.berg");
        assert_eq!(
            (user.city.as_str(), user.phone1.as_str()),
            (city, phone),
            "{words} {cells}"
        );
        assert_eq!(user.idnumber, "S10", "an idnumber is never emptied");
    }
}

#[test]
fn a_row_that_changes_nothing_writes_nothing() {
    let mut world = school("");
    let text = "username;firstname;lastname;idnumber;suspended;city\nivo.berg;F;L;S10;0;Oslo\n";
    assert_snapshot!(world.outcomes(text), @"2 unchanged: user-unchanged ivo.berg");
}

#[test]
fn a_protected_address_is_kept_and_a_missing_one_completed() {
    let header = "username;firstname;lastname;email";
    for (words, row, email, outcome) in [
        (
            "",
            "ivo.berg;F;L;ivo@new.example",
            "ivo@old.example",
            "2 unchanged warning: user-unchanged ivo.berg · !USR030 ivo.berg",
        ),
        (
            "",
            "ivo.berg;F;L;IVO@old.example",
            "ivo@old.example",
            "2 unchanged: user-unchanged ivo.berg",
        ),
        (
            "",
            "ivo.berg;F;L;*EMPTY*",
            "ivo@old.example",
            "2 unchanged warning: user-unchanged ivo.berg · !USR030 ivo.berg",
        ),
        (
            "",
            "lea.noor;F;L;lea@new.example",
            "lea@new.example",
            "2 updated: user-updated lea.noor",
        ),
        ("", "lea.noor;F;L;NOMAIL", "", "2 unchanged: user-unchanged lea.noor"),
        (
            "users.protect_emails=0",
            "ivo.berg;F;L;ivo@new.example",
            "ivo@new.example",
            "2 updated: user-updated ivo.berg",
        ),
        (
            "users.protect_emails=0",
            "ivo.berg;F;L;*EMPTY*",
            "",
            "2 updated: user-updated ivo.berg",
        ),
        (
            "users.protect_emails=0",
            "ivo.berg;F;L;NOMAIL",
            "ivo@old.example",
            "2 unchanged: user-unchanged ivo.berg",
        ),
        (
            "users.protect_emails=0",
            "ivo.berg;F;L;",
            "ivo@old.example",
            "2 unchanged: user-unchanged ivo.berg",
        ),
    ] {
        let mut world = school(words);
        assert_eq!(world.outcomes(&format!("{header}\n{row}\n")), outcome, "{words} {row}");
        let name = row.split(';').next().unwrap();
        assert_eq!(world.account(name).email, email, "{words} {row}");
    }
}

#[test]
fn suspending_and_making_active_again() {
    let header = "username;firstname;lastname;suspended";
    for (cell, before, after, outcome) in [
        (
            "1",
            false,
            true,
            "2 updated: user-updated ivo.berg · user-suspended ivo.berg",
        ),
        (
            "0",
            true,
            false,
            "2 updated: user-updated ivo.berg · user-restored ivo.berg",
        ),
        ("1", true, true, "2 unchanged: user-unchanged ivo.berg"),
        ("", true, true, "2 unchanged: user-unchanged ivo.berg"),
    ] {
        let mut world = school("");
        world.put(User {
            suspended: before,
            ..world.account("ivo.berg")
        });
        assert_eq!(
            world.outcomes(&format!("{header}\nivo.berg;F;L;{cell}\n")),
            outcome,
            "{cell}"
        );
        assert_eq!(world.account("ivo.berg").suspended, after, "{cell}");
    }
}

#[test]
fn protected_accounts_are_not_suspended_but_may_be_updated() {
    let mut world = World::new("");
    world.user(2, "admin", "", "");
    let text = "username;firstname;lastname;suspended\nadmin;Main;Admin;1\n";
    assert_snapshot!(world.outcomes(text), @"2 failed: ✗USR027 admin");
    let text = "username;firstname;lastname\nadmin;Main;Admin\n";
    assert_snapshot!(world.outcomes(text), @"2 updated: user-updated admin");
}

#[test]
fn a_first_cell_of_zero_is_a_value() {
    let mut world = World::new("users.match_by=username");
    let text = "idnumber;username;firstname;lastname\n0;zero.one;Zero;One\n;blank.one;Blank;One\n";
    assert_snapshot!(world.outcomes(text), @"
    2 created: user-created zero.one
    3 created: user-created blank.one
    ");
}

#[test]
fn later_rows_see_earlier_ones() {
    let mut world = World::new("");
    let text = "\
username;firstname;lastname;idnumber;cohort
ada;Ada;Byron;S1;Spring
ada;Ada;Lovelace;S1;Spring
ivo;Ivo;Berg;S2;Spring
";
    assert_snapshot!(world.outcomes(text), @"
    2 created: user-created ada · cohort-created Spring · cohort-member-added Spring, ada
    3 updated: user-updated ada · cohort-member-unchanged Spring, ada
    4 created: user-created ivo · cohort-member-added Spring, ivo
    ");
}

#[test]
fn accounts_can_be_found_by_their_number_and_are_never_made_with_one() {
    let header = "id;username;firstname;lastname";
    for (row, outcome) in [
        ("41;ivo.berg;Ivo;Berg", "2 updated: user-updated ivo.berg"),
        ("41;other;Ivo;Berg", "2 failed: ✗USR022 other"),
        ("41;lea.noor;Ivo;Berg", "2 failed: ✗USR021 lea.noor"),
        ("77;new.one;New;One", "2 failed: ✗PLT101 77"),
        (";new.one;New;One", "2 failed: ✗USR001 id"),
    ] {
        let mut world = school("users.match_by=id");
        assert_eq!(world.outcomes(&format!("{header}\n{row}\n")), outcome, "{row}");
    }
    let mut world = school("");
    let text = format!("{header}\n77;new.one;New;One\n");
    assert_eq!(world.outcomes(&text), "2 created: user-created new.one");
    assert_ne!(world.account("new.one").id, Id(77));
}
