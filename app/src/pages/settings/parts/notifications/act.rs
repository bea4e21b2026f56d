//! What can be done with a subscription.

use leptos::task::spawn_local;
use shared::api::{NotifyTrial, SubscriptionChange, SubscriptionDto, SubscriptionNew};

use super::Told;
use crate::{api, t, ui::Toast};

fn path(id: &str) -> String {
    format!("/notifications/subscriptions/{id}")
}

/// Sends a message on trial, and tells the answer.
pub(super) fn test(subscription: SubscriptionDto, told: Told) {
    spawn_local(async move {
        let path = format!("{}/test", path(&subscription.id));
        match api::post::<_, NotifyTrial>(&path, &()).await {
            Ok(NotifyTrial { sent: true, answer }) => {
                Toast::ok(t!("notes-tried", to = subscription.target, answer = answer)).show();
            }
            Ok(NotifyTrial { answer, .. }) => Toast::error(t!("notes-not-tried", answer = answer)).show(),
            Err(error) => Toast::error(error.in_a_line()).show(),
        }
        told.state.refetch();
    });
}

/// Lets somebody be told no more for now, or again.
pub(super) fn pause(subscription: SubscriptionDto, paused: bool, told: Told) {
    spawn_local(async move {
        let change = SubscriptionChange {
            paused: Some(paused),
            ..SubscriptionChange::default()
        };
        match api::patch::<_, SubscriptionDto>(&path(&subscription.id), &change).await {
            Ok(_) => {
                told.refetch();
                let words = if paused {
                    t!("notes-was-paused", to = subscription.target)
                } else {
                    t!("notes-was-resumed", to = subscription.target)
                };
                Toast::ok(words).show();
            }
            Err(error) => Toast::error(error.in_a_line()).show(),
        }
    });
}

/// Removes one. A mail address is taken back by the toast; the secret of a webhook is gone for good.
pub(super) fn remove(subscription: SubscriptionDto, told: Told) {
    spawn_local(async move {
        match api::delete(&path(&subscription.id)).await {
            Ok(()) => {
                told.refetch();
                let toast = Toast::ok(t!("notes-was-removed", to = subscription.target.clone()));
                match subscription.channel {
                    shared::api::NotifyChannel::Mail => {
                        toast
                            .action(t!("notes-undo"), move || again(subscription.clone(), told))
                            .show();
                    }
                    shared::api::NotifyChannel::Webhook => toast.show(),
                }
            }
            Err(error) => Toast::error(error.in_a_line()).show(),
        }
    });
}

/// Makes one like it.
fn again(subscription: SubscriptionDto, told: Told) {
    let new = SubscriptionNew {
        channel: subscription.channel,
        target: subscription.target,
        language: subscription.language,
        schedule: subscription.schedule,
        events: subscription.events,
        time: subscription.time,
    };
    spawn_local(async move {
        match api::post::<_, serde_json::Value>("/notifications/subscriptions", &new).await {
            Ok(_) => told.refetch(),
            Err(error) => Toast::error(error.in_a_line()).show(),
        }
    });
}
