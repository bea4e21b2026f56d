//! How long runs take.

use shared::api::RunSummary;

use crate::i18n::{lang, number};

/// Now, in Unix seconds.
pub(crate) fn now() -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "seconds fit")]
    let now = (js_sys::Date::now() / 1000.0) as i64;
    now
}

/// How long a run has taken, in seconds; up to now, while it goes on. None before it began.
pub(crate) fn seconds(run: &RunSummary) -> Option<u64> {
    let end = run.finished.unwrap_or_else(now);
    u64::try_from(end - run.started?).ok()
}

/// Seconds in words: `1 min 55 s`. Reactive.
pub(crate) fn took(seconds: u64) -> String {
    // Below a second the API can't tell: not "0 ms".
    number::duration(lang(), seconds.max(1) * 1000)
}
