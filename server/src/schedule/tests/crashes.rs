//! A server that is killed between two steps: no time is lost, and none has two runs.

use super::*;
use crate::runs::{SCHEDULE, Sender, Upload};
use crate::store::schedules as kept;

/// What another server holds that was killed, and that nobody knows to be dead.
const OTHER: &str = "another machine:1:mark";

#[tokio::test(flavor = "multi_thread")]
async fn killed_after_its_time_was_claimed_it_is_taken_up_again() {
    for school in schools().await {
        let id = school.has(wish("Users", &["users"], "0 2 * * *")).await;
        school.arrives("userimport.csv", USERS);
        school.hands.forward(20 * HOUR);
        // As the other server does, up to the point at which it is killed.
        let now = school.clock.now();
        let mut tx = school.store.begin().await.unwrap();
        let due = kept::due(&mut tx, now).await.unwrap();
        assert!(kept::move_on(&mut tx, &due[0], now + DAY, 0).await.unwrap());
        let mut open = kept::TickRecord::new(&id, now, now, Due);
        kept::add(&mut tx, &mut open).await.unwrap();
        tx.commit().await.unwrap();
        assert!(kept::claim(&school.store, OTHER, now, 600).await.unwrap().is_some());

        assert_eq!(school.after(0).await, 0, "its lease still holds");
        assert_eq!(school.after(601).await, 1);
        assert_eq!(school.outcomes(&id).await, [(Due, TickOutcome::Run)]);
        assert_eq!(school.all_runs().await.len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_after_its_run_was_sent_the_run_is_known_again() {
    for school in schools().await {
        let id = school.has(wish("Users", &["users"], "0 2 * * *")).await;
        school.arrives("userimport.csv", USERS);
        let now = school.clock.now();
        let mut tx = school.store.begin().await.unwrap();
        let mut open = kept::TickRecord::new(&id, now, now, Due);
        kept::add(&mut tx, &mut open).await.unwrap();
        tx.commit().await.unwrap();
        kept::claim(&school.store, OTHER, now, 600).await.unwrap().unwrap();
        let upload = Upload {
            name: "userimport.csv".into(),
            path: school.runs.place().area.local("userimport.csv").unwrap(),
            in_area: true,
        };
        let key = open.key();
        let sender = Sender {
            actor: SCHEDULE,
            origin: "schedule",
            schedule: &id,
            key: &key,
            since: None,
        };
        let sent = school
            .runs
            .submit_scheduled(vec![upload], &Default::default(), sender)
            .await
            .unwrap();

        // Whether the run is over by then or not, and whatever has come meanwhile.
        school.after(601).await;
        assert_eq!(school.history(&id).await[0].run.as_ref().unwrap().id, sent);
        school.work().await;
        assert_eq!(school.all_runs().await.len(), 1);
    }
}
