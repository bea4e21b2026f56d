//! How a site is reached: its address is a setting, its token is sealed and told to nobody.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use shared::i18n::Sentence;
use shared::settings::{Settings, moodle};
use sqlx::Row;

use super::Moodle;
use super::client::{Client, Connection, Patience, Pause};
use crate::clock::Clock;
use crate::outgoing::Outgoing;
use crate::pictures::PictureStore;
use crate::platform::PlatformError;
use crate::store::{SecretKey, Store, StoreError, settings};

/// The sites that were connected.
#[derive(Debug, Clone)]
pub struct Connections {
    store: Store,
    key: SecretKey,
    outgoing: Outgoing,
    clock: Clock,
    pictures: PictureStore,
    pause: Duration,
    patience: Duration,
    open: Arc<Mutex<Option<Open>>>,
}

/// A client, as long as its settings stay.
#[derive(Debug)]
struct Open {
    of: (String, String, usize, usize),
    client: Client,
}

/// What is known of a connection, without its token.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// Address of the site.
    pub site: String,
    /// When the token was given, Unix seconds.
    pub changed: i64,
    /// By whom.
    pub actor: String,
    /// When it was tested last; 0 = never.
    pub tested: i64,
    /// What that found, as JSON.
    pub found: String,
}

fn purpose(site: &str) -> String {
    format!("token of {site}")
}

/// An address as connections are known by it.
pub fn normal(url: &str) -> String {
    url.trim().trim_end_matches('/').to_owned()
}

impl Connections {
    /// Those of a store, to which pictures are sent from where their pixels are kept.
    pub fn new(store: Store, key: SecretKey, outgoing: Outgoing, pictures: PictureStore) -> Self {
        Self {
            pictures,
            store,
            key,
            outgoing,
            clock: Clock::system(),
            pause: Pause::default().0,
            patience: Patience::default().0,
            open: Arc::default(),
        }
    }

    /// How sites are asked.
    pub(super) fn outgoing(&self) -> &Outgoing {
        &self.outgoing
    }

    /// Where tokens are kept.
    pub(super) fn store(&self) -> &Store {
        &self.store
    }

    /// The same, by another clock.
    #[must_use]
    pub fn by(self, clock: Clock) -> Self {
        Self { clock, ..self }
    }

    /// The same, with another pause before a call is sent again.
    #[must_use]
    pub fn pausing(self, pause: Duration) -> Self {
        Self { pause, ..self }
    }

    /// The same, giving up on a call that takes longer than this.
    #[must_use]
    pub fn patient(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    /// The site that the settings name; `None` where they name none.
    ///
    /// # Errors
    ///
    /// It has no token, or the database can't be reached.
    pub async fn current(&self) -> Result<Option<Moodle>, PlatformError> {
        let stored = settings::load(&self.store).await?;
        let site = normal(stored.text(&moodle::URL));
        if site.is_empty() {
            return Ok(None);
        }
        let Some(token) = self.token(&site).await? else {
            return Err(PlatformError::Unreachable(
                Sentence::new("away-not-connected").with("site", site),
            ));
        };
        // What a run or a request calls is counted for itself.
        let client = self.client(&site, token, &stored).counting_anew();
        let (store, key) = (self.store.clone(), self.key.clone());
        let moodle = Moodle::new(client, store, key, stored, self.pictures.clone());
        Ok(Some(moodle.by(self.clock.clone())))
    }

    /// A client of a site with a token that isn't kept: for a test.
    pub fn trial(&self, site: &str, token: &str, stored: &Settings) -> Client {
        Client::new(self.connection(site, token.to_owned(), stored), self.outgoing.clone())
    }

    fn connection(&self, site: &str, token: String, stored: &Settings) -> Connection {
        let number = |key| usize::try_from(stored.number(key)).unwrap_or(1);
        Connection {
            site: normal(site),
            token,
            connections: number(&moodle::CONNECTIONS),
            max_fields: number(&moodle::MAX_FIELDS),
            pause: Pause(self.pause),
            patience: Patience(self.patience),
        }
    }

    /// The client of now: it stays the same as long as address, token and limits do, so that a breaker that is open stays
    /// open.
    fn client(&self, site: &str, token: String, stored: &Settings) -> Client {
        let connection = self.connection(site, token, stored);
        let of = (
            connection.site.clone(),
            connection.token.clone(),
            connection.connections,
            connection.max_fields,
        );
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(open) = open.as_ref().filter(|open| open.of == of) {
            return open.client.clone();
        }
        let client = Client::new(connection, self.outgoing.clone());
        *open = Some(Open {
            of,
            client: client.clone(),
        });
        client
    }

    /// The token of a site.
    pub(super) async fn token(&self, site: &str) -> Result<Option<String>, StoreError> {
        let row = sqlx::query("SELECT token FROM connections WHERE site = $1")
            .bind(site)
            .fetch_optional(self.store.read())
            .await?;
        let sealed: Option<Vec<u8>> = row.map(|row| row.try_get("token")).transpose()?;
        Ok(sealed.and_then(|sealed| self.key.unseal(&purpose(site), &sealed)))
    }

    /// Keeps the token of a site, in place of an earlier one.
    ///
    /// # Errors
    ///
    /// The database.
    pub async fn keep(&self, site: &str, token: &str, actor: &str, at: i64) -> Result<(), StoreError> {
        let site = normal(site);
        let sealed = self.key.seal(&purpose(&site), token.trim()).unwrap_or_default();
        let mut tx = self.store.begin().await?;
        sqlx::query(
            "INSERT INTO connections (site, token, changed, actor) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (site) DO UPDATE SET token = excluded.token, changed = excluded.changed, \
             actor = excluded.actor, tested = 0, found = ''",
        )
        .bind(&site)
        .bind(sealed)
        .bind(at)
        .bind(actor)
        .execute(&mut *tx)
        .await?;
        tx.commit().await
    }

    /// Keeps what a test has found of a site.
    ///
    /// # Errors
    ///
    /// The database.
    pub async fn keep_found(&self, site: &str, found: &str, at: i64) -> Result<(), StoreError> {
        let mut tx = self.store.begin().await?;
        sqlx::query("UPDATE connections SET tested = $2, found = $3 WHERE site = $1")
            .bind(normal(site))
            .bind(at)
            .bind(found)
            .execute(&mut *tx)
            .await?;
        tx.commit().await
    }

    /// Forgets the token of a site.
    ///
    /// # Errors
    ///
    /// The database.
    pub async fn forget(&self, site: &str) -> Result<bool, StoreError> {
        let mut tx = self.store.begin().await?;
        let gone = sqlx::query("DELETE FROM connections WHERE site = $1")
            .bind(normal(site))
            .execute(&mut *tx)
            .await?;
        tx.commit().await?;
        Ok(gone.rows_affected() > 0)
    }

    /// What is known of the connection to a site; `None` where it has no token.
    ///
    /// # Errors
    ///
    /// The database.
    pub async fn known(&self, site: &str) -> Result<Option<Known>, StoreError> {
        let row = sqlx::query("SELECT site, changed, actor, tested, found FROM connections WHERE site = $1")
            .bind(normal(site))
            .fetch_optional(self.store.read())
            .await?;
        let read = |row: sqlx::any::AnyRow| -> Result<Known, sqlx::Error> {
            Ok(Known {
                site: row.try_get("site")?,
                changed: row.try_get("changed")?,
                actor: row.try_get("actor")?,
                tested: row.try_get("tested")?,
                found: row.try_get("found")?,
            })
        };
        Ok(row.map(read).transpose()?)
    }
}
