//! The teller: makes messages of what happened, in the transaction that marks it as told.

use std::collections::HashSet;

use shared::api::{NotifyChannel, NotifyEvent, NotifyTime, SubscriptionDto};
use shared::i18n::Catalog;
use shared::settings::{notify as keys, site};

use super::happening::What;
use super::outbox::{self, Content, Draft};
use super::story::{Report, Story};
use super::{Noted, Notifier, NotifyError, calls, letters, subscriptions};
use crate::fault;
use crate::runs::zone_of;
use crate::store::{Insert, StoreError, settings};

/// What is older isn't news any more, and is told to nobody: as after a long time without a server.
const STALE: i64 = 7 * 24 * 3600;
/// So much is told in a digest.
const IN_DIGEST: i64 = 100;

/// Somebody who is told, at once.
#[derive(Debug, Clone)]
struct Recipient {
    channel: NotifyChannel,
    target: String,
    language: String,
    subscription: String,
    event: NotifyEvent,
}

impl Notifier {
    /// Makes the messages of what happened first of all that wasn't told yet. Says whether there was something.
    ///
    /// # Errors
    ///
    /// The database, or the platform.
    pub async fn tell_once(&self) -> Result<bool, NotifyError> {
        let store = &self.place.store;
        let Some(noted) = Noted::open(store).await? else {
            return Ok(false);
        };
        let now = self.place.clock.now();
        let is_stale = now - noted.happening.at > STALE;
        let mut story = Story::of(&self.place, noted).await?;
        if matches!(story.noted.happening.what, What::RunEnded) {
            self.write_passwords(&story).await?;
            if !is_stale {
                match self.write_summaries(&mut story).await {
                    // Another server is at it.
                    Err(NotifyError::Taken) => return Ok(true),
                    other => other?,
                }
            }
        }
        let wanted = if is_stale {
            Vec::new()
        } else {
            subscriptions::all(store).await?
        };
        let (recipients, digests) = recipients(&story, &wanted, is_stale);
        let mut drafts = Vec::new();
        for recipient in recipients {
            drafts.push(self.draft(&story, recipient).await?);
        }
        let mut tx = store.begin().await?;
        if story.noted.mark_told(&mut tx, now).await? {
            outbox::write(&mut tx, &self.key, now, drafts).await?;
            let entries = digests
                .into_iter()
                .map(|(subscription, event)| vec![subscription.into(), story.noted.number.into(), event.name().into()]);
            let insert = Insert {
                table: "digest_entries",
                columns: &["subscription", "happening", "event"],
                then: "",
            };
            insert
                .rows(&mut tx, entries.collect())
                .await
                .map_err(StoreError::from)?;
            fault::point("messages-ready");
            tx.commit().await?;
            fault::point("messages-written");
        }
        Ok(true)
    }

    async fn draft(&self, story: &Story, recipient: Recipient) -> Result<Draft, StoreError> {
        let Recipient {
            channel,
            target,
            language,
            subscription,
            event,
        } = recipient;
        let catalog = letters::catalog(&language, &story.settings);
        let (subject, content) = match channel {
            NotifyChannel::Mail => {
                let letter = letters::letter(&self.place.store, story, event, catalog).await?;
                letters::content(&letter, attached(story), catalog)
            }
            NotifyChannel::Webhook => (
                letters::subject(story, event, catalog),
                Content::Call(calls::body(story, event).to_string()),
            ),
        };
        Ok(Draft {
            channel,
            what: event.name(),
            target,
            subject,
            subscription,
            run: story.noted.happening.run.clone(),
            content,
            is_secret: false,
        })
    }

    /// Writes the digests that are due. Says how many.
    ///
    /// # Errors
    ///
    /// The database.
    pub async fn write_digests(&self) -> Result<usize, NotifyError> {
        let store = &self.place.store;
        let now = self.place.clock.now();
        let due: Vec<(String, i64, i64)> = sqlx::query_as(
            "SELECT id, hour, due FROM subscriptions WHERE hour >= 0 AND due <= $1 AND paused = 0 ORDER BY due, id",
        )
        .bind(now)
        .fetch_all(store.read())
        .await
        .map_err(StoreError::from)?;
        let mut written = 0;
        for (id, hour, due) in due {
            let subscription = match subscriptions::one(store, &id).await {
                Ok(subscription) => subscription,
                Err(subscriptions::SubscriptionError::Store(error)) => return Err(error.into()),
                // Removed meanwhile.
                Err(_) => continue,
            };
            let stored = settings::load(store).await?;
            let zone = zone_of(&stored);
            let next = subscriptions::next_digest(now, u8::try_from(hour).unwrap_or(0), &zone);
            let (told, left_out) = self.of_digest(&id).await?;
            let mut tx = store.begin().await?;
            let mine = sqlx::query("UPDATE subscriptions SET due = $1 WHERE id = $2 AND due = $3")
                .bind(next)
                .bind(id.as_str())
                .bind(due)
                .execute(&mut *tx)
                .await
                .map_err(StoreError::from)?;
            if mine.rows_affected() == 0 {
                continue;
            }
            if let Some((_, last)) = told.last() {
                // What was told meanwhile waits for the next one.
                let last = if left_out > 0 { i64::MAX } else { last.noted.number };
                sqlx::query("DELETE FROM digest_entries WHERE subscription = $1 AND happening <= $2")
                    .bind(id.as_str())
                    .bind(last)
                    .execute(&mut *tx)
                    .await
                    .map_err(StoreError::from)?;
                let catalog = letters::catalog(&subscription.language, &stored);
                let date = crate::runs::moment(now, &zone)
                    .told
                    .chars()
                    .take(10)
                    .collect::<String>();
                let home = stored.text(&site::ADDRESS);
                let draft = digest_draft(subscription, &told, left_out, (&date, home, now), catalog);
                outbox::write(&mut tx, &self.key, now, vec![draft]).await?;
                written += 1;
            }
            tx.commit().await?;
            fault::point("digest-written");
        }
        Ok(written)
    }

