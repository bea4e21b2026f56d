//! Lines of the audit that name somebody. They stay: who did what would be lost with them, and the chain broken.

use sqlx::Row;

use crate::store::{Query, Store, StoreError};

/// So many lines are looked at together.
const PART: i64 = 2_000;
/// Where a line may name somebody.
const TEXTS: [&str; 3] = ["actor", "target", "detail"];

/// How many lines hold one of these words, by a judge who looks closer.
///
/// # Errors
///
/// The database can't be read.
pub async fn naming(store: &Store, words: &[String], holds: &(dyn Fn(&str) -> bool + Sync)) -> Result<u64, StoreError> {
    if words.is_empty() {
        return Ok(0);
    }
    let (mut count, mut before) = (0, i64::MAX);
    loop {
        let mut query = Query::new(store, "SELECT number, actor, target, detail FROM audit WHERE number < ");
        query.put(before).push(" AND (");
        let mut named = Vec::new();
        for column in TEXTS {
            named.extend(words.iter().map(|word| query.holds_anyhow(column, word)));
        }
        query
            .push(&named.join(" OR "))
            .push(") ORDER BY number DESC LIMIT ")
            .put(PART);
        let rows = query.all(store).await?;
        let Some(last) = rows.last() else { return Ok(count) };
        before = last.try_get("number")?;
        for row in &rows {
            let texts = TEXTS.iter().map(|name| row.try_get::<String, _>(*name));
            let texts = texts.collect::<Result<Vec<_>, _>>()?;
            count += u64::from(texts.iter().any(|text| holds(text)));
        }
    }
}
