//! What is created comes back as it was; what is updated changes where it differs; what is deleted is gone.

use shared::directory::{AnyEntity, Category, Entity, EntityKind, FieldKind, Id, Keys, Role, User, Value};
use shared::plan::{Step, Verb};

use super::super::derived_columns;
use super::world::{NOW, created, named, plan, user, worlds};
use crate::platform::{IdMap, Platform, PlatformError, Transactional};

#[tokio::test]
async fn a_new_directory_has_a_category_and_the_roles_and_nobody() {
    for world in worlds().await {
        let totals = world.directory.totals().await.unwrap();
        assert_eq!(totals[&EntityKind::Role], 8);
        assert_eq!(totals[&EntityKind::Category], 1);
        assert_eq!(totals.values().sum::<u64>(), 9);

        let snapshot = world.fetch(Keys::default()).await;
        assert_eq!(
            snapshot.table::<Category>().iter().next().unwrap().name,
            "Miscellaneous"
        );
        let in_course = |role: &&Role| role.in_course;
        let mut given: Vec<&str> = snapshot
            .table::<Role>()
            .iter()
            .filter(in_course)
            .map(|role| role.shortname.as_str())
            .collect();
        given.sort_unstable();
        assert_eq!(given, ["editingteacher", "manager", "student", "teacher"]);
    }
}

#[tokio::test]
async fn a_second_start_changes_nothing() {
    for world in worlds().await {
        let key = crate::store::SecretKey::open(world.store.folder()).unwrap();
        let again = crate::platform::Directory::open(world.store.again().await, key)
            .await
            .unwrap();
        assert_eq!(again.totals().await.unwrap()[&EntityKind::Role], 8);
    }
}

/// An entity with another value in each field, linked to the entities `links`.
fn filled(kind: EntityKind, id: Id, round: i64) -> AnyEntity {
    let value = |(number, field): (i64, &shared::directory::Field)| match field.kind {
        // A deleted account is looked up otherwise: see `revival`.
        FieldKind::Number if field.name == "deleted" => Value::Number(0),
        FieldKind::Number if field.name.starts_with("time") => Value::Number(NOW + number),
        FieldKind::Number => Value::Number((number + round) % 2),
        FieldKind::Text => Value::Text(format!("É“\u{1f}”\\ \"'{number}.{round}\n")),
        FieldKind::Link => Value::Link(Id(number + 7 * round)),
    };
    AnyEntity::from_values(kind, id, (1..).zip(kind.fields()).map(value).collect())
}

#[tokio::test]
async fn each_kind_of_entity_comes_back_as_it_was() {
    for world in worlds().await {
        for kind in EntityKind::ALL.iter().copied() {
            let before: Vec<AnyEntity> = world.dump(kind).await;
            let ids = world.put(vec![filled(kind, Id(-1), 1), filled(kind, Id(-2), 2)]).await;
            let first = filled(kind, ids[0], 1);
            let second = filled(kind, ids[1], 2);
            assert_eq!(
                world.dump(kind).await,
                [before.clone(), vec![first.clone(), second.clone()]].concat()
            );

            let changed = filled(kind, ids[0], 3);
            let update = Step {
                verb: Verb::Update,
                before: Some(first),
                ..created(changed.clone())
            };
            world.apply(&[update]).await.unwrap();
            assert_eq!(world.dump(kind).await, [before.clone(), vec![changed, second]].concat());

            if kind != EntityKind::User {
                let deletion = |round, id| Step {
                    verb: Verb::Delete,
                    before: Some(filled(kind, id, round)),
                    after: None,
                    ..created(filled(kind, id, round))
                };
                world.apply(&[deletion(3, ids[0]), deletion(2, ids[1])]).await.unwrap();
                assert_eq!(world.dump(kind).await, before);
            }
        }
    }
}

#[tokio::test]
async fn derived_columns_follow_their_fields() {
    for world in worlds().await {
        assert_eq!(derived_columns(EntityKind::User).len(), 3);
        world.put(vec![user(-1, "ajones").into_any()]).await;
        let folded = "SELECT email_folded FROM users";
        let found: String = sqlx::query_scalar(folded).fetch_one(world.store.read()).await.unwrap();
        assert_eq!(found, "ajones@north.example");

        let keys = Keys {
            users: [named("ajones")].into(),
            ..Keys::default()
        };
        let anew = |email: &str| {
            let email = email.to_owned();
            move |planner: &mut shared::plan::Planner<'_>| {
                let user = planner.snapshot.table::<User>().iter().next().unwrap().clone();
                planner.update(User { email, ..user }, "ajones");
            }
        };
        world.change(&keys, anew("ÉTÉ@North.example")).await;
        let found: String = sqlx::query_scalar(folded).fetch_one(world.store.read()).await.unwrap();
        assert_eq!(found, "été@north.example");
    }
}

