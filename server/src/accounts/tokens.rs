//! API tokens: what scripts sign in with. A token may do at most what its owner may, and may be narrowed further (D90).

use serde_json::json;
use shared::api::{OperatorRole, TokenDto as Token};

use super::audit::{Action, Deed};
use super::operators::{folded, operator};
use super::secret::digest;
use super::{AccountError, Accounts, By, Caller, Secret, audit};

/// How every token begins, so that one that lies about is recognised.
const PREFIX: &str = "toolsync_";
/// The last use is noted at most once in so many seconds.
const NOTED: i64 = 3600;
/// And not when the database is busy for longer than this.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(5);

/// A token to be.
#[derive(Debug, Clone)]
pub struct NewToken {
    /// Whose it is.
    pub owner: String,
    /// What it is for.
    pub name: String,
    /// What it may do; no more than its owner, and all that they may when left out.
    pub role: Option<OperatorRole>,
    /// Whether it only reads.
    pub read_only: bool,
    /// The command files that it may send; all when empty.
    pub formats: Vec<String>,
    /// When it ends, in Unix seconds; 0 for never.
    pub expires: i64,
}

type Row = (String, String, String, String, i64, String, i64, i64, i64);

impl Accounts {
    /// Creates a token. Its word is returned here and never again.
    pub async fn create_token(&self, new: NewToken, actor: &str) -> Result<(Token, Secret), AccountError> {
        let owner = folded(&new.owner).ok_or(AccountError::NotFound)?;
        let word = Secret::random(PREFIX)?;
        let created = self.clock.now();
        let mut tx = self.store.begin().await?;
        let role: Option<String> = sqlx::query_scalar("SELECT role FROM operators WHERE name = $1 AND disabled = 0")
            .bind(owner.as_str())
            .fetch_optional(&mut *tx)
            .await?;
        let most = operator(owner.clone(), String::new(), &role.ok_or(AccountError::NotFound)?).role;
        let token = Token {
            id: ulid::Ulid::new().to_string(),
            owner,
            name: new.name.trim().to_owned(),
            role: new.role.map_or(most, |role| role.min(most)),
            read_only: new.read_only,
            formats: new.formats,
            created,
            expires: new.expires,
            used: 0,
        };
        sqlx::query(
            "INSERT INTO tokens (id, digest, operator, name, role, read_only, formats, created, expires) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        )
        .bind(token.id.as_str())
        .bind(word.digest())
        .bind(token.owner.as_str())
        .bind(token.name.as_str())
        .bind(token.role.name())
        .bind(i64::from(token.read_only))
        .bind(json!(token.formats).to_string())
        .bind(token.created)
        .bind(token.expires)
        .execute(&mut *tx)
        .await?;
        let detail =
            json!({"owner": token.owner, "name": token.name, "role": token.role, "read_only": token.read_only});
        let deed = Deed {
            at: created,
            actor,
            action: Action::TokenCreated,
            target: &token.id,
            detail,
        };
        audit::append(&mut tx, deed).await?;
        tx.commit().await?;
        Ok((token, word))
    }

    /// All tokens, oldest first.
    pub async fn tokens(&self) -> Result<Vec<Token>, AccountError> {
        let rows: Vec<Row> = sqlx::query_as(
            "SELECT id, operator, name, role, read_only, formats, created, expires, used FROM tokens ORDER BY created, id",
        )
        .fetch_all(self.store.read())
        .await?;
        Ok(rows.into_iter().map(token).collect())
    }

    /// Ends a token at once.
    pub async fn revoke_token(&self, id: &str, actor: &str) -> Result<(), AccountError> {
        let mut tx = self.store.begin().await?;
        let gone = sqlx::query("DELETE FROM tokens WHERE id = $1")
            .bind(id.to_owned())
            .execute(&mut *tx)
            .await?;
        if gone.rows_affected() == 0 {
            return Err(AccountError::NotFound);
        }
        let deed = Deed {
            at: self.clock.now(),
            actor,
            action: Action::TokenRevoked,
            target: id,
            detail: json!({}),
        };
        audit::append(&mut tx, deed).await?;
        Ok(tx.commit().await?)
    }

    /// Whose token this is; nobody's when it has ended.
    pub async fn by_token(&self, word: &str) -> Result<Option<Caller>, AccountError> {
        if !word.starts_with(PREFIX) {
            return Ok(None);
        }
        let now = self.clock.now();
        let row: Option<(String, String, i64, String, i64, String, String, String)> = sqlx::query_as(
            "SELECT tokens.id, tokens.role, tokens.read_only, tokens.formats, tokens.used, \
                    operators.name, operators.display_name, operators.role \
             FROM tokens JOIN operators ON operators.name = tokens.operator \
             WHERE tokens.digest = $1 AND (tokens.expires = 0 OR tokens.expires > $2) AND operators.disabled = 0",
        )
        .bind(digest(word))
        .bind(now)
        .fetch_optional(self.store.read())
        .await?;
        let Some((id, role, read_only, formats, used, name, display_name, owners)) = row else {
            return Ok(None);
        };
        if used + NOTED <= now {
            match tokio::time::timeout(PATIENCE, self.note_use(&id, now)).await {
                Ok(Ok(())) | Err(_) => {}
                Ok(Err(error)) => tracing::warn!(%error, "the use of a token can't be noted"),
            }
        }
        // What can't be read doesn't widen a token.
        let Ok(formats) = serde_json::from_str(&formats) else {
            return Ok(None);
        };
        let narrowed = operator(String::new(), String::new(), &role).role;
        let mut operator = operator(name, display_name, &owners);
        operator.role = operator.role.min(narrowed);
        Ok(Some(Caller {
            operator,
            by: By::Token {
                read_only: read_only != 0,
                formats,
            },
        }))
    }

    async fn note_use(&self, id: &str, now: i64) -> Result<(), AccountError> {
        let mut tx = self.store.begin().await?;
        sqlx::query("UPDATE tokens SET used = $2 WHERE id = $1")
            .bind(id.to_owned())
            .bind(now)
            .execute(&mut *tx)
            .await?;
        Ok(tx.commit().await?)
    }
}

fn token((id, owner, name, role, read_only, formats, created, expires, used): Row) -> Token {
    let role = operator(String::new(), String::new(), &role).role;
    let formats = serde_json::from_str(&formats).unwrap_or_default();
    Token {
        id,
        owner,
        name,
        role,
        read_only: read_only != 0,
        formats,
        created,
        expires,
        used,
    }
}
