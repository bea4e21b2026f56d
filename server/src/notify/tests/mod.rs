//! Notifications from what happens to what arrives: at a real mail server and a real receiver of HTTP, on both
//! databases, with a clock that is turned by hand.

mod alarms;
mod digests;
mod hooks;
mod mails;
mod outbox;
mod passwords;
mod post_office;
mod sealed;
mod summaries;

use std::ops::Deref;
use std::sync::Arc;

use jiff::tz::TimeZone;
use serde_json::json;
use shared::api::{
    NotifyChannel, NotifyEvent, NotifyTime, OperatorRole, OutboxDto, RunDto, RunMode, RunOptions, SubscriptionMade,
    SubscriptionNew,
};
use shared::i18n::{Catalog, Lang};
use shared::settings::Settings;

use super::outbox::{OutboxFilter, list};
use super::subscriptions::{By, create};
use super::work::Done;
use super::{Notifier, Post};
use crate::clock::testing::{Hands, clock};
use crate::outgoing::Trust;
use crate::outgoing::testing::here;
use crate::platform::Directory;
use crate::runs::{Actor, Runs, Upload, Workplace};
use crate::store::testing::{TestStore, stores};
use crate::store::{SecretKey, Store, settings};
use post_office::PostOffice;

static UTC: TimeZone = TimeZone::UTC;

pub const HEAD: &str = "username;firstname;lastname;email\n";
pub const GOOD: &str = "nora.lind;Nora;Lind;nora.lind@northfield.example\n";
pub const BAD: &str = "emeric.saule;Émeric;Saule;a@@b\n";

/// A school: its database, its runs, its mail server, and what tells.
pub struct School {
    pub store: TestStore,
    pub runs: Runs,
    pub post: PostOffice,
    pub notifier: Notifier,
    pub hands: Hands,
}

impl Deref for School {
    type Target = Notifier;

    fn deref(&self) -> &Notifier {
        &self.notifier
    }
}

/// One on each database.
pub async fn schools() -> Vec<School> {
    let mut schools = Vec::new();
    for store in stores().await {
        let (clock, hands) = clock();
        let key = SecretKey::open(store.folder()).unwrap();
        let directory = Directory::open(store.clone(), key.clone()).await.unwrap();
        let place = Workplace::new(store.clone(), Arc::new(directory), store.folder(), clock);
        let post = PostOffice::open();
        schools.push(School {
            runs: Runs::new(place.clone()),
            notifier: notifier(place, key, &post),
            store,
            post,
            hands,
        });
    }
    schools
}

fn notifier(place: Workplace, key: SecretKey, post: &PostOffice) -> Notifier {
    let configured = Post::configured(
        Some(&post.url()),
        Some("Tool Sync <sync@school.example>"),
        &Trust::default(),
    );
    Notifier::new(place, key, configured.unwrap(), here())
}

impl School {
    /// What tells, in another process on the same database.
    pub async fn other(&self) -> Notifier {
        let store: Store = self.store.again().await;
        let key = SecretKey::open(self.store.folder()).unwrap();
        let place = Workplace {
            store,
            ..self.notifier.place().clone()
        };
        notifier(place, key, &self.post)
    }

    /// The same by another mail server.
    pub fn by_post(&self, post: Post) -> Notifier {
        let key = SecretKey::open(self.store.folder()).unwrap();
        Notifier::new(self.notifier.place().clone(), key, Some(post), here())
    }

    /// The same without a mail server.
    pub fn without_post(&self) -> Notifier {
        let key = SecretKey::open(self.store.folder()).unwrap();
        Notifier::new(self.notifier.place().clone(), key, None, here())
    }

    pub async fn set(&self, values: &[(&str, &str)]) {
        let mut tx = self.store.begin().await.unwrap();
        for (key, value) in values {
            Settings::new().set(key, value).unwrap();
            settings::save(&mut tx, key, Some(value)).await.unwrap();
        }
        tx.commit().await.unwrap();
    }

    /// Tells somebody of something from now on.
    pub async fn subscribe(&self, target: &str, events: &[NotifyEvent]) -> SubscriptionMade {
        self.subscribe_so(target, events, |_| ()).await
    }

    pub async fn subscribe_so(
        &self,
        target: &str,
        events: &[NotifyEvent],
        change: impl FnOnce(&mut SubscriptionNew),
    ) -> SubscriptionMade {
        let mut new = SubscriptionNew {
            channel: if target.contains('@') {
                NotifyChannel::Mail
            } else {
                NotifyChannel::Webhook
            },
            target: target.to_owned(),
            language: String::new(),
            schedule: String::new(),
            events: events.to_vec(),
            time: NotifyTime::AtOnce,
        };
        change(&mut new);
        create(&self.store, self.notifier.key(), new, self.by()).await.unwrap()
    }

    pub fn by(&self) -> By<'_> {
        By {
            actor: "anna",
            at: self.notifier.place().clock.now(),
            zone: &UTC,
        }
    }

    pub async fn ran(&self, name: &str, text: &str) -> RunDto {
        self.ran_so(&[(name, text)], json!({}), RunMode::Run).await
    }

    /// Runs files, with settings for this run.
    pub async fn ran_so(&self, files: &[(&str, &str)], values: serde_json::Value, mode: RunMode) -> RunDto {
        let options = RunOptions {
            mode,
            settings: serde_json::from_value(values).unwrap(),
            ..RunOptions::default()
        };
        let uploads = files.iter().map(|(name, text)| {
            let path = self.store.folder().join(format!("sent-{name}"));
            std::fs::write(&path, text).unwrap();
            Upload::from_outside((*name).to_owned(), path)
        });
        let actor = Actor {
            name: "anna".to_owned(),
            role: OperatorRole::Administrator,
        };
        let (accepted, _) = self.runs.submit(uploads.collect(), options, &actor, "").await.unwrap();
        self.runs.work_once().await.unwrap();
        self.runs.get(&accepted.id, Catalog::of(Lang::En)).await.unwrap()
    }

    /// Tells and sends all there is. Says how many messages were sent, and how many weren't.
    pub async fn told(&self) -> (u64, u64) {
        let Done { sent, failed } = self.notifier.work_once().await.unwrap();
        (sent, failed)
    }

    /// All messages, oldest first.
    pub async fn messages(&self) -> Vec<OutboxDto> {
        let filter = OutboxFilter {
            limit: 1000,
            ..OutboxFilter::default()
        };
        let mut messages = list(&self.store, &filter).await.unwrap().items;
        messages.reverse();
        messages
    }

    /// Subjects of mails, without what all begin with; sorted by who gets them.
    pub fn subjects(&self) -> Vec<(String, String)> {
        let short = |(to, subject): (String, String)| (to, subject.replace("[Tool Sync] ", ""));
        self.post.subjects().into_iter().map(short).collect()
    }
}

/// A pair of texts, as `subjects` has them.
pub fn told(to: &str, subject: &str) -> (String, String) {
    (to.to_owned(), subject.to_owned())
}
