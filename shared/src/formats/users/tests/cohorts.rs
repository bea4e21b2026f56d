//! Cohorts of a row (U A9): what fails there leaves the account part standing.

use insta::assert_snapshot;

use super::world::World;

fn school(words: &str) -> World {
    let mut world = World::new(words);
    world.user(41, "ivo.berg", "", "");
    world
}

#[test]
fn each_case_of_a_cohort() {
    let header = "username;firstname;lastname;cohort;cohortid";
    for (words, cells, outcome, why) in [
        (
            "",
            "Spring;",
            "updated: user-unchanged ivo.berg · cohort-member-added Spring, ivo.berg",
            "by name",
        ),
        (
            "",
            "Summer;",
            "updated: user-unchanged ivo.berg · cohort-created Summer · cohort-member-added Summer, ivo.berg",
            "made",
        ),
        (
            "cohorts.auto_create=0",
            "Summer;",
            "unchanged partial: user-unchanged ivo.berg · ✗PLT105 Summer",
            "not to be made",
        ),
        (
            "",
            "Any name;SPR",
            "updated: user-unchanged ivo.berg · cohort-member-added Spring, ivo.berg",
            "Q-16: idnumber first",
        ),
        (
            "",
            "Spring;NEW",
            "updated: user-unchanged ivo.berg · cohort-member-added Spring, ivo.berg",
            "then the name",
        ),
        (
            "",
            ";SPR",
            "updated: user-unchanged ivo.berg · cohort-member-added Spring, ivo.berg",
            "Q-17: idnumber alone",
        ),
        (
            "",
            ";NEW",
            "unchanged partial: user-unchanged ivo.berg · ✗PLT105 NEW",
            "Q-17: unknown",
        ),
        (
            "",
            "Autumn;",
            "updated: user-unchanged ivo.berg · cohort-member-added Autumn, ivo.berg",
            "Q-16: that of the site",
        ),
        (
            "",
            "Winter;",
            "unchanged partial: user-unchanged ivo.berg · ✗PLT106 Winter",
            "Q-16: ambiguous",
        ),
        (
            "",
            "spring;",
            "updated: user-unchanged ivo.berg · cohort-created spring · cohort-member-added spring, ivo.berg",
            "names have case",
        ),
    ] {
        let mut world = school(words);
        world.cohort(301, "Spring", "SPR", 0);
        for (id, name, category) in [
            (302, "Autumn", 7),
            (303, "Autumn", 0),
            (304, "Winter", 7),
            (305, "Winter", 8),
        ] {
            world.cohort(id, name, "", category);
        }
        let found = world.outcomes(&format!("{header}\nivo.berg;F;L;{cells}\n"));
        assert_eq!(found, format!("2 {outcome}"), "{why}: {cells}");
    }
}

#[test]
fn who_is_in_the_cohort_stays_and_is_not_put_in_twice() {
    let mut world = school("");
    world.cohort(301, "Spring", "SPR", 0);
    world.takes_part(41, 301);
    let text = "username;firstname;lastname;cohort\nivo.berg;F;L;Spring\n";
    assert_snapshot!(world.outcomes(text), @"2 unchanged: user-unchanged ivo.berg · cohort-member-unchanged Spring, ivo.berg");
}
