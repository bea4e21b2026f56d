//! Alarms: no file by its time, no source, runs that aren't like those before them.

use serde_json::json;

use super::*;
use crate::store::schedules as kept;

fn expecting(cron: &str) -> ScheduleWish {
    ScheduleWish {
        expected_by: Some("08:00".into()),
        ..wish("Users", &["users"], cron)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_file_by_its_time_is_one_alarm() {
    for school in schools().await {
        let id = school.has(expecting("0 * * * *")).await;
        // 07:00, then 08:00, then the rest of the day.
        school.after(HOUR).await;
        assert_eq!(school.alarms().await, Vec::<serde_json::Value>::new());
        school.after(HOUR).await;
        let due = school.clock.now();
        assert_eq!(school.alarms().await, [json!({"alarm": "no-file", "due": due})]);
        for _ in 0..15 {
            school.after(HOUR).await;
        }
        assert_eq!(school.alarms().await.len(), 1, "once for each time");
        assert!(school.outcomes(&id).await.contains(&(Expected, TickOutcome::Alarm)));
        // It comes late, and the next day on time.
        school.arrives("userimport.csv", USERS);
        school.after(HOUR).await;
        school.work().await;
        school.after(8 * HOUR).await;
        assert_eq!(school.alarms().await.len(), 1);
        // And then not again.
        school.after(DAY).await;
        assert_eq!(school.alarms().await.len(), 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_on_which_nothing_is_due_expects_nothing() {
    for school in schools().await {
        // Saturdays at 02:00; it is Tuesday.
        school.has(expecting("0 2 * * 6")).await;
        for _ in 0..3 {
            school.after(DAY).await;
        }
        assert_eq!(school.alarms().await, Vec::<serde_json::Value>::new());
        // Saturday, 06:00 and 08:00.
        school.after(DAY).await;
        school.after(2 * HOUR).await;
        assert_eq!(school.alarms().await.len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_waits_while_the_server_is_down_is_run_and_no_alarm() {
    for school in schools().await {
        let id = school.has(expecting("0 2 * * *")).await;
        school.arrives("userimport.csv", USERS);
        // Down from 06:00 to 10:00 of the next day.
        school.after(28 * HOUR).await;
        assert_eq!(school.outcomes(&id).await, [(WasMissed, TickOutcome::Run)]);
        assert_eq!(school.alarms().await, Vec::<serde_json::Value>::new());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_source_that_cannot_be_had_is_one_alarm_until_something_changes() {
    for school in schools().await {
        let id = school.has(wish("Users", &["users"], "0 2 * * *")).await;
        // As an earlier version, or a hand in the database, may have left it.
        let mut schedule = kept::find(&school.store, &id).await.unwrap().unwrap();
        schedule.inputs[0].location = Some("../users.csv".into());
        let mut tx = school.store.begin().await.unwrap();
        kept::save(&mut tx, &schedule).await.unwrap();
        tx.commit().await.unwrap();
        school.after(20 * HOUR).await;
        school.after(DAY).await;
        assert_eq!(school.outcomes(&id).await, [(Due, TickOutcome::Failed); 2]);
        let alarms = school.alarms().await;
        assert_eq!(alarms.len(), 1);
        assert_eq!(alarms[0]["alarm"], "no-source");
        assert!(!school.history(&id).await[0].reasons.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_with_far_more_failures_than_those_before_it_is_an_alarm() {
    for school in schools().await {
        school.has(wish("Users", &["users"], "0 2 * * *")).await;
        school.hands.forward(-4 * HOUR);
        let file = |bad: usize| {
            let mut text = USERS.to_owned();
            for at in 0..bad {
                text.push_str(&format!("bad.{at};;Lind\n"));
            }
            text
        };
        for bad in [0, 1, 0, 1, 15] {
            school.arrives("userimport.csv", &file(bad));
            school.after(DAY).await;
            school.work().await;
        }
        assert_eq!(
            school.alarms().await,
            [json!({"alarm": "failed-more", "failed": 15, "usual": 0})]
        );
    }
}
