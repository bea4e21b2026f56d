//! Of several who decide at once, one is heard.

use shared::api::{RunOptions, RunState};

use super::{USERS, actor, schools};
use crate::runs::RunError;
use crate::runs::service::Runs;

/// Who was heard, of those whose decisions came at once.
fn heard(decisions: &[(&str, Result<(), RunError>)]) -> Vec<String> {
    let heard = decisions.iter().filter(|(_, decision)| decision.is_ok());
    let late = decisions.iter().filter(|(_, decision)| decision.is_err());
    assert!(
        late.into_iter()
            .all(|(_, late)| matches!(late, Err(RunError::WrongState)))
    );
    heard.map(|(name, _)| (*name).to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_approve_at_once_one_lets_the_run_go_on() {
    for school in schools().await {
        let other: Runs = school.again().await;
        for _ in 0..5 {
            let id = school.held().await;
            let (one, two) = (actor("anna"), actor("bela"));
            let (one, two) = tokio::join!(school.runs.approve(&id, &one), other.approve(&id, &two));
            let heard = heard(&[("anna", one), ("bela", two)]);
            assert_eq!(heard.len(), 1);
            let run = school.runs.find(&id).await.unwrap();
            assert_eq!(run.approved_by, heard[0]);
            school.runs.work_once().await.unwrap();
            assert_eq!(school.state(&id).await, RunState::Finished);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_is_approved_or_discarded_and_never_both() {
    for school in schools().await {
        let other: Runs = school.again().await;
        for _ in 0..5 {
            let id = school.held().await;
            let (one, two) = (actor("anna"), actor("bela"));
            let (one, two) = tokio::join!(school.runs.approve(&id, &one), other.discard(&id, &two));
            let heard = heard(&[("executing", one), ("discarded", two)]);
            let run = school.runs.find(&id).await.unwrap();
            assert_eq!([run.state], *heard);
            school.runs.work_once().await.unwrap();
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_decision_is_taken_from_its_own_state_only() {
    for school in schools().await {
        let (runs, anna) = (&school.runs, actor("anna"));
        let files = school.upload("users.csv", USERS);
        let (accepted, _) = runs.submit(files, RunOptions::default(), &anna, "").await.unwrap();
        let id = accepted.id;
        assert!(matches!(runs.approve(&id, &anna).await, Err(RunError::WrongState)));
        assert!(matches!(runs.discard(&id, &anna).await, Err(RunError::WrongState)));
        runs.cancel(&id, &anna).await.unwrap();
        assert_eq!(school.state(&id).await, RunState::Cancelled);
        assert!(matches!(runs.cancel(&id, &anna).await, Err(RunError::WrongState)));
        let nowhere = runs.cancel("01NOSUCHRUN", &anna).await;
        assert!(matches!(nowhere, Err(RunError::NotFound)));
    }
}

/// Deletes more accounts than a run may that nobody has looked at.
fn deletions(deleted: &str) -> String {
    let rows = (0..30).map(|n| format!("u{n};First;Last{n};{deleted}\n"));
    format!("username;firstname;lastname;deleted\n{}", rows.collect::<String>())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_approved_in_advance_is_in_the_audit() {
    for school in schools().await {
        for (file, approve, expected) in [
            // Nothing holds it: nothing was approved.
            (deletions(""), true, &["run-sent"][..]),
            (deletions("1"), true, &["run-sent", "run-approved"]),
        ] {
            let before = school.deeds().await.len();
            let options = RunOptions {
                approve,
                ..RunOptions::default()
            };
            let files = school.upload("users.csv", &file);
            let sent = school.runs.submit_here(files, &options, "command line").await;
            let (_, id) = sent.unwrap();
            school.runs.work_once().await.unwrap();
            assert_eq!(school.state(&id).await, RunState::Finished);
            let deeds = school.deeds().await.split_off(before);
            let line = |action: &&str| ("command line".to_owned(), (*action).to_owned(), id.clone());
            assert_eq!(deeds, expected.iter().map(line).collect::<Vec<_>>());
            let approved_by = school.runs.find(&id).await.unwrap().approved_by;
            assert_eq!(approved_by.is_empty(), expected.len() == 1);
        }
    }
}
