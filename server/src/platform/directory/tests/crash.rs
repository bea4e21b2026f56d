//! What isn't committed leaves nothing.

use shared::directory::{Entity, EntityKind, Id, Keys, User};
use shared::plan::Secret;

use super::world::{created, named, user, worlds};
use crate::platform::{IdMap, Platform, Transactional};

#[tokio::test]
async fn a_transaction_that_ends_without_commit_leaves_nothing() {
    for world in worlds().await {
        let before = world.directory.totals().await.unwrap();
        let mut step = created(
            User {
                password: "set".into(),
                ..user(-1, "ajones")
            }
            .into_any(),
        );
        step.secret = Some(Secret::new("Tr0ub4dor&3"));
        {
            let mut tx = world.store.begin().await.unwrap();
            world
                .directory
                .apply(&mut tx, &[step.clone()], &mut IdMap::new())
                .await
                .unwrap();
            sqlx::query("INSERT INTO run_rows (run, file, line) VALUES (1, 0, 2)")
                .execute(&mut *tx)
                .await
                .unwrap();
        }
        assert_eq!(world.directory.totals().await.unwrap(), before);
        assert_eq!(world.directory.passwords().waiting().await.unwrap(), 0);
        let journal: i64 = sqlx::query_scalar("SELECT count(*) FROM run_rows")
            .fetch_one(world.store.read())
            .await
            .unwrap();
        assert_eq!(journal, 0);

        // The next try gives the same ids and commits.
        let ids = world.apply(&[step]).await.unwrap();
        assert_eq!(ids.real(Id(-1)), Some(Id(1)));
    }
}

#[tokio::test]
async fn nobody_sees_a_chunk_before_it_is_committed() {
    for world in worlds().await {
        let mut tx = world.store.begin().await.unwrap();
        let steps = [created(user(-1, "ajones").into_any())];
        world.directory.apply(&mut tx, &steps, &mut IdMap::new()).await.unwrap();
        let keys = Keys {
            users: [named("ajones")].into(),
            ..Keys::default()
        };
        assert_eq!(world.directory.fetch(&keys).await.unwrap().table::<User>().len(), 0);
        tx.commit().await.unwrap();
        assert_eq!(world.directory.fetch(&keys).await.unwrap().table::<User>().len(), 1);
        assert_eq!(world.directory.totals().await.unwrap()[&EntityKind::User], 1);
    }
}
