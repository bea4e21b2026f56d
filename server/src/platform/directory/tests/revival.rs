//! A deleted account is kept aside: its identifiers are free, and it can be revived (D101).

use shared::directory::{Entity, Id, Keys, User, UserKey};
use shared::plan::{Step, Verb};
use shared::settings::UserBy;

use super::world::{World, created, named, user, worlds};
use crate::platform::Platform;
use crate::platform::directory::retention::forget_deleted;

async fn with_one_deleted(world: &World) -> (User, User) {
    let account = User {
        idnumber: "S-2041".into(),
        ..user(-1, "ajones")
    };
    let ids = world.put(vec![account.clone().into_any()]).await;
    let live = User { id: ids[0], ..account };
    let deletion = Step {
        verb: Verb::Delete,
        before: Some(live.clone().into_any()),
        after: None,
        ..created(live.clone().into_any())
    };
    world.apply(&[deletion]).await.unwrap();
    let former = world.all::<User>().await.pop().unwrap();
    (live, former)
}

#[tokio::test]
async fn a_deleted_account_keeps_what_it_was_called() {
    for world in worlds().await {
        let (live, former) = with_one_deleted(&world).await;
        assert!(former.deleted > 0);
        let expected = User {
            deleted: former.deleted,
            timemodified: former.timemodified,
            username: String::new(),
            idnumber: String::new(),
            email: String::new(),
            former_username: "ajones".into(),
            former_idnumber: "S-2041".into(),
            former_email: "ajones@North.Example".into(),
            ..live
        };
        assert_eq!(former, expected);
        assert_eq!(
            world.directory.totals().await.unwrap()[&shared::directory::EntityKind::User],
            0
        );
    }
}

#[tokio::test]
async fn a_deleted_account_is_found_by_each_identifier_that_it_had() {
    for world in worlds().await {
        let (_, former) = with_one_deleted(&world).await;
        for (by, value) in [
            (UserBy::Username, "ajones".to_owned()),
            (UserBy::Idnumber, "S-2041".to_owned()),
            (UserBy::Email, "ajones@north.example".to_owned()),
            (UserBy::Id, former.id.0.to_string()),
        ] {
            let keys = Keys {
                users: [UserKey::By(by, value.clone())].into(),
                ..Keys::default()
            };
            let snapshot = world.fetch(keys).await;
            assert!(snapshot.users_by(by, &value).is_empty());
            assert_eq!(snapshot.former_users_by(by, &value).len(), 1, "{by:?}");
        }
    }
}

#[tokio::test]
async fn a_deleted_account_can_be_revived() {
    for world in worlds().await {
        let (live, former) = with_one_deleted(&world).await;
        let keys = Keys {
            users: [named("ajones")].into(),
            ..Keys::default()
        };
        let revived = User {
            timemodified: 1_725_192_000,
            ..live
        };
        let planned = revived.clone();
        world
            .change(&keys, move |planner| assert!(planner.update(planned, "ajones")))
            .await;
        assert_eq!(world.all::<User>().await, [revived]);
        let snapshot = world.fetch(keys).await;
        assert_eq!(snapshot.users_by(UserBy::Username, "ajones").len(), 1);
        assert!(snapshot.former_users_by(UserBy::Username, "ajones").is_empty());
        assert_eq!(former.id, snapshot.users_by(UserBy::Username, "AJones")[0].id);
    }
}

#[tokio::test]
async fn somebody_else_may_take_its_identifiers_in_the_same_chunk() {
    for world in worlds().await {
        let account = User {
            idnumber: "S-2041".into(),
            ..user(-1, "ajones")
        };
        let ids = world.put(vec![account.clone().into_any()]).await;
        let live = User {
            id: ids[0],
            ..account.clone()
        };
        let deletion = Step {
            verb: Verb::Delete,
            before: Some(live.clone().into_any()),
            after: None,
            ..created(live.into_any())
        };
        world.apply(&[deletion, created(account.into_any())]).await.unwrap();
        let all = world.all::<User>().await;
        assert_eq!(
            all.iter().map(|user| user.username.as_str()).collect::<Vec<_>>(),
            ["", "ajones"]
        );
        assert_ne!(all[1].id, Id(1));
    }
}

#[tokio::test]
async fn after_some_time_nobody_knows_who_a_deleted_account_was() {
    for world in worlds().await {
        let (_, former) = with_one_deleted(&world).await;
        world.put(vec![user(-1, "bkaur").into_any()]).await;
        assert_eq!(forget_deleted(&world.store, former.deleted).await.unwrap(), 0);
        assert_eq!(forget_deleted(&world.store, former.deleted + 1).await.unwrap(), 1);
        assert_eq!(forget_deleted(&world.store, former.deleted + 1).await.unwrap(), 0);
        let keys = Keys {
            users: [named("ajones")].into(),
            ..Keys::default()
        };
        assert!(world.fetch(keys).await.table::<User>().is_empty());
        let all = world.all::<User>().await;
        assert_eq!((all[0].lastname.as_str(), all[1].lastname.as_str()), ("", "Ørsted"));
    }
}

#[tokio::test]
async fn a_deletion_that_is_undone_gives_the_account_back() {
    for world in worlds().await {
        let (live, _) = with_one_deleted(&world).await;
        world.apply(&[created(live.clone().into_any())]).await.unwrap();
        assert_eq!(world.all::<User>().await, [live]);
    }
}
