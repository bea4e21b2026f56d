//! The first start: a link that is printed once lets somebody create the first administrator.

use std::sync::{Mutex, MutexGuard, PoisonError};

use serde_json::json;
use shared::api::{Operator, OperatorRole, SetUp};
use shared::i18n::{Catalog, Lang};
use shared::settings::site;

use super::audit::{Action, Deed};
use super::secret::digest;
use super::{AccountError, Accounts, Fault, NewOperator, Secret, audit};
use crate::store::reserve;
use crate::{schedule, settings};

/// What is kept of the link, as long as it is open.
#[derive(Debug, Default)]
pub struct SetUpLink(Mutex<Option<Vec<u8>>>);

impl SetUpLink {
    fn digest(&self) -> MutexGuard<'_, Option<Vec<u8>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Accounts {
    /// The word of a new set-up link, if there is nobody yet; an earlier link is closed.
    pub async fn open_set_up(&self) -> Result<Option<Secret>, AccountError> {
        if !self.is_empty().await? {
            return Ok(None);
        }
        let word = Secret::random("")?;
        *self.shared.link.digest() = Some(word.digest());
        Ok(Some(word))
    }

    /// Whether the server waits for its first administrator.
    pub async fn waits_for_set_up(&self) -> Result<bool, AccountError> {
        let open = self.shared.link.digest().is_some();
        Ok(open && self.is_empty().await?)
    }

    /// Creates the first administrator, keeps language and time zone of the site, and signs in.
    pub async fn set_up(&self, asked: SetUp, agent: &str) -> Result<(Operator, Secret), AccountError> {
        if self.shared.link.digest().as_ref() != Some(&digest(&asked.token)) {
            return Err(AccountError::SetupClosed);
        }
        let language: Lang = asked
            .language
            .parse()
            .map_err(|_| AccountError::field("language", Fault::Language))?;
        let zone = asked.time_zone.trim();
        if !settings::is_zone(zone) {
            return Err(AccountError::field("time_zone", Fault::Zone));
        }
        let SetUp {
            name,
            display_name,
            password,
            ..
        } = asked;
        let new = NewOperator {
            name,
            display_name,
            role: OperatorRole::Administrator,
            password,
        }
        .accepted()
        .await?;

        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        // Waits for another server of the same database that is being set up just now.
        reserve(&mut tx, "operators", 1).await?;
        let there: i64 = sqlx::query_scalar("SELECT count(*) FROM operators")
            .fetch_one(&mut *tx)
            .await?;
        if there > 0 {
            *self.shared.link.digest() = None;
            return Err(AccountError::SetupClosed);
        }
        let operator = new.insert(&mut tx, now).await?;
        settings::put(&mut tx, &site::LANGUAGE, language.code()).await?;
        settings::put(&mut tx, &site::TIME_ZONE, zone).await?;
        schedule::make_ready(&mut tx, Catalog::of(language), &operator.name, now).await?;
        let word = self.begin_session(&mut tx, &operator.name, agent).await?;
        let detail = json!({"language": language, "time_zone": zone});
        let deed = Deed {
            at: now,
            actor: &operator.name,
            action: Action::SetUp,
            target: &operator.name,
            detail,
        };
        audit::append(&mut tx, deed).await?;
        tx.commit().await?;
        *self.shared.link.digest() = None;
        Ok((operator, word))
    }

    async fn is_empty(&self) -> Result<bool, AccountError> {
        let there: i64 = sqlx::query_scalar("SELECT count(*) FROM operators")
            .fetch_one(self.store.read())
            .await?;
        Ok(there == 0)
    }
}
