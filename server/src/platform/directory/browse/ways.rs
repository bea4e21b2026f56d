//! The ways by which people take part in courses: what is stored, and what follows cohorts and other courses.

use std::collections::{BTreeMap, HashMap};

use shared::api::directory::{Place, WayDto};

use super::query::{Query, flag, number, text};
use super::{Browse, StoreError};

/// Somebody in a course: (course, account).
pub(super) type Pair = (i64, i64);

/// How people take part.
#[derive(Debug, Default)]
pub(super) struct Ways {
    /// By which ways.
    pub ways: BTreeMap<Pair, Vec<WayDto>>,
    /// In which groups.
    pub groups: BTreeMap<Pair, Vec<Place>>,
}

/// What is known of a method.
struct Method {
    kind: String,
    enabled: bool,
    source: Option<Place>,
    group: i64,
}

impl Browse {
    /// How these accounts take part in these courses.
    pub(super) async fn ways(&self, courses: &[i64], users: &[i64]) -> Result<Ways, StoreError> {
        let mut found: BTreeMap<Pair, Vec<WayDto>> = BTreeMap::new();
        let roles = self.role_names().await?;
        let name = |role: i64| roles.get(&role).cloned();

        let columns = "course, \"user\" AS person, method, suspended, timestart, timeend";
        let effective = format!("{columns}, role");
        for row in self.rows_of(&effective, "effective_enrolments", courses, users).await? {
            let way = WayDto {
                method: number(&row, "method")?,
                roles: name(number(&row, "role")?).into_iter().collect(),
                effective: true,
                suspended: flag(&row, "suspended")?,
                start: number(&row, "timestart")?,
                end: number(&row, "timeend")?,
                ..WayDto::default()
            };
            let ways = found.entry(pair(&row)?).or_default();
            // Two methods of a linked course may bring somebody alike.
            if !ways.contains(&way) {
                ways.push(way);
            }
        }
        for row in self.rows_of(columns, "enrolments", courses, users).await? {
            let method = number(&row, "method")?;
            let ways = found.entry(pair(&row)?).or_default();
            let mut known = false;
            for way in ways.iter_mut().filter(|way| way.method == method) {
                (way.stored, known) = (true, true);
            }
            if !known {
                ways.push(WayDto {
                    method,
                    stored: true,
                    suspended: flag(&row, "suspended")?,
                    start: number(&row, "timestart")?,
                    end: number(&row, "timeend")?,
                    ..WayDto::default()
                });
            }
        }
        let columns = "course, \"user\" AS person, method, role";
        let mut given: BTreeMap<(Pair, i64), Vec<String>> = BTreeMap::new();
        for row in self.rows_of(columns, "role_assignments", courses, users).await? {
            let key = (pair(&row)?, number(&row, "method")?);
            given.entry(key).or_default().extend(name(number(&row, "role")?));
        }
        for ((pair, method), roles) in given {
            let ways = found.entry(pair).or_default();
            if method == 0 {
                ways.push(WayDto {
                    roles,
                    ..WayDto::default()
                });
                continue;
            }
            for way in ways.iter_mut().filter(|way| way.method == method) {
                way.roles.clone_from(&roles);
            }
        }
        self.told(found, courses, users).await
    }

    /// Says of each way what kind it is, and adds the groups.
    async fn told(
        &self,
        mut ways: BTreeMap<Pair, Vec<WayDto>>,
        courses: &[i64],
        users: &[i64],
    ) -> Result<Ways, StoreError> {
        let mut ids: Vec<i64> = ways.values().flatten().map(|way| way.method).collect();
        ids.sort_unstable();
        ids.dedup();
        let methods = self.methods_of(&ids).await?;
        let mut inside: BTreeMap<Pair, Vec<i64>> = BTreeMap::new();
        for row in self
            .rows_of("course, \"user\" AS person, group_id", "group_members", courses, users)
            .await?
        {
            inside.entry(pair(&row)?).or_default().push(number(&row, "group_id")?);
        }
        for (pair, ways) in &mut ways {
            for way in ways.iter_mut() {
                let Some(method) = methods.get(&way.method) else {
                    continue;
                };
                way.kind.clone_from(&method.kind);
                way.source.clone_from(&method.source);
                way.effective &= method.enabled;
                // A binding fills its group with the members of the cohort.
                if way.effective && method.kind == "cohort" && method.group != 0 {
                    inside.entry(*pair).or_default().push(method.group);
                }
            }
            // What counts stands first.
            ways.sort_by_key(|way| (!way.effective, way.method == 0));
        }
        let mut groups: Vec<i64> = inside.values().flatten().copied().collect();
        groups.sort_unstable();
        groups.dedup();
        let names = self.names("groups", "name", &groups).await?;
        let place = |id: i64| names.get(&id).map(|name| Place { id, name: name.clone() });
        let groups = inside.into_iter().map(|(pair, mut ids)| {
            ids.sort_unstable();
            ids.dedup();
            (pair, ids.into_iter().filter_map(place).collect())
        });
        Ok(Ways {
            groups: groups.collect(),
            ways,
        })
    }

