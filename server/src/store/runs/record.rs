//! A run and its files, as rows of `runs` and `run_files`.

use sqlx::Row;
use sqlx::any::AnyRow;

use crate::store::{Cell, Insert, Store, StoreError, Tx};

/// A run. Texts that are JSON are read by those who write them.
#[derive(Debug, Clone, Default)]
pub struct RunRecord {
    /// Orders runs, and ties rows to them.
    pub number: i64,
    /// The name that people and scripts see.
    pub id: String,
    /// A name for people.
    pub name: String,
    /// `run`, `plan` or `simulate`.
    pub mode: String,
    /// Where it is in its life.
    pub state: String,
    /// Who sent it.
    pub actor: String,
    /// From where: `upload`, `inbox`, `command line`, `schedule`.
    pub origin: String,
    /// The schedule that it comes from; blank where it comes from somebody.
    pub schedule: String,
    /// The key of the call that sent it, by which the same call is known again.
    pub idempotency_key: String,
    /// What its files come from: see [`super::source_of`].
    pub source: String,
    /// Whether a file of it is a tryback.
    pub retry: i64,
    /// JSON: how it is to be run.
    pub options: String,
    /// When it was sent.
    pub submitted: i64,
    /// When it began: the moment that its rows call now.
    pub started: i64,
    /// When it ended.
    pub finished: i64,
    /// All rows of earlier files are done.
    pub cursor_file: i64,
    /// So are those of this file up to this line.
    pub cursor_line: i64,
    /// Somebody asked to stop it.
    pub cancel: i64,
    /// Who approved it.
    pub approved_by: String,
    /// When.
    pub approved_at: i64,
    /// Rows of all files.
    pub total_rows: i64,
    /// Rows treated so far.
    pub done: i64,
    /// JSON: rows by status.
    pub counts: String,
    /// Of these, the rows that failed.
    pub failed: i64,
    /// Rows done in part.
    pub partial: i64,
    /// Rows with something to know.
    pub warnings: i64,
    /// JSON: what holds it, or would have.
    pub guards: String,
    /// JSON: steps of its plan by verb and entity.
    pub steps: String,
    /// How many of them should be looked at first.
    pub dangerous: i64,
    /// Why it failed as a whole.
    pub problem: String,
    /// Stem of its report.
    pub report: String,
}

/// A file of a run.
#[derive(Debug, Clone, Default)]
pub struct FileRecord {
    /// The run.
    pub run: i64,
    /// Its place in the run, from 0.
    pub file: i64,
    /// As it was sent, or lies in the area.
    pub path: String,
    /// Where its bytes are kept, in the data folder.
    pub stored: String,
    /// Whether it comes from the area, and may be cleaned up.
    pub in_area: i64,
    /// SHA-256 of its bytes.
    pub digest: String,
    /// Bytes.
    pub size: i64,
    /// Command file.
    pub format: String,
    /// JSON: how it is to be read.
    pub options: String,
    /// Rows of data.
    pub total_rows: i64,
    /// Rows treated so far.
    pub done: i64,
    /// JSON: rows by status, partial, warnings, details.
    pub totals: String,
    /// Why no row of it ran.
    pub fatal: String,
    /// How far what comes after the rows is.
    pub phase: i64,
    /// Name of its tryback.
    pub tryback: String,
    /// Name of its archived copy.
    pub archive: String,
    /// SHA-256 of that.
    pub archive_digest: String,
    /// The ZIP of the area that it was taken out of; blank where it comes from none.
    pub package: String,
    /// SHA-256 of its bytes.
    pub package_digest: String,
}

macro_rules! columns {
    ($Record:ident, $table:literal, $insert:ident, $update:ident, [$($key:ident),*], [$($number:ident),*], [$($text:ident),*]) => {
        impl $Record {
            /// Reads a row that has all columns.
            pub(super) fn read(row: &AnyRow) -> Result<Self, sqlx::Error> {
                Ok(Self {
                    $( $key: row.try_get(stringify!($key))?, )*
                    $( $number: row.try_get(stringify!($number))?, )*
                    $( $text: row.try_get(stringify!($text))?, )*
                })
            }
            /// The columns, in the order of `cells`.
            const COLUMNS: &'static [&'static str] =
                &[$( stringify!($key), )* $( stringify!($number), )* $( stringify!($text), )*];
            fn cells(&self) -> Vec<Cell> {
                vec![$( Cell::from(self.$key.clone()), )* $( Cell::from(self.$number), )* $( Cell::from(self.$text.clone()), )*]
            }
        }

        async fn $insert(tx: &mut Tx, record: &$Record, then: &str) -> Result<(), StoreError> {
            let insert = Insert { table: $table, columns: $Record::COLUMNS, then };
            Ok(insert.rows(tx, vec![record.cells()]).await?)
        }

        fn $update() -> String {
            let keys = [$( stringify!($key), )*].join(", ");
            let set: Vec<String> = [$( stringify!($number), )* $( stringify!($text), )*]
                .iter()
                .map(|column| format!("{column} = excluded.{column}"))
                .collect();
            format!("ON CONFLICT ({keys}) DO UPDATE SET {}", set.join(", "))
        }
    };
}

