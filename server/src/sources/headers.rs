//! Headers that are said to other systems so that they hand their files out: sealed, never shown, each to the addresses
//! that begin with its own.

use reqwest::header::{HeaderName, HeaderValue};
use serde_json::json;
use shared::api::{SourceHeader, SourceHeaderWish};
use sqlx::Row;
use url::Url;

use crate::accounts::audit::{self, Action, Deed};
use crate::clock::Clock;
use crate::runs::Workplace;
use crate::store::{SecretKey, Store, StoreError};

/// The most bytes of a value.
const LONGEST: usize = 8 * 1024;
/// Headers that say how a request is sent: they are ours.
const OURS: [&str; 6] = [
    "host",
    "connection",
    "content-length",
    "transfer-encoding",
    "te",
    "upgrade",
];

/// Why a header can't be kept.
#[derive(Debug, thiserror::Error)]
pub enum HeaderError {
    /// Not the beginning of an address.
    #[error("not the beginning of an address")]
    Address,
    /// Not a name of a header, or of one that says how a request is sent.
    #[error("not the name of a header")]
    Name,
    /// Blank, too long, or with characters that a header can't have.
    #[error("not the value of a header")]
    Value,
    /// There is none.
    #[error("there is no such header")]
    NotFound,
    /// The database, or the key beside it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl HeaderError {
    /// What it is about, and the sentence of the catalogue; `None` where it isn't about what was asked.
    #[must_use]
    pub const fn id(&self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Address => Some(("address", "source-header-address")),
            Self::Name => Some(("name", "source-header-name")),
            Self::Value => Some(("value", "source-header-value")),
            Self::NotFound | Self::Store(_) => None,
        }
    }
}

/// The headers of a site.
#[derive(Debug, Clone)]
pub struct Headers {
    store: Store,
    key: SecretKey,
    clock: Clock,
}

impl Headers {
    /// Those of a workplace.
    ///
    /// # Errors
    ///
    /// The key beside the database can't be read.
    pub fn of(place: &Workplace) -> Result<Self, StoreError> {
        Ok(Self {
            store: place.store.clone(),
            key: SecretKey::open(&place.data_dir)?,
            clock: place.clock.clone(),
        })
    }

    /// All of them, without their values.
    ///
    /// # Errors
    ///
    /// The database.
    pub async fn list(&self) -> Result<Vec<SourceHeader>, StoreError> {
        let rows = sqlx::query("SELECT address, name, changed, actor FROM source_headers ORDER BY address, name")
            .fetch_all(self.store.read())
            .await?;
        let read = |row: &sqlx::any::AnyRow| {
            Ok(SourceHeader {
                address: row.try_get("address")?,
                name: row.try_get("name")?,
                changed: row.try_get("changed")?,
                actor: row.try_get("actor")?,
            })
        };
        Ok(rows.iter().map(read).collect::<Result<_, sqlx::Error>>()?)
    }

    /// Keeps a header, in place of one of its name for the same address.
    ///
    /// # Errors
    ///
    /// The address, the name or the value can't be one.
    pub async fn set(&self, wish: &SourceHeaderWish, actor: &str) -> Result<(), HeaderError> {
        let (address, name) = (normal(&wish.address)?, named(&wish.name)?);
        let value = wish.value.trim();
        if value.is_empty() || value.len() > LONGEST || HeaderValue::from_str(value).is_err() {
            return Err(HeaderError::Value);
        }
        let sealed = self
            .key
            .seal(&purpose(&address, &name), value)
            .ok_or(HeaderError::Value)?;
        let at = self.clock.now();
        let mut tx = self.store.begin().await?;
        sqlx::query(
            "INSERT INTO source_headers (address, name, value, changed, actor) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT (address, name) DO UPDATE SET value = excluded.value, changed = excluded.changed, \
             actor = excluded.actor",
        )
        .bind(address.clone())
        .bind(name.clone())
        .bind(sealed)
        .bind(at)
        .bind(actor.to_owned())
        .execute(&mut *tx)
        .await
        .map_err(StoreError::from)?;
        self.note(tx, Action::SourceHeaderSet, &address, &name, actor).await
    }

