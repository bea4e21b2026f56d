//! Which other systems commands may ask: a Moodle, the senders of files, the receivers of webhooks.

use clap::Args;

use crate::outgoing::Policy;

/// Which other systems may be asked.
#[derive(Debug, Clone, Copy, Default, Args)]
pub struct OutgoingArgs {
    /// Other systems may also be asked at addresses of the server's own network.
    #[arg(long, global = true)]
    pub allow_private_addresses: bool,
    /// Other systems may also be asked without encryption, by http.
    #[arg(long, global = true)]
    pub allow_http: bool,
}

impl OutgoingArgs {
    /// The same as a policy; how much is taken is the usual.
    #[must_use]
    pub fn policy(self) -> Policy {
        Policy {
            allow_private: self.allow_private_addresses,
            allow_http: self.allow_http,
            ..Policy::default()
        }
    }
}
