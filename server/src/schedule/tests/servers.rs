//! Several servers on one database share the schedules (R8).

use super::*;

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
