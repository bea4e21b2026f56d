//! The people who operate Tool Sync: passwords, sessions, roles, API tokens, and the audit of what they do.

pub mod audit;
mod caller;
mod delay;
mod error;
mod operators;
pub mod password;
mod secret;
mod sessions;
mod set_up;
mod sign_in;
mod staff;
mod strangers;
#[cfg(test)]
mod tests;
mod tokens;

use std::sync::Arc;

use serde_json::Value;

pub use caller::{By, Caller};
pub use error::{AccountError, Fault};
pub use operators::NewOperator;
pub use secret::Secret;
pub use sessions::Lifetime;
pub use shared::api::TokenDto as Token;
pub use tokens::NewToken;

use crate::clock::Clock;
use crate::store::Store;
use audit::{Action, Deed};
use set_up::SetUpLink;
use strangers::Strangers;

/// The accounts of a server. Cloning them is cheap.
#[derive(Debug, Clone)]
pub struct Accounts {
    store: Store,
    clock: Clock,
    lifetime: Lifetime,
    shared: Arc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    link: SetUpLink,
    strangers: Strangers,
}

impl Accounts {
    /// The accounts in a store.
    pub fn new(store: Store, clock: Clock, lifetime: Lifetime) -> Self {
        Self {
            store,
            clock,
            lifetime,
            shared: Arc::default(),
        }
    }

    /// The clock that everything here goes by.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Writes down what somebody did elsewhere.
    pub async fn note(&self, actor: &str, action: Action, target: &str, detail: Value) -> Result<(), AccountError> {
        let mut tx = self.store.begin().await?;
        audit::append(
            &mut tx,
            Deed {
                at: self.clock.now(),
                actor,
                action,
                target,
                detail,
            },
        )
        .await?;
        Ok(tx.commit().await?)
    }
}
