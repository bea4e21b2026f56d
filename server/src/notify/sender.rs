//! The sender: takes messages from the outbox, one at a time and channel, and sends them.

use shared::api::{NotifyChannel, NotifyTrial};
use shared::i18n::{Args, Catalog};
use shared::report::Letter;
use shared::settings::site;

use super::hooks::{self, Call};
use super::outbox::{self, Content, Ending, Message, PAUSES};
use super::post::{Mail, Undelivered};
use super::{Notifier, calls, letters, subscriptions};
use crate::fault;
use crate::store::{StoreError, settings};

/// A message that was taken up more often than this was never settled: whatever sends it dies of it.
const INTERRUPTED: i64 = PAUSES.len() as i64 + 3;

impl Notifier {
    /// Sends the message of a channel that is due for longest. Says how that went; `None` when there is none.
    ///
    /// # Errors
    ///
    /// The database.
    pub async fn send_once(&self, channel: NotifyChannel) -> Result<Option<Ending>, StoreError> {
        let store = &self.place.store;
        outbox::free_dead(store, crate::runs::is_dead).await?;
        let now = self.place.clock.now();
        let Some(message) = outbox::claim(store, &self.key, &self.owner, channel, now).await? else {
            return Ok(None);
        };
        fault::point("message-claimed");
        let ending = self.sent(channel, &message).await?;
        fault::point("message-sent");
        outbox::settle(store, &message, &ending, self.place.clock.now()).await?;
        fault::point("message-settled");
        if let Ending::Later(reason) | Ending::Never(reason) = &ending {
            tracing::warn!(id = message.id, reason, "a message can't be sent");
        }
        Ok(Some(ending))
    }

    async fn sent(&self, channel: NotifyChannel, message: &Message) -> Result<Ending, StoreError> {
        let catalog = self.catalog().await?;
        let never = |id: &str| Ending::Never(letters::word(id, catalog));
        if message.attempts > INTERRUPTED {
            return Ok(never("notify-interrupted"));
        }
        Ok(match (channel, &message.content) {
            (NotifyChannel::Mail, Some(Content::Mail { text, html, attached })) => {
                let mail = Mail {
                    id: &message.id,
                    to: &message.target,
                    subject: &message.subject,
                    written: message.created,
                    text,
                    html,
                    attached: attached.as_deref().and_then(|name| self.attachment(name)),
                };
                self.mailed(mail, catalog).await.0
            }
            (NotifyChannel::Webhook, Some(Content::Call(body))) => {
                let secret = subscriptions::secret_of(&self.place.store, &self.key, &message.subscription).await?;
                let call = Call {
                    id: &message.id,
                    url: &message.target,
                    body,
                    secret: &secret.unwrap_or_default(),
                    at: self.place.clock.now(),
                };
                hooks::call(&self.outgoing, call, catalog).await.0
            }
            _ => never("notify-lost-payload"),
        })
    }

    async fn mailed(&self, mail: Mail<'_>, catalog: &Catalog) -> (Ending, String) {
        let Some(post) = &self.post else {
            let told = letters::word("notify-no-mail-server", catalog);
            return (Ending::Never(told.clone()), told);
        };
        let to = mail.to.to_owned();
        match post.send(mail).await {
            Ok(answer) => (
                Ending::Sent,
                catalog.text("notify-answer-mail", &Args::new().with("text", answer)),
            ),
            Err(Undelivered::Distrusted(why)) => {
                let told = why.told(post.server(), catalog);
                (Ending::Later(told.clone()), told)
            }
            Err(Undelivered::Later(reason)) => (Ending::Later(reason.clone()), reason),
            Err(Undelivered::Refused(reason)) => (Ending::Never(reason.clone()), reason),
            Err(Undelivered::Address) => {
                let told = catalog.text("notify-bad-address", &Args::new().with("address", to));
                (Ending::Never(told.clone()), told)
            }
        }
    }

    /// A file of the area; one that is gone meanwhile isn't waited for.
    fn attachment(&self, name: &str) -> Option<(String, Vec<u8>)> {
        let bytes = self.place.area.read(name).ok()?;
        Some((shared::check::base_name(name).to_owned(), bytes))
    }

    /// The catalogue of the site's language.
    async fn catalog(&self) -> Result<&'static Catalog, StoreError> {
        Ok(letters::catalog("", &settings::load(&self.place.store).await?))
    }

    /// Sends a message on trial, here and now, and tells what was answered in this language.
    ///
    /// # Errors
    ///
    /// There is no such subscription; or the database.
    pub async fn try_out(
        &self,
        id: &str,
        actor: &str,
        catalog: &Catalog,
    ) -> Result<NotifyTrial, subscriptions::SubscriptionError> {
        let subscription = subscriptions::one(&self.place.store, id).await?;
        let stored = settings::load(&self.place.store).await?;
        let message = ulid::Ulid::new().to_string();
        let at = self.place.clock.now();
        let (ending, answer) = match subscription.channel {
            NotifyChannel::Mail => {
                let theirs = letters::catalog(&subscription.language, &stored);
                let letter: Letter = letters::trial(stored.text(&site::ADDRESS), theirs);
                let mail = Mail {
                    id: &message,
                    to: &subscription.target,
                    subject: &letter.subject,
                    written: at,
                    text: &letter.text(),
                    html: &letter.html(theirs),
                    attached: None,
                };
                self.mailed(mail, catalog).await
            }
            NotifyChannel::Webhook => {
                let secret = subscriptions::secret_of(&self.place.store, &self.key, id).await?;
                let call = Call {
                    id: &message,
                    url: &subscription.target,
                    body: &calls::trial(at).to_string(),
                    secret: &secret.unwrap_or_default(),
                    at,
                };
                hooks::call(&self.outgoing, call, catalog).await
            }
        };
        let sent = ending == Ending::Sent;
        self.note_trial(&subscription, sent, actor).await?;
        Ok(NotifyTrial { sent, answer })
    }
}
