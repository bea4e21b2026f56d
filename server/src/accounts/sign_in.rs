//! Signing in and out, with a delay after wrong passwords.

use serde_json::json;
use shared::api::{Credentials, Operator};

use super::audit::{Action, Deed};
use super::operators::{end_sessions, folded, operator};
use super::{AccountError, Accounts, By, Caller, Fault, Secret, audit, delay, password, sessions};
use crate::store::reserve;

/// An operator whose password is about to be looked at, and its digest.
struct Known {
    operator: Operator,
    hash: String,
}

impl Accounts {
    /// Lets somebody in. The word that is returned belongs into their cookie.
    ///
    /// The work is the same whether the name exists or not, and so are the answers and the delays.
    pub async fn sign_in(&self, asked: Credentials, agent: &str) -> Result<(Operator, Secret), AccountError> {
        let operator = self.verified(&asked.name, asked.password).await?;
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        sqlx::query("UPDATE operators SET failures = 0, delayed_until = 0, signed_in = $2 WHERE name = $1")
            .bind(operator.name.as_str())
            .bind(now)
            .execute(&mut *tx)
            .await?;
        let word = self.begin_session(&mut tx, &operator.name, agent).await?;
        let deed = Deed {
            at: now,
            actor: &operator.name,
            action: Action::SignedIn,
            target: &operator.name,
            detail: json!({}),
        };
        audit::append(&mut tx, deed).await?;
        tx.commit().await?;
        Ok((operator, word))
    }

    /// Ends the session of a caller. A token has none.
    pub async fn sign_out(&self, caller: &Caller) -> Result<(), AccountError> {
        let By::Session(digest) = &caller.by else { return Ok(()) };
        let mut tx = self.store.begin().await?;
        sessions::end(&mut tx, digest).await?;
        let (actor, at) = (caller.name(), self.clock.now());
        audit::append(
            &mut tx,
            Deed {
                at,
                actor,
                action: Action::SignedOut,
                target: actor,
                detail: json!({}),
            },
        )
        .await?;
        Ok(tx.commit().await?)
    }

    /// Changes the password of a caller who knows the old one. Their other sessions end.
    pub async fn change_password(&self, caller: &Caller, old: String, new: String) -> Result<(), AccountError> {
        if !password::acceptable(&new) {
            return Err(AccountError::field("password", Fault::Password));
        }
        self.verified(caller.name(), old).await?;
        let hash = password::hash(new).await?;
        let by: &[u8] = match &caller.by {
            By::Session(digest) => digest,
            By::Token { .. } => &[],
        };
        let mut tx = self.store.begin().await?;
        sqlx::query("UPDATE operators SET password = $2, failures = 0, delayed_until = 0 WHERE name = $1")
            .bind(caller.name().to_owned())
            .bind(hash)
            .execute(&mut *tx)
            .await?;
        end_sessions(&mut tx, caller.name(), by).await?;
        let (actor, at) = (caller.name(), self.clock.now());
        audit::append(
            &mut tx,
            Deed {
                at,
                actor,
                action: Action::PasswordChanged,
                target: actor,
                detail: json!({}),
            },
        )
        .await?;
        Ok(tx.commit().await?)
    }

    /// The operator of this name and password.
    async fn verified(&self, name: &str, password: String) -> Result<Operator, AccountError> {
        let now = self.clock.now();
        let known = self.count_try(name, now).await?;
        let hash = known.as_ref().map(|known| known.hash.clone());
        if password::verify(password, hash).await?
            && let Some(known) = known
        {
            return Ok(known.operator);
        }
        match known {
            Some(known) => {
                let name = &known.operator.name;
                self.note(name, Action::SignInFailed, name, json!({})).await?;
            }
            None => match self.shared.strangers.to_tell(now) {
                Some(times) => {
                    self.note("", Action::SignInFailed, "", json!({"unknown": times}))
                        .await?
                }
                None => self.write_as_much().await?,
            },
        }
        Err(AccountError::WrongCredentials)
    }

    /// Counts a try before its password is looked at, so that many at once aren't more than one after the other.
    /// A right one forgets all that were counted.
    async fn count_try(&self, name: &str, now: i64) -> Result<Option<Known>, AccountError> {
        let folded = folded(name).unwrap_or_default();
        let mut tx = self.store.begin().await?;
        let row: Option<(i64, String, String, String)> = sqlx::query_as(
            "UPDATE operators SET failures = failures + 1 WHERE name = $1 AND delayed_until <= $2 AND disabled = 0 \
             RETURNING failures, display_name, role, password",
        )
        .bind(folded.as_str())
        .bind(now)
        .fetch_optional(&mut *tx)
        .await?;
        if let Some((failures, display_name, role, hash)) = row {
            sqlx::query("UPDATE operators SET delayed_until = $2 WHERE name = $1")
                .bind(folded.as_str())
                .bind(now + delay::after(failures))
                .execute(&mut *tx)
                .await?;
            tx.commit().await?;
            return Ok(Some(Known {
                operator: operator(folded, display_name, &role),
                hash,
            }));
        }
        let delayed_until: Option<i64> =
            sqlx::query_scalar("SELECT delayed_until FROM operators WHERE name = $1 AND disabled = 0")
                .bind(folded.as_str())
                .fetch_optional(&mut *tx)
                .await?;
        drop(tx);
        if let Some(until) = delayed_until {
            return Err(AccountError::Delayed { seconds: until - now });
        }
        self.shared
            .strangers
            .count(name, now)
            .map_err(|seconds| AccountError::Delayed { seconds })?;
        self.write_as_much().await?;
        Ok(None)
    }

    /// Writes a little for a name that doesn't exist, since time would tell that nothing was written.
    async fn write_as_much(&self) -> Result<(), AccountError> {
        let mut tx = self.store.begin().await?;
        reserve(&mut tx, "strangers", 1).await?;
        Ok(tx.commit().await?)
    }
}
