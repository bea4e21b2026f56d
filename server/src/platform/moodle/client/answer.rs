//! What an answer of a site means. Errors come with status 200, and a proxy or a log-in page may answer in its place.

use serde::Deserialize;
use serde_json::Value;
use shared::i18n::Sentence;

use crate::outgoing::{Answer, OutgoingError};

/// What a site says that it won't do, in its own words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Exception {
    /// Kind of exception.
    pub exception: String,
    /// Code; missing where PHP itself failed.
    pub errorcode: String,
    /// What it says to people, in the language of the token's account; may hold HTML.
    pub message: String,
    /// More, on sites with debugging.
    pub debuginfo: String,
}

/// Why a call has no result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CallError {
    /// The site refuses what is asked.
    Refused(Exception),
    /// No answer, or none that can be believed: what was asked may be done.
    Lost(Sentence),
    /// The site has too much to do, or is closed for now, whatever it is asked: what was asked may be done.
    Busy(Sentence),
    /// The site has read only part of the form: what was asked may be done in part.
    Cut,
    /// The form is too large for the site: nothing is done.
    TooLarge,
    /// The site can't be worked with at present: nothing is done.
    Away(Sentence),
}

impl CallError {
    /// What is said of it, where nothing more particular can be.
    pub fn sentence(self) -> Sentence {
        match self {
            Self::Refused(exception) => Sentence::new("away-refused").with("words", exception.words()),
            Self::Lost(why) | Self::Busy(why) | Self::Away(why) => why,
            Self::Cut => Sentence::new("away-cut"),
            Self::TooLarge => Sentence::new("away-too-large"),
        }
    }
}

/// Codes by which a site turns the token itself away, or everybody; and what is said of them.
const TURNED_AWAY: [(&str, &str); 5] = [
    ("invalidtoken", "away-token"),
    ("wsaccessusersuspended", "away-account"),
    ("wsaccessusernotfound", "away-account"),
    ("wsaccessuserexpired", "away-account"),
    ("sitemaintenance", "away-maintenance"),
];

/// Reads an answer.
pub(super) async fn read(answer: Answer, most: u64) -> Result<Value, CallError> {
    let status = answer.status();
    let again = answer.header("retry-after");
    let body = answer.text(most).await.map_err(|error| failed(&error))?;
    meaning(status, again.as_deref(), &body)
}

/// What a request that wasn't answered means.
pub(super) fn failed(error: &OutgoingError) -> CallError {
    let why = match error {
        OutgoingError::Unreachable(reason) => Sentence::new("away-unreachable").with("reason", reason.as_str()),
        OutgoingError::TimedOut => Sentence::new("away-timed-out"),
        other => other.sentence(),
    };
    if error.may_pass() {
        CallError::Lost(why)
    } else {
        CallError::Away(why)
    }
}

fn meaning(status: u16, again: Option<&str>, body: &str) -> Result<Value, CallError> {
    let status_says = |id| Sentence::new(id).with("status", status.to_string());
    match status {
        200 => {}
        301 | 302 | 303 | 307 | 308 => return Err(CallError::Away(Sentence::new("away-sign-in"))),
        403 if body.trim().is_empty() => return Err(CallError::Away(Sentence::new("away-off"))),
        404 | 410 => return Err(CallError::Lost(status_says("away-no-moodle"))),
        413 | 414 => return Err(CallError::TooLarge),
        429 | 503 => {
            return Err(CallError::Busy(match again {
                Some(seconds) => status_says("away-busy").with("seconds", seconds),
                None => status_says("away-status"),
            }));
        }
        _ => return Err(CallError::Lost(status_says("away-status"))),
    }
    let text = body.trim_start_matches('\u{feff}').trim();
    if text.is_empty() {
        return Err(CallError::Lost(Sentence::new("away-nothing")));
    }
    let Ok(value) = serde_json::from_str::<Value>(text) else {
        return Err(unreadable(text));
    };
    match value.as_object() {
        Some(said) if said.contains_key("exception") => Err(exception(&value)),
        // Uploads say it in other words.
        Some(said) if said.contains_key("error") && said.contains_key("errorcode") => {
            Err(exception(&serde_json::json!({
                "exception": "moodle_exception",
                "errorcode": said.get("errorcode"),
                "message": said.get("error"),
            })))
        }
        _ => Ok(value),
    }
}

fn unreadable(text: &str) -> CallError {
    if text.starts_with("<?xml") {
        return CallError::Cut;
    }
    // A broken script may say something before its JSON.
    CallError::Lost(Sentence::new(match text.starts_with('<') {
        true => "away-page",
        false => "away-unreadable",
    }))
}

