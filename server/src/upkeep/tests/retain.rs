//! What is older than it is kept.

use shared::api::{KeptKind, RetentionAsked, RetentionDone};

use super::{DAY, School, USERS, in_store, on_disk};
use crate::accounts::audit::{Chain, verify};
use crate::files::Area;
use crate::store::settings;
use crate::upkeep::retain;

async fn done(school: &School, asked: RetentionAsked) -> RetentionDone {
    retain(&school.place, &asked, "schedule").await.unwrap()
}

fn count(done: &RetentionDone, kind: KeptKind) -> Option<u64> {
    done.removed.iter().find(|of| of.kind == kind).map(|of| of.count)
}

/// The files of the area are as old as the machine says: they go with its clock, and the runs with that of the test.
fn age(area: &Area, name: &str, at: i64) {
    let path = area.path(name).unwrap();
    let file = std::fs::File::options().append(true).open(path).unwrap();
    let at = std::time::UNIX_EPOCH + std::time::Duration::from_secs(u64::try_from(at).unwrap());
    file.set_modified(at).unwrap();
}

fn all(area: &Area) -> Vec<String> {
    let mut names = Vec::new();
    for folder in ["", "archives", "reports"] {
        let entries = crate::files::listing::all(area, folder, true).unwrap();
        names.extend(entries.into_iter().map(|entry| entry.name));
    }
    names
}

