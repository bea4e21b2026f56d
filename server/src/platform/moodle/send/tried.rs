//! Calls that may be sent twice: what has no answer is simply sent again.

use serde_json::Value;
use shared::i18n::Sentence;

use super::super::Moodle;
use super::super::client::{CallError, Form};
use crate::platform::{PlatformError, Refusal};

/// How often a call is sent that has no answer.
const TRIES: u32 = 5;

/// What may be done twice.
#[derive(Debug, Clone, Copy)]
pub enum Twice<'c> {
    /// A call that leaves the site the same the second time.
    Call(&'static str, &'c Form),
    /// A file of this name and these bytes into a draft; the answer is its number.
    Upload(&'c str, &'c [u8]),
}

/// Has something done that may be done twice. `Err` within `Ok`: the site won't.
///
/// # Errors
///
/// The site doesn't answer.
pub async fn tried(moodle: &Moodle, what: Twice<'_>) -> Result<Result<Value, Refusal>, PlatformError> {
    let mut tries = 0;
    loop {
        let answer = match what {
            Twice::Call(function, form) => moodle.client.write(function, form).await,
            Twice::Upload(name, bytes) => moodle.client.upload(name, bytes).await.map(Value::from),
        };
        match answer {
            Ok(answer) => return Ok(Ok(answer)),
            Err(CallError::Refused(exception)) => return Ok(Err(super::refusal::refusal(&exception))),
            Err(CallError::TooLarge) => {
                return Ok(Err(Refusal::without_answer(Sentence::new("away-too-large"))));
            }
            Err(CallError::Lost(_) | CallError::Busy(_) | CallError::Cut) if tries + 1 < TRIES => {
                tries += 1;
                moodle.client.repeats();
                moodle.client.pause(tries).await;
            }
            Err(error) => return Err(error.into()),
        }
    }
}
