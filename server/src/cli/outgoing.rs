//! Which other systems commands may ask: a Moodle, the senders of files, the receivers of webhooks.

use std::path::PathBuf;

use clap::Args;

use crate::outgoing::{Policy, Trust, TrustError};

/// Which other systems may be asked.
#[derive(Debug, Clone, Default, Args)]
pub struct OutgoingArgs {
    /// Other systems may also be asked at addresses of the server's own network.
    #[arg(long, global = true)]
    pub allow_private_addresses: bool,
    /// Other systems may also be asked without encryption, by http.
    #[arg(long, global = true)]
    pub allow_http: bool,
    /// Certificates, in PEM, of authorities of your own: who has one of theirs is believed, as with those that the
    /// operating system knows.
    #[arg(long, global = true, value_name = "FILE")]
    pub ca_file: Option<PathBuf>,
}

impl OutgoingArgs {
    /// The same as a policy; how much is taken is the usual.
    #[must_use]
    pub fn policy(&self) -> Policy {
        Policy {
            allow_private: self.allow_private_addresses,
            allow_http: self.allow_http,
            ..Policy::default()
        }
    }

    /// Whom to believe when a certificate says who answers.
    ///
    /// # Errors
    ///
    /// The file of `--ca-file` doesn't say it.
    pub fn trust(&self) -> Result<Trust, TrustError> {
        Trust::configured(self.ca_file.as_deref())
    }
}