columns!(
    RunRecord,
    "runs",
    insert_run,
    update_run,
    [number],
    [
        submitted,
        started,
        finished,
        cursor_file,
        cursor_line,
        approved_at,
        total_rows,
        done,
        failed,
        partial,
        warnings,
        dangerous,
        cancel,
        retry
    ],
    [
        id,
        name,
        mode,
        state,
        actor,
        origin,
        schedule,
        idempotency_key,
        source,
        options,
        approved_by,
        counts,
        guards,
        steps,
        problem,
        report
    ]
);
columns!(
    FileRecord,
    "run_files",
    insert_file,
    update_file,
    [run, file],
    [in_area, size, total_rows, done, phase],
    [
        path,
        stored,
        digest,
        format,
        options,
        totals,
        fatal,
        tryback,
        archive,
        archive_digest,
        package,
        package_digest
    ]
);

/// Takes in a new run with its files. Its number is given here. Where its sender has given its idempotency key to an
/// earlier run, that one is returned and nothing is taken in.
pub async fn insert(
    tx: &mut Tx,
    run: &mut RunRecord,
    files: &mut [FileRecord],
) -> Result<Option<RunRecord>, StoreError> {
    // Reserving locks the row of the sequence until the commit: of two calls that come at once, the second looks after
    // the first has written.
    run.number = crate::store::reserve(tx, "runs", 1).await?;
    if !run.idempotency_key.is_empty() {
        let earlier = sqlx::query("SELECT * FROM runs WHERE actor = $1 AND idempotency_key = $2")
            .bind(run.actor.clone())
            .bind(run.idempotency_key.clone())
            .fetch_optional(&mut **tx)
            .await?;
        if let Some(earlier) = earlier {
            return Ok(Some(RunRecord::read(&earlier)?));
        }
    }
    insert_run(tx, run, "").await?;
    for file in files {
        file.run = run.number;
        insert_file(tx, file, "").await?;
    }
    Ok(None)
}

/// Writes what is known of a run. A wish to cancel it that came meanwhile is kept.
pub async fn save(tx: &mut Tx, run: &RunRecord) -> Result<(), StoreError> {
    let then = update_run().replace("cancel = excluded.cancel", "cancel = runs.cancel");
    insert_run(tx, run, &then).await
}

/// Writes what is known of a file.
pub async fn save_file(tx: &mut Tx, file: &FileRecord) -> Result<(), StoreError> {
    insert_file(tx, file, &update_file()).await
}

/// The run of this id.
pub async fn find(store: &Store, id: &str) -> Result<Option<RunRecord>, StoreError> {
    let row = sqlx::query("SELECT * FROM runs WHERE id = $1")
        .bind(id)
        .fetch_optional(store.read())
        .await?;
    Ok(row.as_ref().map(RunRecord::read).transpose()?)
}

/// The number of the newest run; 0 where there is none.
pub async fn newest(store: &Store) -> Result<i64, StoreError> {
    let number = sqlx::query_scalar("SELECT coalesce(max(number), 0) FROM runs");
    Ok(number.fetch_one(store.read()).await?)
}

/// The runs of these numbers, in no order.
pub async fn numbered(store: &Store, numbers: &[i64]) -> Result<Vec<RunRecord>, StoreError> {
    let sql = format!("SELECT * FROM runs WHERE number {}", store.dialect().in_numbers(1));
    let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(serde_json::Value::from(numbers).to_string())
        .fetch_all(store.read())
        .await?;
    Ok(rows.iter().map(RunRecord::read).collect::<Result<_, _>>()?)
}

/// The state of a run.
pub async fn state(store: &Store, number: i64) -> Result<Option<String>, StoreError> {
    let row = sqlx::query("SELECT state FROM runs WHERE number = $1")
        .bind(number)
        .fetch_optional(store.read())
        .await?;
    Ok(row.map(|row| row.try_get("state")).transpose()?)
}

/// The files of a run, in their order.
pub async fn load_files(store: &Store, run: i64) -> Result<Vec<FileRecord>, StoreError> {
    let rows = sqlx::query("SELECT * FROM run_files WHERE run = $1 ORDER BY file")
        .bind(run)
        .fetch_all(store.read())
        .await?;
    Ok(rows.iter().map(FileRecord::read).collect::<Result<_, _>>()?)
}
