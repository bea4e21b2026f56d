//! The digest of a day.

use serde_json::Value;
use shared::api::{NotifyEvent, NotifyTime};

use super::{BAD, GOOD, HEAD, schools, told};
use crate::outgoing::testing::{Receiver, Reply};

const HOUR: i64 = 3600;

#[tokio::test(flavor = "multi_thread")]
async fn what_happens_in_a_day_is_told_together_at_its_hour_and_a_quiet_day_not_at_all() {
    for school in schools().await {
        school.set(&[("site.address", "https://sync.school.example")]).await;
        let at_seven = |new: &mut shared::api::SubscriptionNew| new.time = NotifyTime::Daily(7);
        let wanted = [NotifyEvent::Errors, NotifyEvent::Failed, NotifyEvent::Recovered];
        school.subscribe_so("head@school.example", &wanted, at_seven).await;
        // It is six o'clock.
        school.ran("users.csv", &format!("{HEAD}{GOOD}{BAD}")).await;
        school.hands.forward(60);
        school.ran("users.csv", &format!("{HEAD}{GOOD}")).await;
        school.ran("more.csv", &format!("{HEAD}{GOOD}")).await;
        assert_eq!(school.told().await, (0, 0));
        school.hands.forward(HOUR);
        assert_eq!(school.told().await, (1, 0));
        assert_eq!(
            school.subjects(),
            [told("head@school.example", "2024-03-05: 2 messages")]
        );
        let text = school.post.mails()[0].text();
        assert!(
            text.contains("- 1 row failed: users.csv\n  2024-03-05 06:00:00 UTC\n  https://sync.school.example/runs/")
        );
        assert!(text.contains("- Fine again: users.csv"), "{text}");
        // The next day nothing happens.
        school.hands.forward(24 * HOUR);
        assert_eq!(school.told().await, (0, 0));
        // After three days without a server there is one digest, not three.
        school.ran("users.csv", &format!("{HEAD}{BAD}")).await;
        school.hands.forward(72 * HOUR);
        assert_eq!(school.told().await, (1, 0));
        assert_eq!(school.told().await, (0, 0));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_servers_write_a_digest_once() {
    for school in schools().await {
        let at_seven = |new: &mut shared::api::SubscriptionNew| new.time = NotifyTime::Daily(7);
        school
            .subscribe_so("head@school.example", &[NotifyEvent::Report], at_seven)
            .await;
        school.ran("users.csv", &format!("{HEAD}{GOOD}")).await;
        school.told().await;
        school.hands.forward(HOUR);
        let other = school.other().await;
        let (one, two) = tokio::join!(school.write_digests(), other.write_digests());
        assert_eq!(one.unwrap() + two.unwrap(), 1);
        assert_eq!(school.messages().await.len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_webhook_gets_its_digest_as_a_list() {
    for school in schools().await {
        let receiver = Receiver::start(|_| Reply::status(200)).await;
        let at_seven = |new: &mut shared::api::SubscriptionNew| new.time = NotifyTime::Daily(7);
        school
            .subscribe_so(&receiver.url("/"), &[NotifyEvent::Report], at_seven)
            .await;
        school.ran("users.csv", &format!("{HEAD}{GOOD}")).await;
        school.told().await;
        school.hands.forward(HOUR);
        assert_eq!(school.told().await, (1, 0));
        let body: Value = serde_json::from_slice(&receiver.heard()[0].body).unwrap();
        assert_eq!(body["event"], "digest");
        assert_eq!(body["items"][0]["run"]["name"], "users.csv");
    }
}
