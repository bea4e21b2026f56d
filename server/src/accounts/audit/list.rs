//! The audit, to be read: the newest lines first, page by page.

use shared::api::{DeedDto, Page};
use sqlx::AssertSqlSafe;

use crate::store::{Cell, Store, StoreError, arguments};

type Row = (i64, i64, String, String, String, String);

/// Which lines are listed.
#[derive(Debug, Clone, Default)]
pub struct DeedFilter {
    /// Of this person.
    pub actor: Option<String>,
    /// Of these actions; all when empty.
    pub actions: Vec<String>,
    /// With this text in person, target or detail, whatever its case.
    pub text: Option<String>,
    /// Not older than this moment.
    pub since: i64,
    /// Not younger than this moment; 0 for now.
    pub until: i64,
    /// Older than the line of this number.
    pub before: Option<i64>,
    /// At most so many.
    pub limit: i64,
}

/// Lists lines.
///
/// # Errors
///
/// The database can't be read.
pub async fn list(store: &Store, filter: &DeedFilter) -> Result<Page<DeedDto>, StoreError> {
    let dialect = store.dialect();
    let mut wanted: Vec<(String, Cell)> = vec![("at >= $1".to_owned(), filter.since.into())];
    let place = |wanted: &[(String, Cell)]| wanted.len() + 1;
    if filter.until > 0 {
        wanted.push((format!("at <= ${}", place(&wanted)), filter.until.into()));
    }
    if let Some(actor) = &filter.actor {
        wanted.push((format!("actor = ${}", place(&wanted)), actor.clone().into()));
    }
    if !filter.actions.is_empty() {
        let names = serde_json::to_string(&filter.actions).unwrap_or_default();
        wanted.push((format!("action {}", dialect.in_texts(place(&wanted))), names.into()));
    }
    if let Some(text) = &filter.text {
        let escaped = text
            .to_lowercase()
            .replace('!', "!!")
            .replace('%', "!%")
            .replace('_', "!_");
        let number = place(&wanted);
        let holds = |column: &str| format!("lower({column}) LIKE ${number} ESCAPE '!'");
        let any = ["actor", "target", "detail"].map(holds).join(" OR ");
        wanted.push((format!("({any})"), format!("%{escaped}%").into()));
    }
    if let Some(before) = filter.before {
        wanted.push((format!("number < ${}", place(&wanted)), before.into()));
    }
    let (conditions, mut cells): (Vec<String>, Vec<Cell>) = wanted.into_iter().unzip();
    // One more than asked for, to know whether there is more.
    cells.push((filter.limit + 1).into());
    let sql = format!(
        "SELECT number, at, actor, action, target, detail FROM audit WHERE {} ORDER BY number DESC LIMIT ${}",
        conditions.join(" AND "),
        cells.len()
    );
    let mut rows: Vec<Row> = sqlx::query_as_with(AssertSqlSafe(sql), arguments(std::iter::once(cells))?)
        .fetch_all(store.read())
        .await?;
    let most = usize::try_from(filter.limit).unwrap_or_default();
    let more = rows.len() > most;
    rows.truncate(most);
    let next = rows.last().filter(|_| more).map(|row| row.0.to_string());
    let deed = |(number, at, actor, action, target, detail): Row| DeedDto {
        number,
        at,
        actor,
        action,
        target,
        detail: serde_json::from_str(&detail).unwrap_or_default(),
    };
    Ok(Page {
        items: rows.into_iter().map(deed).collect(),
        next,
        total: None,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::accounts::audit::{Action, Deed, append};
    use crate::store::testing::stores;

    #[tokio::test]
    async fn lines_are_found_by_person_kind_time_and_word() {
        for store in stores().await {
            for (at, actor, action, target) in [
                (10, "n.roussel", Action::RunSent, "01A"),
                (20, "e.lebihan", Action::RunApproved, "01A"),
                (30, "n.roussel", Action::SettingsChanged, ""),
                (40, "n.roussel", Action::RunSent, "01B"),
            ] {
                let mut tx = store.begin().await.unwrap();
                let detail = json!({"files": ["Users_1.csv"]});
                let deed = Deed {
                    at,
                    actor,
                    action,
                    target,
                    detail,
                };
                append(&mut tx, deed).await.unwrap();
                tx.commit().await.unwrap();
            }
            let all = DeedFilter {
                limit: 10,
                ..DeedFilter::default()
            };
            for (filter, found) in [
                (all.clone(), vec![4, 3, 2, 1]),
                (
                    DeedFilter {
                        actor: Some("e.lebihan".into()),
                        ..all.clone()
                    },
                    vec![2],
                ),
                (
                    DeedFilter {
                        actions: vec!["run-sent".into(), "settings-changed".into()],
                        ..all.clone()
                    },
                    vec![4, 3, 1],
                ),
                (
                    DeedFilter {
                        since: 20,
                        until: 30,
                        ..all.clone()
                    },
                    vec![3, 2],
                ),
                (
                    DeedFilter {
                        text: Some("01b".into()),
                        ..all.clone()
                    },
                    vec![4],
                ),
                (
                    DeedFilter {
                        text: Some("users_1".into()),
                        ..all.clone()
                    },
                    vec![4, 3, 2, 1],
                ),
                (
                    DeedFilter {
                        text: Some("users%".into()),
                        ..all.clone()
                    },
                    vec![],
                ),
                (
                    DeedFilter {
                        before: Some(3),
                        ..all.clone()
                    },
                    vec![2, 1],
                ),
            ] {
                let page = list(&store, &filter).await.unwrap();
                let numbers: Vec<i64> = page.items.iter().map(|deed| deed.number).collect();
                assert_eq!(numbers, found, "{filter:?}");
                assert_eq!(page.next, None);
            }
            let two = list(&store, &DeedFilter { limit: 2, ..all }).await.unwrap();
            assert_eq!(two.next.as_deref(), Some("3"));
        }
    }
}