#[tokio::test(flavor = "multi_thread")]
async fn each_kind_goes_when_its_days_are_over_and_what_waits_stays() {
    for school in on_disk().await {
        let area = &school.place.area;
        let first = school.ran("users.csv", USERS).await;
        area.put_new("waiting.csv", &mut USERS.as_bytes()).unwrap();
        let began = school.place.clock.now();
        for name in all(area) {
            age(area, &name, began);
        }
        school.hands.forward(91 * DAY);
        let second = school.ran("groups.csv", "courseid;name\nBIO;A\n").await;

        // Told before it is done: the same, and nothing is gone.
        let dry = RetentionAsked {
            dry_run: true,
            ..RetentionAsked::default()
        };
        let would = done(&school, dry).await;
        let (files, deeds) = (all(area).len(), school.rows("audit").await);
        let did = done(&school, RetentionAsked::default()).await;
        assert_eq!((&would.removed, would.waiting), (&did.removed, did.waiting));
        // A tryback is there as it came and as a workbook.
        assert_eq!(count(&did, KeptKind::Trybacks), Some(2));
        assert_eq!(count(&did, KeptKind::Archives), Some(1));
        assert_eq!(count(&did, KeptKind::Inputs), Some(1));
        assert_eq!(count(&did, KeptKind::Reports), Some(0));
        assert_eq!(count(&did, KeptKind::Runs), Some(0));
        assert_eq!(did.waiting, 1);
        assert_eq!(all(area).len(), files - 3);
        assert!(area.has("waiting.csv"));
        assert_eq!(school.rows("audit").await, deeds + 1);
        // Once is enough, and what changed nothing isn't written down.
        assert_eq!(
            count(&done(&school, RetentionAsked::default()).await, KeptKind::Archives),
            Some(0)
        );
        assert_eq!(school.rows("audit").await, deeds + 1);

        // After a year the run itself goes, with its journal, its history and its reports.
        school.hands.forward(300 * DAY);
        let did = done(&school, RetentionAsked::default()).await;
        assert_eq!(count(&did, KeptKind::Runs), Some(1));
        assert!(count(&did, KeptKind::Reports) >= Some(4));
        assert_eq!(school.state(&first).await, None);
        assert!(school.state(&second).await.is_some());
        assert_eq!(school.rows("runs").await, 1);
        assert_eq!(school.rows("run_rows").await, 1);
        assert_eq!(school.rows("run_creations").await, 0);
        assert!(!school.store.folder().join("runs").join(&first).exists());

        // After two the audit, which stays a whole chain; the people stay.
        school.hands.forward(400 * DAY);
        let did = done(&school, RetentionAsked::default()).await;
        assert!(count(&did, KeptKind::Audit) >= Some(1));
        assert!(matches!(verify(&school.store).await.unwrap(), Chain::Whole(_)));
        assert_eq!(school.rows("users").await, 1);
        assert!(area.has("waiting.csv"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_goes_where_it_is_kept_for_ever_or_still_at_work() {
    for school in on_disk().await {
        let ended = school.ran("users.csv", USERS).await;
        let waits = school.sent("users.csv", USERS).await;
        let mut tx = school.store.begin().await.unwrap();
        for key in ["inputs", "reports", "audit"] {
            let key = format!("retention.{key}_days");
            settings::save(&mut tx, &key, Some("0")).await.unwrap();
        }
        tx.commit().await.unwrap();
        school.hands.forward(10_000 * DAY);
        let did = done(&school, RetentionAsked::default()).await;
        assert_eq!(did.removed.iter().map(|of| of.count).sum::<u64>(), 0);
        assert!(school.state(&ended).await.is_some());

        // Whoever names a moment means it; a run that still waits is no run that ended.
        let asked = RetentionAsked {
            kinds: vec![KeptKind::Runs, KeptKind::Inputs],
            before: Some(school.place.clock.now()),
            dry_run: false,
        };
        let did = done(&school, asked).await;
        assert_eq!(count(&did, KeptKind::Runs), Some(1));
        assert_eq!(count(&did, KeptKind::Archives), None);
        assert!(school.state(&waits).await.is_some());
        school.runs.work_once().await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn messages_and_what_they_told_go_in_their_own_time_and_are_counted_before() {
    for school in on_disk().await {
        let ran = school.ran("users.csv", USERS).await;
        let told = school.place.clock.now();
        let set = async |sql: &'static str| {
            let mut tx = school.store.begin().await.unwrap();
            sqlx::query(sql).bind(told).execute(&mut *tx).await.unwrap();
            tx.commit().await.unwrap();
        };
        // The run that ended was told, by a mail that was sent and one that wasn't; a second run is told by nobody yet.
        set("UPDATE happenings SET told = $1").await;
        set("INSERT INTO outbox (number, id, state, ended, sealed) VALUES (1, 'A', 'sent', $1, '')").await;
        set("INSERT INTO outbox (number, id, state, ended, sealed) VALUES (2, 'B', 'failed', $1, '')").await;
        school.ran("groups.csv", "courseid;name\nBIO;A\n").await;
        let dry = || RetentionAsked {
            kinds: vec![KeptKind::Messages],
            dry_run: true,
            before: None,
        };
        let asked = || RetentionAsked {
            dry_run: false,
            ..dry()
        };
        for (days, count_then, left) in [(30, 0, (2, 2)), (1, 2, (1, 1)), (60, 1, (1, 0))] {
            school.hands.forward(days * DAY);
            assert_eq!(count(&done(&school, dry()).await, KeptKind::Messages), Some(count_then));
            assert_eq!(
                count(&done(&school, asked()).await, KeptKind::Messages),
                Some(count_then)
            );
            assert_eq!((school.rows("happenings").await, school.rows("outbox").await), left);
        }
        assert!(school.state(&ran).await.is_some());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn objects_go_like_files_by_when_the_store_says_they_were_written() {
    for school in in_store().await {
        let area = &school.place.area;
        school.ran("users.csv", USERS).await;
        area.put_new("waiting.csv", &mut USERS.as_bytes()).unwrap();
        let since = school.place.clock.now();
        school.hands.forward(crate::store::now() - since + 91 * DAY);
        let did = done(&school, RetentionAsked::default()).await;
        assert_eq!(count(&did, KeptKind::Trybacks), Some(2));
        assert_eq!(count(&did, KeptKind::Archives), Some(1));
        assert_eq!(count(&did, KeptKind::Inputs), Some(1));
        assert_eq!((did.waiting, area.has("waiting.csv")), (1, true));
        assert!(school.place.keeper().list_any("runs", true, None).unwrap().is_empty());
    }
}