    async fn methods_of(&self, ids: &[i64]) -> Result<HashMap<i64, Method>, StoreError> {
        let mut sql = Query::new(
            &self.store,
            "SELECT id, method, enabled, source, group_id FROM methods WHERE ",
        );
        let these = sql.in_numbers("id", ids);
        sql.push(&these);
        let rows = sql.all(&self.store).await?;
        let sources = |kind: &str| {
            let rows = rows
                .iter()
                .filter(move |row| text(row, "method").is_ok_and(|is| is == kind));
            rows.map(|row| number(row, "source")).collect::<Result<Vec<i64>, _>>()
        };
        let cohorts = self.names("cohorts", "name", &sources("cohort")?).await?;
        let courses = self.names("courses", "shortname", &sources("meta")?).await?;
        rows.iter()
            .map(|row| {
                let (kind, source) = (text(row, "method")?, number(row, "source")?);
                let names = match kind.as_str() {
                    "cohort" => Some(&cohorts),
                    "meta" => Some(&courses),
                    _ => None,
                };
                let name = names.and_then(|names| names.get(&source)).cloned();
                let method = Method {
                    kind,
                    enabled: flag(row, "enabled")?,
                    source: name.map(|name| Place { id: source, name }),
                    group: number(row, "group_id")?,
                };
                Ok((number(row, "id")?, method))
            })
            .collect()
    }

    /// What some ids of a table are called.
    pub(super) async fn names(
        &self,
        table: &str,
        column: &str,
        ids: &[i64],
    ) -> Result<HashMap<i64, String>, StoreError> {
        if ids.is_empty() {
            return Ok(HashMap::new());
        }
        let mut sql = Query::new(&self.store, format!("SELECT id, {column} AS name FROM {table} WHERE "));
        let these = sql.in_numbers("id", ids);
        sql.push(&these);
        let rows = sql.all(&self.store).await?;
        rows.iter()
            .map(|row| Ok((number(row, "id")?, text(row, "name")?)))
            .collect()
    }

    /// The short names of all roles.
    pub(super) async fn role_names(&self) -> Result<HashMap<i64, String>, StoreError> {
        let rows = Query::new(&self.store, "SELECT id, shortname FROM roles")
            .all(&self.store)
            .await?;
        rows.iter()
            .map(|row| Ok((number(row, "id")?, text(row, "shortname")?)))
            .collect()
    }

    /// Rows of what ties accounts to courses.
    async fn rows_of(
        &self,
        columns: &str,
        table: &str,
        courses: &[i64],
        users: &[i64],
    ) -> Result<Vec<sqlx::any::AnyRow>, StoreError> {
        let mut sql = Query::new(&self.store, format!("SELECT {columns} FROM {table} WHERE "));
        sql.push(&format!(
            "course IN ({}) AND \"user\" IN ({})",
            written(courses),
            written(users)
        ));
        sql.all(&self.store).await
    }
}

/// Ids as they stand in a query: only what is written there gets into a view on SQLite, before it is made up. There are
/// as many as a part of a list has, at most.
fn written(ids: &[i64]) -> String {
    match ids {
        // Nothing has this id.
        [] => "0".to_owned(),
        ids => ids.iter().map(i64::to_string).collect::<Vec<_>>().join(","),
    }
}

fn pair(row: &sqlx::any::AnyRow) -> Result<Pair, StoreError> {
    Ok((number(row, "course")?, number(row, "person")?))
}
