//! Webhooks, signed as <https://www.standardwebhooks.com> says, so that receivers have libraries for it.
//!
//! Each request carries `webhook-id`, which is the same when it is tried again; `webhook-timestamp`, the moment of this
//! try in Unix seconds; and `webhook-signature`: `v1,` and the HMAC-SHA-256, in Base64, of `id.timestamp.body` under the
//! bytes that the secret has after `whsec_`.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use shared::i18n::{Args, Catalog};

use super::outbox::Ending;
use crate::outgoing::{Asked, Outgoing};

/// So much of an answer is told, in bytes.
const ANSWER: u64 = 4096;
/// So much of it is shown, in characters.
const SHOWN: usize = 200;
/// The receiver is gone for good.
const GONE: u16 = 410;

/// A request to a webhook.
#[derive(Debug, Clone, Copy)]
pub struct Call<'a> {
    /// Its id: the same each time it is tried.
    pub id: &'a str,
    /// The address.
    pub url: &'a str,
    /// What it says: JSON.
    pub body: &'a str,
    /// What it is signed with.
    pub secret: &'a str,
    /// When it is sent, in Unix seconds.
    pub at: i64,
}

/// The signature of a request; `None` when the secret isn't one.
#[must_use]
pub fn signature(call: Call<'_>) -> Option<String> {
    let key = STANDARD.decode(call.secret.strip_prefix("whsec_")?).ok()?;
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(&key).ok()?;
    for part in [call.id, ".", &call.at.to_string(), ".", call.body] {
        mac.update(part.as_bytes());
    }
    Some(format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes())))
}

/// Calls a webhook. Says how it went, and what was answered.
pub async fn call(outgoing: &Outgoing, call: Call<'_>, catalog: &Catalog) -> (Ending, String) {
    let Some(signature) = signature(call) else {
        let lost = catalog.text("notify-lost-payload", &Args::new());
        return (Ending::Never(lost.clone()), lost);
    };
    let asked = Asked::call(call.url, call.body.as_bytes().to_vec())
        .with("content-type", "application/json")
        .with("webhook-id", call.id)
        .with("webhook-timestamp", call.at.to_string())
        .with("webhook-signature", signature);
    match outgoing.send(asked).await {
        Err(error) => {
            let told = error.told(catalog);
            let ending = if error.may_pass() {
                Ending::Later(told.clone())
            } else {
                Ending::Never(told.clone())
            };
            (ending, told)
        }
        Ok(answer) => {
            let (status, is_success) = (answer.status(), answer.is_success());
            let text = answer.text(ANSWER).await.unwrap_or_default();
            let told = told(status, &text, catalog);
            let ending = match status {
                _ if is_success => Ending::Sent,
                GONE => Ending::Never(told.clone()),
                _ => Ending::Later(told.clone()),
            };
            (ending, told)
        }
    }
}

fn told(status: u16, text: &str, catalog: &Catalog) -> String {
    let text: String = text.trim().chars().filter(|c| !c.is_control()).take(SHOWN).collect();
    let args = Args::new().with("status", status.to_string());
    if text.is_empty() {
        catalog.text("notify-status", &args)
    } else {
        catalog.text("notify-status-text", &args.with("text", text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_is_that_of_the_standard() {
        // The example of the standard's own documents.
        let call = Call {
            id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
            url: "",
            body: r#"{"test": 2432232314}"#,
            secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            at: 1_614_265_330,
        };
        assert_eq!(
            signature(call).unwrap(),
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
        );
        let forged = Call {
            secret: "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            ..call
        };
        assert_eq!(signature(forged), None);
    }
}
