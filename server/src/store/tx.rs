//! A transaction that may write. What isn't committed leaves nothing.

use std::ops::{Deref, DerefMut};

use sqlx::{Any, AnyConnection, AssertSqlSafe, Executor, Transaction};

use super::{Dialect, StoreError};

/// An open transaction: `query.execute(&mut *tx)`. It is rolled back when it is dropped.
#[derive(Debug)]
pub struct Tx {
    dialect: Dialect,
    inner: Transaction<'static, Any>,
}

impl Tx {
    pub(super) fn new(dialect: Dialect, inner: Transaction<'static, Any>) -> Self {
        Self { dialect, inner }
    }

    /// Which database it is.
    pub fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// Makes all that was done in it last. When this returns, it survives a loss of power.
    ///
    /// # Errors
    ///
    /// When the database refuses or can't be reached; then nothing was done.
    pub async fn commit(self) -> Result<(), StoreError> {
        Ok(self.inner.commit().await?)
    }

    /// Undoes all that was done in it.
    ///
    /// # Errors
    ///
    /// When the database can't be reached; then nothing was done either.
    pub async fn roll_back(self) -> Result<(), StoreError> {
        Ok(self.inner.rollback().await?)
    }

    /// Marks a point to which the transaction can go back.
    pub(crate) async fn mark(&mut self, name: &str) -> Result<(), sqlx::Error> {
        self.say(format!("SAVEPOINT {name}")).await
    }

    /// Goes back to a point, which stays marked.
    pub(crate) async fn back_to(&mut self, name: &str) -> Result<(), sqlx::Error> {
        self.say(format!("ROLLBACK TO SAVEPOINT {name}")).await
    }

    /// Forgets a point; what was done since stays.
    pub(crate) async fn forget(&mut self, name: &str) -> Result<(), sqlx::Error> {
        self.say(format!("RELEASE SAVEPOINT {name}")).await
    }

    async fn say(&mut self, statement: String) -> Result<(), sqlx::Error> {
        self.inner.execute(AssertSqlSafe(statement)).await.map(|_| ())
    }
}

impl Deref for Tx {
    type Target = AnyConnection;

    fn deref(&self) -> &AnyConnection {
        &self.inner
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut AnyConnection {
        &mut self.inner
    }
}
