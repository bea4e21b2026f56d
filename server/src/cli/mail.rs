//! The flags of those commands that send mail.

use std::fmt;

use clap::Args;

use crate::notify::{Post, PostError};
use crate::outgoing::Trust;

/// The mail server, and whom mails come from: both, or none.
#[derive(Clone, Default, Args)]
pub struct MailArgs {
    /// The mail server: smtps://user:password@mail.school.example, or smtp://…:587?tls=required.
    #[arg(long, value_name = "URL", hide_env_values = true)]
    pub smtp_url: Option<String>,
    /// Whom mails come from: "Tool Sync <sync@school.example>".
    #[arg(long, value_name = "ADDRESS")]
    pub mail_from: Option<String>,
}

impl MailArgs {
    /// The mail server; `None` where none is named. These authorities are believed to know it.
    ///
    /// # Errors
    ///
    /// When mail can't be sent so.
    pub fn post(&self, trust: &Trust) -> Result<Option<Post>, PostError> {
        Post::configured(self.smtp_url.as_deref(), self.mail_from.as_deref(), trust)
    }
}

/// A password may stand in the address.
impl fmt::Debug for MailArgs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MailArgs")
            .field("mail_from", &self.mail_from)
            .finish_non_exhaustive()
    }
}
