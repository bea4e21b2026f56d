//! Calls of a Moodle's REST web services: one at a time for each connection, with what can be believed of their answers.

mod answer;
mod breaker;
mod form;
mod gate;
mod ping;
mod traffic;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use serde_json::Value;
use shared::api::Calls;
use shared::i18n::Sentence;

pub use answer::{CallError, Exception};
pub use form::{Fields, Form};

use breaker::Breaker;
use gate::{Gate, Place};
use traffic::Traffic;

use crate::outgoing::{Asked, Method, Outgoing};

/// How often what changes nothing is asked again.
const TRIES: u32 = 4;
/// The longest answer that is read, in bytes.
const LONGEST: u64 = 256 << 20;
/// Fields of each call besides its own: token, function, format.
const OWN_FIELDS: usize = 3;

/// How long one waits before a call is sent again, at first: each time twice as long.
#[derive(Debug, Clone, Copy)]
pub struct Pause(pub Duration);

impl Default for Pause {
    fn default() -> Self {
        Self(Duration::from_millis(400))
    }
}

/// How long a call may take: a site says nothing while it copies a course.
#[derive(Debug, Clone, Copy)]
pub struct Patience(pub Duration);

impl Default for Patience {
    fn default() -> Self {
        Self(Duration::from_secs(300))
    }
}

/// What a client is made of.
#[derive(Clone)]
pub struct Connection {
    /// Address of the site.
    pub site: String,
    /// The token; it is never shown.
    pub token: String,
    /// Calls at the same time.
    pub connections: usize,
    /// Form fields of one call.
    pub max_fields: usize,
    /// How long it waits before it asks again.
    pub pause: Pause,
    /// How long it waits for an answer.
    pub patience: Patience,
}

impl std::fmt::Debug for Connection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Connection")
            .field("site", &self.site)
            .finish_non_exhaustive()
    }
}

/// Calls one site with one token. Clones share connections, breaker and counts.
#[derive(Debug, Clone)]
pub struct Client {
    connection: Arc<Connection>,
    outgoing: Outgoing,
    gate: Arc<Gate>,
    /// Whether all others go first.
    behind: bool,
    breaker: Arc<Breaker>,
    traffic: Arc<Traffic>,
    max_fields: Arc<AtomicUsize>,
}

impl Client {
    /// A client that has called nothing yet.
    pub fn new(connection: Connection, outgoing: Outgoing) -> Self {
        Self {
            gate: Arc::new(Gate::new(connection.connections)),
            behind: false,
            breaker: Arc::new(Breaker::new(connection.pause.0)),
            traffic: Arc::default(),
            max_fields: Arc::new(AtomicUsize::new(connection.max_fields)),
            connection: Arc::new(connection),
            outgoing,
        }
    }

    /// The same with counts of its own.
    #[must_use]
    pub fn counting_anew(self) -> Self {
        Self {
            traffic: Arc::default(),
            ..self
        }
    }

    /// The same client, for what isn't needed yet: calls of others go first.
    #[must_use]
    pub fn behind(&self) -> Self {
        Self {
            behind: true,
            ..self.clone()
        }
    }

