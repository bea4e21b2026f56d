//! Passwords from files: recognised, hashed, and nowhere in clear.

use shared::directory::{Entity, Id, Keys, User};
use shared::plan::{Secret, Step};

use super::world::{created, named, user, worlds};
use crate::accounts::password;

const CLEAR: &str = "Tr0ub4dor&3";

fn with_password() -> Step {
    let mut step = created(
        User {
            password: "set".into(),
            ..user(-1, "ajones")
        }
        .into_any(),
    );
    step.secret = Some(Secret::new(CLEAR));
    step
}

#[tokio::test]
async fn the_same_password_in_the_next_file_is_recognised() {
    for world in worlds().await {
        let id = world.apply(&[with_password()]).await.unwrap().real(Id(-1)).unwrap();
        let keys = |clear: &str| Keys {
            passwords: vec![(named("ajones"), Secret::new(clear))],
            ..Keys::default()
        };
        assert!(world.fetch(keys(CLEAR)).await.has_password(id, &Secret::new(CLEAR)));
        assert!(
            !world
                .fetch(keys("another"))
                .await
                .has_password(id, &Secret::new("another"))
        );
    }
}

#[tokio::test]
async fn it_is_hashed_in_the_background() {
    for world in worlds().await {
        world.apply(&[with_password()]).await.unwrap();
        let passwords = world.directory.passwords();
        assert_eq!(passwords.waiting().await.unwrap(), 1);
        assert_eq!(passwords.hash_some().await.unwrap(), 1);
        assert_eq!(passwords.waiting().await.unwrap(), 0);
        assert_eq!(passwords.hash_some().await.unwrap(), 0);

        let hash: String = sqlx::query_scalar("SELECT hash FROM passwords")
            .fetch_one(world.store.read())
            .await
            .unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(password::verify(CLEAR.into(), Some(hash)).await.unwrap());
    }
}

#[tokio::test]
async fn a_later_password_counts_though_an_earlier_one_waits() {
    for world in worlds().await {
        let user = world.apply(&[with_password()]).await.unwrap().real(Id(-1)).unwrap();
        let keys = Keys {
            users: [named("ajones")].into(),
            ..Keys::default()
        };
        let later = "correct horse battery";
        world
            .change(&keys, |planner| {
                let account = planner.snapshot.get::<User>(user).unwrap().clone();
                planner.update(
                    User {
                        timemodified: account.timemodified + 1,
                        ..account
                    },
                    "ajones",
                );
                planner.set_password(user, Secret::new(later));
            })
            .await;
        world.directory.passwords().hash_some().await.unwrap();
        let hash: String = sqlx::query_scalar("SELECT hash FROM passwords")
            .fetch_one(world.store.read())
            .await
            .unwrap();
        assert!(password::verify(later.into(), Some(hash)).await.unwrap());
    }
}

#[tokio::test]
async fn it_is_nowhere_in_clear() {
    for world in worlds().await {
        world.apply(&[with_password()]).await.unwrap();
        let sealed: Vec<u8> = sqlx::query_scalar("SELECT sealed FROM password_queue")
            .fetch_one(world.store.read())
            .await
            .unwrap();
        assert!(!contains(&sealed, CLEAR));
        // What the database wrote to disk, its log included.
        for file in std::fs::read_dir(world.store.folder()).unwrap() {
            let path = file.unwrap().path();
            assert!(!contains(&std::fs::read(&path).unwrap(), CLEAR), "{}", path.display());
        }
    }
}

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}
