//! Operators as administrators look after them: who there is, what they may do, whether they may sign in.

use serde_json::{Value, json};
use shared::api::{OperatorChange, OperatorDto, OperatorRole};

use super::audit::{Action, Deed};
use super::operators::{administrators, end_sessions, folded, operator, readable};
use super::{AccountError, Accounts, By, Caller, audit};
use crate::store::Tx;

type Row = (String, String, String, i64, i64, i64, i64, i64);

impl Accounts {
    /// All operators by name, with how many sessions and tokens each has.
    pub async fn staff(&self) -> Result<Vec<OperatorDto>, AccountError> {
        let rows: Vec<Row> = sqlx::query_as(
            "SELECT name, display_name, role, disabled, created, signed_in, \
                    (SELECT count(*) FROM sessions WHERE operator = operators.name AND expires > $1), \
                    (SELECT count(*) FROM tokens \
                     WHERE operator = operators.name AND (expires = 0 OR expires > $1)) \
             FROM operators ORDER BY name",
        )
        .bind(self.clock.now())
        .fetch_all(self.store.read())
        .await?;
        let count = |number: i64| u64::try_from(number).unwrap_or(0);
        Ok(rows
            .into_iter()
            .map(
                |(name, display_name, role, disabled, created, signed_in, sessions, tokens)| {
                    let known = operator(name, display_name, &role);
                    OperatorDto {
                        name: known.name,
                        display_name: known.display_name,
                        role: known.role,
                        disabled: disabled != 0,
                        created,
                        signed_in,
                        sessions: count(sessions),
                        tokens: count(tokens),
                    }
                },
            )
            .collect())
    }

    /// Gives an operator another role. The last administrator keeps theirs.
    pub async fn set_role(&self, name: &str, role: OperatorRole, actor: &str) -> Result<(), AccountError> {
        let change = OperatorChange {
            role: Some(role),
            ..OperatorChange::default()
        };
        self.change_operator(name, change, actor).await
    }

    /// Changes an operator, all that is asked or nothing. The last administrator stays one. Who may sign in no more is
    /// signed out everywhere, and their tokens open nothing.
    pub async fn change_operator(&self, name: &str, change: OperatorChange, actor: &str) -> Result<(), AccountError> {
        let name = folded(name).ok_or(AccountError::NotFound)?;
        let mut tx = self.store.begin().await?;
        let now: Option<(String, String, i64)> =
            sqlx::query_as("SELECT display_name, role, disabled FROM operators WHERE name = $1")
                .bind(name.as_str())
                .fetch_optional(&mut *tx)
                .await?;
        let (display_name, role, disabled) = now.ok_or(AccountError::NotFound)?;
        let mut done: Vec<(Action, Value)> = Vec::new();
        if let Some(wanted) = change.role.filter(|wanted| wanted.name() != role) {
            if wanted == OperatorRole::Administrator {
                self.first_administrator(&mut tx, actor).await?;
            }
            sqlx::query("UPDATE operators SET role = $2 WHERE name = $1")
                .bind(name.as_str())
                .bind(wanted.name())
                .execute(&mut *tx)
                .await?;
            done.push((Action::RoleChanged, json!({"role": wanted, "before": role})));
        }
        if let Some(wanted) = change.disabled.filter(|wanted| *wanted != (disabled != 0)) {
            sqlx::query("UPDATE operators SET disabled = $2 WHERE name = $1")
                .bind(name.as_str())
                .bind(i64::from(wanted))
                .execute(&mut *tx)
                .await?;
            if wanted {
                end_sessions(&mut tx, &name, &[]).await?;
                done.push((Action::OperatorDisabled, json!({})));
            } else {
                done.push((Action::OperatorEnabled, json!({})));
            }
        }
        let wanted = change.display_name.map(|wanted| match readable(&wanted) {
            blank if blank.is_empty() => name.clone(),
            wanted => wanted,
        });
        if let Some(wanted) = wanted.filter(|wanted| *wanted != display_name) {
            sqlx::query("UPDATE operators SET display_name = $2 WHERE name = $1")
                .bind(name.as_str())
                .bind(wanted.as_str())
                .execute(&mut *tx)
                .await?;
            done.push((Action::OperatorRenamed, json!({"name": wanted})));
        }
        if done.is_empty() {
            return Ok(());
        }
        // Appending waits for whoever else appends: of two administrators who step down at once, the second one stays.
        for (action, detail) in done {
            self.append(&mut tx, actor, action, &name, detail).await?;
        }
        if administrators(&mut tx).await? == 0 {
            return Err(AccountError::LastAdministrator);
        }
        Ok(tx.commit().await?)
    }

    /// Ends all sessions of an operator; of the caller's own, all but this one.
    pub async fn end_all_sessions(&self, name: &str, caller: &Caller) -> Result<(), AccountError> {
        let name = folded(name).ok_or(AccountError::NotFound)?;
        let but: &[u8] = match &caller.by {
            By::Session(digest) if caller.name() == name => digest,
            _ => &[],
        };
        let mut tx = self.store.begin().await?;
        let known: Option<String> = sqlx::query_scalar("SELECT name FROM operators WHERE name = $1")
            .bind(name.as_str())
            .fetch_optional(&mut *tx)
            .await?;
        known.ok_or(AccountError::NotFound)?;
        end_sessions(&mut tx, &name, but).await?;
        self.append(&mut tx, caller.name(), Action::SessionsEnded, &name, json!({}))
            .await?;
        Ok(tx.commit().await?)
    }

    async fn append(
        &self,
        tx: &mut Tx,
        actor: &str,
        action: Action,
        target: &str,
        detail: Value,
    ) -> Result<(), AccountError> {
        let deed = Deed {
            at: self.clock.now(),
            actor,
            action,
            target,
            detail,
        };
        Ok(audit::append(tx, deed).await?)
    }
}
