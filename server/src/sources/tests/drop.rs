//! The drop folder (G §3, B-01 to B-04, `drop.*`).

use std::fs;

use shared::api::{LeftWhy, SweepState, Swept};

use super::*;
use crate::sources::sweep;

impl School {
    async fn sweeps(&self) -> Swept {
        sweep(self.place()).await.unwrap()
    }
}

fn left(swept: &Swept) -> Vec<(&str, LeftWhy)> {
    swept.left.iter().map(|file| (file.name.as_str(), file.why)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_dropped_comes_into_the_inbox_and_is_gone_from_the_folder() {
    for school in schools().await {
        school.dropped("users.csv", USERS, 600);
        school.dropped("blocks.csv", COURSES, 600);
        let swept = school.sweeps().await;
        let names: Vec<&str> = swept.taken.iter().map(|file| file.to.as_str()).collect();
        // B-03: a name that only holds "lock" is a name as any.
        assert_eq!(
            (swept.state, names),
            (SweepState::Done, vec!["blocks.csv", "users.csv"])
        );
        assert!(school.lies().is_empty());
        assert_eq!(school.reads("users.csv"), USERS);
        // It is found at once: it came ten minutes ago.
        assert_eq!(school.names(&["users.csv"]).await, ["users.csv"]);
        let deed: (String, String, String) = sqlx::query_as("SELECT actor, action, target FROM audit")
            .fetch_one(school.store.read())
            .await
            .unwrap();
        assert_eq!(deed, ("drop folder".into(), "drop-swept".into(), "blocks.csv".into()));
        assert_eq!(school.sweeps().await, Swept::default());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_meant_for_us_is_left_alone() {
    for school in schools().await {
        for name in [
            ".hidden.csv",
            "_output.csv",
            "users.csv.part",
            "Users.CSV.filepart",
            "report.csv~",
        ] {
            school.dropped(name, USERS, 600);
        }
        let folder = school.drop_folder();
        fs::create_dir(folder.join("deeper")).unwrap();
        fs::write(folder.join("deeper/users.csv"), USERS).unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink("/etc/passwd", folder.join("link.csv")).unwrap();
        let before = school.lies();
        assert_eq!(school.sweeps().await, Swept::default());
        assert_eq!(school.lies(), before);
        assert!(school.area().is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_that_no_file_of_the_inbox_can_have_stays_and_is_said() {
    for school in schools().await {
        school.dropped("con.csv", USERS, 600);
        school.dropped("users.csv", USERS, 600);
        let swept = school.sweeps().await;
        assert_eq!(left(&swept), [("con.csv", LeftWhy::Name)]);
        assert_eq!(swept.taken.len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_partial_upload_is_left_until_it_no_longer_grows() {
    for school in schools().await {
        let waits = [("users.csv", LeftWhy::BeingWritten)];
        school.dropped("users.csv", "username;first", 1);
        assert_eq!(left(&school.sweeps().await), waits);
        // It has grown since.
        school.hands.forward(60);
        school.dropped("users.csv", USERS, 2);
        assert_eq!(left(&school.sweeps().await), waits);
        school.hands.forward(60);
        assert_eq!(school.sweeps().await.taken.len(), 1);
        assert_eq!(school.reads("users.csv"), USERS);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_date_of_a_file_says_nothing_what_was_seen_before_counts() {
    for school in schools().await {
        // The clock of the other machine is ahead, by days.
        school.dropped("users.csv", "username;first", -200_000);
        assert_eq!(school.sweeps().await.taken, []);
        school.hands.forward(60);
        fs::write(school.drop_folder().join("users.csv"), USERS).unwrap();
        school.dated(school.drop_folder().join("users.csv"), -200_000);
        assert_eq!(school.sweeps().await.taken, []);
        school.hands.forward(20);
        assert_eq!(school.sweeps().await.taken, []);
        school.hands.forward(20);
        assert_eq!(school.sweeps().await.taken.len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_waiting_file_of_the_same_name_is_archived_without_its_passwords_and_replaced() {
    for school in on_disk().await {
        school.comes("users.csv", "username;password;lastname\nnora.lind;Tr0ub4dor&3;Lind\n");
        school.dropped("users.csv", OTHERS, 600);
        let swept = school.sweeps().await;
        // Under the time at which it came.
        let archive = "archives/20240305-050000_users.csv";
        assert_eq!(swept.taken[0].replaced.as_deref(), Some(archive));
        assert_eq!(school.area(), [archive, "users.csv"]);
        assert_eq!(school.reads("users.csv"), OTHERS);
        let archived = school.reads(archive);
        assert!(archived.contains("nora.lind;*NOPASS*;Lind"), "{archived}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn in_a_store_a_waiting_file_is_archived_and_replaced_and_a_folder_gives_way_to_none() {
    for school in in_store().await {
        school.comes("users.csv", "username;password;lastname\nnora.lind;Tr0ub4dor&3;Lind\n");
        school.comes("groups.csv/deeper.csv", USERS);
        school.dropped("users.csv", OTHERS, 600);
        school.dropped("groups.csv", COURSES, 600);
        let swept = school.sweeps().await;
        let names: Vec<&str> = swept.taken.iter().map(|file| file.to.as_str()).collect();
        assert_eq!(names, ["groups-2.csv", "users.csv"]);
        let archive = swept.taken[1].replaced.clone().unwrap();
        assert!(school.reads(&archive).contains("nora.lind;*NOPASS*;Lind"));
        assert_eq!(school.reads("users.csv"), OTHERS);
        assert!(school.lies().is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sweep_that_was_killed_when_the_store_had_the_file_ends_the_same() {
    for school in in_store().await {
        // It lies with us, and has its name in the inbox already, beside one that waited there.
        school.set("drop.duplicates", "keep").await;
        school.comes("users.csv", USERS);
        school.comes("users-2.csv", OTHERS);
        let ours = school.place().data_dir.join("sweep");
        fs::create_dir_all(&ours).unwrap();
        fs::write(ours.join("users.csv"), OTHERS).unwrap();
        school.dropped("other.csv", COURSES, 600);
        let swept = school.sweeps().await;
        assert_eq!(swept.taken[0].to, "users-2.csv");
        assert!(!ours.join("users.csv").exists());
        assert_eq!(school.area(), ["other.csv", "users-2.csv", "users.csv"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn by_choice_both_are_kept() {
    for school in schools().await {
        school.set("drop.duplicates", "keep").await;
        school.comes("users.csv", USERS);
        school.dropped("users.csv", OTHERS, 600);
        assert_eq!(school.sweeps().await.taken[0].to, "users-2.csv");
        assert_eq!(school.reads("users.csv"), USERS);
        assert_eq!(school.reads("users-2.csv"), OTHERS);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn where_a_folder_or_a_link_has_the_name_the_file_gets_a_number() {
    for school in on_disk().await {
        school.comes("users.csv/deeper.csv", USERS);
        school.dropped("users.csv", OTHERS, 600);
        assert_eq!(school.sweeps().await.taken[0].to, "users-2.csv");
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink("/etc/passwd", school.place().area.path("groups.csv").unwrap()).unwrap();
            school.dropped("groups.csv", OTHERS, 600);
            assert_eq!(school.sweeps().await.taken[0].to, "groups-2.csv");
        }
        assert_eq!(school.reads("users-2.csv"), OTHERS);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_bytes_again_are_the_same_file() {
    for school in schools().await {
        for choice in ["keep", "replace"] {
            school.set("drop.duplicates", choice).await;
            school.comes("users.csv", USERS);
            school.dropped("users.csv", USERS, 600);
            let swept = school.sweeps().await;
            assert!(swept.taken[0].same);
            assert_eq!((school.area(), school.lies().len()), (vec!["users.csv".to_owned()], 0));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_writer_writes_nothing_is_taken_and_an_old_lock_is_told_once_b_01() {
    for school in schools().await {
        school.dropped("alock.txt", "", 60);
        school.dropped("users.csv", USERS, 600);
        assert_eq!(school.sweeps().await.state, SweepState::Writer);
        assert_eq!(school.happenings().await.len(), 0);
        // It was forgotten: three hours are over.
        let since = school.now() - 60;
        school.hands.forward(3 * 3600);
        for _ in 0..3 {
            assert_eq!(school.sweeps().await.state, SweepState::Writer);
            school.hands.forward(60);
        }
        let told = school.happenings().await;
        assert_eq!(told.len(), 1);
        assert_eq!(told[0]["trouble"]["trouble"], "stale-lock");
        assert_eq!(told[0]["trouble"]["since"], since);
        assert_eq!(school.lies(), ["alock.txt", "users.csv"]);
        // The writer is done; later it forgets its lock again.
        fs::remove_file(school.drop_folder().join("alock.txt")).unwrap();
        assert_eq!(school.sweeps().await.taken.len(), 1);
        school.dropped("alock.txt", "", 4 * 3600);
        school.sweeps().await;
        assert_eq!(school.happenings().await.len(), 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_limit_of_locks_is_a_setting() {
    for school in schools().await {
        school.set("drop.stale_lock_hours", "1").await;
        school.dropped("alock.txt", "", 3700);
        school.sweeps().await;
        assert_eq!(school.happenings().await.len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_sweeps_at_a_time_and_a_stale_lock_is_broken_b_02() {
    for school in schools().await {
        school.dropped("users.csv", USERS, 6 * 3600);
        school.dropped("lock.txt", "1709618000", 60);
        assert_eq!(school.sweeps().await.state, SweepState::Busy);
        assert_eq!(school.lies(), ["lock.txt", "users.csv"]);
        school.hands.forward(3 * 3600);
        assert_eq!(school.sweeps().await.taken.len(), 1);
        assert!(school.lies().is_empty());
        assert_eq!(school.happenings().await.len(), 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_folder_nothing_is_done_unless_one_was_set() {
    for school in schools().await {
        let swept = school.sweeps().await;
        assert_eq!((swept.state, swept.reason), (SweepState::Missing, None));
        school.set("drop.folder", "/nowhere/at/all").await;
        for _ in 0..2 {
            assert_eq!(school.sweeps().await.state, SweepState::Unreadable);
        }
        let told = school.happenings().await;
        assert_eq!(told.len(), 1);
        assert_eq!(told[0]["trouble"]["trouble"], "unreadable");
        // Within the data folder, unless it is absolute.
        school.set("drop.folder", "in/coming").await;
        fs::create_dir_all(school.store.folder().join("in/coming")).unwrap();
        assert_eq!(school.sweeps().await.state, SweepState::Done);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_earlier_sweep_was_killed_with_is_brought_in_first() {
    for school in schools().await {
        let ours = school.store.folder().join("sweep");
        fs::create_dir_all(&ours).unwrap();
        // Copied whole, and not yet removed from the folder; half copied.
        fs::write(ours.join("users.csv"), USERS).unwrap();
        school.dropped("users.csv", USERS, 600);
        fs::write(ours.join(".writing-x"), "username;fir").unwrap();
        let swept = school.sweeps().await;
        assert_eq!(swept.taken.len(), 1);
        assert_eq!((school.reads("users.csv").as_str(), school.lies().len()), (USERS, 0));
        // Removed from the folder, and another one came after it.
        fs::write(ours.join("users.csv"), OTHERS).unwrap();
        school.dropped("users.csv", COURSES, 600);
        let swept = school.sweeps().await;
        assert_eq!(swept.taken.len(), 2);
        assert_eq!(school.reads("users.csv"), COURSES);
        assert_eq!(fs::read_dir(&ours).unwrap().count(), 0);
    }
}
