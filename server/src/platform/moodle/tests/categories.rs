//! Categories: made from the root down, changed, deleted from the leaves up; and lists of them.

use std::collections::BTreeSet;

use fake_moodle::{Rule, What, When};
use shared::directory::{AnyEntity, Category, Entity, EntityKind, Id, Keys};
use shared::plan::{Step, Verb};

use super::courses::{course, school};
use super::world::{World, world};
use crate::platform::{CourseFilter, Fate, IdMap, Platform, Remote};

/// The names of the categories of the site, each with the names above it.
fn paths(world: &World) -> Vec<String> {
    world.fake.with_state(|state| {
        let name = |id: &i64| state.tables.categories.get(*id).unwrap().name.clone();
        let path = |id| state.category_path(id).iter().map(name).collect::<Vec<_>>().join(" / ");
        state.tree(0).into_iter().map(path).collect()
    })
}

fn step(verb: Verb, before: Option<Category>, after: Option<Category>) -> Step {
    Step {
        verb,
        before: before.map(Entity::into_any),
        after: after.map(Entity::into_any),
        key: String::new(),
        secret: None,
        along: Vec::new(),
        copy_of: Id::NONE,
    }
}

fn category(name: &str, id: i64, parent: i64) -> Category {
    Category {
        id: Id(id),
        name: name.into(),
        parent: Id(parent),
        visible: true,
        ..Category::default()
    }
}

async fn send(world: &World, steps: &[Step]) -> Vec<Fate> {
    let moodle = world.moodle().await;
    moodle.send(steps, &mut IdMap::new()).await.unwrap()
}