    /// Forgets a header.
    ///
    /// # Errors
    ///
    /// There is none.
    pub async fn remove(&self, address: &str, name: &str, actor: &str) -> Result<(), HeaderError> {
        let (address, name) = (normal(address)?, named(name)?);
        let mut tx = self.store.begin().await?;
        let gone = sqlx::query("DELETE FROM source_headers WHERE address = $1 AND name = $2")
            .bind(address.clone())
            .bind(name.clone())
            .execute(&mut *tx)
            .await
            .map_err(StoreError::from)?;
        if gone.rows_affected() == 0 {
            return Err(HeaderError::NotFound);
        }
        self.note(tx, Action::SourceHeaderRemoved, &address, &name, actor).await
    }

    async fn note(
        &self,
        mut tx: crate::store::Tx,
        action: Action,
        address: &str,
        name: &str,
        actor: &str,
    ) -> Result<(), HeaderError> {
        let deed = Deed {
            at: self.clock.now(),
            actor,
            action,
            target: address,
            detail: json!({ "name": name }),
        };
        audit::append(&mut tx, deed).await?;
        Ok(tx.commit().await?)
    }

    /// What is said to an address: of several headers of one name, the one whose address says most.
    pub(super) async fn to(&self, url: &str) -> Result<Vec<(String, String)>, StoreError> {
        let Ok(url) = Url::parse(url) else {
            return Ok(Vec::new());
        };
        let rows = sqlx::query("SELECT address, name, value FROM source_headers ORDER BY address")
            .fetch_all(self.store.read())
            .await?;
        let mut said: Vec<(usize, String, String)> = Vec::new();
        for row in rows {
            let (address, name): (String, String) = (row.try_get("address")?, row.try_get("name")?);
            let Some(value) = self
                .key
                .unseal(&purpose(&address, &name), &row.try_get::<Vec<u8>, _>("value")?)
            else {
                tracing::warn!(address, name, "a header was sealed with another key: set it again");
                continue;
            };
            if !begins(&url, &address) {
                continue;
            }
            match said.iter_mut().find(|(_, known, _)| *known == name) {
                Some((length, _, known)) if *length < address.len() => (*length, *known) = (address.len(), value),
                Some(_) => {}
                None => said.push((address.len(), name, value)),
            }
        }
        Ok(said.into_iter().map(|(_, name, value)| (name, value)).collect())
    }
}

fn purpose(address: &str, name: &str) -> String {
    format!("header {name} for {address}")
}

/// The beginning of an address, as it is kept: `https://hr.example/exports/`.
fn normal(address: &str) -> Result<String, HeaderError> {
    let url = Url::parse(address.trim()).map_err(|_| HeaderError::Address)?;
    let is_plain = url.username().is_empty() && url.password().is_none() && url.query().is_none();
    if !is_plain || url.fragment().is_some() || !["http", "https"].contains(&url.scheme()) || !url.has_host() {
        return Err(HeaderError::Address);
    }
    Ok(url.into())
}

fn named(name: &str) -> Result<String, HeaderError> {
    let name = HeaderName::from_bytes(name.trim().as_bytes()).map_err(|_| HeaderError::Name)?;
    match OURS.contains(&name.as_str()) {
        true => Err(HeaderError::Name),
        false => Ok(name.as_str().to_owned()),
    }
}

