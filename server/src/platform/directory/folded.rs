//! Texts as people look for them: without capitals, accents and punctuation.

use shared::directory::{EntityKind, Id};
use sqlx::AssertSqlSafe;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::columns::{derive_all, derived};
use super::select::{entities, table};
use crate::store::{Cell, Store, StoreError, in_batches, quoted};

/// The derived column that tells whether a row is older than the columns for finding.
const COLUMN: &str = "name_folded";
/// So many rows are filled in together.
const PAGE: i64 = 5_000;

/// Words without capitals, accents and punctuation, with one space between them: `Lefèvre-Duchâtel` is
/// `lefevre duchatel`.
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    add(&mut folded, text);
    folded
}

/// Adds the words of a text to others.
pub(super) fn add(folded: &mut String, text: &str) {
    let mut space = !folded.is_empty();
    let mut take = |piece: char| {
        if !piece.is_alphanumeric() {
            space = true;
            return;
        }
        if space && !folded.is_empty() {
            folded.push(' ');
        }
        space = false;
        match letters(piece) {
            Some(letters) => folded.push_str(letters),
            None => folded.extend(piece.to_lowercase()),
        }
    };
    if text.is_ascii() {
        return text.chars().for_each(take);
    }
    text.nfkd()
        .filter(|piece| !is_combining_mark(*piece))
        .for_each(&mut take);
}

/// Letters that are no letter with an accent, but are typed as others.
fn letters(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ß' | 'ẞ' => "ss",
        'Æ' | 'æ' => "ae",
        'Œ' | 'œ' => "oe",
        'Ø' | 'ø' => "o",
        'Ł' | 'ł' => "l",
        'Đ' | 'đ' => "d",
        'ı' => "i",
        _ => return None,
    })
}

/// Fills in the derived columns of rows that are older than these.
pub(super) async fn fill_in(store: &Store) -> Result<(), StoreError> {
    for kind in [
        EntityKind::User,
        EntityKind::Course,
        EntityKind::Category,
        EntityKind::Cohort,
    ] {
        let mut after = 0;
        while let Some(last) = fill_page(store, kind, after).await? {
            after = last;
        }
    }
    Ok(())
}

/// The next rows without a folded name: the last of them, if there are any. An index finds them: most names are filled.
async fn fill_page(store: &Store, kind: EntityKind, after: i64) -> Result<Option<i64>, StoreError> {
    // The indexes of live and of deleted accounts are two.
    let states: &[&str] = match kind {
        EntityKind::User => &[" AND deleted = 0", " AND deleted <> 0"],
        _ => &[""],
    };
    let mut ids: Vec<i64> = Vec::new();
    for state in states {
        let sql = format!(
            "SELECT id FROM {} WHERE {COLUMN} = ''{state} AND id > $1 ORDER BY id LIMIT {PAGE}",
            kind.table()
        );
        let found: Vec<i64> = sqlx::query_scalar(AssertSqlSafe(sql))
            .bind(after)
            .fetch_all(store.read())
            .await?;
        ids.extend(found);
    }
    ids.sort_unstable();
    ids.truncate(usize::try_from(PAGE).unwrap_or(usize::MAX));
    let Some(last) = ids.last().copied() else {
        return Ok(None);
    };
    let from = format!("{} WHERE t.id {}", table(kind), store.dialect().in_numbers(1));
    let list = super::cascade::json(&ids);
    let rows = entities(store, kind, &from, &[&list]).await?;
    let rows = rows.iter().map(|entity| {
        let Id(id) = entity.id();
        let mut row = vec![Cell::Number(id)];
        row.extend(derive_all(kind, &entity.values()));
        row
    });
    let columns: Vec<String> = derived(kind).iter().map(|derived| quoted(derived.column)).collect();
    let sets: Vec<String> = columns
        .iter()
        .map(|column| format!("{column} = new.{column}"))
        .collect();
    let (names, sets, name) = (columns.join(", "), sets.join(", "), quoted(kind.table()));
    let mut tx = store.begin().await?;
    in_batches(&mut tx, rows.collect(), |dialect, rows| {
        let values = dialect.values(rows, columns.len() + 1);
        format!(
            "WITH new (id, {names}) AS (VALUES {values}) UPDATE {name} SET {sets} FROM new WHERE {name}.id = new.id"
        )
    })
    .await?;
    tx.commit().await?;
    Ok(Some(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_folded_to_what_people_type() {
        for (name, expected) in [
            ("Lefèvre-Duchâtel", "lefevre duchatel"),
            ("d’Élan  (Zoé)", "d elan zoe"),
            ("BIO-201", "bio 201"),
            ("Øystein Bjørnsson", "oystein bjornsson"),
            ("Œuvre & Straße", "oeuvre strasse"),
            ("ŁUKASZ", "lukasz"),
            ("Нина Иванова", "нина иванова"),
            ("—", ""),
        ] {
            assert_eq!(folded(name), expected, "{name}");
        }
    }
}
