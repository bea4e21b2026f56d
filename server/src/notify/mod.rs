//! Telling people and other systems what happened: by mail, and by webhook.
//!
//! What happens is noted as a [`Happening`] in the very transaction in which it happens. The teller makes messages of it
//! for whom it concerns, in the transaction that marks it as told; the sender sends these. So nothing that happened is
//! forgotten by a crash, and nothing is told of what didn't happen. See [`outbox`] for what is promised of a message.

mod calls;
mod happening;
mod hooks;
mod letters;
pub mod named;
pub mod outbox;
pub mod passwords;
pub mod post;
mod sender;
mod story;
pub mod subscriptions;
mod summaries;
mod teller;
#[cfg(test)]
mod tests;
mod work;

use serde_json::json;
use shared::api::{NotifyState, SubscriptionDto};
use shared::settings::{notify as keys, site};

pub use happening::{Alarm, DropTrouble, Happening, Noted, What};
pub use hooks::{Call, signature};
pub use post::{Post, PostError};

use crate::accounts::audit::{self, Action, Deed};
use crate::outgoing::Outgoing;
use crate::platform::PlatformError;
use crate::runs::{Workplace, owner};
use crate::store::{SecretKey, StoreError, settings};

/// Makes messages and sends them. Cloning it is cheap.
#[derive(Debug, Clone)]
pub struct Notifier {
    place: Workplace,
    key: SecretKey,
    post: Option<Post>,
    outgoing: Outgoing,
    owner: String,
}

/// Why something can't be told.
#[derive(Debug, thiserror::Error)]
pub enum NotifyError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The platform, which knows who is to be told.
    #[error(transparent)]
    Platform(#[from] PlatformError),
    /// Another server tells it.
    #[error("another server tells it")]
    Taken,
}

impl From<sqlx::Error> for NotifyError {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}

impl Notifier {
    /// What tells at a workplace: mails by `post`, if there is a mail server, and calls by `outgoing`.
    #[must_use]
    pub fn new(place: Workplace, key: SecretKey, post: Option<Post>, outgoing: Outgoing) -> Self {
        Self {
            place,
            key,
            post,
            outgoing,
            owner: owner(),
        }
    }

    /// What it works with.
    #[must_use]
    pub fn place(&self) -> &Workplace {
        &self.place
    }

    /// The key by which secrets of webhooks are sealed.
    #[must_use]
    pub fn key(&self) -> &SecretKey {
        &self.key
    }

    /// How notifications stand.
    ///
    /// # Errors
    ///
    /// The database.
    pub async fn state(&self) -> Result<NotifyState, StoreError> {
        let stored = settings::load(&self.place.store).await?;
        let (waiting, failed) = outbox::counts(&self.place.store).await?;
        Ok(NotifyState {
            server: self.post.as_ref().map(|post| post.server().to_owned()),
            encrypted: self.post.as_ref().is_some_and(Post::is_encrypted),
            from: self.post.as_ref().map(Post::from),
            address: stored.text(&site::ADDRESS).to_owned(),
            report_to: stored.list(&keys::REPORT_TO).into_iter().map(str::to_owned).collect(),
            waiting,
            failed,
        })
    }

    /// Has a message that was given up tried again. Says whether it can be.
    ///
    /// # Errors
    ///
    /// The database.
    pub async fn retry(&self, id: &str, actor: &str) -> Result<bool, StoreError> {
        let at = self.place.clock.now();
        let mut tx = self.place.store.begin().await?;
        if !outbox::retry(&mut tx, id, at).await? {
            return Ok(false);
        }
        let deed = Deed {
            at,
            actor,
            action: Action::MessageRetried,
            target: id,
            detail: json!({}),
        };
        audit::append(&mut tx, deed).await?;
        tx.commit().await?;
        Ok(true)
    }

    async fn note_trial(&self, subscription: &SubscriptionDto, sent: bool, actor: &str) -> Result<(), StoreError> {
        let mut tx = self.place.store.begin().await?;
        let deed = Deed {
            at: self.place.clock.now(),
            actor,
            action: Action::NotificationTried,
            target: &subscription.id,
            detail: json!({"channel": subscription.channel, "sent": sent}),
        };
        audit::append(&mut tx, deed).await?;
        tx.commit().await
    }
}
