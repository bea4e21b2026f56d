//! Which files of the inbox a schedule takes (G §4, A-01 to A-03, B-05, D16).

use shared::i18n::{Catalog, Lang};

use super::*;
use crate::sources::{Why, gather, gather_again};

#[tokio::test(flavor = "multi_thread")]
async fn the_first_of_a_list_that_is_there_is_taken_b_05() {
    for school in schools().await {
        school.comes("hr/b.csv", USERS);
        assert_eq!(school.names(&["a.csv, hr/b.csv"]).await, ["hr/b.csv"]);
        school.comes("a.csv", USERS);
        assert_eq!(school.names(&["a.csv, hr/b.csv"]).await, ["a.csv"]);
        // What isn't there is no error.
        assert!(school.names(&["nothing.csv"]).await.is_empty());
        assert!(school.names(&["nowhere/*.csv"]).await.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pattern_takes_one_file_a_run_or_all_in_bytewise_order_a_01() {
    for school in schools().await {
        for name in [
            "users_b.csv",
            "users_10.csv",
            "users_Z.csv",
            "users_9.csv",
            "other.csv",
            "hr/users_1.csv",
        ] {
            school.comes(name, USERS);
        }
        assert_eq!(school.names(&["users_*.csv"]).await, ["users_10.csv"]);
        let all = Wanted {
            all: true,
            ..wanted("users_*.csv")
        };
        let found = gather(school.place(), "nightly", &[all, wanted("users_b.csv")])
            .await
            .unwrap();
        let names: Vec<&str> = found.uploads.iter().map(|upload| upload.name.as_str()).collect();
        assert_eq!(names, ["users_10.csv", "users_9.csv", "users_Z.csv", "users_b.csv"]);
        assert!(
            found
                .uploads
                .iter()
                .all(|upload| upload.in_area && upload.path.is_file())
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn neither_archives_nor_reports_trybacks_and_links_are_found_a_02() {
    for school in on_disk().await {
        for name in [
            "users_tryback_20240305-060000.csv",
            "users-tryback-failed.csv",
            "archives/users_1.csv",
            "reports/users_1.csv",
        ] {
            school.comes(name, USERS);
        }
        #[cfg(unix)]
        std::os::unix::fs::symlink("/etc/passwd", school.place().area.path("users_link.csv").unwrap()).unwrap();
        assert!(school.names(&["users*.csv"]).await.is_empty());
        for location in [
            "archives/users_1.csv",
            "reports/*.csv",
            "users-tryback-failed.csv",
            "ftp://hr.example/u.csv",
        ] {
            let error = school.finds(&[location]).await.unwrap_err();
            assert!(matches!(error, SourceError::BadLocation { .. }), "{location}: {error}");
            assert!(error.told(Catalog::of(Lang::Fr)).contains(location));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_big_load_in_chunks_is_one_chunk_a_night() {
    for school in schools().await {
        school.comes("users_1.csv", USERS);
        school.comes("users_2.csv", OTHERS);
        assert_eq!(school.night(&["users_*.csv"]).await, "finished");
        assert_eq!(school.area(), ["archives/20240305-060000_users_1.csv", "users_2.csv"]);
        school.hands.forward(86_400);
        assert_eq!(school.night(&["users_*.csv"]).await, "finished");
        assert_eq!(school.night(&["users_*.csv"]).await, "");
        assert!(school.area().iter().all(|name| name.starts_with("archives/")));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_clean_up_the_same_bytes_are_run_once_a_03() {
    for school in schools().await {
        school.set("runs.clean_up", "0").await;
        school.comes("users_1.csv", USERS);
        school.comes("users_2.csv", OTHERS);
        assert_eq!(school.night(&["users_*.csv"]).await, "finished");
        // The next one has its turn, and it is said why the first one hasn't.
        let found = school.finds(&["users_*.csv"]).await.unwrap();
        assert_eq!(found.uploads[0].name, "users_2.csv");
        assert!(
            matches!(&found.skipped[..], [first] if first.name == "users_1.csv" && matches!(first.why, Why::Done { .. }))
        );
        assert_eq!(school.night(&["users_*.csv"]).await, "finished");
        let done = |name| skipped(name, "done");
        assert_eq!(
            school.skips(&["users_*.csv"]).await,
            [done("users_1.csv"), done("users_2.csv")]
        );
        // Whoever wants it now gets it; other bytes are another file.
        let again = gather_again(school.place(), "nightly", &[wanted("users_*.csv")])
            .await
            .unwrap();
        assert_eq!(again.uploads[0].name, "users_1.csv");
        school.comes("users_1.csv", OTHERS);
        assert_eq!(school.names(&["users_*.csv"]).await, ["users_1.csv"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_cleaned_up_and_comes_again_is_run_again() {
    for school in schools().await {
        for _ in 0..2 {
            school.comes("users.csv", USERS);
            assert_eq!(school.night(&["users.csv"]).await, "finished");
            school.hands.forward(86_400);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fatal_file_is_not_tried_again_until_it_changes_d16() {
    for school in schools().await {
        school.comes("users.csv", FATAL);
        assert_eq!(school.night(&["users.csv"]).await, "failed");
        assert_eq!(school.reads("users.csv"), FATAL);
        assert_eq!(school.skips(&["users.csv"]).await, [skipped("users.csv", "fatal")]);
        school.comes("users.csv", USERS);
        assert_eq!(school.night(&["users.csv"]).await, "finished");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_came_with_a_fatal_file_waits_for_it_d83() {
    for school in schools().await {
        let both = ["users.csv", "uploadcourses.csv"];
        school.comes("users.csv", FATAL);
        school.comes("uploadcourses.csv", COURSES);
        assert_eq!(school.night(&both).await, "failed");
        let expected = [skipped("users.csv", "fatal"), skipped("uploadcourses.csv", "stopped")];
        assert_eq!(school.skips(&both).await, expected);
        // Once the fatal one is mended, both run.
        school.comes("users.csv", USERS);
        assert_eq!(school.names(&both).await, both);
        assert_eq!(school.night(&both).await, "finished");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn by_choice_the_others_run_and_only_the_fatal_one_stays_d83() {
    for school in schools().await {
        school.set("runs.on_fatal_file", "run_others").await;
        school.comes("users.csv", FATAL);
        school.comes("uploadcourses.csv", COURSES);
        assert_eq!(school.night(&["users.csv", "uploadcourses.csv"]).await, "finished");
        assert_eq!(
            school.area(),
            ["archives/20240305-060000_uploadcourses.csv", "users.csv"]
        );
        assert_eq!(school.skips(&["users.csv"]).await, [skipped("users.csv", "fatal")]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_a_run_has_in_hand_is_not_taken_twice_nor_one_before_it() {
    for school in schools().await {
        school.comes("users_1.csv", USERS);
        school.comes("users_2.csv", OTHERS);
        let id = school.sent(school.finds(&["users_*.csv"]).await.unwrap().uploads).await;
        assert_eq!(
            school.skips(&["users_*.csv"]).await,
            [skipped("users_1.csv", "in-hand")]
        );
        // Somebody gives it up: nothing brings it back but other bytes, and the next one has its turn.
        school.runs.cancel(&id, &operator()).await.unwrap();
        let found = school.finds(&["users_*.csv"]).await.unwrap();
        assert_eq!(found.uploads[0].name, "users_2.csv");
        assert!(matches!(found.skipped[0].why, Why::GivenUp { .. }));
        // New bytes under a name that a run has in hand are another file.
        school.sent(found.uploads).await;
        school.comes("users_2.csv", COURSES);
        assert_eq!(school.names(&["users_*.csv"]).await, ["users_2.csv"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_simulation_is_forgotten_d79() {
    for school in schools().await {
        school.comes("users.csv", USERS);
        let options = RunOptions {
            mode: shared::api::RunMode::Simulate,
            ..RunOptions::default()
        };
        for _ in 0..2 {
            let found = school.finds(&["users.csv"]).await.unwrap();
            assert_eq!(found.uploads.len(), 1);
            let sender = Sender {
                actor: "nightly",
                origin: "schedule",
                schedule: "nightly",
                key: "",
                since: None,
            };
            submit(school.place(), found.uploads, &options, sender).await.unwrap();
            school.work().await;
        }
        assert_eq!(school.area(), ["users.csv"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_being_written_is_left_for_the_next_time_and_so_is_what_comes_after_it() {
    for school in on_disk().await {
        school.comes("users_1.csv", "username;first");
        school.comes("users_2.csv", OTHERS);
        school.dated(school.place().area.path("users_1.csv").unwrap(), 1);
        assert_eq!(
            school.skips(&["users_*.csv"]).await,
            [skipped("users_1.csv", "being-written")]
        );
        school.hands.forward(60);
        assert_eq!(school.names(&["users_*.csv"]).await, ["users_1.csv"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_package_of_the_inbox_is_a_run_as_any_and_goes_once_it_is_run() {
    for school in schools().await {
        let mut zip = shared::archive::Writer::new(Vec::new());
        for (name, text) in [("users.csv", USERS), ("uploadcourses.csv", COURSES)] {
            zip.add(name, text.as_bytes()).unwrap();
        }
        let zip = zip.finish().unwrap();
        school.comes("night.zip", &zip);
        let found = school.finds(&["*.zip"]).await.unwrap();
        school.sent(found.uploads).await;
        assert_eq!(school.skips(&["*.zip"]).await, [skipped("night.zip", "in-hand")]);
        school.work().await;
        let archived = [
            "archives/20240305-060000_uploadcourses.csv",
            "archives/20240305-060000_users.csv",
        ];
        assert_eq!(school.area(), archived);

        // Without clean-up it stays, and is remembered as a whole.
        school.set("runs.clean_up", "0").await;
        school.comes("night.zip", &zip);
        assert_eq!(school.night(&["*.zip"]).await, "finished");
        assert_eq!(school.skips(&["*.zip"]).await, [skipped("night.zip", "done")]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_reason_has_its_sentence() {
    let run = String::from("01RUN");
    for why in [
        Why::Done { run: run.clone() },
        Why::Fatal { run: run.clone() },
        Why::Stopped {
            run: run.clone(),
            because: "users.csv".into(),
        },
        Why::GivenUp { run: run.clone() },
        Why::InHand { run },
        Why::BeingWritten,
        Why::Unchanged,
    ] {
        let skipped = crate::sources::Skipped {
            input: "users".into(),
            name: "u.csv".into(),
            why,
        };
        for lang in Lang::ALL {
            assert!(skipped.told(Catalog::of(lang)).contains("u.csv"));
        }
    }
}
