//! `toolsync notifications`: who is told what, and the messages that wait or couldn't be sent.

use clap::{Args, Subcommand};
use shared::api::{NotifyTime, OutboxDto, OutboxState, SubscriptionDto};
use shared::i18n::Args as Texts;

use super::{Common, Exit, MailArgs, Output, open};
use crate::accounts::audit::COMMAND_LINE;
use crate::notify::outbox::{self, OutboxFilter};
use crate::notify::subscriptions::{self, SubscriptionError};
use crate::notify::{Notifier, Post};
use crate::store::SecretKey;

/// `toolsync notifications`
#[derive(Debug, Args)]
pub struct NotificationsArgs {
    /// What to do.
    #[command(subcommand)]
    what: What,
}

/// What to do with notifications.
#[derive(Debug, Subcommand)]
enum What {
    /// Who is told what, and when.
    List,
    /// Sends a message on trial, and says what was answered.
    Test {
        /// The subscription, by its id.
        id: String,
        /// The mail server.
        #[command(flatten)]
        mail: MailArgs,
    },
    /// The messages, newest first.
    Outbox {
        /// Only those that couldn't be sent.
        #[arg(long)]
        failed: bool,
        /// How many are listed.
        #[arg(long, default_value_t = 20)]
        limit: i64,
    },
    /// Tells all that happened and sends what is due, here and now: for a machine on which no server runs.
    Send {
        /// The mail server.
        #[command(flatten)]
        mail: MailArgs,
    },
}

/// Does it.
pub async fn run(args: NotificationsArgs, common: &Common, output: &Output) -> anyhow::Result<Exit> {
    let (place, _) = open::directory(common).await?;
    let store = place.store.clone();
    let key = SecretKey::open(&common.data_dir)?;
    let (trust, outgoing) = (common.outgoing.trust()?, place.outgoing.clone());
    let notifier = |post: Option<Post>| Notifier::new(place, key, post, outgoing);
    let done = match args.what {
        What::List => list(&subscriptions::all(&store).await?, output),
        What::Test { id, mail } => test(&notifier(mail.post(&trust)?), &id, output).await,
        What::Outbox { failed, limit } => {
            let filter = OutboxFilter {
                state: failed.then_some(OutboxState::Failed),
                limit: limit.clamp(1, 1000),
                ..OutboxFilter::default()
            };
            listed(&outbox::list(&store, &filter).await?.items, output)
        }
        What::Send { mail } => send(&notifier(mail.post(&trust)?), output).await,
    };
    store.close().await;
    done
}

fn list(subscriptions: &[SubscriptionDto], output: &Output) -> anyhow::Result<Exit> {
    if output.json {
        output.json(&subscriptions)?;
        return Ok(Exit::Fine);
    }
    if subscriptions.is_empty() {
        output.problem(output.text("notify-cli-none", &Texts::new()))?;
    }
    for one in subscriptions {
        let events: Vec<&str> = one.events.iter().map(|event| event.name()).collect();
        let when = match one.time {
            NotifyTime::AtOnce => output.text("notify-cli-at-once", &Texts::new()),
            NotifyTime::Daily(hour) => {
                output.text("notify-cli-daily", &Texts::new().with("hour", format!("{hour:02}")))
            }
        };
        let paused = if one.paused {
            output.text("notify-cli-paused", &Texts::new())
        } else {
            String::new()
        };
        let line = format!(
            "{}  {:<8} {:<40} {when}  {}  {paused}",
            one.id,
            one.channel.name(),
            one.target,
            events.join(" ")
        );
        output.line(line.trim_end())?;
    }
    Ok(Exit::Fine)
}

async fn test(notifier: &Notifier, id: &str, output: &Output) -> anyhow::Result<Exit> {
    let trial = match notifier.try_out(id, COMMAND_LINE, output.catalog).await {
        Ok(trial) => trial,
        Err(SubscriptionError::NotFound) => {
            output.problem(output.text("notify-cli-unknown", &Texts::new().with("id", id)))?;
            return Ok(Exit::Usage);
        }
        Err(error) => return Err(error.into()),
    };
    if output.json {
        output.json(&trial)?;
    } else {
        let text = if trial.sent {
            "notify-cli-trial-sent"
        } else {
            "notify-cli-trial-failed"
        };
        output.line(output.text(text, &Texts::new().with("answer", trial.answer)))?;
    }
    Ok(if trial.sent { Exit::Fine } else { Exit::SomeFailed })
}

fn listed(messages: &[OutboxDto], output: &Output) -> anyhow::Result<Exit> {
    if output.json {
        output.json(&messages)?;
        return Ok(Exit::Fine);
    }
    for message in messages {
        let state = output.text(&format!("notify-state-{}", message.state.name()), &Texts::new());
        let line = format!(
            "{}  {state:<12} {:<32} {}  {}",
            message.id, message.target, message.subject, message.reason
        );
        output.line(line.trim_end())?;
    }
    Ok(Exit::Fine)
}

async fn send(notifier: &Notifier, output: &Output) -> anyhow::Result<Exit> {
    let done = notifier.work_once().await?;
    if output.json {
        output.json(&serde_json::json!({"sent": done.sent, "failed": done.failed}))?;
    } else {
        output.line(output.text("notify-cli-sent", &Texts::new().with("count", done.sent)))?;
        if done.failed > 0 {
            output.problem(output.text("notify-cli-failed", &Texts::new().with("count", done.failed)))?;
        }
    }
    Ok(if done.failed == 0 { Exit::Fine } else { Exit::SomeFailed })
}
