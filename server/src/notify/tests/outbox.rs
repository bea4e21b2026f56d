//! The outbox: once, in time, and not for ever.

use shared::api::{NotifyChannel, NotifyEvent, OutboxState};

use super::{GOOD, HEAD, School, schools};
use crate::notify::outbox::{self, Content, Draft, Ending, PAUSES, claim, settle};

const MAIL: NotifyChannel = NotifyChannel::Mail;
const IT: &str = "it@school.example";

/// A run whose report is to be told.
async fn with_news() -> Vec<School> {
    let schools = schools().await;
    for school in &schools {
        school.subscribe(IT, &[NotifyEvent::Report]).await;
        school.ran("users.csv", &format!("{HEAD}{GOOD}")).await;
    }
    schools
}

#[tokio::test(flavor = "multi_thread")]
async fn two_servers_on_one_database_write_and_send_each_message_once() {
    for school in with_news().await {
        let other = school.other().await;
        for n in 1..20 {
            let text = format!("{HEAD}{}", GOOD.replace("nora", &format!("nora{n}")));
            school.ran("users.csv", &text).await;
        }
        let (one, two) = tokio::join!(school.notifier.work_once(), other.work_once());
        let (one, two) = (one.unwrap(), two.unwrap());
        // One may have come too early for what the other wrote.
        let rest = school.notifier.work_once().await.unwrap();
        assert_eq!(one.sent + two.sent + rest.sent, 20);
        assert_eq!(school.post.mails().len(), 20);
        assert_eq!(school.messages().await.len(), 20);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_sent_is_tried_again_later_with_the_same_message_id() {
    for school in with_news().await {
        school
            .post
            .refuse("DATA", "451-4.3.0 the queue is full\n451 come back later");
        school.post.refuse("MAIL", "421 4.3.2 closing");
        assert_eq!(school.told().await, (0, 1));
        let message = &school.messages().await[0];
        assert_eq!((message.state, message.attempts), (OutboxState::Waiting, 1));
        assert!(message.reason.contains("come back later"), "{}", message.reason);
        // Not before its time.
        school.hands.forward(PAUSES[0] - 1);
        assert_eq!(school.told().await, (0, 0));
        school.hands.forward(1);
        assert_eq!(school.told().await, (0, 1), "the second refusal");
        school.hands.forward(PAUSES[1]);
        assert_eq!(school.told().await, (1, 0));
        let mails = school.post.mails();
        assert_eq!(mails.len(), 1);
        assert_eq!(
            mails[0].header("Message-ID"),
            format!("<{}@school.example>", message.id)
        );
        let sent = &school.messages().await[0];
        assert_eq!(
            (sent.state, sent.attempts, sent.reason.as_str()),
            (OutboxState::Sent, 3, "")
        );
        assert!(sent.sent.is_some() && sent.due.is_none() && !sent.retriable);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_day_it_is_given_up_with_its_reason_and_can_be_tried_anew() {
    for school in with_news().await {
        for _ in 0..=PAUSES.len() {
            school.post.refuse("RCPT", "450 4.2.0 greylisted");
            school.told().await;
            school.hands.forward(8 * 3600);
        }
        let message = school.messages().await.remove(0);
        assert_eq!((message.state, message.attempts), (OutboxState::Failed, 9));
        assert!(message.reason.contains("greylisted") && message.retriable);
        assert_eq!(school.told().await, (0, 0), "it isn't tried by itself");
        assert!(school.retry(&message.id, "anna").await.unwrap());
        assert_eq!(school.told().await, (1, 0));
        assert!(!school.retry(&message.id, "anna").await.unwrap(), "it is sent");
        let deeds: Vec<String> = sqlx::query_scalar("SELECT action FROM audit ORDER BY number")
            .fetch_all(school.store.read())
            .await
            .unwrap();
        assert_eq!(deeds.last().unwrap(), "message-retried");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_doesnt_exist_is_given_up_at_once_and_wrong_credentials_arent() {
    for school in with_news().await {
        school.post.refuse("MAIL", "530 5.7.0 sign in first");
        school.told().await;
        assert_eq!(school.messages().await[0].state, OutboxState::Waiting);
        school.hands.forward(PAUSES[0]);
        school.post.refuse("RCPT", "550-5.1.1 no such user\n550 here");
        school.told().await;
        let message = &school.messages().await[0];
        assert_eq!(message.state, OutboxState::Failed);
        assert!(message.reason.contains("no such user"), "{}", message.reason);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_mail_server_it_is_said_and_nothing_is_lost() {
    for school in with_news().await {
        let without = school.without_post();
        assert_eq!(without.work_once().await.unwrap().failed, 1);
        let message = school.messages().await.remove(0);
        assert_eq!(message.state, OutboxState::Failed);
        assert!(
            message.reason.starts_with("No mail server is configured."),
            "{}",
            message.reason
        );
        assert_eq!(without.state().await.unwrap().server, None);
        // Once there is one.
        assert!(school.retry(&message.id, "anna").await.unwrap());
        assert_eq!(school.told().await, (1, 0));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sender_that_died_is_followed_by_another_and_its_own_word_comes_too_late() {
    for school in with_news().await {
        while school.tell_once().await.unwrap() {}
        let (key, now) = (school.key(), school.place().clock.now());
        let dead = claim(&school.store, key, "elsewhere:1:x", MAIL, now)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(school.told().await, (0, 0), "it is at work");
        school.hands.forward(outbox::LEASE + 1);
        assert_eq!(school.told().await, (1, 0));
        let late = Ending::Later("I was asleep".into());
        settle(&school.store, &dead, &late, now).await.unwrap();
        assert_eq!(school.messages().await[0].state, OutboxState::Sent);
        // The file that it was sent with is no more of anybody's business.
        let payload: String = sqlx::query_scalar("SELECT payload FROM outbox")
            .fetch_one(school.store.read())
            .await
            .unwrap();
        assert_eq!(payload, "");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_secret_is_sealed_and_goes_when_it_is_sent_or_a_week_after_it_was_given_up() {
    for school in schools().await {
        let draft = |to: &str| Draft {
            channel: MAIL,
            what: "password",
            target: to.into(),
            subject: "Your new password".into(),
            subscription: String::new(),
            run: String::new(),
            content: Content::Mail {
                text: "Tr0ub4dor&3".into(),
                html: "<p>Tr0ub4dor&amp;3</p>".into(),
                attached: None,
            },
            is_secret: true,
        };
        let write = async |to: &str| {
            let now = school.place().clock.now();
            let mut tx = school.store.begin().await.unwrap();
            outbox::write(&mut tx, school.key(), now, vec![draft(to)])
                .await
                .unwrap();
            tx.commit().await.unwrap();
        };
        let kept = async || -> Vec<(String, Vec<u8>)> {
            sqlx::query_as("SELECT payload, sealed FROM outbox ORDER BY number")
                .fetch_all(school.store.read())
                .await
                .unwrap()
        };
        write("nora@school.example").await;
        let sealed = kept().await.remove(0);
        assert!(sealed.0.is_empty() && !sealed.1.is_empty());
        assert!(!String::from_utf8_lossy(&sealed.1).contains("Tr0ub4dor"));
        assert_eq!(school.told().await, (1, 0));
        assert_eq!(school.post.mails()[0].text(), "Tr0ub4dor&3");
        assert!(kept().await[0].1.is_empty());
        write("nobody@school.example").await;
        school.post.refuse("RCPT", "550 no such user");
        school.told().await;
        assert!(school.messages().await[1].retriable);
        school.hands.forward(7 * 24 * 3600 + 1);
        school.told().await;
        let message = &school.messages().await[1];
        assert!(!message.retriable && message.reason.contains("no such user"));
        assert!(!school.retry(&message.id, "anna").await.unwrap());
        school.hands.forward(90 * 24 * 3600);
        school.told().await;
        assert!(school.messages().await.is_empty());
    }
}
