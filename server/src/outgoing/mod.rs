//! Requests to other systems: each goes through here, so that none is sent where the server's own network begins.
//!
//! What an address may be is said by a [`Policy`], for the name and for what it stands for; redirects stay at the host
//! that was asked, nothing waits for ever, and no answer is read beyond a limit. System proxies aren't used: they would
//! look names up in our place.

mod answer;
mod policy;
#[cfg(test)]
pub mod testing;
#[cfg(test)]
mod tests;
mod trust;

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use reqwest::header::LOCATION;
use reqwest::{Certificate, Client, Url};
use shared::i18n::{Catalog, Sentence};

pub use answer::Answer;
pub use policy::Policy;
pub use reqwest::Method;
pub use trust::{Distrust, Trust, TrustError};

/// How long a connection may take to come about.
const CONNECTING: Duration = Duration::from_secs(10);
/// How long the other side may say nothing, unless more is expected of it.
const SILENCE: Duration = Duration::from_secs(30);
/// How often an answer may name another place of the same host.
const REDIRECTS: usize = 5;

/// Chooses the cryptography of TLS, once for the process: before the first client is made.
pub fn prepare() {
    // Only the first call chooses; the same is chosen each time.
    let _ = rustls::crypto::ring::default_provider().install_default();
}

/// Sends requests to other systems. Clones share their connections; they are made at the first request.
#[derive(Debug, Clone, Default)]
pub struct Outgoing {
    policy: Policy,
    trust: Trust,
    client: Arc<OnceLock<Client>>,
}

/// A request.
#[derive(Debug, Clone)]
pub struct Asked {
    /// How.
    pub method: Method,
    /// Whom and for what.
    pub url: String,
    /// What else is said; an earlier one of the same name stays.
    pub headers: Vec<(String, String)>,
    /// What is sent.
    pub body: Option<Vec<u8>>,
    /// Whether another place of the same host may answer.
    pub follow: bool,
    /// How long all of it may take.
    pub patience: Duration,
    /// How long the other side may say nothing meanwhile.
    pub silence: Duration,
}

impl Asked {
    /// Asks for a file: by `GET`, at most ten minutes, also where it has moved to on its host.
    #[must_use]
    pub fn file(url: &str) -> Self {
        Self {
            method: Method::GET,
            url: url.to_owned(),
            headers: Vec::new(),
            body: None,
            follow: true,
            patience: Duration::from_secs(600),
            silence: SILENCE,
        }
    }

    /// Tells something: by `POST`, at most thirty seconds, to this very address.
    #[must_use]
    pub fn call(url: &str, body: Vec<u8>) -> Self {
        Self {
            method: Method::POST,
            url: url.to_owned(),
            headers: Vec::new(),
            body: Some(body),
            follow: false,
            patience: Duration::from_secs(30),
            silence: SILENCE,
        }
    }

    /// With a header.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.push((name.to_owned(), value.into()));
        self
    }
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum OutgoingError {
    /// Not an address that could be asked.
    #[error("{0} is no address that can be asked")]
    BadAddress(String),
    /// Not by TLS, and it isn't configured that this may be.
    #[error("{0} isn't asked without encryption")]
    Plain(String),
    /// The host is within the server's own network, and it isn't configured that this may be.
    #[error("{0} is an address of the server's own network")]
    Private(String),
    /// The answer names another host.
    #[error("the answer leads to another host: {0}")]
    Elsewhere(String),
    /// The answer names another place, again and again.
    #[error("the answer leads from place to place")]
    Astray,
    /// More than may be.
    #[error("the answer is larger than {0} bytes")]
    TooLarge(u64),
    /// It takes too long.
    #[error("no answer in time")]
    TimedOut,
    /// It doesn't prove who it is: nothing was said to it.
    #[error("{0}: {1}")]
    Distrusted(String, Distrust),
    /// The name, the connection, or the answer.
    #[error("{0}")]
    Unreachable(String),
    /// There is no room for the answer.
    #[error(transparent)]
    Disk(#[from] std::io::Error),
}

impl OutgoingError {
    /// The sentence of the catalogue.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        match self {
            Self::BadAddress(url) => Sentence::new("outgoing-bad-address").with("url", url.as_str()),
            Self::Plain(host) => Sentence::new("outgoing-plain").with("host", host.as_str()),
            Self::Private(host) => Sentence::new("outgoing-private").with("host", host.as_str()),
            Self::Elsewhere(host) => Sentence::new("outgoing-elsewhere").with("host", host.as_str()),
            Self::Astray => Sentence::new("outgoing-astray"),
            Self::TooLarge(bytes) => {
                Sentence::new("outgoing-too-large").with("mebibytes", bytes.div_ceil(1 << 20).to_string())
            }
            Self::TimedOut => Sentence::new("outgoing-timed-out"),
            Self::Distrusted(host, why) => why.sentence(host),
            Self::Unreachable(reason) => Sentence::new("outgoing-unreachable").with("reason", reason.as_str()),
            Self::Disk(error) => Sentence::new("outgoing-disk").with("reason", error.to_string()),
        }
    }

    /// That sentence in the language of a catalogue.
    #[must_use]
    pub fn told(&self, catalog: &Catalog) -> String {
        self.sentence().said(catalog)
    }

    /// Whether the same request may go well later.
    #[must_use]
    pub fn may_pass(&self) -> bool {
        // Certificates are renewed.
        matches!(
            self,
            Self::TimedOut | Self::Distrusted(..) | Self::Unreachable(_) | Self::Disk(_)
        )
    }
}

