//! `add` (C §5, M1–M3, M9).

use super::world::{World, case};
use crate::formats::testing::summary;

#[test]
fn a_link_is_made_from_now_on_without_an_end() {
    for row in [
        "GUITAR1;STRINGS_ALL;add",
        "GUITAR1;STRINGS_ALL;",
        "GUITAR1;STRINGS_ALL;ADD",
    ] {
        case(World::new(), row, "created: metalink-created", "GUITAR1 now..-");
    }
}

#[test]
fn a_disabled_link_is_enabled_from_now_on() {
    let world = World::new().linked("GUITAR1", "STRINGS_ALL", false);
    case(
        world,
        "GUITAR1;STRINGS_ALL;add",
        "updated: metalink-revived",
        "GUITAR1 now..-",
    );
}

#[test]
fn an_enabled_link_stays_as_it_is() {
    let world = World::new().linked("GUITAR1", "STRINGS_ALL", true);
    case(
        world,
        "GUITAR1;STRINGS_ALL;add",
        "unchanged: metalink-exists",
        "GUITAR1 1000..2000",
    );
    // Also where another link of the same two courses is disabled.
    let world = World::new()
        .linked("GUITAR1", "STRINGS_ALL", false)
        .linked("GUITAR1", "STRINGS_ALL", true);
    let both = "GUITAR1 disabled 1000..2000, GUITAR1 1000..2000";
    case(world, "GUITAR1;STRINGS_ALL;add", "unchanged: metalink-exists", both);
}

#[test]
fn several_courses_may_pass_their_participants_to_one() {
    let mut world = World::new();
    world.plan("master;meta\nGUITAR1;STRINGS_ALL\nBASS1;STRINGS_ALL");
    assert_eq!(world.links("STRINGS_ALL"), "GUITAR1 now..-, BASS1 now..-");
}

#[test]
fn a_link_that_closes_a_loop_is_refused() {
    let there = World::new().linked("STRINGS_ALL", "GUITAR1", true);
    case(there, "GUITAR1;STRINGS_ALL;add", "failed: MTA004 failed", "");
    // Through other courses, and by links that are disabled.
    let far = World::new()
        .linked("STRINGS_ALL", "SCHOOL_ALL", true)
        .linked("SCHOOL_ALL", "GUITAR1", false);
    case(far, "GUITAR1;STRINGS_ALL;add", "failed: MTA004 failed", "");
    // A loop that is there already isn't enabled.
    let old = World::new()
        .linked("GUITAR1", "STRINGS_ALL", false)
        .linked("STRINGS_ALL", "GUITAR1", true);
    case(
        old,
        "GUITAR1;STRINGS_ALL;add",
        "failed: MTA004 failed",
        "GUITAR1 disabled 1000..2000",
    );
}

#[test]
fn rows_see_the_links_of_rows_before() {
    let mut world = World::new();
    let plans =
        world.plan("master;meta\nGUITAR1;STRINGS_ALL\nSTRINGS_ALL;SCHOOL_ALL\nSCHOOL_ALL;GUITAR1\nBASS1;GUITAR1");
    let found: Vec<String> = plans.iter().map(summary).collect();
    let created = "created: metalink-created";
    assert_eq!(found, [created, created, "failed: MTA004 failed", created]);
}