fn exception(value: &Value) -> CallError {
    let text = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let exception = Exception {
        exception: text("exception"),
        errorcode: text("errorcode"),
        message: text("message"),
        debuginfo: text("debuginfo"),
    };
    match TURNED_AWAY.iter().find(|(code, _)| *code == exception.errorcode) {
        Some((_, said)) => CallError::Away(Sentence::new(said).with("words", exception.words())),
        None => CallError::Refused(exception),
    }
}

impl Exception {
    /// What it says, as plain text on one line.
    pub fn words(&self) -> String {
        let mut words = plain(&self.message);
        if !self.debuginfo.is_empty() {
            words = format!("{words} ({})", plain(&self.debuginfo));
        }
        if words.is_empty() {
            words = plain(&self.errorcode);
        }
        words.trim_end_matches('.').to_owned()
    }

    /// Whether the site doesn't let the account of the token do it.
    pub fn is_about_rights(&self) -> bool {
        const RIGHTS: [&str; 7] = [
            "nopermissions",
            "requireloginerror",
            "errorcoursecontextnotvalid",
            "wsusercannotassign",
            "accessexception",
            "nopermissiontomanageusers",
            "useradminodelete",
        ];
        RIGHTS.contains(&self.errorcode.as_str()) || self.exception == "required_capability_exception"
    }
}

/// Text without tags and line ends.
fn plain(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' if inside => {
                inside = false;
                text.push(' ');
            }
            _ if inside => {}
            _ => text.push(c),
        }
    }
    if inside {
        // Not a tag after all.
        text = html.to_owned();
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn means(status: u16, body: &str) -> Result<Value, CallError> {
        meaning(status, None, body)
    }

    #[test]
    fn an_error_comes_with_status_200() {
        let body = r#"{"exception":"moodle_exception","errorcode":"shortnametaken","message":"Short name is already used for another course (CA)"}"#;
        let Err(CallError::Refused(exception)) = means(200, body) else {
            panic!("not refused");
        };
        assert_eq!(exception.errorcode, "shortnametaken");
        assert_eq!(exception.words(), "Short name is already used for another course (CA)");
    }

    #[test]
    fn nothing_done_is_told_from_perhaps_done() {
        for (status, body, lost) in [
            (200, "<!DOCTYPE html><html>Log in</html>", true),
            (200, "", true),
            (200, "Notice: undefined index {", true),
            (500, "", true),
            (503, "busy", true),
            (403, "", false),
            (303, "", false),
            (
                200,
                r#"{"exception":"moodle_exception","errorcode":"invalidtoken","message":"x"}"#,
                false,
            ),
            (
                200,
                r#"{"exception":"moodle_exception","errorcode":"sitemaintenance","message":"x"}"#,
                false,
            ),
        ] {
            let error = means(status, body).unwrap_err();
            let is_lost = matches!(error, CallError::Lost(_) | CallError::Busy(_));
            assert_eq!(is_lost, lost, "{status} {body}: {error:?}");
            assert_eq!(matches!(error, CallError::Away(_)), !lost, "{status} {body}: {error:?}");
        }
        assert_eq!(means(413, "").unwrap_err(), CallError::TooLarge);
    }

    #[test]
    fn an_answer_in_xml_tells_that_the_form_was_cut() {
        let xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<RESPONSE>\n</RESPONSE>";
        assert_eq!(means(200, xml).unwrap_err(), CallError::Cut);
    }

    #[test]
    fn null_and_lists_are_answers_and_uploads_say_errors_in_their_own_way() {
        assert_eq!(means(200, "null"), Ok(Value::Null));
        assert_eq!(
            means(200, "[{\"id\":3}]").unwrap().pointer("/0/id"),
            Some(&Value::from(3))
        );
        let error = means(
            200,
            r#"{"error":"Invalid token","errorcode":"invalidtoken","stacktrace":null}"#,
        );
        assert_eq!(
            error.unwrap_err(),
            CallError::Away(Sentence::new("away-token").with("words", "Invalid token"))
        );
    }

    #[test]
    fn words_of_a_site_are_plain_text() {
        let exception = Exception {
            message: "<div>Passwords must have\n at least 8 characters.</div>".into(),
            ..Exception::default()
        };
        assert_eq!(exception.words(), "Passwords must have at least 8 characters");
        assert_eq!(plain("3 < 4"), "3 < 4");
    }
}
