//! `del` (C §5, M4–M6), as `metacourses.removal` says.

use super::world::{World, case};
use crate::directory::{AnyEntity, Id, META, Method};
use crate::formats::testing::summary;
use crate::plan::{Capabilities, Capability, Lack, Verb};

const ROW: &str = "GUITAR1;STRINGS_ALL;del";

fn removing() -> World {
    World::with(&[("metacourses.removal", "delete")])
}

#[test]
fn a_link_is_disabled_and_keeps_its_dates() {
    let world = World::new().linked("GUITAR1", "STRINGS_ALL", true);
    case(world, ROW, "updated: metalink-disabled", "GUITAR1 disabled 1000..2000");
    let world = World::new().linked("GUITAR1", "STRINGS_ALL", false);
    case(
        world,
        ROW,
        "unchanged: metalink-unchanged",
        "GUITAR1 disabled 1000..2000",
    );
}

#[test]
fn a_link_is_removed_enabled_or_not() {
    for enabled in [true, false] {
        let world = removing().linked("GUITAR1", "STRINGS_ALL", enabled);
        let mut planned = world.clone();
        let plans = planned.plan(&format!("master;meta;cmd\n{ROW}"));
        assert_eq!(
            (plans[0].status.name(), plans[0].steps[0].verb),
            ("deleted", Verb::Delete)
        );
        // Planned again it is absent; so the case is told in two parts.
        assert_eq!(planned.links("STRINGS_ALL"), "");
        case(planned, ROW, "unchanged: metalink-absent", "");
        case(world, ROW, "deleted: metalink-deleted", "");
    }
}

#[test]
fn a_link_that_is_not_there_is_left_alone() {
    for world in [World::new(), removing()] {
        // The other way round is another link.
        let world = world.linked("STRINGS_ALL", "GUITAR1", true);
        case(world, ROW, "unchanged: metalink-absent", "");
    }
}

#[test]
fn a_course_that_is_linked_to_itself_can_be_freed() {
    let world = removing().linked("STRINGS_ALL", "STRINGS_ALL", true);
    case(world, "STRINGS_ALL;STRINGS_ALL;del", "deleted: metalink-deleted", "");
}

#[test]
fn a_disabled_link_that_a_later_row_disables_is_not_enabled_on_the_way() {
    let mut world = World::new().linked("GUITAR1", "STRINGS_ALL", false);
    let plans = world.plan("master;meta;cmd\nGUITAR1;STRINGS_ALL;add\nGUITAR1;STRINGS_ALL;del");
    assert!(
        plans
            .iter()
            .all(|plan| plan.status.name() == "unchanged" && plan.steps.is_empty())
    );
    assert_eq!(world.links("STRINGS_ALL"), "GUITAR1 disabled 1000..2000");
}

#[test]
fn a_link_that_the_platform_does_not_name_is_taken_away_in_case_it_is_there() {
    let unnamed = |mut world: World| {
        let course = world.course("STRINGS_ALL");
        world.snapshot.put(Method {
            id: Id(90),
            course,
            method: META.into(),
            enabled: true,
            ..Method::default()
        });
        let fixed = Capabilities::default().without(Capability::LinkSwitch, Lack::Never);
        world.snapshot.set_capabilities(fixed);
        world
    };
    let plan = |world: World| {
        let mut world = unnamed(world);
        let mut plans = world.plan(&format!("master;meta;cmd\n{ROW}"));
        plans.remove(0)
    };
    let removed = plan(removing());
    assert_eq!(summary(&removed), "deleted: metalink-deleted");
    let Some(AnyEntity::Method(link)) = &removed.steps[0].before else {
        panic!("no link");
    };
    assert_eq!(link.source, World::new().course("GUITAR1"));
    assert_eq!(summary(&plan(World::new())), "failed: PLT203 failed");
}