    /// What waits for the digest of a subscription, and how much of it is left out.
    async fn of_digest(&self, id: &str) -> Result<(Vec<(NotifyEvent, Story)>, u64), NotifyError> {
        let store = &self.place.store;
        let mut told = Vec::new();
        for (event, noted) in Noted::of_digest(store, id, IN_DIGEST).await? {
            let event = NotifyEvent::of(&event).unwrap_or(NotifyEvent::Report);
            told.push((event, Story::of(&self.place, noted).await?));
        }
        let all: i64 = sqlx::query_scalar("SELECT count(*) FROM digest_entries WHERE subscription = $1")
            .bind(id.to_owned())
            .fetch_one(store.read())
            .await
            .map_err(StoreError::from)?;
        let left_out = u64::try_from(all).unwrap_or(0).saturating_sub(told.len() as u64);
        Ok((told, left_out))
    }
}

fn digest_draft(
    subscription: SubscriptionDto,
    told: &[(NotifyEvent, Story)],
    left_out: u64,
    (date, home, now): (&str, &str, i64),
    catalog: &'static Catalog,
) -> Draft {
    let letter = letters::digest(told, left_out, date, home, catalog);
    let (subject, mail) = letters::content(&letter, None, catalog);
    let content = match subscription.channel {
        NotifyChannel::Mail => mail,
        NotifyChannel::Webhook => Content::Call(calls::digest(told, left_out, now).to_string()),
    };
    Draft {
        channel: subscription.channel,
        what: "digest",
        target: subscription.target,
        subject,
        subscription: subscription.id,
        run: String::new(),
        content,
        is_secret: false,
    }
}

/// The report that goes along.
fn attached(story: &Story) -> Option<String> {
    match (&story.noted.happening.what, &story.run.as_ref()?.report) {
        (What::RunEnded, Report::Fits(name)) => Some(name.clone()),
        _ => None,
    }
}

/// Who is told at once, each only once; and for whose digests it is kept.
fn recipients(
    story: &Story,
    subscriptions: &[SubscriptionDto],
    is_stale: bool,
) -> (Vec<Recipient>, Vec<(String, NotifyEvent)>) {
    let events = story.events();
    // Whatever somebody is told for, the first one says most.
    let Some(event) = events.first() else {
        return Default::default();
    };
    let (mut now, mut later) = (Vec::new(), Vec::new());
    for subscription in subscriptions.iter().filter(|subscription| !subscription.paused) {
        if !subscription.schedule.is_empty() && subscription.schedule != story.noted.happening.schedule {
            continue;
        }
        if !events.iter().any(|event| subscription.events.contains(event)) {
            continue;
        }
        match subscription.time {
            NotifyTime::Daily(_) => later.push((subscription.id.clone(), *event)),
            NotifyTime::AtOnce => now.push(Recipient {
                channel: subscription.channel,
                target: subscription.target.clone(),
                language: subscription.language.clone(),
                subscription: subscription.id.clone(),
                event: *event,
            }),
        }
    }
    // Every report, and trouble with the drop folder, also go to those of the setting (D88); what happens to a schedule
    // and its runs to those of the schedule.
    if !is_stale {
        let goes = events.contains(&NotifyEvent::Report) || events.contains(&NotifyEvent::DropFolder);
        let of_setting = story.settings.list(&keys::REPORT_TO).into_iter().filter(|_| goes);
        let of_schedule = story.recipients.iter().map(String::as_str);
        now.extend(of_setting.chain(of_schedule).map(|target| Recipient {
            channel: NotifyChannel::Mail,
            target: target.to_owned(),
            language: String::new(),
            subscription: String::new(),
            event: *event,
        }));
    }
    let mut known = HashSet::new();
    // Two webhooks at one address have secrets of their own.
    now.retain(|one| one.channel == NotifyChannel::Webhook || known.insert(one.target.to_lowercase()));
    (now, later)
}
