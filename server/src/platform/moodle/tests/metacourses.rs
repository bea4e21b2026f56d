//! Meta links: made and taken away on a site, which never lists them.

use super::courses::{course, school};
use super::world::World;
use fake_moodle::{Rule, What, When};

fn links(world: &World, meta: &str) -> Vec<i64> {
    let meta = course(world, meta).unwrap().id;
    world.fake.with_state(|state| {
        let methods = state.methods(meta).into_iter();
        let links = methods.filter(|(_, method)| method.kind == "meta");
        links.map(|(_, method)| method.source).collect()
    })
}

const ADD: &str = "master;meta;cmd\nBIO-1;BIO-2;add\nMAT-1;BIO-2;add\n";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn links_are_made_in_one_call_and_a_second_run_writes_nothing() {
    let world = school().await;
    let ran = world.run(&[("metacourses.csv", ADD)], &[]).await;
    assert_eq!(
        ran.rows,
        [
            "2 created: metalink-created BIO-1, BIO-2",
            "3 created: metalink-created MAT-1, BIO-2"
        ]
    );
    assert_eq!(links(&world, "BIO-2").len(), 2);
    assert_eq!(world.calls()["enrol_meta_add_instances"], 1);
    let again = world.run(&[("metacourses.csv", ADD)], &[]).await;
    assert_eq!(again.counts.unchanged, 2, "{again:?}");
    assert!(!world.calls().contains_key("enrol_meta_add_instances"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_link_that_somebody_made_by_hand_is_as_good_as_one_that_we_made() {
    let world = school().await;
    let (bio, other) = (course(&world, "BIO-1").unwrap().id, course(&world, "BIO-2").unwrap().id);
    world.fake.with_state(|state| state.add_method(other, "meta", bio, 0));
    let ran = world.run(&[("metacourses.csv", ADD)], &[]).await;
    assert_eq!((ran.counts.created, ran.counts.failed), (2, 0), "{ran:?}");
    assert_eq!(links(&world, "BIO-2").len(), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_link_is_taken_away_where_the_settings_say_so_and_is_never_disabled() {
    let world = school().await;
    world.run(&[("metacourses.csv", ADD)], &[]).await;
    let del = "master;meta;cmd\nBIO-1;BIO-2;del\n";
    let refused = world.plan(&[("metacourses.csv", del)], &[]).await;
    assert!(refused.rows[0].contains("PLT203"), "{refused:?}");
    let own = ["metacourses.removal=delete"];
    let ran = world.run(&[("metacourses.csv", del)], &own).await;
    assert_eq!(ran.rows, ["2 deleted: metalink-deleted BIO-1, BIO-2"]);
    assert_eq!(links(&world, "BIO-2").len(), 1);
    let again = world.run(&[("metacourses.csv", del)], &own).await;
    assert_eq!(again.rows, ["2 unchanged: metalink-absent BIO-1, BIO-2"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_circle_of_links_is_refused_over_several_courses() {
    let world = school().await;
    let file = "master;meta;cmd\nBIO-1;BIO-2;add\nBIO-2;MAT-1;add\n";
    world.run(&[("metacourses.csv", file)], &[]).await;
    let circle = "master;meta;cmd\nMAT-1;BIO-1;add\n";
    let ran = world.run(&[("metacourses.csv", circle)], &[]).await;
    assert_eq!(ran.counts.failed, 1, "{ran:?}");
    assert!(links(&world, "BIO-1").is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_link_that_was_removed_by_hand_is_made_again() {
    let world = school().await;
    let file = "master;meta;cmd\nBIO-1;BIO-2;add\n";
    world.run(&[("metacourses.csv", file)], &[]).await;
    let other = course(&world, "BIO-2").unwrap().id;
    world.fake.with_state(|state| {
        let link = state
            .methods(other)
            .into_iter()
            .find(|(_, method)| method.kind == "meta");
        state.delete_method(link.unwrap().0);
    });
    let ran = world.run(&[("metacourses.csv", file)], &[]).await;
    assert_eq!(ran.rows, ["2 created: metalink-created BIO-1, BIO-2"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_answer_that_is_lost_makes_no_link_twice() {
    let world = school().await;
    let lost = Rule::new(When::Nth(1), What::DropAfter);
    world.fake.add_fault(lost.of("enrol_meta_add_instances"));
    let ran = world.run(&[("metacourses.csv", ADD)], &[]).await;
    assert_eq!((ran.counts.created, ran.counts.failed), (2, 0), "{ran:?}");
    assert_eq!(links(&world, "BIO-2").len(), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_link_that_somebody_made_by_hand_is_taken_away_though_no_function_tells_of_it() {
    let world = school().await;
    let (bio, other) = (course(&world, "BIO-1").unwrap().id, course(&world, "BIO-2").unwrap().id);
    world.fake.with_state(|state| state.add_method(other, "meta", bio, 0));
    let del = "master;meta;cmd\nBIO-1;BIO-2;del\nBIO-1;MAT-1;del\n";
    let ran = world
        .run(&[("metacourses.csv", del)], &["metacourses.removal=delete"])
        .await;
    assert_eq!(
        ran.rows,
        [
            "2 deleted: metalink-deleted BIO-1, BIO-2",
            "3 unchanged: metalink-absent BIO-1, MAT-1"
        ]
    );
    assert!(links(&world, "BIO-2").is_empty());
}
