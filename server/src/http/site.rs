//! What the handlers work with.

use std::net::IpAddr;
use std::path::PathBuf;
use std::sync::Arc;

use serde_json::Value;
use shared::i18n::Args;
use shared::settings::{Settings, guard};
use tokio::runtime::Handle;
use tokio::sync::watch;

use super::problem::{ApiError, Code};
use crate::accounts::audit::Action;
use crate::accounts::{AccountError, Accounts, Caller};
use crate::files::Files;
use crate::notify::Notifier;
use crate::notify::subscriptions::{self, SubscriptionError};
use crate::pictures::PictureStore;
use crate::platform::{Platform, PlatformError};
use crate::runs::unpack::UnpackError;
use crate::runs::{Actor, RunError, Runs};
use crate::store::{Store, settings as stored};

/// What the handlers work with. Cloning it is cheap.
#[derive(Debug, Clone)]
pub struct Site {
    /// The database.
    pub store: Store,
    /// Who may do what.
    pub accounts: Accounts,
    /// The runs.
    pub runs: Runs,
    /// Who is told what.
    pub notifier: Notifier,
    /// The file area.
    pub files: Files,
    /// The pixels of pictures.
    pub pictures: PictureStore,
    /// Where uploads are until their run is taken in.
    pub incoming: PathBuf,
    /// The largest upload, in bytes.
    pub max_upload: u64,
    /// The proxies that are believed when they say who calls.
    pub trusted_proxies: Arc<[IpAddr]>,
    /// Whether people reach the server by TLS only.
    pub is_secure: bool,
    /// Whether everybody may read the figures of the server.
    pub open_metrics: bool,
    /// Where work that blocks is done.
    pub runtime: Handle,
    /// Whether the server stops.
    pub stop: watch::Receiver<bool>,
}

impl Site {
    /// The stored settings.
    pub async fn settings(&self) -> Result<Settings, ApiError> {
        Ok(stored::load(&self.store).await?)
    }

    /// The platform.
    pub async fn platform(&self) -> Result<Arc<dyn Platform>, ApiError> {
        Ok(self.runs.place().platforms.current().await?)
    }

    /// Whether nobody may approve what they sent.
    pub async fn four_eyes(&self) -> Result<bool, ApiError> {
        Ok(self.settings().await?.flag(&guard::FOUR_EYES))
    }

    /// Writes down what a caller did; what can't be written is in the log.
    pub async fn note(&self, caller: &Caller, action: Action, target: &str, detail: Value) {
        if let Err(error) = self.accounts.note(caller.name(), action, target, detail).await {
            tracing::error!(action = action.name(), "the audit can't be written: {error}");
        }
    }
}

/// A caller as runs know them.
pub fn actor(caller: &Caller) -> Actor {
    Actor {
        name: caller.name().to_owned(),
        role: caller.operator.role,
    }
}

impl From<AccountError> for ApiError {
    fn from(error: AccountError) -> Self {
        match error {
            AccountError::WrongCredentials => Code::WrongCredentials.into(),
            AccountError::Delayed { seconds } => Self::from(Code::TooManyTries).retry_after(seconds),
            AccountError::SetupClosed => Code::SetupClosed.into(),
            AccountError::Field { field, why } => Self::from(Code::BadField)
                .field(field)
                .message(why.id(), shared::i18n::Args::new()),
            AccountError::NotFound => Code::NotFound.into(),
            AccountError::LastAdministrator => Code::WrongState.into(),
            AccountError::Internal(error) => error.into(),
        }
    }
}

impl From<SubscriptionError> for ApiError {
    fn from(error: SubscriptionError) -> Self {
        match error {
            SubscriptionError::NotFound => Code::NotFound.into(),
            SubscriptionError::Field { field, why } => {
                let args = Args::new().with("most", subscriptions::MOST);
                Self::from(Code::BadField).field(field).message(why, args)
            }
            SubscriptionError::Store(error) => error.into(),
        }
    }
}

impl From<PlatformError> for ApiError {
    fn from(error: PlatformError) -> Self {
        match error {
            PlatformError::Unreachable(reason) => {
                tracing::warn!("the platform can't be reached: {reason}");
                Self::from(Code::PlatformAway).sentence(reason)
            }
            PlatformError::NotOffered => Code::NotOffered.into(),
            other => anyhow::Error::from(other).into(),
        }
    }
}

impl From<RunError> for ApiError {
    fn from(error: RunError) -> Self {
        match error {
            RunError::NotFound => Code::NotFound.into(),
            RunError::WrongState => Code::WrongState.into(),
            RunError::KeyReused => Code::KeyReused.into(),
            RunError::Meanwhile => Code::WrongState.into(),
            RunError::TooMany => Self::from(Code::TooLarge).field("files"),
            RunError::Package(UnpackError::Entry { archive, entry, .. }) => {
                let args = Args::new().with("archive", archive).with("entry", entry);
                Self::from(Code::BadField)
                    .field("files")
                    .message("archive-entry-unreadable", args)
            }
            RunError::Package(UnpackError::Disk(_, error)) => error.into(),
            RunError::BadOption(what) => Self::from(Code::BadField).field("options").detail(what),
            RunError::Internal(error) => error.into(),
        }
    }
}
