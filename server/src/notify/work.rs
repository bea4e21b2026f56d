//! Telling and sending, as long as a server is at work.

use std::time::Duration;

use shared::api::NotifyChannel;
use tokio::sync::watch;

use super::{Notifier, NotifyError, outbox};

/// How often it is looked for what happened and what is due.
const LOOK: Duration = Duration::from_secs(5);
/// How often what is kept no longer is removed, in seconds.
const TIDY: i64 = 3600;

/// What was done at once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Done {
    /// Messages that were sent.
    pub sent: u64,
    /// Messages that weren't: they are tried again, or given up.
    pub failed: u64,
}

impl Notifier {
    /// Works until told to stop: one task tells, and one sends on each channel, so that a receiver that doesn't answer
    /// keeps no mail waiting.
    pub async fn work(self, stop: watch::Receiver<bool>) {
        tokio::join!(
            self.clone().telling(stop.clone()),
            self.clone().sending(NotifyChannel::Mail, stop.clone()),
            self.sending(NotifyChannel::Webhook, stop),
        );
    }

    async fn telling(self, mut stop: watch::Receiver<bool>) {
        let mut tidied = 0;
        while !*stop.borrow() {
            let now = self.place.clock.now();
            let told = async {
                if now - tidied >= TIDY {
                    outbox::tidy(&self.place.store, outbox::Old::at(now)).await?;
                    tidied = now;
                }
                self.tell_all(&stop).await
            };
            if let Err(error) = told.await {
                tracing::warn!(%error, "what happened can't be told now");
            }
            let _ = tokio::time::timeout(LOOK, stop.changed()).await;
        }
    }

    async fn sending(self, channel: NotifyChannel, mut stop: watch::Receiver<bool>) {
        while !*stop.borrow() {
            match self.send_once(channel).await {
                Ok(Some(_)) => continue,
                Ok(None) => {}
                Err(error) => tracing::warn!(%error, "messages can't be sent now"),
            }
            let _ = tokio::time::timeout(LOOK, stop.changed()).await;
        }
    }

    async fn tell_all(&self, stop: &watch::Receiver<bool>) -> Result<(), NotifyError> {
        while !*stop.borrow() && self.tell_once().await? {}
        self.write_digests().await?;
        Ok(())
    }

    /// Tells all that happened, and sends all that is due, here and now.
    ///
    /// # Errors
    ///
    /// The database, or the platform.
    pub async fn work_once(&self) -> Result<Done, NotifyError> {
        while self.tell_once().await? {}
        self.write_digests().await?;
        let mut done = Done::default();
        for channel in NotifyChannel::ALL {
            while let Some(ending) = self.send_once(*channel).await? {
                match ending {
                    outbox::Ending::Sent => done.sent += 1,
                    _ => done.failed += 1,
                }
            }
        }
        outbox::tidy(&self.place.store, outbox::Old::at(self.place.clock.now())).await?;
        Ok(done)
    }
}
