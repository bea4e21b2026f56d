//! Passwords (D49, U A7).

use super::world::World;
use crate::directory::{Id, User};
use crate::plan::Secret;

fn school(words: &str) -> World {
    let mut world = World::new(words);
    world.user(41, "ivo.berg", "", "ivo@school.example");
    world.put(User {
        password: "set".into(),
        ..world.account("ivo.berg")
    });
    world
}

#[test]
fn of_a_new_account() {
    let header = "username;firstname;lastname;email;password";
    let on = "users.create_passwords=1";
    for (words, cells, mark, forced, outcome) in [
        ("", "a@b.co;", "none", false, "user-created ada"),
        (on, "a@b.co;", "generate", true, "user-created ada"),
        (on, "NOMAIL;", "generate", true, "user-created ada · !USR032 ada"),
        (on, "a@b.co;*NOPASS*", "never", false, "user-created ada"),
        ("", "a@b.co;*NOPASS*", "never", false, "user-created ada"),
        (
            on,
            "a@b.co;Ap-77!xyz",
            "set",
            false,
            "user-created ada · user-password-set ada",
        ),
    ] {
        let mut world = school(words);
        let found = world.outcomes(&format!("{header}\nada;Ada;Byron;{cells}\n"));
        assert_eq!(found.split_once(": ").unwrap().1, outcome, "{words} {cells}");
        let user = world.account("ada");
        assert_eq!(
            (user.password.as_str(), user.force_password_change),
            (mark, forced),
            "{words} {cells}"
        );
    }
}

#[test]
fn of_an_existing_account() {
    let header = "username;firstname;lastname;password";
    for (cell, outcome) in [
        ("", "unchanged: user-unchanged ivo.berg"),
        ("*NOPASS*", "unchanged: user-unchanged ivo.berg"),
        ("Ap-77!xyz", "unchanged: user-unchanged ivo.berg"),
        (
            "Qr-88!new",
            "updated: user-updated ivo.berg · user-password-set ivo.berg",
        ),
        ("short", "failed: ✗USR034 password"),
    ] {
        let mut world = school("users.create_passwords=1");
        world.snapshot.set_password(Id(41), &Secret::new("Ap-77!xyz"));
        let found = world.outcomes(&format!("{header}\nivo.berg;F;L;{cell}\n"));
        assert_eq!(found, format!("2 {outcome}"), "{cell}");
    }
}

#[test]
fn the_password_goes_along_with_the_step_and_is_never_shown() {
    let mut world = school("");
    let text = "username;firstname;lastname;password\nivo.berg;F;L;Qr-88!new\nada;Ada;Byron;Qr-88!new\n";
    let plans = world.plan(text);
    for plan in &plans {
        assert_eq!(plan.steps.len(), 1);
        assert_eq!(plan.steps[0].secret.as_ref().map(Secret::reveal), Some("Qr-88!new"));
        assert!(!format!("{plan:?}").contains("Qr-88"));
    }
    assert_eq!(world.steps(text), "", "the second time it is the same");
}

#[test]
fn a_second_password_within_the_same_second_is_not_lost() {
    let mut world = school("");
    let text = "username;firstname;lastname;password\nada;Ada;Byron;Qr-88!new\nada;Ada;Byron;St-99!newer\n";
    let plans = world.plan(text);
    assert_eq!(
        plans[1].steps[0].secret.as_ref().map(Secret::reveal),
        Some("St-99!newer")
    );
}