/// Whether an address is this one, or lies below it: the same scheme, host and port, and whole parts of the path.
fn begins(url: &Url, address: &str) -> bool {
    let Ok(address) = Url::parse(address) else { return false };
    let same = url.scheme() == address.scheme()
        && url.host() == address.host()
        && url.port_or_known_default() == address.port_or_known_default();
    let rest = url.path().strip_prefix(address.path());
    same && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/') || address.path().ends_with('/'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::testing::clock;
    use crate::store::testing::stores;

    fn wish(address: &str, name: &str, value: &str) -> SourceHeaderWish {
        SourceHeaderWish {
            address: address.into(),
            name: name.into(),
            value: value.into(),
        }
    }

    #[tokio::test]
    async fn a_header_is_said_to_the_addresses_that_begin_with_its_own_and_shown_to_nobody() {
        for store in stores().await {
            let headers = Headers {
                store: store.clone(),
                key: SecretKey::open(store.folder()).unwrap(),
                clock: clock().0,
            };
            let set = async |address, name, value| headers.set(&wish(address, name, value), "n.roussel").await.unwrap();
            set("https://hr.example", "Authorization", "Bearer all").await;
            set("https://hr.example/pay/", "authorization", "Bearer pay").await;
            set("https://hr.example/pay/", "X-Site", "north").await;
            let said = async |url: &str| {
                let mut said: Vec<String> = headers
                    .to(url)
                    .await
                    .unwrap()
                    .into_iter()
                    .map(|(n, v)| n + "=" + &v)
                    .collect();
                said.sort();
                said.join(" ")
            };
            for (url, expected) in [
                ("https://hr.example/users.csv", "authorization=Bearer all"),
                ("https://HR.example:443/users.csv", "authorization=Bearer all"),
                (
                    "https://hr.example/pay/u.csv?day=1",
                    "authorization=Bearer pay x-site=north",
                ),
                ("https://hr.example/payroll.csv", "authorization=Bearer all"),
                // Neither to another host, nor to another port, nor without encryption.
                ("https://hr.example.evil/users.csv", ""),
                ("https://hr.example:8443/users.csv", ""),
                ("http://hr.example/users.csv", ""),
            ] {
                assert_eq!(said(url).await, expected, "{url}");
            }
            let listed = headers.list().await.unwrap();
            assert_eq!(listed.len(), 3);
            assert_eq!(listed[0].address, "https://hr.example/");
            let audit: Vec<String> = sqlx::query_scalar("SELECT target || detail FROM audit ORDER BY number")
                .fetch_all(store.read())
                .await
                .unwrap();
            let told = serde_json::to_string(&listed).unwrap() + &audit.concat();
            assert!(audit.len() == 3 && !told.contains("Bearer"), "{told}");

            headers
                .remove("https://hr.example/", "AUTHORIZATION", "n.roussel")
                .await
                .unwrap();
            assert_eq!(said("https://hr.example/users.csv").await, "");
            let again = headers
                .remove("https://hr.example/", "Authorization", "n.roussel")
                .await;
            assert!(matches!(again, Err(HeaderError::NotFound)));
        }
    }

    #[tokio::test]
    async fn what_is_no_header() {
        let store = crate::store::testing::quick().await;
        let headers = Headers {
            store: store.clone(),
            key: SecretKey::open(store.folder()).unwrap(),
            clock: clock().0,
        };
        let long = "x".repeat(LONGEST + 1);
        for (address, name, value, field) in [
            ("hr.example", "Authorization", "x", "address"),
            ("ftp://hr.example", "Authorization", "x", "address"),
            ("https://me:secret@hr.example", "Authorization", "x", "address"),
            ("https://hr.example/?day=1", "Authorization", "x", "address"),
            ("https://hr.example", "", "x", "name"),
            ("https://hr.example", "Host", "x", "name"),
            ("https://hr.example", "X Y", "x", "name"),
            ("https://hr.example", "Authorization", " ", "value"),
            ("https://hr.example", "Authorization", "a\nb", "value"),
            ("https://hr.example", "Authorization", long.as_str(), "value"),
        ] {
            let error = headers.set(&wish(address, name, value), "n.roussel").await.unwrap_err();
            assert_eq!(error.id().unwrap().0, field, "{address} {name}");
        }
    }
}
