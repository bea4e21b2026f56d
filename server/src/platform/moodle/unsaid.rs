//! What we wrote of accounts and their site doesn't say: kept in the ledger, one line for each thing.

use std::collections::HashMap;

use serde_json::Value;
use shared::directory::{AnyEntity, Id, User};
use shared::plan::{Secret, Step, Verb};

use super::Moodle;
use super::fetch::said;
use super::ledger::{Ledger, Line, Subject};
use crate::platform::{IdMap, PlatformError};

/// The mark of the password that a file gave.
const PASSWORD: i64 = 1;
/// Who sees the address.
const MAILDISPLAY: i64 = 2;
/// The description as it was written: a site says it as it shows it.
const DESCRIPTION: i64 = 3;

/// Nobody has said who sees the address: whatever a file says is written.
const NEVER_SAID: i64 = -1;

/// What the ledger knows of an account.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unsaid {
    mark: Option<String>,
    maildisplay: Option<i64>,
    description: Option<String>,
}

impl Unsaid {
    /// Completes what the site says of an account.
    pub fn complete(self, user: &mut User) {
        user.maildisplay = self.maildisplay.unwrap_or(NEVER_SAID);
        if let Some(written) = self
            .description
            .filter(|written| said::is_shown_as(written, &user.description))
        {
            user.description = written;
        }
    }

    /// Whether the account has this password, as far as we know.
    pub fn has(&self, moodle: &Moodle, user: Id, secret: &Secret) -> bool {
        self.mark
            .as_ref()
            .is_some_and(|known| *known == mark(moodle, user, secret))
    }
}

fn mark(moodle: &Moodle, user: Id, secret: &Secret) -> String {
    let purpose = format!("password of account {} at {}", user.0, moodle.client.site());
    let mark = moodle.key.mark(&purpose, secret.reveal());
    mark.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What the ledger knows of accounts, by id.
///
/// # Errors
///
/// The database.
pub async fn read(ledger: &Ledger, ids: &[i64]) -> Result<HashMap<i64, Unsaid>, PlatformError> {
    let lines: HashMap<(i64, i64), Value> = ledger.of(Subject::User, ids).await?;
    let mut known: HashMap<i64, Unsaid> = HashMap::new();
    for ((user, what), body) in lines {
        let unsaid = known.entry(user).or_default();
        match what {
            PASSWORD => unsaid.mark = body.as_str().map(str::to_owned),
            MAILDISPLAY => unsaid.maildisplay = body.as_i64(),
            DESCRIPTION => unsaid.description = body.as_str().map(str::to_owned),
            _ => {}
        }
    }
    Ok(known)
}

/// The lines of a step about an account that is done.
pub fn lines(moodle: &Moodle, step: &Step, ids: &IdMap) -> Vec<Line> {
    let Some(id) = ids.real(step.id()) else {
        return Vec::new();
    };
    let line = |what| move |body: &Value| Line::says(Subject::User, id.0, what, body);
    match (step.verb, &step.before, &step.after) {
        (Verb::Delete, Some(AnyEntity::User(_)), _) => {
            let of_account = [PASSWORD, MAILDISPLAY, DESCRIPTION].map(|what| Line::gone(Subject::User, id.0, what));
            of_account
                .into_iter()
                .chain([Line::gone(Subject::Picture, id.0, 0)])
                .collect()
        }
        (_, before, Some(AnyEntity::User(after))) => {
            let before = match before {
                Some(AnyEntity::User(before)) => User::clone(before),
                _ => User {
                    maildisplay: NEVER_SAID,
                    ..User::default()
                },
            };
            let secret = step.secret.as_ref();
            let mark = secret.map(|secret| line(PASSWORD)(&mark(moodle, id, secret).into()));
            let maildisplay =
                (after.maildisplay != before.maildisplay).then(|| line(MAILDISPLAY)(&after.maildisplay.into()));
            let description = (after.description != before.description)
                .then(|| line(DESCRIPTION)(&after.description.as_str().into()));
            mark.into_iter().chain(maildisplay).chain(description).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_is_the_one_that_was_written_as_long_as_it_is_shown_so() {
        let complete = |written: &str, shown: &str| {
            let mut user = User {
                description: shown.to_owned(),
                ..User::default()
            };
            let unsaid = Unsaid {
                description: Some(written.to_owned()),
                ..Unsaid::default()
            };
            unsaid.complete(&mut user);
            user.description
        };
        assert_eq!(complete("Chess & go\r\n", "Chess &amp; go"), "Chess & go\r\n");
        assert_eq!(complete("Chess", "Football"), "Football");
    }

    #[test]
    fn who_sees_the_address_is_never_guessed() {
        let mut user = User::default();
        Unsaid::default().complete(&mut user);
        assert_eq!(user.maildisplay, NEVER_SAID);
    }
}
