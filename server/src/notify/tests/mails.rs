//! Who is told of what by mail, and what the mails say (D88).

use std::collections::BTreeSet;

use serde_json::json;
use shared::api::{NotifyEvent, RunMode};

use super::{BAD, GOOD, HEAD, schools, told};

const USERS: &str = "users.csv";

#[tokio::test(flavor = "multi_thread")]
async fn d88_the_report_of_each_run_goes_to_those_of_the_setting_with_the_report_attached() {
    for school in schools().await {
        school
            .set(&[
                ("notify.report_to", "it@school.example, head@school.example"),
                ("site.address", "https://sync.school.example/"),
            ])
            .await;
        let run = school.ran(USERS, &format!("{HEAD}{GOOD}{BAD}")).await;
        assert_eq!(school.told().await, (2, 0));
        let mails = school.post.mails();
        let to: Vec<&str> = mails.iter().map(|mail| mail.to.as_str()).collect();
        assert_eq!(to, ["it@school.example", "head@school.example"]);
        let mail = &mails[0];
        assert_eq!(mail.from, "sync@school.example");
        assert_eq!(mail.header("From"), "\"Tool Sync\" <sync@school.example>");
        assert_eq!(mail.header("Subject"), "[Tool Sync] 1 row failed: users.csv");
        assert_eq!(mail.header("Auto-Submitted"), "auto-generated");
        assert_eq!(mail.header("Date"), "Tue, 05 Mar 2024 06:00:00 +0000");
        let report = run.report.unwrap().replace("reports/", "");
        assert_eq!(mail.files(), [format!("{report}.html")]);
        let link = format!("https://sync.school.example/runs/{}", run.summary.id);
        insta::allow_duplicates! { insta::assert_snapshot!(mail.text().replace(&link, "LINK"), @r"
        One row created its record. One row failed; nothing from it was written.
        The report is attached.

        Run: users.csv
        Sent by: anna
        Began: 2024-03-05 06:00:00 UTC
        Took: 0 s
        Rows: 2

        Why rows failed
        - E-mail is not an address
          One row, line 3

        Open the run:
        LINK

        -- 
        Tool Sync sends this because somebody entered this address in its
        settings.
        ") };
        let html = mail.part("text/html").unwrap();
        assert!(html.contains(&format!("href=\"{link}\"")), "{html}");
        // Nothing is told twice.
        assert_eq!(school.told().await, (0, 0));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_event_is_told_to_who_wants_it() {
    for school in schools().await {
        use NotifyEvent::{Errors, Failed, Held, Recovered, Report};
        for event in [Failed, Errors, Recovered, Held, Report] {
            school
                .subscribe(&format!("{}@school.example", event.name()), &[event])
                .await;
        }
        let told_after = async |files: &[(&str, &str)], mode| {
            let before = school.post.mails().len();
            school.ran_so(files, json!({}), mode).await;
            school.told().await;
            let mails = school.post.mails().split_off(before);
            mails.into_iter().map(|mail| mail.to).collect::<BTreeSet<_>>()
        };
        let names = |names: &[&str]| {
            let addresses = names.iter().map(|name| format!("{name}@school.example"));
            addresses.collect::<BTreeSet<_>>()
        };
        let good = format!("{HEAD}{GOOD}");
        // All is well, and was.
        assert_eq!(told_after(&[(USERS, &good)], RunMode::Run).await, names(&["report"]));
        // Rows fail.
        let bad = format!("{HEAD}{GOOD}{BAD}");
        assert_eq!(
            told_after(&[(USERS, &bad)], RunMode::Run).await,
            names(&["errors", "report"])
        );
        // The file can't be read at all.
        let fatal = "firstname;lastname\nNora;Lind\n";
        assert_eq!(
            told_after(&[(USERS, fatal)], RunMode::Run).await,
            names(&["failed", "report"])
        );
        // Fine again: told once.
        assert_eq!(
            told_after(&[(USERS, &good)], RunMode::Run).await,
            names(&["recovered", "report"])
        );
        assert_eq!(told_after(&[(USERS, &good)], RunMode::Run).await, names(&["report"]));
        // D79: a simulation is told to nobody, and neither is a plan that somebody asked for.
        assert_eq!(told_after(&[(USERS, &bad)], RunMode::Simulate).await, names(&[]));
        assert_eq!(told_after(&[(USERS, &good)], RunMode::Plan).await, names(&[]));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_that_a_guard_holds_asks_for_somebody_and_says_why() {
    for school in schools().await {
        school
            .set(&[
                ("guard.deletions", "1"),
                ("site.address", "https://sync.school.example"),
            ])
            .await;
        school.subscribe("head@school.example", &[NotifyEvent::Held]).await;
        let many = "username;firstname;lastname;email\na;A;A;a@school.example\nb;B;B;b@school.example\n";
        school.ran(USERS, many).await;
        let gone = [(
            "gone.csv",
            "username
a
b
",
        )];
        let run = school
            .ran_so(
                &gone,
                json!({"users.operation": "delete", "users.match_by": "username"}),
                RunMode::Run,
            )
            .await;
        assert_eq!(run.summary.state.name(), "held");
        assert_eq!(school.told().await, (1, 0));
        assert_eq!(
            school.subjects(),
            [told("head@school.example", "Waits for approval: gone.csv")]
        );
        let mail = &school.post.mails()[0];
        assert!(mail.files().is_empty(), "there is no report yet");
        let link = format!("https://sync.school.example/runs/{}/plan", run.summary.id);
        insta::allow_duplicates! { insta::assert_snapshot!(mail.text().replace(&link, "LINK"), @r"
        The run waits until somebody looks at its plan and approves it.

          The plan deletes 2 of 2 accounts.

        Run: gone.csv
        Sent by: anna
        Began: 2024-03-05 06:00:00 UTC
        Rows: 2

        Look at the plan:
        LINK

        -- 
        Tool Sync sends this because somebody entered this address in its
        settings.
        ") };
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_is_in_the_language_of_who_gets_it_else_of_the_site() {
    for school in schools().await {
        school.set(&[("site.language", "fr")]).await;
        let all = [NotifyEvent::Report];
        school
            .subscribe_so("nora@school.example", &all, |new| new.language = "en".into())
            .await;
        school.subscribe("louis@school.example", &all).await;
        school
            .ran(USERS, &format!("{HEAD}{GOOD}{BAD}{}", BAD.replace("emeric", "odile")))
            .await;
        school.told().await;
        assert_eq!(
            school.subjects(),
            [
                told("louis@school.example", "2 lignes en échec\u{202f}: users.csv"),
                told("nora@school.example", "2 rows failed: users.csv"),
            ]
        );
        let mails = school.post.mails();
        let french = mails.iter().find(|mail| mail.to.starts_with("louis")).unwrap();
        assert!(french.part("text/html").unwrap().contains("<html lang=\"fr\">"));
        assert!(french.text().contains("Le rapport est joint."), "{}", french.text());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_with_several_reasons_gets_one_mail() {
    for school in schools().await {
        school.set(&[("notify.report_to", "IT@school.example")]).await;
        school.subscribe("it@school.example", &[NotifyEvent::Report]).await;
        school
            .subscribe("it@school.example", &[NotifyEvent::Errors, NotifyEvent::Report])
            .await;
        school.ran(USERS, &format!("{HEAD}{BAD}")).await;
        assert_eq!(school.told().await, (1, 0));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_paused_and_who_wants_another_schedule_isnt_told() {
    for school in schools().await {
        let paused = school.subscribe("away@school.example", &[NotifyEvent::Report]).await;
        let change = shared::api::SubscriptionChange {
            paused: Some(true),
            ..Default::default()
        };
        let id = &paused.subscription.id;
        crate::notify::subscriptions::change(&school.store, id, change, school.by())
            .await
            .unwrap();
        let nightly = |new: &mut shared::api::SubscriptionNew| new.schedule = "01NIGHTLY".into();
        school
            .subscribe_so("night@school.example", &[NotifyEvent::Report], nightly)
            .await;
        school.ran(USERS, &format!("{HEAD}{GOOD}")).await;
        assert_eq!(school.told().await, (0, 0));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_happened_long_ago_isnt_news() {
    for school in schools().await {
        school.subscribe("it@school.example", &[NotifyEvent::Report]).await;
        school.ran(USERS, &format!("{HEAD}{GOOD}")).await;
        school.hands.forward(8 * 24 * 3600);
        assert_eq!(school.told().await, (0, 0));
        // And it isn't looked at again.
        assert!(!school.tell_once().await.unwrap());
    }
}
