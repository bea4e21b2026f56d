//! Webhooks, at a real receiver.

use serde_json::{Value, json};
use shared::api::{NotifyEvent, OutboxState};

use super::{BAD, GOOD, HEAD, School, schools};
use crate::notify::Notifier;
use crate::notify::hooks::{Call, signature};
use crate::notify::outbox::PAUSES;
use crate::outgoing::Outgoing;
use crate::outgoing::testing::{Heard, Receiver, Reply};
use crate::store::SecretKey;

async fn school_with(
    reply: impl Fn(&Heard) -> Reply + Send + Sync + Clone + 'static,
) -> Vec<(School, Receiver, String)> {
    let mut all = Vec::new();
    for school in schools().await {
        let receiver = Receiver::start(reply.clone()).await;
        let made = school
            .subscribe(&receiver.url("/hooks/1"), &[NotifyEvent::Errors])
            .await;
        all.push((school, receiver, made.secret.unwrap()));
    }
    all
}

/// Whether a request is what it says: signed by who has the secret.
fn is_signed(heard: &Heard, secret: &str) -> bool {
    let call = Call {
        id: heard.header("webhook-id").unwrap(),
        url: "",
        body: std::str::from_utf8(&heard.body).unwrap(),
        secret,
        at: heard.header("webhook-timestamp").unwrap().parse().unwrap(),
    };
    heard.header("webhook-signature") == signature(call).as_deref()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_webhook_is_called_with_facts_and_signed() {
    for (school, receiver, secret) in school_with(|_| Reply::status(204)).await {
        let run = school.ran("users.csv", &format!("{HEAD}{GOOD}{BAD}")).await;
        assert_eq!(school.told().await, (1, 0));
        let heard = &receiver.heard()[0];
        assert_eq!((heard.method.as_str(), heard.path.as_str()), ("POST", "/hooks/1"));
        assert_eq!(heard.header("content-type"), Some("application/json"));
        assert!(is_signed(heard, &secret));
        assert!(!is_signed(heard, "whsec_c29tZWJvZHkgZWxzZQ=="));
        assert_eq!(heard.header("webhook-id"), Some(school.messages().await[0].id.as_str()));
        let body: Value = serde_json::from_slice(&heard.body).unwrap();
        assert_eq!(
            body,
            json!({
                "event": "errors",
                "at": 1_709_618_400,
                "schedule": null,
                "run": {
                    "id": run.summary.id,
                    "name": "users.csv",
                    "state": "finished",
                    "actor": "anna",
                    "started": 1_709_618_400,
                    "finished": 1_709_618_400,
                    "files": ["users.csv"],
                    "rows": 2,
                    "counts": run.summary.counts,
                    "partial": 0,
                    "problem": null,
                },
                "address": null,
                "detail": {"kind": "run-ended"},
            })
        );
        // Nothing of the people in the file.
        let text = String::from_utf8_lossy(&heard.body);
        assert!(!text.contains("nora") && !text.contains("emeric"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_called_again_until_it_answers_well_with_the_same_id_and_a_time_of_its_own() {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};
    let count = Arc::new(AtomicU32::new(0));
    let reply = move |_: &Heard| match count.fetch_add(1, Ordering::SeqCst) % 3 {
        0 => Reply::status(503),
        1 => Reply::status(301).with("location", "/elsewhere"),
        _ => Reply::ok("thanks"),
    };
    for (school, receiver, secret) in school_with(reply).await {
        school.ran("users.csv", &format!("{HEAD}{BAD}")).await;
        assert_eq!(school.told().await, (0, 1));
        assert_eq!(school.messages().await[0].reason, "The receiver answered 503.");
        school.hands.forward(PAUSES[0]);
        assert_eq!(school.told().await, (0, 1), "it isn't followed to another place");
        school.hands.forward(PAUSES[1]);
        assert_eq!(school.told().await, (1, 0));
        let heard = receiver.heard();
        assert_eq!(heard.len(), 3);
        assert!(heard.iter().all(|heard| is_signed(heard, &secret)));
        let ids: Vec<_> = heard.iter().map(|heard| heard.header("webhook-id")).collect();
        assert!(ids.windows(2).all(|pair| pair[0] == pair[1]));
        let times: Vec<i64> = heard
            .iter()
            .map(|heard| heard.header("webhook-timestamp").unwrap().parse().unwrap())
            .collect();
        assert_eq!(times[1] - times[0], PAUSES[0]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_that_is_gone_for_good_is_called_no_more() {
    for (school, receiver, _) in school_with(|_| Reply::status(410)).await {
        school.ran("users.csv", &format!("{HEAD}{BAD}")).await;
        assert_eq!(school.told().await, (0, 1));
        assert_eq!(school.messages().await[0].state, OutboxState::Failed);
        assert_eq!(receiver.heard().len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_own_network_isnt_called_unless_it_is_configured() {
    for (school, receiver, _) in school_with(|_| Reply::status(204)).await {
        let key = SecretKey::open(school.store.folder()).unwrap();
        let strict = Notifier::new(school.place().clone(), key, None, Outgoing::default());
        school.ran("users.csv", &format!("{HEAD}{BAD}")).await;
        assert_eq!(strict.work_once().await.unwrap().failed, 1);
        assert!(receiver.heard().is_empty());
        assert_eq!(school.messages().await[0].state, OutboxState::Failed);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trial_tells_the_answer_and_leaves_no_message() {
    let english = shared::i18n::Catalog::of(shared::i18n::Lang::En);
    for (school, receiver, secret) in school_with(|_| Reply::status(400)).await {
        let all = crate::notify::subscriptions::all(&school.store).await.unwrap();
        let trial = school.try_out(&all[0].id, "anna", english).await.unwrap();
        assert_eq!(
            (trial.sent, trial.answer.as_str()),
            (false, "The receiver answered 400.")
        );
        assert!(is_signed(&receiver.heard()[0], &secret));
        let mail = school
            .subscribe("it@school.example", &[NotifyEvent::Held])
            .await
            .subscription;
        let trial = school.try_out(&mail.id, "anna", english).await.unwrap();
        assert_eq!(
            (trial.sent, trial.answer.as_str()),
            (true, "The mail server took it: 2.0.0 taken as number 1")
        );
        assert_eq!(school.subjects(), [super::told("it@school.example", "A trial")]);
        assert!(school.messages().await.is_empty());
        let gone = school.try_out("01GONE", "anna", english).await;
        assert!(gone.is_err());
    }
}
