//! What the files of a run come from, by their names: dates and counters in them are left out, so that `users_*.csv` of
//! tonight stands beside that of last night.

use shared::check::{base_name, without_tryback};
use sqlx::Row;

use super::record::load_files;
use crate::store::{Store, StoreError};

/// The longest source that is kept, in characters.
const LONGEST: usize = 200;
/// As many digits as this, with what stands between them, are a date or a counter.
const DATE: usize = 6;
/// How many old runs are filled in at once.
const AT_ONCE: i64 = 500;

/// The source of a run with these files, and whether one of them is a tryback, which belongs to the source of the file
/// that it came from.
pub fn source_of<'a>(paths: impl IntoIterator<Item = &'a str>) -> (String, bool) {
    let mut names: Vec<String> = Vec::new();
    let mut retry = false;
    for path in paths {
        let (name, is_tryback) = plain(path);
        retry |= is_tryback;
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.sort_unstable();
    (names.join(", ").chars().take(LONGEST).collect(), retry)
}

/// The name of a file without what differs from one day to the next.
fn plain(path: &str) -> (String, bool) {
    let name = base_name(path);
    let original = without_tryback(name);
    let is_tryback = original != name;
    let (stem, extension) = match original.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() => (stem, format!(".{extension}")),
        _ => (original.as_str(), String::new()),
    };
    let stem = copied(stem);
    (format!("{}{extension}", without_dates(archived(stem))), is_tryback)
}

/// Without what a browser adds to the name of a second download: `users (1)`.
fn copied(stem: &str) -> &str {
    let number = |rest: &str| {
        rest.strip_suffix(')')
            .is_some_and(|n| n.bytes().all(|digit| digit.is_ascii_digit()))
    };
    match stem.rsplit_once(" (") {
        Some((before, rest)) if number(rest) => before,
        _ => stem,
    }
}

/// Without the stamp of an archive: `20240305-060000_users`.
fn archived(stem: &str) -> &str {
    match stem.split_once('_') {
        Some((stamp, rest)) if stamp.len() >= 15 && digits_of(stamp).is_some_and(|end| end == stamp.len()) => rest,
        _ => stem,
    }
}

fn without_dates(stem: &str) -> String {
    let mut plain = String::with_capacity(stem.len());
    let mut rest = stem;
    while let Some(first) = rest.chars().next() {
        let end = digits_of(rest);
        if end.is_some() {
            plain.push('*');
        } else {
            plain.push(first);
        }
        rest = rest.get(end.unwrap_or(first.len_utf8())..).unwrap_or_default();
        // The rest of a number that is too short for a date isn't looked at by itself.
        while end.is_none() && first.is_ascii_digit() && rest.starts_with(|next: char| next.is_ascii_digit()) {
            plain.extend(rest.chars().next());
            rest = rest.get(1..).unwrap_or_default();
        }
    }
    plain
}

/// Where the date or counter that a text begins with ends.
fn digits_of(text: &str) -> Option<usize> {
    let (mut digits, mut end) = (0, 0);
    let mut between = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'0'..=b'9' => {
                digits += 1;
                end = at + 1;
                between = false;
            }
            b'-' | b'_' | b'.' if digits > 0 && !between => between = true,
            _ => break,
        }
    }
    (digits >= DATE).then_some(end)
}

/// Fills in the source of runs that are older than the column.
///
/// # Errors
///
/// When the database can't be read or written.
pub async fn fill(store: &Store) -> Result<(), StoreError> {
    loop {
        let rows = sqlx::query("SELECT number FROM runs WHERE source = '' ORDER BY number LIMIT $1")
            .bind(AT_ONCE)
            .fetch_all(store.read())
            .await?;
        if rows.is_empty() {
            return Ok(());
        }
        let mut tx = store.begin().await?;
        for row in &rows {
            let number: i64 = row.try_get("number")?;
            let files = load_files(store, number).await?;
            let (source, retry) = source_of(files.iter().map(|file| file.path.as_str()));
            // A run without files has no source; it isn't asked again.
            let source = if source.is_empty() { "-".to_owned() } else { source };
            sqlx::query("UPDATE runs SET source = $1, retry = $2 WHERE number = $3")
                .bind(source)
                .bind(i64::from(retry))
                .bind(number)
                .execute(&mut *tx)
                .await?;
        }
        tx.commit().await?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_two_days_have_one_source() {
        for (path, source) in [
            ("users.csv", "users.csv"),
            ("in/users_20261122.csv", "users_*.csv"),
            ("users_2026-11-22.csv", "users_*.csv"),
            ("export 22.11.2026.xlsx", "export *.xlsx"),
            ("users-20261122-060000.csv", "users-*.csv"),
            ("20240305-060000_users.csv", "users.csv"),
            ("20240305-060000-2_users.csv", "users.csv"),
            ("users (2).csv", "users.csv"),
            // Too short for a date: another file.
            ("courses_2026.csv", "courses_2026.csv"),
            ("courses_s2.csv", "courses_s2.csv"),
            ("élèves.csv", "élèves.csv"),
            (".csv", ".csv"),
        ] {
            assert_eq!(source_of([path]), (source.to_owned(), false), "{path}");
        }
        assert_eq!(source_of(["users.csv", "cohorts.csv"]).0, "cohorts.csv, users.csv");
    }

    #[test]
    fn a_tryback_belongs_to_the_source_of_its_file() {
        for path in [
            "users_tryback_20240305-060000.csv",
            "users_tryback_20240305-060000 (1).csv",
            "users_tryback_20240305-060000-2.csv",
        ] {
            assert_eq!(source_of([path]), ("users.csv".to_owned(), true), "{path}");
        }
    }
}
