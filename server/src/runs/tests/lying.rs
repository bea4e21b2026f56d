//! Runs that were left lying by a crash, and inputs that a disk has damaged (D77, B-06 to B-10, D16).

use std::sync::Arc;

use shared::api::{RunOptions, RunState};

use super::super::{Runs, Sender, Upload, Workplace, damage_seen, damaged, look_through_archives, submit};
use super::USERS;
use crate::clock::testing::{Hands, clock};
use crate::files::keeper::testing::keeper;
use crate::platform::Directory;
use crate::store::runs::{self as kept_runs, RunRecord};
use crate::store::testing::{TestStore, stores};
use crate::store::{SecretKey, settings};

struct School {
    store: TestStore,
    runs: Runs,
    hands: Hands,
}

/// One on each database, with files on the disk and in an object store.
async fn schools(after_crash: &str) -> Vec<School> {
    let mut schools = Vec::new();
    for is_shared in [false, true] {
        for store in stores().await {
            let (clock, hands) = clock();
            let key = SecretKey::open(store.folder()).unwrap();
            let directory = Directory::open(store.clone(), key).await.unwrap();
            let place = Workplace::new(store.clone(), Arc::new(directory), store.folder(), clock);
            let runs = Runs::new(place.keeping(keeper(is_shared, store.folder())));
            let mut tx = store.begin().await.unwrap();
            settings::save(&mut tx, "runs.after_crash", Some(after_crash))
                .await
                .unwrap();
            tx.commit().await.unwrap();
            schools.push(School { store, runs, hands });
        }
    }
    schools
}

impl School {
    /// Sends files of the inbox.
    async fn sends(&self, files: &[(&str, &str)]) -> String {
        let area = &self.runs.place().area;
        let uploads = files.iter().map(|(name, text)| {
            area.put(name, &mut text.as_bytes()).unwrap();
            Upload {
                name: (*name).to_owned(),
                path: area.local(name).unwrap(),
                in_area: true,
            }
        });
        let sender = Sender {
            actor: "nightly",
            origin: "schedule",
            schedule: "nightly",
            key: "",
            since: None,
        };
        let options = RunOptions::default();
        submit(self.runs.place(), uploads.collect(), &options, sender)
            .await
            .unwrap()
            .id
    }

    /// Another server takes the oldest run up, and dies in this state of it.
    async fn dies(&self, state: &str) {
        let now = self.runs.place().clock.now();
        let claimed = kept_runs::claim(&self.store, "elsewhere:1:X", now, 30).await.unwrap();
        let (mut run, _) = claimed.unwrap();
        run.state = state.to_owned();
        let mut tx = self.store.begin().await.unwrap();
        kept_runs::save(&mut tx, &run).await.unwrap();
        tx.commit().await.unwrap();
        self.hands.forward(60);
    }

    async fn works(&self, id: &str) -> RunRecord {
        let _ = self.runs.work_once().await;
        self.runs.find(id).await.unwrap()
    }

    fn has(&self, name: &str) -> bool {
        self.runs.place().area.has(name)
    }

