//! A server with a data folder and a clock of its own, and those who ask it.

use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use reqwest::header::SET_COOKIE;
use reqwest::{Client, Method, RequestBuilder};
use serde_json::{Value, json};
use server::accounts::NewOperator;
use server::clock::Clock;
use server::config::{Asked, Config};
use server::host::Host;
use shared::api::OperatorRole;

/// The password of everybody.
pub const PASSWORD: &str = "mosses and lichens";

pub struct Site {
    pub host: Host,
    pub address: String,
    clock: Arc<AtomicI64>,
    folder: tempfile::TempDir,
}

impl Site {
    /// A server without anybody who could sign in.
    pub async fn empty() -> Self {
        Self::with(|_| ()).await
    }

    /// The same, configured otherwise.
    pub async fn with(change: impl FnOnce(&mut Asked)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut asked = Asked {
            data_dir: folder.path().join("data"),
            database_url: None,
            files_at: None,
            bind: [127, 0, 0, 1].into(),
            port: 0,
            public_url: None,
            session_hours: 12,
            max_upload: "1MiB".into(),
            mail: server::cli::MailArgs::default(),
            trusted_proxies: Vec::new(),
            outgoing: server::cli::OutgoingArgs::default(),
            sweep_seconds: 0,
            open_metrics: false,
        };
        change(&mut asked);
        let config = Config::new(asked).unwrap();
        let listener = TcpListener::bind(config.listen).unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        // 2024-03-05 06:00:00 UTC, until somebody turns the hands.
        let clock = Arc::new(AtomicI64::new(1_709_618_400));
        let hands = Arc::clone(&clock);
        let host = Host::start(&config, listener, Clock::of(move || hands.load(Ordering::SeqCst)), 1)
            .await
            .unwrap();
        Self {
            host,
            address,
            clock,
            folder,
        }
    }

    /// A server with an operator of each role, called like it.
    pub async fn staffed() -> Self {
        let site = Self::empty().await;
        for role in OperatorRole::ALL {
            site.hire(role.name(), role).await;
        }
        site
    }

    pub async fn hire(&self, name: &str, role: OperatorRole) {
        let new = NewOperator {
            name: name.into(),
            display_name: String::new(),
            role,
            password: PASSWORD.into(),
        };
        self.host.accounts.create_operator(new, "command line").await.unwrap();
    }

    /// Its data folder.
    pub fn data(&self) -> std::path::PathBuf {
        self.folder.path().join("data")
    }

    pub fn forward(&self, seconds: i64) {
        self.clock.fetch_add(seconds, Ordering::SeqCst);
    }

    /// Somebody who isn't signed in.
    pub fn nobody(&self) -> Visitor {
        Visitor {
            client: Client::new(),
            base: format!("{}/api/v1", self.address),
            cookie: None,
        }
    }

    /// Somebody who is.
    pub async fn signed_in(&self, name: &str) -> Visitor {
        self.signed_in_with(name, PASSWORD).await
    }

    /// The same with a password of their own.
    pub async fn signed_in_with(&self, name: &str, password: &str) -> Visitor {
        let mut visitor = self.nobody();
        let answer = visitor
            .post("/session", json!({"name": name, "password": password}))
            .await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        visitor.cookie = answer.cookie_pair();
        visitor
    }
}

/// Somebody who asks, as a page of the server does.
#[derive(Clone)]
pub struct Visitor {
    client: Client,
    base: String,
    pub cookie: Option<String>,
}

impl Visitor {
    /// A request with what the page adds to it.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let request = self.bare(method, path).header("x-requested-with", "toolsync");
        match &self.cookie {
            Some(cookie) => request.header("cookie", cookie),
            None => request,
        }
    }

    /// A request with nothing added.
    pub fn bare(&self, method: Method, path: &str) -> RequestBuilder {
        self.client.request(method, format!("{}{path}", self.base))
    }

    pub async fn get(&self, path: &str) -> Answer {
        Answer::of(self.request(Method::GET, path)).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Answer {
        Answer::of(self.request(Method::POST, path).json(&body)).await
    }

    pub async fn put(&self, path: &str, body: Value) -> Answer {
        Answer::of(self.request(Method::PUT, path).json(&body)).await
    }

    pub async fn patch(&self, path: &str, body: Value) -> Answer {
        Answer::of(self.request(Method::PATCH, path).json(&body)).await
    }

    pub async fn delete(&self, path: &str) -> Answer {
        Answer::of(self.request(Method::DELETE, path)).await
    }
}

/// What came back.
pub struct Answer {
    pub status: u16,
    pub headers: reqwest::header::HeaderMap,
    pub body: String,
}

impl Answer {
    pub async fn of(request: RequestBuilder) -> Self {
        let response = request.send().await.unwrap();
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        Self {
            status,
            headers,
            body: response.text().await.unwrap(),
        }
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The code of a problem; empty if it is none.
    pub fn code(&self) -> String {
        if self.header("content-type") != "application/problem+json" {
            return String::new();
        }
        self.json()["code"].as_str().unwrap().to_owned()
    }

    /// `name=value` of the cookie that was set.
    pub fn cookie_pair(&self) -> Option<String> {
        let cookie = self.headers.get(SET_COOKIE)?.to_str().unwrap();
        Some(cookie.split(';').next().unwrap().to_owned())
    }
}
