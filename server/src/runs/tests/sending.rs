//! A call that is sent again with its key is the same run.

use shared::api::{RunMode, RunOptions};

use super::{USERS, actor, schools};
use crate::runs::RunError;

const OTHERS: &str = "username;firstname;lastname\ne.saule;Emeric;Saule\n";

#[tokio::test(flavor = "multi_thread")]
async fn the_same_key_and_the_same_call_are_the_same_run() {
    let simulate = || RunOptions {
        mode: RunMode::Simulate,
        ..RunOptions::default()
    };
    for school in schools().await {
        let first = school.upload("users.csv", USERS);
        let (first, again) = school
            .runs
            .submit(first, simulate(), &actor("anna"), "monday-1")
            .await
            .unwrap();
        assert!(!again);
        // Also once it is over.
        school.runs.work_once().await.unwrap();
        for (sender, key, name, text, options, expected) in [
            ("anna", "monday-1", "users.csv", USERS, simulate(), "the same"),
            ("anna", "monday-1", "users.csv", OTHERS, simulate(), "refused"),
            ("anna", "monday-1", "userimport.csv", USERS, simulate(), "refused"),
            ("anna", "monday-1", "users.csv", USERS, RunOptions::default(), "refused"),
            ("anna", "monday-2", "users.csv", USERS, simulate(), "another"),
            ("bela", "monday-1", "users.csv", OTHERS, simulate(), "another"),
            ("anna", "", "users.csv", USERS, simulate(), "another"),
        ] {
            let files = school.upload(name, text);
            let sent = school.runs.submit(files, options, &actor(sender), key).await;
            let found = match &sent {
                Ok((sent, true)) if sent.id == first.id => "the same",
                Ok((sent, false)) if sent.id != first.id => "another",
                Err(RunError::KeyReused) => "refused",
                other => panic!("{other:?}"),
            };
            assert_eq!(found, expected, "{sender} {key} {name}");
        }
        // What came twice leaves nothing behind: a folder for each run, and a line in the audit.
        let folders = std::fs::read_dir(school.store.folder().join("runs")).unwrap().count();
        assert_eq!((folders, school.deeds().await.len()), (4, 4));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_calls_with_one_key_that_come_at_once_are_one_run() {
    for school in schools().await {
        let other = school.again().await;
        for round in 0..5 {
            let (anna, key) = (actor("anna"), format!("round-{round}"));
            let (one, two) = (school.upload("users.csv", USERS), school.upload("users.csv", USERS));
            let (one, two) = tokio::join!(
                school.runs.submit(one, RunOptions::default(), &anna, &key),
                other.submit(two, RunOptions::default(), &anna, &key),
            );
            let ((one, one_again), (two, two_again)) = (one.unwrap(), two.unwrap());
            assert_eq!(one.id, two.id);
            assert!(one_again != two_again);
        }
    }
}
