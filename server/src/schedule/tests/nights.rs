//! What schedules do at their times.

use shared::api::{Break, Missed, ScheduleTask};
use shared::i18n::{Catalog, Lang};

use super::super::{change, dto, dtos, make_ready, pause, remove, resume, run_now};
use super::*;
use crate::settings;

#[tokio::test(flavor = "multi_thread")]
async fn at_its_time_a_schedule_takes_its_file_and_runs_it() {
    for school in schools().await {
        let id = school.has(wish("Users, nightly", &["users"], "0 2 * * *")).await;
        school.arrives("userimport.csv", USERS);
        assert_eq!(school.after(19 * HOUR).await, 0, "it is 01:00");
        assert_eq!(school.after(HOUR).await, 1, "it is 02:00");
        school.work().await;

        let runs = school.all_runs().await;
        let [run] = runs.as_slice() else { panic!("{runs:?}") };
        assert_eq!((run.state.as_str(), run.origin.as_str()), ("finished", "schedule"));
        assert_eq!(
            (run.schedule.as_str(), run.actor.as_str()),
            (id.as_str(), "the schedule")
        );
        assert!(!school.waits_in_the_inbox("userimport.csv"), "it was cleaned up");
        let history = school.history(&id).await;
        assert_eq!(history[0].run.as_ref().unwrap().id, run.id);
        assert_eq!(school.happenings().await.len(), 1, "the end of the run");

        let told = dto(school.runs.place(), &id, Catalog::of(Lang::En))
            .await
            .unwrap()
            .unwrap();
        assert_eq!(told.words, "Every day at 02:00");
        assert_eq!(told.next, Some(school.clock.now() + DAY));
        assert_eq!(told.last_success, Some(school.clock.now()));
        assert_eq!(told.open_run, None);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_not_there_is_no_error() {
    for school in schools().await {
        let id = school.has(wish("Users", &["users"], "0 2 * * *")).await;
        school.after(20 * HOUR).await;
        school.after(DAY).await;
        assert_eq!(
            school.outcomes(&id).await,
            [(Due, TickOutcome::Nothing), (Due, TickOutcome::Nothing)]
        );
        assert_eq!(school.told_runs().await, []);
        assert_eq!(school.happenings().await, []);
    }
}

/// D81, D85: courses before users before enrolments, whatever they are called.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_due_at_the_same_minute_goes_in_the_order_of_files() {
    for school in schools().await {
        for (name, input) in [("A", "enrolments"), ("B", "users"), ("C", "courses")] {
            school.has(wish(name, &[input], "0 2 * * *")).await;
        }
        school.arrives("enrols.csv", "cid;uid;rolename\nBOT;nora.lind;student\n");
        school.arrives("userimport.csv", USERS);
        school.arrives("uploadcourses.csv", COURSES);
        assert_eq!(school.after(20 * HOUR).await, 3);
        school.work().await;
        let finished = |name: &str| (name.to_owned(), "finished".to_owned());
        assert_eq!(
            school.told_runs().await,
            [
                finished("uploadcourses.csv"),
                finished("userimport.csv"),
                finished("enrols.csv")
            ]
        );
        assert!(school.all_runs().await.iter().all(|run| run.failed == 0));
    }
}

/// D83: what isn't there is no error in a package.
#[tokio::test(flavor = "multi_thread")]
async fn several_files_are_one_run_with_the_name_of_the_schedule() {
    for school in schools().await {
        let mut wish = wish(
            "Courses and people",
            &["users", "course_deletions", "courses"],
            "0 2 * * *",
        );
        wish.inputs.as_mut().unwrap()[0].location = Some("hr/people.csv".into());
        school.has(wish).await;
        school.arrives("hr/people.csv", USERS);
        school.arrives("uploadcourses.csv", COURSES);
        school.after(20 * HOUR).await;
        school.work().await;
        assert_eq!(
            school.told_runs().await,
            [("Courses and people".to_owned(), "finished".to_owned())]
        );
        let run = &school.all_runs().await[0];
        let files = kept_runs::load_files(&school.store, run.number).await.unwrap();
        let told: Vec<_> = files
            .iter()
            .map(|file| (file.path.as_str(), file.format.as_str()))
            .collect();
        assert_eq!(told, [("uploadcourses.csv", "courses"), ("hr/people.csv", "users")]);
    }
}

/// D35, D80, D86: a list of people to suspend, settings of its own, and only said what would be.
#[tokio::test(flavor = "multi_thread")]
async fn a_schedule_has_its_operation_its_settings_and_may_simulate() {
    for school in schools().await {
        let mut wish = wish("Leavers", &["user_suspensions"], "0 2 * * *");
        wish.settings = Some([("users.match_by".to_owned(), "username".to_owned())].into());
        wish.simulate = Some(true);
        school.has(wish).await;
        school.arrives("usersuspend.csv", "username\nnora.lind\n");
        school.after(20 * HOUR).await;
        school.work().await;
        let run = &school.all_runs().await[0];
        assert_eq!(run.mode, "simulate");
        let options: shared::api::RunOptions = serde_json::from_str(&run.options).unwrap();
        assert_eq!(options.mode, RunMode::Simulate);
        assert_eq!(options.settings["users.operation"], "suspend");
        assert_eq!(options.settings["users.match_by"], "username");
        assert!(
            school.waits_in_the_inbox("usersuspend.csv"),
            "nothing is cleaned up (D79)"
        );
        assert_eq!(school.happenings().await, []);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn times_that_passed_without_a_server_are_made_up_for_once_or_left_out() {
    for school in schools().await {
        let once = school.has(wish("Once", &["users"], "0 */6 * * *")).await;
        let mut skipped = wish("Skipped", &["courses"], "0 */6 * * *");
        skipped.missed = Some(Missed::Skip);
        let skipped = school.has(skipped).await;
        school.arrives("userimport.csv", USERS);
        school.arrives("uploadcourses.csv", COURSES);
        // Down for two days: eight times have passed.
        school.after(2 * DAY + HOUR).await;
        assert_eq!(school.outcomes(&once).await, [(WasMissed, TickOutcome::Run)]);
        assert_eq!(school.outcomes(&skipped).await, [(WasMissed, TickOutcome::Missed)]);
        assert_eq!(school.history(&skipped).await[0].count, 8);
        assert_eq!(school.told_runs().await.len(), 1);
        // And on as usual.
        school.work().await;
        school.after(5 * HOUR).await;
        assert_eq!(school.outcomes(&skipped).await[1], (Due, TickOutcome::Run));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn in_a_break_nothing_runs_and_the_history_says_so() {
    for school in schools().await {
        let mut wish = wish("Users", &["users"], "0 2 * * *");
        wish.breaks = Some(vec![Break {
            from: "2024-03-06".into(),
            to: "2024-03-07".into(),
        }]);
        let id = school.has(wish).await;
        school.arrives("userimport.csv", USERS);
        school.after(20 * HOUR).await;
        school.after(DAY).await;
        assert_eq!(school.told_runs().await, []);
        school.after(DAY).await;
        let (stopped, run) = ((Due, TickOutcome::Break), (Due, TickOutcome::Run));
        assert_eq!(school.outcomes(&id).await, [stopped, stopped, run]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_paused_is_not_due_but_can_be_begun_by_hand() {
    for school in schools().await {
        let id = school.has(wish("Users", &["users"], "0 2 * * *")).await;
        let now = || school.clock.now();
        pause(&school.store, &id, "e.lebihan", now()).await.unwrap();
        school.arrives("userimport.csv", USERS);
        assert_eq!(school.after(2 * DAY).await, 0);
        let begun = run_now(&school.runs, &id, "a.ndiaye").await.unwrap();
        assert_eq!(begun.outcome, TickOutcome::Run);
        assert_eq!(school.all_runs().await[0].actor, "a.ndiaye");
        school.work().await;
        resume(&school.store, &id, "e.lebihan", now()).await.unwrap();
        school.after(20 * HOUR).await;
        assert_eq!(
            school.outcomes(&id).await,
            [(Asked, TickOutcome::Run), (Due, TickOutcome::Nothing)]
        );
        let deeds: Vec<String> =
            sqlx::query_scalar("SELECT action FROM audit WHERE action LIKE 'schedule%' ORDER BY number")
                .fetch_all(school.store.read())
                .await
                .unwrap();
        assert_eq!(
            deeds,
            [
                "schedule-created",
                "schedule-paused",
                "schedule-begun",
                "schedule-resumed"
            ]
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn when_the_site_moves_its_schedules_move_with_it() {
    for school in schools().await {
        let id = school.has(wish("Users", &["users"], "0 2 * * *")).await;
        let fixed = ScheduleWish {
            zone: Some("Asia/Tokyo".into()),
            ..wish("Courses", &["courses"], "0 2 * * *")
        };
        let fixed = school.has(fixed).await;
        let next = async |id: &str| {
            let told = dto(school.runs.place(), id, Catalog::of(Lang::Fr))
                .await
                .unwrap()
                .unwrap();
            (told.next.unwrap() - school.clock.now()) / HOUR
        };
        assert_eq!((next(&id).await, next(&fixed).await), (20, 11));
        let wish = ("site.time_zone".to_owned(), Some("Europe/Paris".to_owned()));
        settings::change(&school.store, vec![wish], "n.roussel", 1)
            .await
            .unwrap();
        tick(&school.runs).await.unwrap();
        assert_eq!((next(&id).await, next(&fixed).await), (19, 11));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_of_its_name_leaves_its_time_alone() {
    for school in schools().await {
        let id = school.has(wish("Users", &["users"], "0 2 * * *")).await;
        school.hands.forward(20 * HOUR);
        let renamed = ScheduleWish {
            name: Some("People".into()),
            ..ScheduleWish::default()
        };
        change(&school.store, &id, renamed, "n.roussel", school.clock.now())
            .await
            .unwrap();
        assert_eq!(school.after(0).await, 1, "it was due when it was renamed");
        remove(&school.store, &id, "n.roussel", school.clock.now())
            .await
            .unwrap();
        assert_eq!(school.after(DAY).await, 0);
        assert!(
            dto(school.runs.place(), &id, Catalog::of(Lang::En))
                .await
                .unwrap()
                .is_none()
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn set_up_makes_the_schedules_of_d85_all_paused() {
    for school in schools().await {
        let mut tx = school.store.begin().await.unwrap();
        make_ready(&mut tx, Catalog::of(Lang::Fr), "n.roussel", 1)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let told = dtos(school.runs.place(), Catalog::of(Lang::Fr)).await.unwrap();
        let told: Vec<_> = told
            .iter()
            .map(|schedule| (schedule.name.as_str(), schedule.cron.as_str(), schedule.paused))
            .collect();
        assert_eq!(
            told,
            [
                ("Cours", "0 */12 * * *", true),
                ("Utilisateurs", "0 */6 * * *", true),
                ("Photos des utilisateurs", "0 */12 * * *", true),
                ("Cohortes et leurs cours", "15 */12 * * *", true),
                ("Groupes et leurs membres", "45 */6 * * *", true),
                ("Inscriptions", "30 */6 * * *", true),
                ("Rangement", "0 1 * * *", true),
            ]
        );
        assert_eq!(school.after(7 * DAY).await, 0);
    }
}

/// D87: `retention.*`; D95: what waits in the inbox stays.
#[tokio::test(flavor = "multi_thread")]
async fn tidying_up_removes_what_is_older_than_it_is_kept() {
    for school in schools().await {
        for name in ["archives/a.csv", "reports/r.html", "users.csv"] {
            school.arrives(name, "1");
        }
        let tidy = ScheduleWish {
            task: Some(ScheduleTask::Retention),
            ..wish("Tidying up", &[], "0 1 * * *")
        };
        let id = school.has(tidy).await;
        // The files are as old as the machine says; the clock goes on to a hundred days from there.
        school
            .hands
            .forward(crate::store::now() - school.clock.now() + 100 * DAY);
        tick(&school.runs).await.unwrap();
        assert_eq!(school.outcomes(&id).await, [(WasMissed, TickOutcome::Tidied)]);
        assert_eq!(school.history(&id).await[0].count, 1);
        assert!(!school.waits_in_the_inbox("archives/a.csv"));
        assert!(
            school.waits_in_the_inbox("reports/r.html"),
            "reports are kept for a year"
        );
        assert!(school.waits_in_the_inbox("users.csv"));
    }
}
