//! One run of a schedule at a time (D84): what comes next waits, and is seen to.

use super::super::{NowError, dto, pause, run_now};
use super::*;
use shared::i18n::{Catalog, Lang};

/// A school whose run of 02:00 is held by a guard: it deletes all courses.
async fn with_held_run(school: &School) -> (String, String) {
    let wishes = vec![("guard.deletions".to_owned(), Some("1".to_owned()))];
    crate::settings::change(&school.store, wishes, "n.roussel", 1)
        .await
        .unwrap();
    let courses = school.has(wish("Courses", &["courses"], "0 1 * * *")).await;
    school.arrives("uploadcourses.csv", "fullname;shortname\nBotany;BOT\nZoology;ZOO\n");
    school.after(19 * HOUR).await;
    school.work().await;
    pause(&school.store, &courses, "n.roussel", school.clock.now())
        .await
        .unwrap();
    let id = school.has(wish("Deletions", &["course_deletions"], "0 2 * * *")).await;
    school.arrives("deletecourses.csv", "BOT\nZOO\n");
    school.after(HOUR).await;
    school.work().await;
    let run = school.all_runs().await.pop().unwrap();
    assert_eq!(run.state, "held");
    (id, run.id)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_next_waits_for_the_run_that_is_held_and_does_not_pile_up() {
    for school in schools().await {
        let (id, held) = with_held_run(&school).await;
        // Three nights pass, and nobody looks.
        for _ in 0..3 {
            school.after(DAY).await;
        }
        assert_eq!(
            school.outcomes(&id).await,
            [
                (Due, TickOutcome::Run),
                (Due, TickOutcome::Open),
                (Due, TickOutcome::Joined),
                (Due, TickOutcome::Joined)
            ]
        );
        let told = dto(school.runs.place(), &id, Catalog::of(Lang::En))
            .await
            .unwrap()
            .unwrap();
        assert_eq!(told.open_run.unwrap().id, held);
        assert!(matches!(
            run_now(&school.runs, &id, "n.roussel").await,
            Err(NowError::Waits)
        ));
        assert_eq!(
            school.all_runs().await.len(),
            2,
            "the same file hasn't got a second run"
        );

        // Somebody approves it, and the one that waited has its turn: the file is gone by now.
        let actor = crate::runs::Actor {
            name: "e.lebihan".into(),
            role: shared::api::OperatorRole::Administrator,
        };
        school.runs.approve(&held, &actor).await.unwrap();
        school.work().await;
        assert_eq!(school.after(60).await, 1);
        let second = school.outcomes(&id).await[1];
        assert_eq!(second, (Due, TickOutcome::Nothing));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_is_left_out_when_its_schedule_is_paused() {
    for school in schools().await {
        let (id, _) = with_held_run(&school).await;
        school.after(DAY).await;
        pause(&school.store, &id, "n.roussel", school.clock.now())
            .await
            .unwrap();
        assert_eq!(school.outcomes(&id).await[1], (Due, TickOutcome::Paused));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn other_schedules_do_not_wait_for_it() {
    for school in schools().await {
        let (_, _) = with_held_run(&school).await;
        let users = school.has(wish("Users", &["users"], "0 3 * * *")).await;
        school.arrives("userimport.csv", USERS);
        school.after(HOUR).await;
        school.work().await;
        assert_eq!(school.outcomes(&users).await, [(Due, TickOutcome::Run)]);
        assert_eq!(school.all_runs().await.pop().unwrap().state, RunState::Finished.name());
    }
}
