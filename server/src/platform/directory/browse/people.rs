//! Lists of accounts: all, those of a course, of a group, of a cohort. They are sorted by family name.

use shared::api::Page;
use shared::api::directory::{MOST_COUNTED, PersonDto, UserRef};
use sqlx::any::AnyRow;

use super::super::folded;
use super::paging::{Cursor, Part, page};
use super::query::{Query, flag, number, text};
use super::{Browse, StoreError};

/// What is read of an account for a list.
pub(super) const COLUMNS: &str = "u.id AS id, \
    CASE WHEN u.deleted = 0 THEN u.username ELSE u.former_username END AS username, \
    u.firstname AS firstname, u.lastname AS lastname, \
    CASE WHEN u.deleted = 0 THEN u.idnumber ELSE u.former_idnumber END AS idnumber, \
    CASE WHEN u.deleted = 0 THEN u.email ELSE u.former_email END AS email, \
    u.suspended AS suspended, u.deleted AS deleted, u.name_folded AS name_folded, \
    (SELECT count(*) FROM pictures WHERE pictures.\"user\" = u.id) AS picture";

/// Of those who are called as somebody types, so many by each identifier are looked at.
const MOST_CALLED: usize = 1_000;
/// Up to so many people of a course, group or cohort are sorted by name; of more, those who are next by name are picked
/// out of all accounts, since every so many of them takes part.
const MOST_SORTED: u64 = 5_000;

/// Which accounts, by their standing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Standing {
    /// Not deleted.
    #[default]
    Live,
    /// Neither suspended nor deleted.
    Active,
    /// Suspended.
    Suspended,
    /// Deleted.
    Deleted,
}

impl Standing {
    /// What the indexes of names need to hear.
    const fn sql(self) -> &'static str {
        match self {
            Self::Live => "u.deleted = 0",
            Self::Active => "u.deleted = 0 AND u.suspended = 0",
            Self::Suspended => "u.deleted = 0 AND u.suspended = 1",
            Self::Deleted => "u.deleted <> 0",
        }
    }
}

/// What accounts are sorted by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum UserSort {
    /// Family name, given name.
    #[default]
    Name,
    /// User name.
    Username,
    /// The newest first.
    Newest,
}

/// Which accounts are listed, and how.
#[derive(Debug, Clone, Default)]
pub struct UserFilter {
    /// Whose name, user name, address or identifier begins so.
    pub text: Option<String>,
    /// Whether only the family name is looked at, not the other words of a name: that takes no walk.
    pub at_once: bool,
    /// By their standing.
    pub standing: Standing,
    /// Sorted by.
    pub sort: UserSort,
}

impl UserFilter {
    /// The text and the id that accounts are sorted by. Suspended and deleted ones are few, and have indexes of their
    /// names: one that holds all accounts is kept out by an expression.
    fn sorted_by(&self) -> (&'static str, &'static str) {
        match (self.standing, self.sort) {
            (_, UserSort::Name) => ("u.name_folded", "u.id"),
            (Standing::Live | Standing::Active, _) => ("u.username", "u.id"),
            (Standing::Suspended, _) => ("(u.username || '')", "(u.id + 0)"),
            (Standing::Deleted, _) => ("u.former_username", "(u.id + 0)"),
        }
    }
}

/// People of something.
#[derive(Debug)]
pub(in super::super) struct Members {
    /// A query of their ids, as "user".
    pub all: String,
    /// Whether `u.id` is one of them.
    pub holds: String,
    /// The parameter of both: `{of}` stands for it.
    pub of: i64,
}

