//! Files of other systems: ETag, dates, headers, limits (G §4, D70).

use std::sync::atomic::{AtomicUsize, Ordering};

use shared::api::SourceHeaderWish;
use shared::i18n::{Catalog, Lang};

use super::*;
use crate::outgoing::testing::{Authority, Receiver, Reply};
use crate::outgoing::{Outgoing, Policy};
use crate::sources::{Headers, gather, gather_again};

/// A system whose file changes when it is asked for the n-th time: it knows what it has handed out by its ETag.
async fn exports(texts: &'static [&'static str]) -> Receiver {
    let asked = AtomicUsize::new(0);
    Receiver::start(move |heard| {
        let at = asked.fetch_add(1, Ordering::SeqCst).min(texts.len() - 1);
        let etag = format!(
            "\"{}\"",
            texts[..=at].iter().rposition(|text| *text == texts[at]).unwrap()
        );
        if heard.header("if-none-match") == Some(&etag) {
            return Reply::status(304);
        }
        Reply::ok(texts[at])
            .with("etag", &etag)
            .with("last-modified", "Tue, 05 Mar 2024 05:00:00 GMT")
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_of_another_system_is_stored_in_the_inbox_then_run_once_d70() {
    for school in schools().await {
        let system = Receiver::start(|heard| match heard.header("if-none-match") {
            Some("\"1\"") => Reply::status(304),
            _ => Reply::ok(USERS)
                .with("etag", "\"1\"")
                .with("last-modified", "Tue, 05 Mar 2024 05:00:00 GMT"),
        })
        .await;
        let url = system.url("/exports/staff.csv");
        assert_eq!(school.names(&[&url]).await, ["staff.csv"]);
        assert_eq!(school.reads("staff.csv"), USERS);
        // Killed before the run was sent: it is not fetched anew, and not forgotten.
        assert_eq!(school.night(&[&url]).await, "finished");
        assert_eq!(school.area(), ["archives/20240305-060000_staff.csv"]);
        assert_eq!(school.skips(&[&url]).await, [skipped(&url, "unchanged")]);
        // Whoever wants it now gets it.
        let again = gather_again(school.place(), "nightly", &[wanted(&url)]).await.unwrap();
        assert_eq!(again.uploads[0].name, "staff.csv");
        let heard = system.heard();
        assert_eq!(heard.len(), 4);
        assert_eq!(heard[0].header("if-none-match"), None);
        assert_eq!(heard[2].header("if-none-match"), Some("\"1\""));
        assert_eq!(
            heard[2].header("if-modified-since"),
            Some("Tue, 05 Mar 2024 05:00:00 GMT")
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_has_changed_is_run_again_also_where_the_other_system_says_nothing_of_it() {
    for school in schools().await {
        let system = exports(&[USERS, USERS, OTHERS, OTHERS]).await;
        let url = system.url("/users.csv");
        let mut ends = Vec::new();
        for _ in 0..4 {
            ends.push(school.night(&[&url]).await);
        }
        assert_eq!(ends, ["finished", "", "finished", ""]);

        // Neither ETag nor date: the bytes tell.
        let mute = Receiver::start(|_| Reply::ok(COURSES)).await;
        let url = mute.url("/uploadcourses.csv");
        assert_eq!(school.night(&[&url]).await, "finished");
        assert_eq!(school.night(&[&url]).await, "");
        // For another schedule it is new.
        let found = gather(school.place(), "weekly", &[wanted(&url)]).await.unwrap();
        assert_eq!(found.uploads.len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_between_the_file_and_what_is_written_down_of_it_it_comes_once() {
    for school in schools().await {
        let system = exports(&[USERS]).await;
        let url = system.url("/users.csv");
        assert_eq!(school.names(&[&url]).await, ["users.csv"]);
        let mut tx = school.store.begin().await.unwrap();
        sqlx::query("DELETE FROM remote_files").execute(&mut *tx).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(school.names(&[&url]).await, ["users.csv"]);
        assert_eq!(school.area(), ["users.csv"]);
        assert_eq!(school.night(&[&url]).await, "finished");
        assert_eq!(school.night(&[&url]).await, "");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fatal_file_of_another_system_is_told_once_and_replaced_when_it_changes_d16() {
    for school in schools().await {
        let system = exports(&[FATAL, FATAL, USERS]).await;
        let url = system.url("/users.csv");
        assert_eq!(school.night(&[&url]).await, "failed");
        assert_eq!(school.skips(&[&url]).await, [skipped("users.csv", "fatal")]);
        assert_eq!(school.night(&[&url]).await, "finished");
        assert_eq!(school.area().len(), 2, "{:?}", school.area());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_header_of_a_source_is_said_to_it_alone_and_shown_nowhere() {
    for school in schools().await {
        let system = Receiver::start(|heard| match heard.header("authorization") {
            Some("Bearer s3cret") => Reply::ok(USERS),
            _ => Reply::status(401),
        })
        .await;
        let url = system.url("/pay/users.csv");
        let refused = school.finds(&[&url]).await.unwrap_err();
        for lang in Lang::ALL {
            assert!(refused.told(Catalog::of(lang)).contains("401"));
        }
        let wish = SourceHeaderWish {
            address: system.url("/pay"),
            name: "Authorization".into(),
            value: "Bearer s3cret".into(),
        };
        let headers = Headers::of(school.place()).unwrap();
        headers.set(&wish, "n.roussel").await.unwrap();
        assert_eq!(school.names(&[&url]).await, ["users.csv"]);
        assert!(school.finds(&[&system.url("/other/users.csv")]).await.is_err());
        assert!(!format!("{wish:?}").contains("s3cret"));
        let kept: Vec<Vec<u8>> = sqlx::query_scalar("SELECT value FROM source_headers")
            .fetch_all(school.store.read())
            .await
            .unwrap();
        assert!(!String::from_utf8_lossy(&kept[0]).contains("s3cret"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_source_that_is_gone_too_large_or_within_the_own_network_is_an_error_and_leaves_nothing() {
    for school in schools().await {
        let system = Receiver::start(|heard| match heard.path.as_str() {
            "/large.csv" => Reply::ok("x".repeat(5000)),
            _ => Reply::status(404),
        })
        .await;
        let small = Policy {
            allow_private: true,
            allow_http: true,
            largest: 1000,
        };
        let place = school.place().clone().asking(Outgoing::new(small));
        for path in ["/large.csv", "/gone.csv"] {
            let found = gather(&place, "nightly", &[wanted(&system.url(path))]).await;
            assert!(matches!(found, Err(SourceError::Unavailable { .. })), "{path}");
        }
        let strict = school.place().clone().asking(Outgoing::default());
        let found = gather(&strict, "nightly", &[wanted("https://127.0.0.1/users.csv")]).await;
        let told = found.unwrap_err().told(Catalog::of(Lang::En));
        assert!(told.contains("own network"), "{told}");
        assert!(school.area().is_empty());
        let incoming = std::fs::read_dir(school.store.folder().join("incoming"));
        assert_eq!(incoming.map_or(0, Iterator::count), 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_source_by_tls_is_asked_where_its_authority_is_known_and_its_header_is_told_to_nobody_else() {
    let authority = Authority::new("School");
    for school in schools().await {
        let system = Receiver::sealed(authority.server(&["localhost"]), |_| Reply::ok(USERS)).await;
        let url = system.url("/users.csv");
        let wish = SourceHeaderWish {
            address: system.url("/"),
            name: "Authorization".into(),
            value: "Bearer s3cret".into(),
        };
        let headers = Headers::of(school.place()).unwrap();
        headers.set(&wish, "n.roussel").await.unwrap();

        let refused = school.finds(&[&url]).await.unwrap_err();
        for lang in Lang::ALL {
            let told = refused.told(Catalog::of(lang));
            assert!(told.contains("--ca-file"), "{told}");
        }
        assert!(system.heard().is_empty());

        let place = school.place().clone().asking(here().trusting(authority.trusted()));
        let found = gather(&place, "nightly", &[wanted(&url)]).await.unwrap();
        assert_eq!(found.uploads[0].name, "users.csv");
        assert_eq!(system.heard()[0].header("authorization"), Some("Bearer s3cret"));
    }
}