#[tokio::test]
async fn links_to_what_the_same_chunk_creates_become_real() {
    for world in worlds().await {
        let mut snapshot = world.fetch(Keys::default()).await;
        let steps = plan(&mut snapshot, |planner| {
            let above = Category {
                name: "Sciences".into(),
                ..Category::default()
            };
            let above = planner.create(above, "Sciences");
            // The child first: the order of rows is not that of links.
            let child = Category {
                name: "Biology".into(),
                parent: above,
                ..Category::default()
            };
            planner.create(child, "Biology");
        });
        let steps: Vec<Step> = steps.into_iter().rev().collect();
        world.apply(&steps).await.unwrap();
        let all = world.all::<Category>().await;
        let sciences = all.iter().find(|category| category.name == "Sciences").unwrap();
        let biology = all.iter().find(|category| category.name == "Biology").unwrap();
        assert_eq!(biology.parent, sciences.id);
    }
}

#[tokio::test]
async fn what_one_chunk_created_another_can_link_to() {
    for world in worlds().await {
        let mut ids = IdMap::new();
        for category in [
            Category {
                id: Id(-1),
                name: "Sciences".into(),
                ..Category::default()
            },
            Category {
                id: Id(-2),
                name: "Biology".into(),
                parent: Id(-1),
                ..Category::default()
            },
        ] {
            let mut tx = world.store.begin().await.unwrap();
            world
                .directory
                .apply(&mut tx, &[created(category.into_any())], &mut ids)
                .await
                .unwrap();
            tx.commit().await.unwrap();
        }
        assert_eq!(world.all::<Category>().await[2].parent, ids.real(Id(-1)).unwrap());
    }
}

#[tokio::test]
async fn a_taken_key_refuses_its_step_and_leaves_the_transaction_as_it_was() {
    for world in worlds().await {
        let numbered = |id, username: &str, idnumber: &str| {
            User {
                idnumber: idnumber.into(),
                ..user(id, username)
            }
            .into_any()
        };
        world.put(vec![numbered(-1, "ajones", "S-2041")]).await;

        let steps = [
            created(numbered(-1, "bkaur", "S-2050")),
            created(numbered(-2, "clee", "S-2041")),
            created(numbered(-3, "dmora", "S-2099")),
        ];
        let mut tx = world.store.begin().await.unwrap();
        let mut ids = IdMap::new();
        let refused = world.directory.apply(&mut tx, &steps, &mut ids).await.unwrap_err();
        let PlatformError::Refused { step: 1, reason } = refused else {
            panic!("{refused}")
        };
        assert!(["users_idnumber", "users.idnumber"].contains(&&*reason), "{reason}");
        assert_eq!(ids.real(Id(-1)), None);

        let others = [steps[0].clone(), steps[2].clone()];
        world.directory.apply(&mut tx, &others, &mut ids).await.unwrap();
        tx.commit().await.unwrap();
        let names: Vec<String> = world
            .all::<User>()
            .await
            .into_iter()
            .map(|user| user.username)
            .collect();
        assert_eq!(names, ["ajones", "bkaur", "dmora"]);
        assert_eq!(world.all::<User>().await.last().unwrap().id, ids.real(Id(-3)).unwrap());
    }
}

#[tokio::test]
async fn a_link_to_what_was_never_created_refuses_its_step() {
    for world in worlds().await {
        let orphan = Category {
            id: Id(-1),
            parent: Id(-9),
            ..Category::default()
        }
        .into_any();
        let steps = [created(user(-2, "ajones").into_any()), created(orphan)];
        let refused = world.apply(&steps).await.unwrap_err();
        assert!(matches!(refused, PlatformError::Refused { step: 1, .. }), "{refused}");
        assert!(world.all::<User>().await.is_empty());
    }
}

#[tokio::test]
async fn a_deleted_entity_is_given_back_with_its_id() {
    for world in worlds().await {
        let category = Category {
            id: Id(77),
            name: "Sciences".into(),
            ..Category::default()
        };
        world.apply(&[created(category.clone().into_any())]).await.unwrap();
        assert_eq!(world.all::<Category>().await[1], category);
    }
}

#[tokio::test]
async fn a_text_that_the_database_cannot_hold_refuses_its_step() {
    for world in worlds().await {
        let odd = User {
            city: "Ly\0on".into(),
            ..user(-1, "ajones")
        };
        match world.apply(&[created(odd.into_any())]).await {
            // SQLite holds it.
            Ok(_) => assert_eq!(world.all::<User>().await[0].city, "Ly\0on"),
            Err(refused) => assert!(matches!(refused, PlatformError::Refused { step: 0, .. }), "{refused}"),
        }
    }
}
