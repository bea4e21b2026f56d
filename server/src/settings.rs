//! Changing the settings of the site: by the page, by scripts, by the command line.

pub mod exchange;

use serde_json::json;
use shared::settings::{Expected, Key, Notice, SettingError, Settings, find, site};

use crate::accounts::audit::{self, Action, Deed};
use crate::store::{Store, StoreError, Tx, settings as stored};

/// Why settings couldn't be changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    /// There is no such setting, or it can't have that value.
    #[error("{0}")]
    Refused(#[from] SettingError),
    /// The database refused, or can't be reached.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// One wish: the name of a setting, also a legacy one, and its value; `None` for its default.
pub type Wish = (String, Option<String>);

/// Grants all wishes, or none. Returns what is stored then, and what is to be said about legacy names.
pub async fn change(
    store: &Store,
    wishes: Vec<Wish>,
    actor: &str,
    at: i64,
) -> Result<(Settings, Vec<Notice>), ChangeError> {
    let before = stored::load(store).await?;
    let mut after = before.clone();
    let mut notices = Vec::new();
    for (name, value) in wishes {
        let key = find(name.trim());
        if let Some(key) = key.filter(|key| key.per_run) {
            return Err(SettingError::PerRun { key: key.name }.into());
        }
        match value {
            Some(value) => notices.extend(after.set(&name, &value)?),
            None => match key {
                Some(key) => after.reset(key),
                None => return Err(SettingError::UnknownKey { name, nearest: None }.into()),
            },
        }
    }
    if let Some(error) = unknown_zone(&after) {
        return Err(error.into());
    }
    let changed: Vec<&'static Key> = after
        .iter()
        .filter(|(key, value, _)| before.get(key) != *value)
        .map(|(key, ..)| key)
        .collect();
    if !changed.is_empty() {
        let mut tx = store.begin().await?;
        for key in &changed {
            put(&mut tx, key, after.get(key)).await?;
        }
        let detail: serde_json::Map<_, _> = changed
            .iter()
            .map(|key| (key.name.to_owned(), json!([before.get(key), after.get(key)])))
            .collect();
        let deed = Deed {
            at,
            actor,
            action: Action::SettingsChanged,
            target: "",
            detail: detail.into(),
        };
        audit::append(&mut tx, deed).await?;
        tx.commit().await?;
    }
    Ok((after, notices))
}

/// Stores a value in its normal form; a default isn't kept.
pub(crate) async fn put(tx: &mut Tx, key: &Key, value: &str) -> Result<(), StoreError> {
    stored::save(tx, key.name, Some(value).filter(|value| *value != key.default)).await
}

/// A time zone of the site that doesn't exist: only who has the list of zones knows.
fn unknown_zone(settings: &Settings) -> Option<SettingError> {
    let zone = settings.text(&site::TIME_ZONE);
    (!is_zone(zone)).then(|| SettingError::Invalid {
        key: site::TIME_ZONE.name,
        value: zone.to_owned(),
        expected: Expected::Zone,
    })
}

/// Whether there is a time zone of this name.
pub fn is_zone(name: &str) -> bool {
    jiff::tz::TimeZone::get(name).is_ok()
}

#[cfg(test)]
mod tests {
    use shared::settings::{guard, users};

    use super::*;
    use crate::store::testing::stores;

    fn wish(name: &str, value: &str) -> Wish {
        (name.to_owned(), Some(value.to_owned()))
    }

    #[tokio::test]
    async fn only_what_differs_is_stored() {
        for store in stores().await {
            let wishes = vec![wish("guard.percent", "20"), wish("users.protect_emails", "1")];
            let (settings, notices) = change(&store, wishes, "n.roussel", 1).await.unwrap();
            assert_eq!(settings.number(&guard::PERCENT), 20);
            assert!(notices.is_empty());
            let rows: i64 = sqlx::query_scalar("SELECT count(*) FROM settings")
                .fetch_one(store.read())
                .await
                .unwrap();
            assert_eq!(rows, 1);

            change(&store, vec![("guard.percent".into(), None)], "n.roussel", 2)
                .await
                .unwrap();
            assert_eq!(stored::load(&store).await.unwrap(), Settings::new());
        }
    }

    #[tokio::test]
    async fn a_legacy_name_is_understood_and_said() {
        for store in stores().await {
            let (_, notices) = change(&store, vec![wish("users_allowrename", "1")], "n.roussel", 1)
                .await
                .unwrap();
            assert_eq!(notices.len(), 1);
            assert!(stored::load(&store).await.unwrap().flag(&users::ALLOW_RENAME));
        }
    }

    #[tokio::test]
    async fn one_bad_wish_refuses_all() {
        for store in stores().await {
            for bad in [
                wish("guard.percent", "101"),
                wish("site.time_zone", "Europe/Atlantis"),
                wish("no.such", "1"),
                // Else each users file would delete (D35).
                wish("users.operation", "delete"),
                ("users.operation".into(), None),
            ] {
                let wishes = vec![wish("guard.deletions", "5"), bad];
                assert!(matches!(
                    change(&store, wishes, "n.roussel", 1).await,
                    Err(ChangeError::Refused(_))
                ));
            }
            assert_eq!(stored::load(&store).await.unwrap(), Settings::new());
        }
    }
}
