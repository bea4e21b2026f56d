//! Operators: the people who may sign in.

use serde_json::json;
use shared::api::{Operator, OperatorRole};
use shared::i18n::Catalog;
use shared::settings::site;

use super::audit::{Action, Deed};
use super::{AccountError, Accounts, Fault, audit, password};
use crate::schedule;
use crate::store::{StoreError, Tx, reserve, settings};

/// The longest name, and the longest display name, in characters.
const LONGEST: usize = 100;

/// An operator to be.
#[derive(Clone)]
pub struct NewOperator {
    /// Name to sign in with.
    pub name: String,
    /// Name as people read it; the name, when blank.
    pub display_name: String,
    /// What they may do.
    pub role: OperatorRole,
    /// Password.
    pub password: String,
}

/// The name as it is kept: in lower case, without blanks around it. `None` if it is no name.
pub fn folded(name: &str) -> Option<String> {
    let name = name.trim().to_lowercase();
    let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || "._-@".contains(letter);
    ((1..=LONGEST).contains(&name.len()) && name.chars().all(plain)).then_some(name)
}

/// A name for people as it is kept.
pub(super) fn readable(name: &str) -> String {
    name.trim()
        .chars()
        .filter(|letter| !letter.is_control())
        .take(LONGEST)
        .collect()
}

impl NewOperator {
    /// The same, checked and with a digest in the place of its password.
    pub(super) async fn accepted(self) -> Result<Self, AccountError> {
        let name = folded(&self.name).ok_or(AccountError::field("name", Fault::Name))?;
        let display_name = readable(&self.display_name);
        if !password::acceptable(&self.password) {
            return Err(AccountError::field("password", Fault::Password));
        }
        let display_name = if display_name.is_empty() {
            name.clone()
        } else {
            display_name
        };
        Ok(Self {
            name,
            display_name,
            role: self.role,
            password: password::hash(self.password).await?,
        })
    }

    /// Writes an accepted one into the database.
    pub(super) async fn insert(&self, tx: &mut Tx, now: i64) -> Result<Operator, AccountError> {
        sqlx::query("INSERT INTO operators (name, display_name, role, password, created) VALUES ($1, $2, $3, $4, $5)")
            .bind(self.name.as_str())
            .bind(self.display_name.as_str())
            .bind(self.role.name())
            .bind(self.password.as_str())
            .bind(now)
            .execute(&mut **tx)
            .await
            .map_err(StoreError::from)
            .map_err(|error| match error.taken() {
                Some(_) => AccountError::field("name", Fault::Taken),
                None => error.into(),
            })?;
        Ok(Operator {
            name: self.name.clone(),
            display_name: self.display_name.clone(),
            role: self.role,
        })
    }
}

impl Accounts {
    /// All operators by name; those who may sign in no more too.
    pub async fn operators(&self) -> Result<Vec<Operator>, AccountError> {
        let rows: Vec<(String, String, String)> =
            sqlx::query_as("SELECT name, display_name, role FROM operators ORDER BY name")
                .fetch_all(self.store.read())
                .await?;
        Ok(rows
            .into_iter()
            .map(|(name, display_name, role)| operator(name, display_name, &role))
            .collect())
    }

    /// Creates an operator. With the first administrator come the schedules of D85.
    pub async fn create_operator(&self, new: NewOperator, actor: &str) -> Result<Operator, AccountError> {
        let new = new.accepted().await?;
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        if new.role == OperatorRole::Administrator {
            self.first_administrator(&mut tx, actor).await?;
        }
        let operator = new.insert(&mut tx, now).await?;
        let detail = json!({"role": operator.role});
        let deed = Deed {
            at: now,
            actor,
            action: Action::OperatorCreated,
            target: &operator.name,
            detail,
        };
        audit::append(&mut tx, deed).await?;
        tx.commit().await?;
        Ok(operator)
    }

    /// Makes the schedules of D85 where there is no administrator yet, as set-up does; before there is one. Those that
    /// somebody has made meanwhile are left as they are.
    pub(super) async fn first_administrator(&self, tx: &mut Tx, actor: &str) -> Result<(), AccountError> {
        // Waits for whoever creates one just now.
        reserve(tx, "operators", 1).await?;
        let known: i64 = sqlx::query_scalar(
            "SELECT (SELECT count(*) FROM operators WHERE role = $1) + (SELECT count(*) FROM schedules)",
        )
        .bind(OperatorRole::Administrator.name())
        .fetch_one(&mut **tx)
        .await?;
        if known == 0 {
            let stored = settings::load(&self.store).await?;
            let language = stored.word(&site::LANGUAGE).parse().unwrap_or_default();
            schedule::make_ready(tx, Catalog::of(language), actor, self.clock.now()).await?;
        }
        Ok(())
    }

    /// Sets a password anew, for somebody who has forgotten it. All their sessions end.
    pub async fn reset_password(&self, name: &str, password: String, actor: &str) -> Result<(), AccountError> {
        let name = folded(name).ok_or(AccountError::NotFound)?;
        if !password::acceptable(&password) {
            return Err(AccountError::field("password", Fault::Password));
        }
        let hash = password::hash(password).await?;
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let done = sqlx::query("UPDATE operators SET password = $2, failures = 0, delayed_until = 0 WHERE name = $1")
            .bind(name.as_str())
            .bind(hash)
            .execute(&mut *tx)
            .await?;
        if done.rows_affected() == 0 {
            return Err(AccountError::NotFound);
        }
        end_sessions(&mut tx, &name, &[]).await?;
        let deed = Deed {
            at: now,
            actor,
            action: Action::PasswordChanged,
            target: &name,
            detail: json!({}),
        };
        audit::append(&mut tx, deed).await?;
        Ok(tx.commit().await?)
    }
}

/// Ends all sessions of an operator but the one of this digest.
pub(super) async fn end_sessions(tx: &mut Tx, name: &str, but: &[u8]) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM sessions WHERE operator = $1 AND digest <> $2")
        .bind(name.to_owned())
        .bind(but.to_vec())
        .execute(&mut **tx)
        .await?;
    Ok(())
}

pub(super) async fn administrators(tx: &mut Tx) -> Result<i64, StoreError> {
    let role = OperatorRole::Administrator.name();
    let count = sqlx::query_scalar("SELECT count(*) FROM operators WHERE role = $1 AND disabled = 0")
        .bind(role)
        .fetch_one(&mut **tx)
        .await?;
    Ok(count)
}

/// An operator as the database has it. A role that isn't known, from a later version, is the least one.
pub(super) fn operator(name: String, display_name: String, role: &str) -> Operator {
    Operator {
        name,
        display_name,
        role: role.parse().unwrap_or(OperatorRole::Reviewer),
    }
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn names_are_in_lower_case() {
        assert_eq!(folded(" N.Roussel ").as_deref(), Some("n.roussel"));
        assert_eq!(
            folded("nathalie@northfield.example").as_deref(),
            Some("nathalie@northfield.example")
        );
        for name in ["", "  ", "nathalie roussel", "é", "a/b", &"x".repeat(101)] {
            assert_eq!(folded(name), None, "{name}");
        }
    }
}
