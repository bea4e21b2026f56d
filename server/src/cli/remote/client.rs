//! Calls to the API of a server elsewhere.

use std::time::Duration;

use reqwest::header::{ACCEPT_LANGUAGE, AUTHORIZATION};
use reqwest::{Method, RequestBuilder, Response, StatusCode};
use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::api::Problem;
use shared::i18n::Lang;
use url::Url;

use crate::outgoing::{self, Distrust, Trust};

/// How long it may take until somebody answers the call.
const CONNECTING: Duration = Duration::from_secs(15);
/// A silence that is longer than this ends a call: events tell that somebody is there more often.
const SILENCE: Duration = Duration::from_secs(120);

/// Why a call went wrong.
#[derive(Debug, thiserror::Error)]
pub enum RemoteError {
    /// `--server` is no address.
    #[error("no address of a server")]
    Address,
    /// There is no token.
    #[error("no token")]
    NoToken,
    /// Who answers doesn't prove who it is: the token wasn't said.
    #[error("{0}: {1}")]
    Distrusted(String, Distrust),
    /// Nobody answers, or not to the end.
    #[error("{0}")]
    Unreachable(String),
    /// Who answers is no Tool Sync.
    #[error("no Tool Sync")]
    NoToolSync,
    /// The server says no.
    #[error("{}", .0.title)]
    Problem(Box<Problem>),
}

impl From<reqwest::Error> for RemoteError {
    fn from(error: reqwest::Error) -> Self {
        // The cause says more than the call; the address was named by who called.
        let host = error.url().and_then(Url::host_str).unwrap_or_default().to_owned();
        let error = error.without_url();
        if let Some(why) = Distrust::of(&error) {
            return Self::Distrusted(host, why);
        }
        let mut cause: &dyn std::error::Error = &error;
        while let Some(deeper) = cause.source() {
            cause = deeper;
        }
        Self::Unreachable(cause.to_string())
    }
}

/// A server elsewhere.
#[derive(Debug, Clone)]
pub struct Client {
    http: reqwest::Client,
    base: Url,
    token: String,
    lang: Lang,
}

impl Client {
    /// The server of this address, by a token. These authorities are believed to know it.
    pub fn new(server: &str, token: Option<&str>, trust: &Trust, lang: Lang) -> Result<Self, RemoteError> {
        outgoing::prepare();
        let server = server.trim_end_matches('/');
        let base = Url::parse(&format!("{server}/api/v1/")).map_err(|_| RemoteError::Address)?;
        if !["http", "https"].contains(&base.scheme()) || base.host_str().is_none() {
            return Err(RemoteError::Address);
        }
        let token = token
            .map(str::trim)
            .filter(|token| !token.is_empty())
            .ok_or(RemoteError::NoToken)?;
        // A token is for this server: no answer sends it on to another one.
        let http = reqwest::Client::builder()
            .connect_timeout(CONNECTING)
            .read_timeout(SILENCE)
            .redirect(reqwest::redirect::Policy::none())
            .tls_certs_merge(outgoing::certificates(trust)?)
            .build()?;
        Ok(Self {
            http,
            base,
            token: token.to_owned(),
            lang,
        })
    }

    /// A call. The parts of its path stand as they are; names in them are escaped.
    pub fn call(&self, method: Method, path: &[&str], query: &[(&str, &str)]) -> RequestBuilder {
        let mut url = self.base.clone();
        if let Ok(mut parts) = url.path_segments_mut() {
            parts.pop_if_empty().extend(path);
        }
        if !query.is_empty() {
            url.query_pairs_mut().extend_pairs(query);
        }
        self.http
            .request(method, url)
            .header(AUTHORIZATION, format!("Bearer {}", self.token))
            .header(ACCEPT_LANGUAGE, self.lang.code())
    }

    /// What is there.
    pub async fn get<T: DeserializeOwned>(&self, path: &[&str], query: &[(&str, &str)]) -> Result<T, RemoteError> {
        read(sent(self.call(Method::GET, path, query)).await?).await
    }

    /// What comes of it.
    pub async fn post<T: DeserializeOwned>(&self, path: &[&str], body: &impl Serialize) -> Result<T, RemoteError> {
        read(sent(self.call(Method::POST, path, &[]).json(body)).await?).await
    }
}

/// Sends a call. What the server says no to is a problem.
pub async fn sent(request: RequestBuilder) -> Result<Response, RemoteError> {
    let response = request.send().await?;
    if response.status().is_success() {
        return Ok(response);
    }
    let status = response.status();
    match response.json::<Problem>().await {
        Ok(problem) => Err(RemoteError::Problem(Box::new(problem))),
        // What stands in front of the server may say that it is away.
        Err(_)
            if matches!(
                status,
                StatusCode::BAD_GATEWAY | StatusCode::SERVICE_UNAVAILABLE | StatusCode::GATEWAY_TIMEOUT
            ) =>
        {
            Err(RemoteError::Unreachable(status.to_string()))
        }
        Err(_) => Err(RemoteError::NoToolSync),
    }
}

/// Reads an answer.
pub async fn read<T: DeserializeOwned>(response: Response) -> Result<T, RemoteError> {
    response.json().await.map_err(|error| match error.is_decode() {
        true => RemoteError::NoToolSync,
        false => error.into(),
    })
}