    async fn place(&self) -> Place<'_> {
        match self.behind {
            true => self.gate.enter_behind().await,
            false => self.gate.enter().await,
        }
    }

    /// The address of the site, without a slash at its end.
    pub fn site(&self) -> &str {
        self.connection.site.trim_end_matches('/')
    }

    /// Calls at the same time.
    pub fn connections(&self) -> usize {
        self.connection.connections.max(1)
    }

    /// How many fields of its own a call may have.
    pub fn max_fields(&self) -> usize {
        self.max_fields
            .load(Ordering::Relaxed)
            .saturating_sub(OWN_FIELDS)
            .max(1)
    }

    /// The site has cut a form of so many fields: from now on they are shorter.
    pub fn cut_at(&self, fields: usize) {
        let shorter = (fields / 2).max(OWN_FIELDS + 1);
        self.max_fields.fetch_min(shorter, Ordering::Relaxed);
    }

    /// How often it was called, by this client and its clones.
    pub fn traffic(&self) -> Calls {
        self.traffic.counted()
    }

    /// Waits before something is sent again for the `tries`-th time: each time twice as long, and never for the same
    /// time as another one that waits.
    pub async fn pause(&self, tries: u32) {
        let longest = self.connection.pause.0 * 2_u32.saturating_pow(tries.min(6));
        let share = f64::from(rand::random::<u16>()) / f64::from(u16::MAX);
        tokio::time::sleep(longest.mul_f64(0.5 + share / 2.0)).await;
    }

    /// Asks for something, which changes nothing: again, if there is no answer.
    ///
    /// # Errors
    ///
    /// The site refuses, or doesn't answer after all.
    pub async fn read(&self, function: &'static str, form: Form) -> Result<Value, CallError> {
        let mut tries = 0;
        loop {
            match self.call(function, &form).await {
                Err(CallError::Lost(_) | CallError::Busy(_)) if tries + 1 < TRIES => {
                    tries += 1;
                    self.traffic.repeats();
                    self.pause(tries).await;
                }
                Err(CallError::Lost(why) | CallError::Busy(why)) => return Err(CallError::Away(why)),
                other => return other,
            }
        }
    }

    /// Has something done, once. After [`CallError::Lost`] and [`CallError::Busy`] it may be done, or not, or in part.
    ///
    /// # Errors
    ///
    /// The site refuses, doesn't answer, or its answer can't be believed.
    pub async fn write(&self, function: &'static str, form: &Form) -> Result<Value, CallError> {
        self.call(function, form).await
    }

    /// Counts a call that is sent again.
    pub fn repeats(&self) {
        self.traffic.repeats();
    }

    async fn call(&self, function: &'static str, form: &Form) -> Result<Value, CallError> {
        let _place = self.place().await;
        self.breaker.lets_through()?;
        self.traffic.counts();
        let answered = match self.outgoing.send(self.asked(function, form)).await {
            Ok(answer) => answer::read(answer, LONGEST).await,
            Err(error) => Err(answer::failed(&error)),
        };
        self.breaker.saw(&answered);
        answered
    }

    fn asked(&self, function: &str, form: &Form) -> Asked {
        Asked {
            method: Method::POST,
            url: format!("{}/webservice/rest/server.php", self.site()),
            headers: vec![("content-type".into(), "application/x-www-form-urlencoded".into())],
            body: Some(form.body(&self.connection.token, function)),
            follow: false,
            patience: self.connection.patience.0,
            silence: self.connection.patience.0,
        }
    }

    /// Puts a file into a new draft area of the account of the token. Says its number.
    ///
    /// # Errors
    ///
    /// The site refuses, or doesn't answer.
    pub async fn upload(&self, name: &str, bytes: &[u8]) -> Result<i64, CallError> {
        let _place = self.place().await;
        self.breaker.lets_through()?;
        self.traffic.counts();
        let (boundary, body) = form::multipart(&self.connection.token, name, bytes);
        let asked = Asked {
            method: Method::POST,
            url: format!("{}/webservice/upload.php", self.site()),
            headers: vec![(
                "content-type".into(),
                format!("multipart/form-data; boundary={boundary}"),
            )],
            body: Some(body),
            follow: false,
            patience: self.connection.patience.0,
            silence: self.connection.patience.0,
        };
        let answered = match self.outgoing.send(asked).await {
            Ok(answer) => answer::read(answer, LONGEST).await,
            Err(error) => Err(answer::failed(&error)),
        };
        self.breaker.saw(&answered);
        let answered = answered?;
        let item = answered.pointer("/0/itemid").and_then(Value::as_i64);
        item.ok_or_else(|| CallError::Lost(Sentence::new("away-upload")))
    }
}