impl From<reqwest::Error> for OutgoingError {
    fn from(error: reqwest::Error) -> Self {
        let host = error.url().and_then(Url::host_str).unwrap_or_default().to_owned();
        let error = error.without_url();
        if let Some(host) = policy::refused(&error) {
            return Self::Private(host);
        }
        if let Some(why) = Distrust::of(&error) {
            return Self::Distrusted(host, why);
        }
        if error.is_timeout() {
            return Self::TimedOut;
        }
        // The outermost error says where, the innermost why.
        let mut reason: &dyn std::error::Error = &error;
        while let Some(source) = reason.source() {
            reason = source;
        }
        Self::Unreachable(reason.to_string())
    }
}

impl Outgoing {
    /// Sends requests where a policy allows it.
    #[must_use]
    pub fn new(policy: Policy) -> Self {
        Self {
            policy,
            ..Self::default()
        }
    }

    /// The same, believing these authorities, too.
    #[must_use]
    pub fn trusting(self, trust: Trust) -> Self {
        Self {
            policy: self.policy,
            trust,
            client: Arc::default(),
        }
    }

    /// The largest file that is fetched, in bytes.
    #[must_use]
    pub fn largest(&self) -> u64 {
        self.policy.largest
    }

    /// An address as it would be asked.
    ///
    /// # Errors
    ///
    /// It is none, or may not be asked whatever its name stands for.
    pub fn judge(&self, url: &str) -> Result<Url, OutgoingError> {
        self.policy.judge(url)
    }

    /// Sends a request. An answer of any status is an answer.
    ///
    /// # Errors
    ///
    /// The address may not be asked, or doesn't answer.
    pub async fn send(&self, asked: Asked) -> Result<Answer, OutgoingError> {
        let first = self.policy.judge(&asked.url)?;
        let client = self.client()?;
        let mut url = first.clone();
        for _ in 0..=REDIRECTS {
            let mut request = client
                .request(asked.method.clone(), url.clone())
                .timeout(asked.patience);
            for (name, value) in &asked.headers {
                request = request.header(name, value);
            }
            if let Some(body) = &asked.body {
                request = request.body(body.clone());
            }
            let answered = tokio::time::timeout(asked.silence, request.send()).await;
            let response = answered.map_err(|_| OutgoingError::TimedOut)??;
            let next = response.headers().get(LOCATION).and_then(|next| next.to_str().ok());
            let moved = matches!(response.status().as_u16(), 301 | 302 | 303 | 307 | 308);
            match next.filter(|_| asked.follow && moved) {
                None => return Ok(Answer::new(response, asked.silence)),
                Some(next) => url = self.next(&first, &url, next)?,
            }
        }
        Err(OutgoingError::Astray)
    }

    /// The place that an answer names: at the same host and port, and not without encryption where it was asked with it.
    fn next(&self, first: &Url, from: &Url, to: &str) -> Result<Url, OutgoingError> {
        let to = from
            .join(to)
            .map_err(|_| OutgoingError::BadAddress(to.to_owned()))
            .and_then(|to| self.policy.judge(to.as_str()))?;
        let place = |url: &Url| {
            (
                url.scheme().to_owned(),
                url.host_str().map(str::to_owned),
                url.port_or_known_default(),
            )
        };
        if place(&to) == place(first) {
            Ok(to)
        } else {
            Err(OutgoingError::Elsewhere(to.host_str().unwrap_or_default().to_owned()))
        }
    }

    fn client(&self) -> Result<Client, OutgoingError> {
        if let Some(client) = self.client.get() {
            return Ok(client.clone());
        }
        prepare();
        let client = Client::builder()
            .user_agent(concat!("toolsync/", env!("CARGO_PKG_VERSION")))
            .connect_timeout(CONNECTING)
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .dns_resolver(self.policy.resolver())
            .tls_certs_merge(certificates(&self.trust)?)
            .build()?;
        Ok(self.client.get_or_init(|| client).clone())
    }
}

/// One's own authorities, for a client.
///
/// # Errors
///
/// None that a [`Trust`] has.
pub fn certificates(trust: &Trust) -> Result<Vec<Certificate>, reqwest::Error> {
    trust.authorities().map(Certificate::from_der).collect()
}
