//! Pictures: a site tells where one is, not from which image it was made. That is in the ledger, with the address at
//! which the picture was then: it is the same as long as the address is.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use shared::directory::{EntityKind, Picture};

use super::super::ledger::Subject;
use super::super::made_up;
use super::Fetching;
use super::chosen::users_of;
use crate::platform::PlatformError;

/// What the ledger keeps of a picture that we have set.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Kept {
    /// Checksum of the image.
    pub checksum: String,
    /// Its kind.
    pub kind: String,
    /// Its bytes.
    pub size: i64,
    /// Pixels from left to right.
    pub width: i64,
    /// Pixels from top to bottom.
    pub height: i64,
    /// When it was set.
    pub at: i64,
    /// What told the picture from others then: see [`mark_of`].
    pub mark: String,
}

/// What tells a picture from others, by account: those that were set in this run.
#[derive(Debug, Default)]
pub struct Known(Mutex<HashMap<i64, String>>);

impl Known {
    /// A picture was set.
    pub fn set(&self, user: i64, mark: String) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(user, mark);
    }

    /// What tells the picture that was set for an account from others.
    pub fn get(&self, user: i64) -> Option<String> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&user)
            .cloned()
    }
}

/// What in the address of a picture tells it from others: the context of the account and the revision, whatever theme
/// the site has. `None` for what stands for those without a picture.
pub fn mark_of(address: &str) -> Option<String> {
    let (before, after) = address.split_once("/user/icon/")?;
    let context = before.rsplit('/').next().unwrap_or_default();
    let revision = after.split_once("rev=").map_or("", |(_, revision)| revision);
    let revision: String = revision.chars().take_while(char::is_ascii_digit).collect();
    Some(format!("{context}/{revision}"))
}

/// The pictures of the accounts whose pictures matter.
pub(super) async fn fetch(fetching: &mut Fetching<'_>) -> Result<(), PlatformError> {
    let users: Vec<i64> = users_of(&fetching.keys.pictures, &fetching.snapshot)
        .into_iter()
        .collect();
    if users.is_empty() {
        return Ok(());
    }
    let mut ours: HashMap<(i64, i64), Kept> = fetching.moodle.ledger.of(Subject::Picture, &users).await?;
    for user in users {
        let Some(account) = fetching.accounts.get(&user) else {
            continue;
        };
        let Some(mark) = mark_of(&account.picture) else {
            continue;
        };
        // One that somebody else has set is no image that we know.
        let kept = ours
            .remove(&(user, 0))
            .filter(|kept| kept.mark == mark)
            .unwrap_or_default();
        fetching.snapshot.put(Picture {
            id: made_up::id(EntityKind::Picture, user, 0, 0),
            user: account.user.id,
            checksum: kept.checksum,
            kind: kept.kind,
            size: kept.size,
            width: kept.width,
            height: kept.height,
            timemodified: kept.at,
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_told_by_account_and_revision_whatever_the_theme() {
        let mark = |address: &str| mark_of(address);
        assert_eq!(
            mark("https://moodle.example/pluginfile.php/13/user/icon/boost/f1?rev=17"),
            Some("13/17".to_owned())
        );
        assert_eq!(
            mark("https://moodle.example/pluginfile.php/13/user/icon/classic/f1?rev=17"),
            Some("13/17".to_owned())
        );
        assert_eq!(
            mark("https://moodle.example/theme/image.php/boost/core/1795343256/u/f1"),
            None
        );
    }
}