/// What the site has, by name.
async fn fetched(world: &World, name: &str) -> Category {
    let snapshot = world.moodle().await.fetch(&Keys::default()).await.unwrap();
    let mut categories = snapshot.table::<Category>().iter();
    categories.find(|category| category.name == name).unwrap().clone()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn paths_of_rows_are_made_level_by_level() {
    let world = school().await;
    let file = "shortname;fullname;category\nA;A;North / R&D / One\nB;B;North / R&D / Two\nC;C;South / R&D\n";
    let ran = world.run(&[("uploadcourses.csv", file)], &[]).await;
    assert_eq!(ran.counts.created, 3, "{ran:?}");
    // North and South, then R&D under both, then One and Two.
    assert_eq!(world.calls()["core_course_create_categories"], 3);
    let made = [
        "North",
        "North / R&D",
        "North / R&D / One",
        "North / R&D / Two",
        "South",
        "South / R&D",
    ];
    let there = paths(&world);
    assert!(made.iter().all(|path| there.contains(&(*path).to_owned())), "{there:?}");
    // Nothing is said of what can't be written, since new categories are shown.
    assert_eq!(
        ran.rows[2],
        "4 created: course-created C; category-created South; category-created South/R&D"
    );
    // A second file finds them.
    let ran = world
        .run(
            &[("uploadcourses.csv", "shortname;fullname;category\nD;D;South / R&D\n")],
            &[],
        )
        .await;
    assert_eq!(ran.rows, ["2 created: course-created D"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_answer_that_is_lost_makes_no_category_twice() {
    let world = school().await;
    let lost = Rule::new(When::Nth(1), What::DropAfter);
    world.fake.add_fault(lost.of("core_course_create_categories"));
    let file = "shortname;fullname;category\nA;A;North / One\n";
    let ran = world.run(&[("uploadcourses.csv", file)], &[]).await;
    assert_eq!(ran.counts.created, 1, "{ran:?}");
    assert_eq!(paths(&world).iter().filter(|path| path.starts_with("North")).count(), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_hangs_on_a_category_that_is_refused_is_refused_too() {
    let world = school().await;
    let long = "x".repeat(300);
    let steps = [
        step(Verb::Create, None, Some(category(&long, -1, 0))),
        step(Verb::Create, None, Some(category("Below", -2, -1))),
        step(Verb::Create, None, Some(category("Beside", -3, 0))),
    ];
    let fates = send(&world, &steps).await;
    assert_eq!(
        fates.iter().map(Fate::is_done).collect::<Vec<_>>(),
        [false, false, true]
    );
    let Fate::Refused(refusal) = &fates[0] else { panic!() };
    assert!(format!("{:?}", refusal.args).contains("Category name too long"));
    let Fate::Refused(refusal) = &fates[1] else { panic!() };
    assert_eq!(refusal.rule.code, "PLT205");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_category_is_renamed_and_moved_and_only_that_is_sent() {
    let world = school().await;
    let (biology, mathematics) = (fetched(&world, "Biology").await, fetched(&world, "Mathematics").await);
    let after = Category {
        name: "Life".into(),
        parent: mathematics.id,
        ..biology.clone()
    };
    world.calls();
    let fates = send(&world, &[step(Verb::Update, Some(biology), Some(after))]).await;
    assert_eq!(fates, [Fate::Done]);
    assert!(paths(&world).contains(&"Mathematics / Life".to_owned()));
    let calls = world.fake.calls();
    let update = calls
        .iter()
        .find(|call| call.function == "core_course_update_categories")
        .unwrap();
    assert_eq!(update.fields, 3 + 3);
    assert_eq!(fetched(&world, "Life").await.idnumber, "CAT-BIO");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn categories_are_deleted_from_the_leaves_up_and_what_came_in_meanwhile_stays() {
    let world = school().await;
    let file = "shortname;fullname;category\nA;A;North / One\n";
    world.run(&[("uploadcourses.csv", file)], &[]).await;
    let (north, one) = (fetched(&world, "North").await, fetched(&world, "One").await);
    world.calls();
    // The plan saw them empty.
    let steps = [
        step(Verb::Delete, Some(north), None),
        step(Verb::Delete, Some(one), None),
    ];
    assert_eq!(send(&world, &steps).await, [Fate::Done, Fate::Done]);
    assert!(!paths(&world).iter().any(|path| path.starts_with("North")));
    assert_eq!(course(&world, "A").unwrap().category, 1);
    assert_eq!(world.calls()["core_course_delete_categories"], 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_contents_of_categories_that_may_go_are_looked_up_where_there_are_any() {
    let world = school().await;
    let biology = fetched(&world, "Biology").await.id;
    world.calls();
    let keys = Keys {
        category_contents: BTreeSet::from([biology, Id(1)]),
        ..Keys::default()
    };
    let snapshot = world.moodle().await.fetch(&keys).await.unwrap();
    assert_eq!(snapshot.table::<shared::directory::Course>().len(), 3);
    assert_eq!(world.calls()["core_course_get_courses_by_field"], 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_site_is_listed_without_its_people() {
    let world = school().await;
    let moodle = world.moodle().await;
    let totals = moodle.totals().await.unwrap();
    assert_eq!(totals.get(&EntityKind::Course), Some(&5));
    assert_eq!(
        (totals.get(&EntityKind::Category), totals.get(&EntityKind::User)),
        (Some(&3), None)
    );
    let facts = moodle.categories().await.unwrap();
    let told: Vec<(&str, u64)> = facts.iter().map(|facts| (facts.name.as_str(), facts.courses)).collect();
    assert_eq!(told, [("Category 1", 0), ("Biology", 3), ("Mathematics", 2)]);
    let listed = |text: &str, after: &str| CourseFilter {
        text: text.into(),
        after: after.into(),
        limit: 2,
        ..CourseFilter::default()
    };
    let names = |courses: Vec<shared::directory::Course>| -> Vec<String> {
        courses.into_iter().map(|course| course.shortname).collect()
    };
    assert_eq!(
        names(moodle.courses(&listed("", "")).await.unwrap()),
        ["BIO-1", "BIO-2"]
    );
    assert_eq!(
        names(moodle.courses(&listed("", "BIO-2")).await.unwrap()),
        ["MAT-1", "MAT-2"]
    );
    assert_eq!(
        names(moodle.courses(&listed("year 2", "")).await.unwrap()),
        ["BIO-2", "MAT-2"]
    );
    let of_category = CourseFilter {
        categories: Some(BTreeSet::from([facts[2].id])),
        ..listed("", "")
    };
    assert_eq!(names(moodle.courses(&of_category).await.unwrap()), ["MAT-1", "MAT-2"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_empty_site_has_one_category() {
    let world = world(fake_moodle::Setup::default()).await;
    let snapshot = world.moodle().await.fetch(&Keys::default()).await.unwrap();
    let all: Vec<AnyEntity> = snapshot
        .table::<Category>()
        .iter()
        .cloned()
        .map(Entity::into_any)
        .collect();
    assert_eq!(all.len(), 1);
}