    async fn people(&self) -> i64 {
        sqlx::query_scalar("SELECT count(*) FROM users")
            .fetch_one(self.store.read())
            .await
            .unwrap()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn by_default_a_run_that_was_left_lying_is_taken_up_again_d77() {
    for school in schools("resume").await {
        let id = school.sends(&[("hr/users.csv", USERS)]).await;
        school.dies("executing").await;
        let run = school.works(&id).await;
        assert_eq!(
            (run.state.as_str(), run.problem.as_str()),
            (RunState::Finished.name(), "")
        );
        assert!(!school.has("hr/users.csv") && !school.has("hr/users-tryback-failed.csv"));
        assert_eq!(school.people().await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn by_choice_its_input_is_put_aside_and_it_has_failed_b_06() {
    for school in schools("discard").await {
        // B-07: in its folder. An older one of that name is replaced.
        school
            .runs
            .place()
            .area
            .put("hr/users-tryback-failed.csv", &mut b"old".as_slice())
            .unwrap();
        let id = school.sends(&[("hr/users.csv", USERS)]).await;
        school.dies("executing").await;
        let run = school.works(&id).await;
        assert_eq!(run.state, RunState::Failed.name());
        assert!(run.problem.contains("hr/users.csv"), "{}", run.problem);
        assert!(!run.report.is_empty());
        assert!(!school.has("hr/users.csv"));
        assert_eq!(
            school.runs.place().area.read("hr/users-tryback-failed.csv").unwrap(),
            USERS.as_bytes()
        );
        assert_eq!(school.people().await, 0);
        // B-10: the mark is gone with it. The next run is as any.
        let id = school.sends(&[("hr/users.csv", USERS)]).await;
        assert_eq!(school.works(&id).await.state, RunState::Finished.name());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_without_extension_is_put_aside_too_and_what_took_its_place_stays_b_08() {
    for school in schools("discard").await {
        let id = school.sends(&[("users", USERS), ("users.csv", USERS)]).await;
        school
            .runs
            .place()
            .area
            .put("users.csv", &mut b"newer".as_slice())
            .unwrap();
        school.dies("checking").await;
        assert_eq!(school.works(&id).await.state, RunState::Failed.name());
        assert!(school.has("users-tryback-failed") && !school.has("users"));
        assert!(school.has("users.csv") && !school.has("users-tryback-failed.csv"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_whose_rows_are_all_done_is_finished_in_any_case() {
    for school in schools("discard").await {
        let id = school.sends(&[("users.csv", USERS)]).await;
        school.dies("finishing").await;
        assert_eq!(school.works(&id).await.state, RunState::Finished.name());
        assert!(!school.has("users-tryback-failed.csv"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_told_to_stop_leaves_nothing_lying() {
    for school in schools("discard").await {
        let id = school.sends(&[("users.csv", USERS)]).await;
        school.dies("executing").await;
        kept_runs::hand_over(&school.store, "elsewhere:1:X").await.unwrap();
        assert_eq!(school.works(&id).await.state, RunState::Finished.name());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn by_choice_a_fatal_file_is_put_aside_likewise_d16() {
    for (choice, aside) in [("discard", true), ("resume", false)] {
        for school in schools(choice).await {
            let fatal = "username;username\nnora.lind;nora.lind\n";
            let id = school
                .sends(&[
                    ("users.csv", fatal),
                    ("uploadcourses.csv", "shortname;fullname\nBIO;Bio\n"),
                ])
                .await;
            assert_eq!(school.works(&id).await.state, RunState::Failed.name());
            assert_eq!(school.has("users-tryback-failed.csv"), aside);
            assert_eq!(school.has("users.csv"), !aside);
            assert!(school.has("uploadcourses.csv"));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_input_that_the_disk_has_damaged_is_not_run() {
    for school in schools("resume").await {
        let id = school.sends(&[("users.csv", USERS)]).await;
        let damaged = USERS.replace("Lind", "Lint");
        let keeper = school.runs.place().keeper();
        keeper
            .put(&format!("runs/{id}/input-0"), &mut damaged.as_bytes())
            .unwrap();
        let run = school.works(&id).await;
        assert_eq!(run.state, RunState::Failed.name());
        assert!(run.problem.contains("users.csv"), "{}", run.problem);
        assert_eq!(school.people().await, 0);
        // What waits in the inbox is sound, and stays.
        assert_eq!(school.runs.place().area.read("users.csv").unwrap(), USERS.as_bytes());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_archive_that_the_disk_has_damaged_is_written_down_once() {
    for school in schools("resume").await {
        if school.runs.place().keeper().is_shared() {
            continue;
        }
        let id = school.sends(&[("users.csv", USERS)]).await;
        school.works(&id).await;
        let (_stop, stops) = tokio::sync::watch::channel(false);
        let look = async || look_through_archives(school.runs.place(), &stops).await.unwrap();
        assert_eq!(look().await, 0);
        let archive = "archives/20240305-060000_users.csv";
        let path = school.runs.place().area.path(archive).unwrap();
        std::fs::write(&path, USERS.replace("Lind", "Lint")).unwrap();
        assert_eq!((look().await, look().await), (1, 1));
        let noted: Vec<String> = sqlx::query_scalar("SELECT target FROM audit WHERE action = 'file-damaged'")
            .fetch_all(school.store.read())
            .await
            .unwrap();
        assert_eq!(noted, [archive]);
        // The overview names it until somebody has seen to it.
        let place = school.runs.place();
        let named = async || damaged::unseen(place).await.unwrap();
        assert_eq!(
            named().await.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(),
            [archive]
        );
        assert!(!damage_seen(place, "archives/other.csv", "n.roussel").await.unwrap());
        assert!(damage_seen(place, archive, "n.roussel").await.unwrap());
        assert!(
            !damage_seen(place, archive, "n.roussel").await.unwrap(),
            "once is enough"
        );
        assert_eq!((named().await, look().await), (Vec::new(), 1));
        assert_eq!(named().await, Vec::new(), "it is known already");
        // One that somebody has removed isn't damaged.
        std::fs::remove_file(path).unwrap();
        assert_eq!(look().await, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_that_fails_and_is_killed_while_it_finishes_has_failed() {
    for school in schools("resume").await {
        let id = school.sends(&[("users.csv", "username;username\na;a\n")]).await;
        let _ = school.works(&id).await;
        let mut tx = school.store.begin().await.unwrap();
        sqlx::query("UPDATE runs SET state = 'finishing', lease_owner = 'elsewhere:1:X'")
            .execute(&mut *tx)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        assert_eq!(school.works(&id).await.state, RunState::Failed.name());
    }
}