impl Browse {
    /// Accounts.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn users(&self, filter: &UserFilter, part: &Part) -> Result<Page<UserRef>, StoreError> {
        let mut sql = self.of(COLUMNS, filter);
        // Those of a name are only counted by telling them.
        let total = match (&part.after, &filter.text) {
            (None, None) => known(self.counted_of(self.of("1", filter), MOST_COUNTED).await?),
            _ => None,
        };
        let (column, id) = filter.sorted_by();
        if let Some(after) = &part.after {
            let after = match filter.sort {
                UserSort::Newest => format!("{id} < ${}", sql.bind(after.1)),
                _ => sql.after(column, id, after),
            };
            sql.push(" AND ").push(&after);
        }
        let (order, by) = match filter.sort {
            UserSort::Newest => (format!("{id} DESC"), ""),
            UserSort::Name => (format!("{}, {id}", sql.dialect.sorted(column)), "name_folded"),
            UserSort::Username => (format!("{}, {id}", sql.dialect.sorted(column)), "username"),
        };
        sql.push(&format!(" ORDER BY {order} LIMIT {}", part.limit + 1));
        let rows = sql.all(&self.store).await?;
        let rows = rows.iter().map(|row| Ok((cursor(row, by)?, user(row)?)));
        let mut users = page(rows.collect::<Result<_, StoreError>>()?, part.limit, total);
        if part.after.is_none() && users.next.is_none() {
            users.total = u64::try_from(users.items.len()).ok();
        }
        Ok(users)
    }

    /// The accounts of a filter, in no order yet.
    fn of(&self, columns: &str, filter: &UserFilter) -> Query {
        let mut sql = Query::new(&self.store, format!("SELECT {columns} FROM users AS u WHERE "));
        sql.push(filter.standing.sql());
        if let Some(text) = &filter.text {
            let called = called(&mut sql, text, filter.standing, None, filter.at_once);
            sql.push(&format!(" AND u.id IN ({called})"));
        }
        sql
    }

    /// People of something, by name; those who are called so, if a text is given.
    pub(super) async fn people(
        &self,
        of: &Members,
        called_so: Option<&str>,
        part: &Part,
    ) -> Result<Page<PersonDto>, StoreError> {
        let few = self.size(of, MOST_SORTED + 1).await? <= MOST_SORTED;
        self.people_by(of, few, called_so, part).await
    }

    /// The same, by collecting them or by walking through all accounts.
    pub(in super::super) async fn people_by(
        &self,
        of: &Members,
        few: bool,
        called_so: Option<&str>,
        part: &Part,
    ) -> Result<Page<PersonDto>, StoreError> {
        let total = match (&part.after, called_so) {
            (None, None) => known(self.size(of, MOST_COUNTED).await?),
            _ => None,
        };
        let mut sql = Query::new(&self.store, format!("SELECT {COLUMNS} FROM "));
        let id = format!("${}", sql.bind(of.of));
        let (all, holds) = (of.all.replace("{of}", &id), of.holds.replace("{of}", &id));
        if few {
            // A cross join keeps its order on SQLite: from the people to their accounts.
            sql.push(&format!(
                "(SELECT DISTINCT \"user\" AS id FROM ({all}) AS everybody) AS p CROSS JOIN users AS u \
                 WHERE u.id = p.id AND u.deleted = 0"
            ));
        } else {
            sql.push(&format!("users AS u WHERE u.deleted = 0 AND {holds}"));
        }
        if let Some(text) = called_so {
            let called = called(&mut sql, text, Standing::Live, (!few).then_some(&holds), false);
            sql.push(&format!(" AND u.id IN ({called})"));
        }
        if let Some(after) = &part.after {
            let after = sql.after("u.name_folded", "u.id", after);
            sql.push(" AND ").push(&after);
        }
        let order = sql.dialect.sorted("u.name_folded");
        sql.push(&format!(" ORDER BY {order}, u.id LIMIT {}", part.limit + 1));
        let rows = sql.all(&self.store).await?;
        let rows = rows.iter().map(|row| {
            let person = PersonDto {
                user: user(row)?,
                ..PersonDto::default()
            };
            Ok((cursor(row, "name_folded")?, person))
        });
        Ok(page(rows.collect::<Result<_, StoreError>>()?, part.limit, total))
    }

    /// How many people something has, counted up to `most`.
    pub(super) async fn size(&self, of: &Members, most: u64) -> Result<u64, StoreError> {
        let mut sql = Query::new(&self.store, String::new());
        let id = format!("${}", sql.bind(of.of));
        let all = of.all.replace("{of}", &id);
        sql.push(&format!("SELECT DISTINCT \"user\" FROM ({all}) AS everybody"));
        self.counted_of(sql, most).await
    }
}

