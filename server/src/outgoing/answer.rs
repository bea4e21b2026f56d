//! What another system answers, read as far as a limit.

use std::io::Write;
use std::time::Duration;

use reqwest::Response;

use super::OutgoingError;

/// An answer. Its body is read once.
#[derive(Debug)]
pub struct Answer {
    response: Response,
    /// How long it may say nothing.
    silence: Duration,
}

impl Answer {
    pub(super) fn new(response: Response, silence: Duration) -> Self {
        Self { response, silence }
    }

    /// Its status.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.response.status().as_u16()
    }

    /// Whether the request went well.
    #[must_use]
    pub fn is_success(&self) -> bool {
        self.response.status().is_success()
    }

    /// What a header says.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<String> {
        let value = self.response.headers().get(name)?;
        value.to_str().ok().map(str::to_owned)
    }

    /// Its body as a text.
    ///
    /// # Errors
    ///
    /// It is longer than so many bytes, or breaks off.
    pub async fn text(self, most: u64) -> Result<String, OutgoingError> {
        let mut bytes = Vec::new();
        self.copy(&mut bytes, most).await?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// Copies its body, piece by piece. Says how many bytes there were.
    ///
    /// # Errors
    ///
    /// It is longer than so many bytes, or breaks off, or can't be written. Part of it may be written then.
    pub async fn copy(mut self, to: &mut impl Write, most: u64) -> Result<u64, OutgoingError> {
        if self.response.content_length().is_some_and(|length| length > most) {
            return Err(OutgoingError::TooLarge(most));
        }
        let mut read = 0;
        loop {
            let heard = tokio::time::timeout(self.silence, self.response.chunk()).await;
            let Some(piece) = heard.map_err(|_| OutgoingError::TimedOut)?? else {
                return Ok(read);
            };
            read += piece.len() as u64;
            if read > most {
                return Err(OutgoingError::TooLarge(most));
            }
            to.write_all(&piece)?;
        }
    }
}
