//! Custom profile fields (D50, U A3.5).

use insta::assert_snapshot;

use super::world::World;

fn school(words: &str) -> World {
    let mut world = World::new(words);
    world.user(41, "ivo.berg", "", "");
    world.profile_field(11, "house", "menu", "East\nWest");
    world.profile_field(12, "boarder", "checkbox", "");
    world.profile_field(13, "joined", "datetime", "");
    world.profile_field(14, "badge", "text", "");
    world
}

#[test]
fn values_are_checked_by_the_type_of_the_field() {
    for (column, cell, stored) in [
        ("house", "West", Some("West")),
        ("house", "west", Some("West")),
        ("house", "Westt", None),
        ("boarder", "oui", Some("1")),
        ("boarder", "0", Some("0")),
        ("boarder", "x", None),
        ("joined", "2024-09-01", Some("1725148800")),
        ("joined", "1725148800", Some("1725148800")),
        ("joined", "soon", None),
        ("badge", "B-7", Some("B-7")),
    ] {
        let mut world = school("");
        let steps = world.steps(&format!(
            "username;firstname;lastname;profile_field_{column}\nivo.berg;F;L;{cell}\n"
        ));
        match stored {
            Some(stored) => assert!(steps.ends_with(&format!("data=“{stored}”")), "{column} {cell}: {steps}"),
            None => assert_eq!(steps, "", "{column} {cell}: a bad value fails the row"),
        }
    }
}

#[test]
fn a_bad_value_fails_the_row_before_anything_is_written() {
    let mut world = school("");
    let text = "username;firstname;lastname;profile_field_house\nnew.one;New;One;South\n";
    assert_snapshot!(world.outcomes(text), @"2 failed: ✗USR029 new.one");
}

#[test]
fn values_are_kept_changed_and_emptied() {
    let mut world = school("");
    let header = "username;firstname;lastname;user_profile_Badge";
    for (cell, steps) in [
        ("*EMPTY*", ""),
        (
            "B-7",
            "create profile-value [ivo.berg, badge] user=#41, field=#14, data=“B-7”",
        ),
        ("B-7", ""),
        ("", ""),
        ("B-8", "update profile-value [ivo.berg, badge] data: “B-7” → “B-8”"),
        ("*EMPTY*", "update profile-value [ivo.berg, badge] data: “B-8” → “”"),
        ("*EMPTY*", ""),
    ] {
        assert_eq!(
            world.steps(&format!("{header}\nivo.berg;F;L;{cell}\n")),
            steps,
            "{cell}"
        );
    }
}

#[test]
fn an_unknown_field_is_made_or_named_once() {
    let text = "\
username;firstname;lastname;profile_field_colour
ivo.berg;F;L;
ada;Ada;Byron;red
lea;Lea;Noor;blue
";
    assert_snapshot!(school("").outcomes(text), @"
    2 unchanged: user-unchanged ivo.berg
    3 created: user-created ada · profile-field-created colour
    4 created: user-created lea
    ");
    assert_snapshot!(school("users.create_profile_fields=0").outcomes(text), @"
    2 unchanged: user-unchanged ivo.berg
    3 created warning: user-created ada · !USR031 colour
    4 created: user-created lea
    ");
}
