//! Notifications: who is told what, and the messages that wait, were sent or failed.

use serde::{Deserialize, Serialize};

macro_rules! named {
    ($(#[$of:meta])* $Name:ident { $( $(#[$doc:meta])* $Variant:ident $name:literal, )* }) => {
        $(#[$of])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $Name { $( $(#[$doc])* #[serde(rename = $name)] $Variant, )* }

        impl $Name {
            /// All of them, in the order in which they are shown.
            pub const ALL: &'static [Self] = &[ $( Self::$Variant, )* ];

            /// Its name in JSON and in the ids of texts.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $( Self::$Variant => $name, )* }
            }

            /// The one of this name.
            #[must_use]
            pub fn of(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.name() == name)
            }
        }
    };
}

named! {
    /// What somebody can be told of. Of what happens, the first one that fits names the message.
    NotifyEvent {
        /// A run failed as a whole: no row of it ran.
        Failed "failed",
        /// A run ended, and some of its rows failed.
        Errors "errors",
        /// The first run without failures after one that had some, of the same files or the same schedule.
        Recovered "recovered",
        /// A guard holds a run until somebody approves it (D82).
        Held "held",
        /// Something is off with a schedule: no file, or a run unlike those before it.
        Alarm "alarm",
        /// The drop folder can't be swept.
        DropFolder "drop-folder",
        /// A run ended, however it did: its report.
        Report "report",
    }
}

named! {
    /// How somebody is reached.
    NotifyChannel {
        /// By mail.
        Mail "mail",
        /// By a request to an address, for programs.
        Webhook "webhook",
    }
}

named! {
    /// Where a message is.
    OutboxState {
        /// It waits to be sent, for the first time or again.
        Waiting "waiting",
        /// It was sent.
        Sent "sent",
        /// It couldn't be sent, and isn't tried any more.
        Failed "failed",
    }
}

/// When somebody is told.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NotifyTime {
    /// As soon as it happens.
    #[default]
    AtOnce,
    /// Once a day, all that happened since, at this hour of the site's zone; nothing on a quiet day.
    Daily(u8),
}

/// Who is told what, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubscriptionDto {
    /// Its id.
    pub id: String,
    /// How they are reached.
    pub channel: NotifyChannel,
    /// Where: a mail address, or a web address.
    pub target: String,
    /// The language of mails, `en` or `fr`; blank for that of the site.
    pub language: String,
    /// Only of this schedule, by its id; blank for all, and for runs that people send.
    pub schedule: String,
    /// Of what.
    pub events: Vec<NotifyEvent>,
    /// When.
    pub time: NotifyTime,
    /// Whether nothing is sent for now.
    pub paused: bool,
    /// When it was made.
    pub created: i64,
}

/// A subscription to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubscriptionNew {
    /// How they are reached.
    pub channel: NotifyChannel,
    /// Where: a mail address, or a web address that begins with `https://` or `http://`.
    pub target: String,
    /// The language of mails, `en` or `fr`; blank for that of the site.
    #[serde(default)]
    pub language: String,
    /// Only of this schedule, by its id; blank for all, and for runs that people send.
    #[serde(default)]
    pub schedule: String,
    /// Of what; at least one.
    pub events: Vec<NotifyEvent>,
    /// When.
    #[serde(default)]
    pub time: NotifyTime,
}

/// A new subscription. The secret of a webhook is told here and never again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubscriptionMade {
    /// The subscription.
    pub subscription: SubscriptionDto,
    /// What requests to a webhook are signed with: `whsec_…`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret: Option<String>,
}

/// What changes about a subscription; what is left out stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SubscriptionChange {
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
    /// The language of mails.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Only of this schedule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schedule: Option<String>,
    /// Of what.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub events: Option<Vec<NotifyEvent>>,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<NotifyTime>,
    /// Whether nothing is sent for now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paused: Option<bool>,
}

/// How a trial went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotifyTrial {
    /// Whether the message was taken.
    pub sent: bool,
    /// What the other side answered, or why it couldn't be asked.
    pub answer: String,
}

/// How notifications stand.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotifyState {
    /// The mail server, `mail.school.example:587`, without user and password; `None` where mail can't be sent.
    pub server: Option<String>,
    /// Whether the connection to it is encrypted.
    pub encrypted: bool,
    /// Whom mails come from.
    pub from: Option<String>,
    /// Where links lead (`site.address`); blank where mails have none.
    pub address: String,
    /// Who gets every report (`notify.report_to`).
    pub report_to: Vec<String>,
    /// How many messages wait.
    pub waiting: u64,
    /// How many couldn't be sent.
    pub failed: u64,
}

/// A message, without what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutboxDto {
    /// Its id: in the `Message-ID` of a mail, and the `webhook-id` of a request.
    pub id: String,
    /// How it is sent.
    pub channel: NotifyChannel,
    /// What it tells: the name of an event, `digest`, `password` or `summary`.
    pub what: String,
    /// To whom.
    pub target: String,
    /// Its subject.
    pub subject: String,
    /// The subscription that it is sent for, if one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub subscription: String,
    /// The run that it tells of, if one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub run: String,
    /// Where it is.
    pub state: OutboxState,
    /// When it was written.
    pub created: i64,
    /// How often it was tried.
    pub attempts: u32,
    /// When it is tried next; of one that waits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<i64>,
    /// When it was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent: Option<i64>,
    /// Why it couldn't be sent the last time.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Whether it can be tried again: what it says is still kept.
    pub retriable: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_a_word_or_an_hour() {
        let json = |time: NotifyTime| serde_json::to_string(&time).unwrap();
        assert_eq!(json(NotifyTime::AtOnce), r#""at-once""#);
        assert_eq!(json(NotifyTime::Daily(7)), r#"{"daily":7}"#);
    }

    #[test]
    fn names_are_what_json_has() {
        for event in NotifyEvent::ALL {
            assert_eq!(serde_json::to_value(event).unwrap(), event.name());
            assert_eq!(NotifyEvent::of(event.name()), Some(*event));
        }
        assert_eq!(NotifyChannel::of("pigeon"), None);
    }
}
