//! Why something about accounts couldn't be done.

use crate::store::StoreError;

/// Why something about accounts couldn't be done.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    /// Name and password don't belong together, or there is no such name: which of them is never said.
    #[error("the name or the password is wrong")]
    WrongCredentials,
    /// There were too many wrong passwords.
    #[error("the next try is possible in {seconds} s")]
    Delayed {
        /// How long to wait.
        seconds: i64,
    },
    /// There is an administrator already, or the token of the link is wrong.
    #[error("the set-up link is used up or wrong")]
    SetupClosed,
    /// A field can't be accepted.
    #[error("{field}: {why:?}")]
    Field {
        /// Which.
        field: &'static str,
        /// Why.
        why: Fault,
    },
    /// There is no such operator or token.
    #[error("there is no such operator or token")]
    NotFound,
    /// Nobody could administer the server any more.
    #[error("this is the last administrator")]
    LastAdministrator,
    /// The program, the machine or the database failed.
    #[error(transparent)]
    Internal(#[from] anyhow::Error),
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Not a name to sign in with.
    Name,
    /// Somebody else has the name.
    Taken,
    /// A password that is too short or too long.
    Password,
    /// No language of ours.
    Language,
    /// No time zone.
    Zone,
}

impl Fault {
    /// The sentence of the catalogue.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Name => "account-fault-name",
            Self::Taken => "account-fault-taken",
            Self::Password => "account-fault-password",
            Self::Language => "account-fault-language",
            Self::Zone => "account-fault-zone",
        }
    }
}

impl AccountError {
    /// A field that can't be accepted.
    pub const fn field(field: &'static str, why: Fault) -> Self {
        Self::Field { field, why }
    }
}

impl From<StoreError> for AccountError {
    fn from(error: StoreError) -> Self {
        Self::Internal(error.into())
    }
}

impl From<sqlx::Error> for AccountError {
    fn from(error: sqlx::Error) -> Self {
        StoreError::from(error).into()
    }
}
