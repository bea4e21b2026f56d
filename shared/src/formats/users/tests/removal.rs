//! Deleting and reviving accounts (U A8).

use insta::assert_snapshot;

use super::world::World;
use crate::directory::{CohortMember, Enrolment, EntityKind, Id, User};
use crate::plan::RowStatus;
use crate::settings::UserBy;

fn school(words: &str) -> World {
    let mut world = World::new(words);
    world.user(1, "guest", "", "");
    world.user(41, "ivo.berg", "S10", "ivo@school.example");
    world.user(42, "lea.noor", "", "");
    world.cohort(301, "Spring", "SPR", 0);
    world.takes_part(41, 301);
    world.former(49, "old.hand", "S9", "old@school.example");
    world
}

#[test]
fn each_case() {
    let header = "username;firstname;lastname;idnumber;deleted";
    for (words, row, outcome, why) in [
        ("", "ivo.berg;F;L;S10;1", "deleted: user-deleted ivo.berg", "found"),
        (
            "",
            "ivo.berg;;;;oui",
            "deleted: user-deleted ivo.berg",
            "only the identity counts",
        ),
        ("", ";;;S10;1", "deleted: user-deleted ivo.berg", "by idnumber alone"),
        (
            "",
            "ivo.berg;F;L;S10;0",
            "unchanged: user-unchanged ivo.berg",
            "U-18: 0 doesn't delete",
        ),
        (
            "",
            "ivo.berg;F;L;S10;",
            "unchanged: user-unchanged ivo.berg",
            "U-18: nor does a blank",
        ),
        (
            "",
            "ivo.berg;F;L;S10;x",
            "failed: ✗CSV106 deleted",
            "U-18: nor does a word",
        ),
        (
            "",
            "nobody;F;L;;1",
            "skipped warning: ~user-absent nobody",
            "U-19: nobody is made",
        ),
        (
            "",
            "lea.noor;F;L;S77;1",
            "skipped warning: ~user-absent S77",
            "no account has that idnumber",
        ),
        (
            "",
            "old.hand;F;L;;1",
            "skipped warning: ~user-absent old.hand",
            "deleted before",
        ),
        (
            "runs.missing_target=fail",
            "nobody;F;L;;1",
            "failed: ✗PLT101 nobody",
            "D66",
        ),
        ("", "guest;F;L;;1", "failed: ✗USR027 guest", "protected"),
        (
            "",
            "lea.noor;F;L;S10;1",
            "failed: ✗USR028 ivo.berg",
            "somebody else's user name",
        ),
        ("", ";;;;1", "failed: ✗USR001 username", "U-20: a blank matches nobody"),
    ] {
        let mut world = school(words);
        let found = world.outcomes(&format!("{header}\n{row}\n"));
        assert_eq!(found, format!("2 {outcome}"), "{why}: {words} {row}");
    }
}

#[test]
fn a_deletion_says_what_goes_along_and_takes_it_out_of_sight() {
    let mut world = school("");
    world
        .snapshot
        .set_along(EntityKind::User, Id(41), vec![(EntityKind::Enrolment, 3)]);
    let plans = world.plan("username;firstname;lastname;deleted\nivo.berg;;;1\n");
    assert_eq!(plans[0].steps.len(), 1, "the platform deletes the rest");
    assert_eq!(plans[0].steps[0].along, [(EntityKind::Enrolment, 3)]);
    assert!(world.snapshot.table::<CohortMember>().is_empty());
    assert!(world.snapshot.table::<Enrolment>().is_empty());
    assert!(world.snapshot.users_by(UserBy::Idnumber, "S10").is_empty());
}

#[test]
fn what_was_deleted_frees_its_identifiers() {
    let mut world = school("");
    let text = "\
username;firstname;lastname;idnumber;email;deleted
ivo.berg;;;;;1
new.one;New;One;S10;ivo@school.example;
";
    assert_snapshot!(world.outcomes(text), @"
    2 deleted: user-deleted ivo.berg
    3 created: user-created new.one
    ");
}

#[test]
fn a_deleted_account_is_revived() {
    let header = "username;firstname;lastname;idnumber;email";
    for (words, row, outcome, why) in [
        (
            "",
            "old.hand;Old;Hand;S9;",
            "updated: user-updated old.hand · user-revived old.hand",
            "same person",
        ),
        (
            "",
            "OLD.hand;Old;Hand;;",
            "updated: user-updated old.hand · user-revived old.hand",
            "by user name",
        ),
        (
            "users.match_by=username",
            "old.hand;F;L;S8;",
            "updated: user-updated old.hand · user-revived old.hand",
            "by user name alone",
        ),
        (
            "",
            "old.hand;Other;Person;S8;",
            "created: user-created old.hand",
            "another person of that name",
        ),
        (
            "",
            "new.hand;Old;Hand;S9;",
            "created: user-created new.hand",
            "the identifier was freed",
        ),
    ] {
        let mut world = school(words);
        let found = world.outcomes(
            &format!("{header}\n{row}\n")
                .to_lowercase()
                .replace("s9", "S9")
                .replace("s8", "S8"),
        );
        assert_eq!(found, format!("2 {outcome}"), "{why}: {words} {row}");
    }
}

#[test]
fn a_revival_brings_the_identifiers_back_and_not_the_memberships() {
    let mut world = school("");
    let text = "username;firstname;lastname;deleted\nivo.berg;F;L;1\n";
    world.plan(text);
    let text = "username;firstname;lastname\nivo.berg;F;L\n";
    assert_snapshot!(world.steps(text), @"update user [ivo.berg] username: “” → “ivo.berg”, idnumber: “” → “S10”, email: “” → “ivo@school.example”, deleted: 1724148000 → 0, former_username: “ivo.berg” → “”, former_idnumber: “S10” → “”, former_email: “ivo@school.example” → “”");
    let user = world.account("ivo.berg");
    assert_eq!(
        (user.id, user.idnumber.as_str(), user.email.as_str()),
        (Id(41), "S10", "ivo@school.example")
    );
    assert!(world.snapshot.table::<CohortMember>().is_empty());
}

#[test]
fn a_revival_is_refused_where_somebody_has_the_identifiers_now() {
    let mut world = school("");
    world.user(60, "heir", "S60", "OLD@school.example");
    let text = "username;firstname;lastname;idnumber\nold.hand;Old;Hand;S9\n";
    assert_snapshot!(world.outcomes(text), @"2 failed: ✗USR023 old.hand");
    world.put(User {
        email: String::new(),
        idnumber: "S9".into(),
        ..world.account("heir")
    });
    let text = "username;firstname;lastname\nold.hand;Old;Hand\n";
    assert_snapshot!(world.outcomes(text), @"2 failed: ✗USR024 old.hand");
}

#[test]
fn a_live_account_wins_over_a_deleted_one() {
    let mut world = school("");
    world.user(60, "old.hand", "S60", "");
    let plans = world.plan("username;firstname;lastname\nold.hand;Old;Hand\n");
    assert_eq!(plans[0].status, RowStatus::Updated);
    assert_eq!(world.account("old.hand").id, Id(60));
}

#[test]
fn two_deleted_accounts_of_one_name_are_not_told_apart_at_random() {
    let mut world = school("");
    world.former(50, "old.hand", "", "");
    let text = "username;firstname;lastname;idnumber\nold.hand;Old;Hand;S9\n";
    assert_snapshot!(world.outcomes(text), @"2 failed: ✗PLT102 old.hand");
}
