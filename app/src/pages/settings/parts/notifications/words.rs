//! Subscriptions in words.

use shared::api::{NotifyChannel, NotifyEvent, NotifyTime, OutboxState};

use crate::t;

/// The words of an event. They are those of the mails.
pub(in super::super) fn event(event: NotifyEvent) -> String {
    crate::i18n::catalog().text(&format!("notify-event-{}", event.name()), &shared::i18n::Args::new())
}

/// What an event means.
pub(super) fn event_help(event: NotifyEvent) -> String {
    let id = format!("notify-event-{}", event.name());
    let help = crate::i18n::catalog().attribute(&id, "help", &shared::i18n::Args::new());
    help.unwrap_or_default()
}

/// What a message tells: an event, or one of the other kinds.
pub(super) fn what(name: &str) -> String {
    match NotifyEvent::of(name) {
        Some(this) => event(this),
        None => {
            let id = format!("notify-what-{name}");
            let text = crate::i18n::catalog().message(&id, &shared::i18n::Args::new());
            text.unwrap_or_else(|| name.to_owned())
        }
    }
}

/// When somebody is told.
pub(super) fn time(time: NotifyTime) -> String {
    match time {
        NotifyTime::AtOnce => t!("notes-at-once"),
        NotifyTime::Daily(hour) => t!("notes-daily", hour = hour_of(hour)),
    }
}

/// An hour as clocks show it.
pub(super) fn hour_of(hour: u8) -> String {
    format!("{hour:02}:00")
}

/// The id of the words of a channel.
pub(super) const fn channel(channel: NotifyChannel) -> &'static str {
    match channel {
        NotifyChannel::Mail => "notes-mail",
        NotifyChannel::Webhook => "notes-webhook",
    }
}

/// The id of the words of a state.
pub(in super::super) const fn state(state: OutboxState) -> &'static str {
    match state {
        OutboxState::Waiting => "notes-waits",
        OutboxState::Sent => "notes-was-sent",
        OutboxState::Failed => "notes-not-sent",
    }
}
