//! Several servers on one database share the schedules (R8).

use super::super::remove;
use super::super::work::{Found, Looked, hand_in, look};
use super::*;
use crate::store::schedules::{self as kept, ScheduleRecord, TickRecord};

#[tokio::test(flavor = "multi_thread")]
async fn two_servers_on_one_database_and_each_due_run_happens_once() {
    for school in schools().await {
        let other = school.again().await;
        let mut ids = Vec::new();
        for (at, input) in ["courses", "users", "enrolments"].iter().enumerate() {
            ids.push(school.has(wish(&format!("No. {at}"), &[input], "0 */6 * * *")).await);
        }
        for night in 1..=4 {
            school.arrives("uploadcourses.csv", COURSES);
            school.arrives("userimport.csv", USERS);
            school.arrives("enrols.csv", "cid;uid;rolename\nBOT;nora.lind;student\n");
            school.hands.forward(6 * HOUR);
            let (one, two) = tokio::join!(tick(&school.runs), tick(&other));
            let (one, two) = (one.unwrap(), two.unwrap());
            // Who finds the other one at work leaves the rest to it.
            while tick(&school.runs).await.unwrap() + tick(&other).await.unwrap() > 0 {}
            assert!(one + two <= 3);
            while school.runs.work_once().await.unwrap().is_some() {}
            while other.work_once().await.unwrap().is_some() {}
            for id in &ids {
                let outcomes = school.outcomes(id).await;
                assert_eq!(outcomes.len(), night);
                assert!(
                    outcomes.iter().all(|came| *came == (Due, TickOutcome::Run)),
                    "{outcomes:?}"
                );
            }
            let runs = school.all_runs().await;
            assert_eq!(runs.len(), 3 * night);
            assert!(runs.iter().all(|run| run.state == "finished" && run.failed == 0));
            let names: Vec<_> = runs[3 * (night - 1)..].iter().map(|run| run.name.as_str()).collect();
            assert_eq!(names, ["uploadcourses.csv", "userimport.csv", "enrols.csv"]);
        }
    }
}

/// Two schedules that take in the same file.
async fn twins(school: &School) -> [(ScheduleRecord, TickRecord); 2] {
    let mut twins = Vec::new();
    for name in ["North", "South"] {
        let id = school.has(wish(name, &["users"], "0 */6 * * *")).await;
        let now = school.clock.now();
        let mut tick = TickRecord::new(&id, now, now, Due);
        let mut tx = school.store.begin().await.unwrap();
        kept::add(&mut tx, &mut tick).await.unwrap();
        tx.commit().await.unwrap();
        twins.push((kept::find(&school.store, &id).await.unwrap().unwrap(), tick));
    }
    twins.try_into().unwrap()
}

async fn found(server: &Runs, (schedule, tick): &(ScheduleRecord, TickRecord)) -> Found {
    match look(server.place(), schedule, tick).await.unwrap() {
        Looked::Found(found) => found,
        Looked::Over(came) => panic!("{came:?}"),
    }
}

/// What is told where nothing is found.
async fn reasons(server: &Runs, (schedule, tick): &(ScheduleRecord, TickRecord)) -> Vec<String> {
    match look(server.place(), schedule, tick).await.unwrap() {
        Looked::Found(_) => panic!("a file was found"),
        Looked::Over(came) => {
            assert_eq!(came.outcome, TickOutcome::Nothing);
            came.detail.reasons
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_two_servers_have_found_for_two_schedules_is_taken_by_one() {
    for school in schools().await {
        let (north_server, south_server) = (&school.runs, &school.again().await);
        let [north, south] = twins(&school).await;
        school.arrives("userimport.csv", USERS);
        // Both have looked before either has sent.
        let (norths, souths) = (found(north_server, &north).await, found(south_server, &south).await);
        let sent = hand_in(north_server, &north.0, &north.1, norths).await.unwrap();
        assert_eq!(sent.unwrap().outcome, TickOutcome::Run);
        assert!(
            hand_in(south_server, &south.0, &south.1, souths)
                .await
                .unwrap()
                .is_none()
        );
        // It looks again, and says who has it in hand.
        let run = school.all_runs().await[0].id.clone();
        let told = reasons(south_server, &south).await;
        assert!(told.len() == 1 && told[0].contains("userimport.csv"), "{told:?}");
        assert_eq!(school.all_runs().await.len(), 1);
        // Nothing of the second call is left.
        let folders = std::fs::read_dir(school.store.folder().join("runs")).unwrap();
        let folders: Vec<_> = folders.map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(folders, [run.as_str()]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_was_run_and_archived_since_it_was_found_is_not_missed_with_an_error() {
    for school in schools().await {
        let (north_server, south_server) = (&school.runs, &school.again().await);
        let [north, south] = twins(&school).await;
        school.arrives("userimport.csv", USERS);
        let (norths, souths) = (found(north_server, &north).await, found(south_server, &south).await);
        hand_in(north_server, &north.0, &north.1, norths)
            .await
            .unwrap()
            .unwrap();
        school.work().await;
        assert!(!school.waits_in_the_inbox("userimport.csv"));
        assert!(
            hand_in(south_server, &south.0, &south.1, souths)
                .await
                .unwrap()
                .is_none()
        );
        assert_eq!(reasons(south_server, &south).await, [] as [String; 0]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_took_the_name_of_a_file_meanwhile_is_another_file() {
    for school in schools().await {
        let (north_server, south_server) = (&school.runs, &school.again().await);
        let [north, south] = twins(&school).await;
        school.arrives("userimport.csv", USERS);
        let norths = found(north_server, &north).await;
        let souths = found(south_server, &south).await;
        hand_in(north_server, &north.0, &north.1, norths)
            .await
            .unwrap()
            .unwrap();
        school.work().await;
        school.arrives("userimport.csv", "username;firstname;lastname\ne.saule;Emeric;Saule\n");
        let sent = hand_in(south_server, &south.0, &south.1, souths).await.unwrap();
        assert_eq!(sent.unwrap().outcome, TickOutcome::Run);
        school.work().await;
        assert!(school.all_runs().await.iter().all(|run| run.failed == 0));
    }
}

/// Not by hand: the database alone decides.
#[tokio::test(flavor = "multi_thread")]
async fn of_two_servers_that_send_the_same_file_at_once_one_is_let_in() {
    for school in schools().await {
        let (north_server, south_server) = (&school.runs, &school.again().await);
        for night in 1..=5 {
            let [north, south] = twins(&school).await;
            school.arrives("userimport.csv", &format!("{USERS}night.{night};Ada;Night\n"));
            let (norths, souths) = (found(north_server, &north).await, found(south_server, &south).await);
            let (one, two) = tokio::join!(
                hand_in(north_server, &north.0, &north.1, norths),
                hand_in(south_server, &south.0, &south.1, souths)
            );
            let sent = [one.unwrap(), two.unwrap()].into_iter().flatten();
            let outcomes: Vec<_> = sent.map(|came| came.outcome).collect();
            assert_eq!(outcomes, [TickOutcome::Run]);
            school.work().await;
            assert_eq!(school.all_runs().await.len(), night);
            for schedule in kept::all(&school.store).await.unwrap() {
                remove(&school.store, &schedule.id, "n.roussel", school.clock.now())
                    .await
                    .unwrap();
            }
        }
    }
}
