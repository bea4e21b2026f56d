//! Which run wrote a file of the area, or read it last.

use std::collections::HashMap;

use crate::store::{Store, StoreError};

/// A file of the area, as a run would name it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Made {
    /// An input of the inbox.
    Input(String),
    /// The archived copy of an input.
    Archive(String),
    /// A tryback.
    Tryback(String),
    /// The stem of a report.
    Report(String),
}

impl Made {
    fn name(&self) -> &str {
        match self {
            Self::Input(name) | Self::Archive(name) | Self::Tryback(name) | Self::Report(name) => name,
        }
    }
}

/// Id and name of the run of each file; of several the newest.
pub async fn makers(store: &Store, files: &[Made]) -> Result<HashMap<Made, (String, String)>, StoreError> {
    let mut found = HashMap::new();
    let kinds: [(&str, &str, fn(String) -> Made); 4] = [
        ("run_files.path", "run_files.in_area = 1 AND", Made::Input),
        ("run_files.archive", "", Made::Archive),
        ("run_files.tryback", "", Made::Tryback),
        ("runs.report", "", Made::Report),
    ];
    for (column, and, of) in kinds {
        let names: Vec<&str> = files
            .iter()
            .filter(|file| of(file.name().to_owned()) == **file)
            .map(Made::name)
            .collect();
        if names.is_empty() {
            continue;
        }
        let files = if column.starts_with("runs.") {
            ""
        } else {
            "JOIN run_files ON run_files.run = runs.number"
        };
        let sql = format!(
            "SELECT {column}, runs.id, runs.name FROM runs {files} WHERE {and} {column} {} ORDER BY runs.number",
            store.dialect().in_texts(1)
        );
        let rows: Vec<(String, String, String)> = sqlx::query_as(sqlx::AssertSqlSafe(sql))
            .bind(serde_json::to_string(&names).unwrap_or_default())
            .fetch_all(store.read())
            .await?;
        for (name, id, run) in rows {
            found.insert(of(name), (id, run));
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::stores;

    #[tokio::test]
    async fn each_file_is_known_by_the_newest_run_that_names_it() {
        for store in stores().await {
            let mut tx = store.begin().await.unwrap();
            for (number, path, in_area, archive) in [
                (1, "users.csv", 1, "archives/a_users.csv"),
                (2, "users.csv", 1, ""),
                (3, "users.csv", 0, "archives/b_users.csv"),
            ] {
                sqlx::query("INSERT INTO runs (number, id, name, report) VALUES ($1, $2, $3, $4)")
                    .bind(i64::from(number))
                    .bind(format!("run-{number}"))
                    .bind(path)
                    .bind(format!("reports/{number}"))
                    .execute(&mut *tx)
                    .await
                    .unwrap();
                sqlx::query("INSERT INTO run_files (run, file, path, in_area, archive) VALUES ($1, 0, $2, $3, $4)")
                    .bind(i64::from(number))
                    .bind(path)
                    .bind(i64::from(in_area))
                    .bind(archive)
                    .execute(&mut *tx)
                    .await
                    .unwrap();
            }
            tx.commit().await.unwrap();
            let asked = [
                Made::Input("users.csv".into()),
                Made::Archive("archives/b_users.csv".into()),
                Made::Report("reports/1".into()),
                Made::Tryback("none".into()),
            ];
            let found = makers(&store, &asked).await.unwrap();
            let of = |at: usize| found.get(&asked[at]).map(|(id, _)| id.as_str());
            // The third had the file from elsewhere.
            assert_eq!(of(0), Some("run-2"));
            assert_eq!(of(1), Some("run-3"));
            assert_eq!(of(2), Some("run-1"));
            assert_eq!(of(3), None);
        }
    }
}
