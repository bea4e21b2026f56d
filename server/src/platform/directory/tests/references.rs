//! The keys that files refer to things by: folded as the plan folds them, without who is deleted.

use shared::directory::{Cohort, Entity, Group, Id};
use shared::keys::{KeyKind, KeySetBuilder, KeySets, WITHIN};

use super::world::{World, course, user, worlds};
use crate::platform::Platform;

/// All keys of a kind.
async fn told(world: &World, kind: &str) -> Vec<String> {
    let mut told = Vec::new();
    let kind = KeyKind::find(kind).unwrap();
    let each = &mut |key: &str| told.push(key.replace(WITHIN, " / "));
    world.directory.references(kind, each).await.unwrap();
    told
}

/// Two courses, one of them without an idnumber, with a group each; two accounts, one of them deleted; a cohort.
async fn school(world: &World) -> Vec<Id> {
    let mut bio = course(-1, "BIO-101");
    bio.idnumber = "B1".into();
    let mut gone = user(-12, "gone");
    gone.deleted = 1;
    let group = |id, course, name: &str| Group {
        id: Id(id),
        course: Id(course),
        name: name.into(),
        idnumber: if id == -21 { "LAB".into() } else { String::new() },
        ..Group::default()
    };
    let things = vec![
        bio.into_any(),
        course(-2, "chem").into_any(),
        user(-11, "ana.mar").into_any(),
        gone.into_any(),
        group(-21, -1, "Lab A").into_any(),
        group(-22, -2, "Lab A").into_any(),
        Cohort {
            id: Id(-31),
            name: "Spring".into(),
            ..Cohort::default()
        }
        .into_any(),
    ];
    world.put(things).await
}

#[tokio::test]
async fn each_kind_of_key_is_told_as_the_plan_compares_it() {
    for world in worlds().await {
        let ids = school(&world).await;
        let text = |at: usize| ids[at].0.to_string();
        for (kind, expected) in [
            ("user.username", vec!["ana.mar".to_owned()]),
            ("user.email", vec!["ana.mar@north.example".to_owned()]),
            ("user.idnumber", vec![]),
            ("user.id", vec![text(2)]),
            ("course.shortname", vec!["BIO-101".to_owned(), "chem".to_owned()]),
            ("course.idnumber", vec!["B1".to_owned()]),
            ("cohort.name", vec!["Spring".to_owned()]),
            ("cohort.idnumber", vec![]),
            (
                "group.shortname/name",
                vec!["BIO-101 / Lab A".to_owned(), "chem / Lab A".to_owned()],
            ),
            ("group.shortname/idnumber", vec!["BIO-101 / LAB".to_owned()]),
            ("group.idnumber/name", vec!["B1 / Lab A".to_owned()]),
            ("group.id/idnumber", vec![format!("{} / LAB", text(0))]),
        ] {
            assert_eq!(told(&world, kind).await, expected, "{kind}");
        }
        assert!(told(&world, "role.shortname").await.contains(&"student".to_owned()));
    }
}

#[tokio::test]
async fn every_account_of_many_pages_is_there() {
    for world in worlds().await {
        let users = (1..=10_050).map(|n| user(-n, &format!("user{n}")).into_any());
        world.put(users.collect()).await;
        let kind = KeyKind::find("user.username").unwrap();
        let mut set = KeySetBuilder::new(kind, [1; 16]);
        world.directory.references(kind, &mut |key| set.add(key)).await.unwrap();
        let mut sets = KeySets::new([1; 16]);
        sets.insert(kind, set.build());
        let missing = (1..=10_050).find(|n| sets.holds(kind, &format!("User{n}")) != Some(true));
        assert_eq!(missing, None);
    }
}
