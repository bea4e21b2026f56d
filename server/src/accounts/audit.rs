//! The audit: what somebody did, append-only. Each row holds the digest of itself and of the row before it, so that a
//! change or a gap shows.

mod keep;
mod list;
mod naming;
mod whence;

pub use keep::{forget, forgettable};
pub use list::{DeedFilter, list};
pub use naming::naming;
pub use whence::whence;

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::AccountError;
use crate::store::{Store, StoreError, Tx, reserve};

/// The actor of what the command line on the server does (D90).
pub use shared::report::COMMAND_LINE;

macro_rules! actions {
    ($( $(#[$doc:meta])* $Action:ident $name:literal; )*) => {
        /// What somebody did.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Action { $( $(#[$doc])* $Action, )* }

        impl Action {
            /// All of them.
            pub const ALL: &'static [Self] = &[ $( Self::$Action, )* ];
            /// Its stable name.
            pub const fn name(self) -> &'static str { match self { $( Self::$Action => $name, )* } }
        }
    };
}

actions! {
    /// The first administrator was created.
    SetUp "set-up";
    /// Somebody signed in.
    SignedIn "signed-in";
    /// Somebody signed out.
    SignedOut "signed-out";
    /// A password was wrong.
    SignInFailed "sign-in-failed";
    /// An operator was created.
    OperatorCreated "operator-created";
    /// An operator got another role.
    RoleChanged "role-changed";
    /// An operator may sign in no more.
    OperatorDisabled "operator-disabled";
    /// A password was changed, or set anew by somebody else.
    PasswordChanged "password-changed";
    /// An API token was created.
    TokenCreated "token-created";
    /// An API token was revoked.
    TokenRevoked "token-revoked";
    /// Settings were changed.
    SettingsChanged "settings-changed";
    /// A run was sent.
    RunSent "run-sent";
    /// A held run was approved.
    RunApproved "run-approved";
    /// A run was stopped.
    RunCancelled "run-cancelled";
    /// The plan of a held run was discarded.
    RunDiscarded "run-discarded";
    /// A tryback was downloaded.
    TrybackDownloaded "tryback-downloaded";
    /// A file was generated from a selection and put into the inbox.
    FileGenerated "file-generated";
    /// An input was downloaded.
    InputDownloaded "input-downloaded";
    /// The name that people read of an operator was changed.
    OperatorRenamed "operator-renamed";
    /// An operator may sign in again.
    OperatorEnabled "operator-enabled";
    /// All sessions of an operator were ended by somebody else.
    SessionsEnded "sessions-ended";
    /// A file was put into the inbox.
    FileUploaded "file-uploaded";
    /// A folder was made in the inbox.
    FolderMade "folder-made";
    /// A file or folder got another name.
    FileMoved "file-moved";
    /// Files were removed.
    FileRemoved "file-removed";
    /// Removed files were taken back.
    FileRestored "file-restored";
    /// A file of the area that isn't a report was downloaded.
    FileDownloaded "file-downloaded";
    /// The audit was downloaded.
    AuditExported "audit-exported";
    /// A schedule was made.
    ScheduleCreated "schedule-created";
    /// A schedule was changed.
    ScheduleChanged "schedule-changed";
    /// A schedule was paused.
    SchedulePaused "schedule-paused";
    /// A schedule goes on.
    ScheduleResumed "schedule-resumed";
    /// A schedule was removed.
    ScheduleRemoved "schedule-removed";
    /// A schedule was begun by somebody.
    ScheduleBegun "schedule-begun";
    /// Files were brought in from the drop folder.
    DropSwept "drop-swept";
    /// A header that is said to other systems was set.
    SourceHeaderSet "source-header-set";
    /// Such a header was removed.
    SourceHeaderRemoved "source-header-removed";
    /// An archive was found to be other than it was written.
    FileDamaged "file-damaged";
    /// Somebody had seen to a damaged archive.
    DamageSeen "damage-seen";
    /// What was older than it is kept was removed.
    RetentionDone "retention-done";
    /// A person was searched for.
    PersonSearched "person-searched";
    /// What is known of a person was erased.
    PersonErased "person-erased";
    /// Somebody is told of something from now on.
    SubscriptionCreated "subscription-created";
    /// Who is told, or of what, was changed.
    SubscriptionChanged "subscription-changed";
    /// Somebody is told no more.
    SubscriptionRemoved "subscription-removed";
    /// A message was sent on trial.
    NotificationTried "notification-tried";
    /// Runs write to a Moodle from now on.
    PlatformConnected "platform-connected";
    /// Runs write to the embedded directory again.
    PlatformDisconnected "platform-disconnected";
    /// A message that couldn't be sent is tried again.
    MessageRetried "message-retried";
}

/// What is to be written down.
#[derive(Debug, Clone)]
pub struct Deed<'a> {
    /// When.
    pub at: i64,
    /// Who.
    pub actor: &'a str,
    /// What.
    pub action: Action,
    /// To what: an operator, a run, a token.
    pub target: &'a str,
    /// More about it; never a password.
    pub detail: Value,
}

/// Writes a deed down in the transaction that does it.
pub async fn append(tx: &mut Tx, deed: Deed<'_>) -> Result<(), StoreError> {
    // Reserving locks the row of the sequence until the commit: nobody appends between what is read and written here.
    let number = reserve(tx, "audit", 1).await?;
    let previous: Option<Vec<u8>> = sqlx::query_scalar("SELECT hash FROM audit ORDER BY number DESC LIMIT 1")
        .fetch_optional(&mut **tx)
        .await?;
    let row = Row {
        number,
        at: deed.at,
        actor: deed.actor.to_owned(),
        action: deed.action.name().to_owned(),
        target: deed.target.to_owned(),
        detail: whence::with_address(deed.detail).to_string(),
        previous: previous.unwrap_or_default(),
    };
    let hash = row.hash();
    sqlx::query(
        "INSERT INTO audit (number, at, actor, action, target, detail, previous, hash) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(row.number)
    .bind(row.at)
    .bind(row.actor)
    .bind(row.action)
    .bind(row.target)
    .bind(row.detail)
    .bind(row.previous)
    .bind(hash)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// What the chain says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chain {
    /// So many rows, and none was changed or taken out.
    Whole(u64),
    /// From this row on it isn't what was written.
    Broken(i64),
}

/// Reads the whole audit and looks whether each row still is what was written, and follows the one before it. The oldest
/// rows may be gone, but only by retention: the first that is left has to follow the last that went so.
pub async fn verify(store: &Store) -> Result<Chain, AccountError> {
    const PART: i64 = 1000;
    let mut last = keep::anchor(store).await?;
    let mut count = 0;
    loop {
        let rows: Vec<(i64, i64, String, String, String, String, Vec<u8>, Vec<u8>)> = sqlx::query_as(
            "SELECT number, at, actor, action, target, detail, previous, hash FROM audit \
             WHERE number > $1 ORDER BY number LIMIT $2",
        )
        .bind(last.0)
        .bind(PART)
        .fetch_all(store.read())
        .await?;
        if rows.is_empty() {
            return Ok(Chain::Whole(count));
        }
        for (number, at, actor, action, target, detail, previous, hash) in rows {
            let row = Row {
                number,
                at,
                actor,
                action,
                target,
                detail,
                previous,
            };
            let follows = row.number == last.0 + 1 && row.previous == last.1;
            if !follows || row.hash() != hash {
                return Ok(Chain::Broken(number));
            }
            count += 1;
            last = (number, hash);
        }
    }
}

struct Row {
    number: i64,
    at: i64,
    actor: String,
    action: String,
    target: String,
    detail: String,
    previous: Vec<u8>,
}

impl Row {
    fn hash(&self) -> Vec<u8> {
        let mut digest = Sha256::new();
        let mut part = |bytes: &[u8]| {
            // With its length, so that no two rows look the same in a row.
            digest.update((bytes.len() as u64).to_be_bytes());
            digest.update(bytes);
        };
        part(&self.previous);
        part(&self.number.to_be_bytes());
        part(&self.at.to_be_bytes());
        for text in [&self.actor, &self.action, &self.target, &self.detail] {
            part(text.as_bytes());
        }
        digest.finalize().to_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::stores;

    async fn three(store: &Store) {
        for target in ["01A", "01B", "01C"] {
            let mut tx = store.begin().await.unwrap();
            let deed = Deed {
                at: 1,
                actor: "n.roussel",
                action: Action::RunSent,
                target,
                detail: serde_json::json!({"files": 2}),
            };
            append(&mut tx, deed).await.unwrap();
            tx.commit().await.unwrap();
        }
    }

    async fn verdict_after(store: &Store, statement: &'static str) -> Chain {
        let mut tx = store.begin().await.unwrap();
        sqlx::query(statement).execute(&mut *tx).await.unwrap();
        tx.commit().await.unwrap();
        verify(store).await.unwrap()
    }

    #[tokio::test]
    async fn what_is_changed_afterwards_shows() {
        for store in stores().await {
            three(&store).await;
            assert_eq!(verify(&store).await.unwrap(), Chain::Whole(3));
            let changed = verdict_after(&store, "UPDATE audit SET actor = 'e.lebihan' WHERE number = 2").await;
            assert_eq!(changed, Chain::Broken(2));
        }
    }

    #[tokio::test]
    async fn what_is_taken_out_shows() {
        for store in stores().await {
            three(&store).await;
            assert_eq!(
                verdict_after(&store, "DELETE FROM audit WHERE number = 1").await,
                Chain::Broken(2)
            );
        }
        for store in stores().await {
            three(&store).await;
            three(&store).await;
            assert_eq!(
                verdict_after(&store, "DELETE FROM audit WHERE number = 3").await,
                Chain::Broken(4)
            );
        }
    }

    #[test]
    fn every_action_is_told_in_words() {
        for lang in shared::i18n::Lang::ALL {
            let catalog = shared::i18n::Catalog::of(lang);
            for action in Action::ALL {
                assert!(
                    catalog.has(&format!("audit-{}", action.name())),
                    "{} in {lang}",
                    action.name()
                );
            }
        }
    }

    #[test]
    fn names_are_unique() {
        let names: std::collections::HashSet<_> = Action::ALL.iter().map(|action| action.name()).collect();
        assert_eq!(names.len(), Action::ALL.len());
    }
}
