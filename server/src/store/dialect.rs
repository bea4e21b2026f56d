//! All that differs between SQLite and PostgreSQL.

use std::fmt::Write;

/// Which database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// A file in the data folder.
    Sqlite,
    /// A server.
    Postgres,
}

/// A committed transaction survives a loss of power (FULL). The log is folded into the file every 128 MiB, so that
/// a large run doesn't write the pages of its indexes over and over.
const SQLITE_WRITER: &[&str] = &[
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA busy_timeout = 30000",
    "PRAGMA cache_size = -262144",
    "PRAGMA wal_autocheckpoint = 32768",
    "PRAGMA journal_size_limit = 67108864",
    "PRAGMA temp_store = MEMORY",
];

const SQLITE_READER: &[&str] = &[
    "PRAGMA busy_timeout = 30000",
    "PRAGMA cache_size = -32768",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA query_only = ON",
];

impl Dialect {
    /// How many transactions may write at the same time.
    pub(super) fn writers(self) -> u32 {
        match self {
            Self::Sqlite => 1,
            Self::Postgres => 12,
        }
    }

    /// What a connection that writes begins with.
    pub(super) fn writer_set_up(self) -> &'static [&'static str] {
        match self {
            Self::Sqlite => SQLITE_WRITER,
            Self::Postgres => &[],
        }
    }

    /// What a connection that only reads begins with.
    pub(super) fn reader_set_up(self) -> &'static [&'static str] {
        match self {
            Self::Sqlite => SQLITE_READER,
            Self::Postgres => &[],
        }
    }

    /// Begins a transaction that may write.
    pub(super) fn begin(self) -> &'static str {
        match self {
            // Takes the lock at once: a transaction that reads first could find it taken in the middle.
            Self::Sqlite => "BEGIN IMMEDIATE",
            Self::Postgres => "BEGIN",
        }
    }

    /// The text of a migration for this database.
    pub(super) fn migration(self, sql: &str) -> String {
        let words = match self {
            Self::Sqlite => [
                ("@ID", "INTEGER"),
                ("@BYTES", "BLOB"),
                (" @CLUSTERED", " WITHOUT ROWID"),
                ("@PATTERN", ""),
                ("\n@POSTGRES ", "\n-- "),
                ("\n@SQLITE ", "\n"),
            ],
            Self::Postgres => [
                ("@ID", "BIGINT"),
                ("@BYTES", "BYTEA"),
                (" @CLUSTERED", ""),
                ("@PATTERN", " text_pattern_ops"),
                ("\n@POSTGRES ", "\n"),
                ("\n@SQLITE ", "\n-- "),
            ],
        };
        words
            .iter()
            .fold(sql.to_owned(), |sql, (word, with)| sql.replace(word, with))
    }

    /// `VALUES` lists of `rows` × `columns` placeholders: `(…), (…)`.
    ///
    /// SQLite finds a numbered placeholder by walking through all of them, so thousands must have no number there.
    pub fn values(self, rows: usize, columns: usize) -> String {
        let mut sql = String::with_capacity(rows * columns * 6);
        let mut number = 0;
        for row in 0..rows {
            sql.push_str(if row == 0 { "(" } else { ", (" });
            for column in 0..columns {
                number += 1;
                sql.push_str(if column == 0 { "" } else { "," });
                match self {
                    Self::Sqlite => sql.push('?'),
                    // Writing to a string doesn't fail.
                    Self::Postgres => {
                        let _ = write!(sql, "${number}");
                    }
                }
            }
            sql.push(')');
        }
        sql
    }

    /// The texts of a JSON list in parameter `number`, to stand after an operand: `column {texts}`.
    pub fn in_texts(self, number: usize) -> String {
        match self {
            Self::Sqlite => format!("IN (SELECT value FROM json_each(${number}))"),
            Self::Postgres => format!("= ANY (ARRAY(SELECT json_array_elements_text(${number}::json)))"),
        }
    }

    /// The numbers of a JSON list in parameter `number`, to stand after an operand.
    pub fn in_numbers(self, number: usize) -> String {
        match self {
            Self::Sqlite => format!("IN (SELECT value FROM json_each(${number}))"),
            Self::Postgres => format!("= ANY (ARRAY(SELECT json_array_elements_text(${number}::json)::bigint))"),
        }
    }

    /// The pairs of numbers of a JSON list of lists in parameter 1, as the table `pair` with the columns `a` and `b`,
    /// joined to what follows.
    pub fn pairs(self) -> &'static str {
        match self {
            // A cross join keeps its order there: from the pairs to the table, by its index.
            Self::Sqlite => "(SELECT value ->> 0 AS a, value ->> 1 AS b FROM json_each($1)) AS pair CROSS JOIN",
            Self::Postgres => {
                "(SELECT (value ->> 0)::bigint AS a, (value ->> 1)::bigint AS b \
                 FROM json_array_elements($1::json) AS list (value)) AS pair CROSS JOIN"
            }
        }
    }

    /// Compares a text with parameter `number` byte by byte, whatever the language of the database, so that beginnings
    /// are found by an index: `>=`, `>` or `<`.
    pub fn compares(self, column: &str, how: &str, number: usize) -> String {
        match self {
            Self::Sqlite => format!("{column} {how} ${number}"),
            Self::Postgres => {
                let (sign, rest) = how.split_at(1);
                format!("{column} ~{sign}{rest}~ ${number}")
            }
        }
    }

    /// Sorts by a text byte by byte, to stand after ORDER BY.
    pub fn sorted(self, column: &str) -> String {
        match self {
            Self::Sqlite => column.to_owned(),
            Self::Postgres => format!("{column} USING ~<~"),
        }
    }

    /// Where parameter `number` stands in a text, from 1; 0 if nowhere.
    pub fn place_of(self, column: &str, number: usize) -> String {
        match self {
            Self::Sqlite => format!("instr({column}, ${number})"),
            Self::Postgres => format!("strpos({column}, ${number})"),
        }
    }

    /// Stands after a query that looks for work: what another connection is taking just now is left out.
    pub fn untaken(self) -> &'static str {
        match self {
            // One transaction writes at a time there.
            Self::Sqlite => "",
            Self::Postgres => " FOR UPDATE SKIP LOCKED",
        }
    }

    /// All rows of a query as one JSON list of lists: a row costs a few microseconds less than by itself.
    pub fn packed(self, columns: &str, from: &str) -> String {
        match self {
            Self::Sqlite => format!("SELECT json_group_array(json_array({columns})) FROM {from}"),
            Self::Postgres => {
                format!("SELECT coalesce(json_agg(json_build_array({columns})), '[]'::json)::text FROM {from}")
            }
        }
    }
}
