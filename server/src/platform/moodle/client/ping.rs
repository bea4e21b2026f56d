//! A small call, to see how a site answers.

use std::time::{Duration, Instant};

use jiff::fmt::rfc2822;
use serde_json::Value;

use super::{CallError, Client, Form, answer};

/// How a site has answered.
#[derive(Debug)]
pub struct Ping {
    /// What it says of itself.
    pub site: Value,
    /// How long it took.
    pub took: Duration,
    /// What time it is there, Unix seconds; `None` where it doesn't say.
    pub clock: Option<i64>,
}

impl Client {
    /// Asks a site what it is, once.
    ///
    /// # Errors
    ///
    /// It doesn't answer, or turns the token away.
    pub async fn ping(&self) -> Result<Ping, CallError> {
        let form = Form::new();
        let began = Instant::now();
        let answered = self
            .outgoing
            .send(self.asked("core_webservice_get_site_info", &form))
            .await;
        let answered = answered.map_err(|error| answer::failed(&error))?;
        let clock = answered.header("date").as_deref().and_then(moment);
        let site = answer::read(answered, super::LONGEST).await?;
        Ok(Ping {
            site,
            took: began.elapsed(),
            clock,
        })
    }

    /// The longest form of which a site reads all fields, as far as `most`: it is sent longer and longer ones, which
    /// change nothing.
    ///
    /// # Errors
    ///
    /// It doesn't answer.
    pub async fn longest_form(&self, most: usize) -> Result<usize, CallError> {
        let mut longest = 0;
        let mut tried = 900;
        while tried <= most {
            let values = tried - super::OWN_FIELDS - 1;
            let form = Form::new()
                .with("field", "id")
                .with_list("values", std::iter::repeat_n(0, values));
            match self.call("core_user_get_users_by_field", &form).await {
                Ok(_) => longest = tried,
                Err(CallError::Cut | CallError::TooLarge) => break,
                Err(error) => return Err(error),
            }
            tried = if tried == 900 { 1_800 } else { tried + 1_350 };
        }
        Ok(longest)
    }
}

fn moment(date: &str) -> Option<i64> {
    let moment = rfc2822::parse(date.trim().replace("GMT", "+0000").as_str()).ok()?;
    Some(moment.timestamp().as_second())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_of_a_site_is_read() {
        assert_eq!(moment("Sun, 22 Nov 2026 12:00:00 GMT"), Some(1_795_348_800));
        assert_eq!(moment("yesterday"), None);
    }
}