/// A count that didn't stop early.
pub(super) fn known(counted: u64) -> Option<u64> {
    (counted < MOST_COUNTED).then_some(counted)
}

/// The ids of accounts whose name, user name, address or identifier begins so: a range of an index for each. A name may
/// also begin so with another of its words, which takes a walk through the index of names, as far as it has to go.
pub(super) fn called(sql: &mut Query, typed: &str, standing: Standing, holds: Option<&str>, at_once: bool) -> String {
    let typed = typed.trim();
    let (name, plain) = (folded(typed), typed.to_lowercase());
    let is_deleted = standing == Standing::Deleted;
    let of_names = if is_deleted { "u.deleted <> 0" } else { "u.deleted = 0" };
    let mut parts: Vec<(&str, String)> = Vec::new();
    // What has an @ is an address.
    if !name.is_empty() && !typed.contains('@') {
        let words: Vec<&str> = name.split(' ').collect();
        let ends = [words.first(), words.last().filter(|_| words.len() > 1)];
        let has_all = |sql: &mut Query| {
            let each = words.iter().map(|word| sql.has_word("u.name_folded", word));
            each.collect::<Vec<_>>().join(" AND ")
        };
        // The family name is typed first or last.
        for end in ends.into_iter().flatten() {
            let begins = sql.begins("u.name_folded", end);
            parts.push(("u.name_folded", format!("{begins} AND {}", has_all(sql))));
        }
        if !at_once {
            parts.push(("u.name_folded", has_all(sql)));
        }
    }
    let identifiers = match is_deleted {
        true => [
            ("u.former_username", &plain[..]),
            ("u.former_email_folded", &plain),
            ("u.former_idnumber", typed),
        ],
        false => [
            ("u.username", &plain[..]),
            ("u.email_folded", &plain),
            ("u.idnumber", typed),
        ],
    };
    for (column, text) in identifiers {
        // The indexes hold what is filled.
        parts.push((column, format!("{column} <> '' AND {}", sql.begins(column, text))));
    }
    let holds = holds.map(|holds| format!(" AND {holds}")).unwrap_or_default();
    let ranges = parts.into_iter().enumerate().map(|(at, (column, so))| {
        let order = sql.dialect.sorted(column);
        format!(
            "SELECT id FROM (SELECT u.id AS id FROM users AS u WHERE {of_names} AND {so}{holds} \
             ORDER BY {order} LIMIT {MOST_CALLED}) AS range{at}"
        )
    });
    ranges.collect::<Vec<_>>().join(" UNION ")
}

/// Where a row stands in its list.
pub(super) fn cursor(row: &AnyRow, by: &str) -> Result<Cursor, StoreError> {
    let sorted = if by.is_empty() { String::new() } else { text(row, by)? };
    Ok((sorted, number(row, "id")?))
}

/// An account from its row.
pub(super) fn user(row: &AnyRow) -> Result<UserRef, StoreError> {
    Ok(UserRef {
        id: number(row, "id")?,
        username: text(row, "username")?,
        firstname: text(row, "firstname")?,
        lastname: text(row, "lastname")?,
        idnumber: text(row, "idnumber")?,
        email: text(row, "email")?,
        suspended: flag(row, "suspended")?,
        deleted: number(row, "deleted")?,
        picture: flag(row, "picture")?,
    })
}
