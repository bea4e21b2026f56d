//! Deletions, with all that hangs on what is deleted; and how much that would be.

use std::collections::BTreeMap;

use shared::directory::EntityKind;
use sqlx::AssertSqlSafe;

use crate::store::{Dialect, Store, Tx, now};

/// What goes along with a kind: from which table, and which rows of it. `{ids}` stands for "is one of the ids" after
/// an operand. Links come before what they are found by.
fn along(kind: EntityKind) -> &'static [(EntityKind, &'static str)] {
    use EntityKind as K;
    match kind {
        K::User => &[
            (K::GroupMember, "\"user\" {ids}"),
            (K::RoleAssignment, "\"user\" {ids}"),
            (K::Enrolment, "\"user\" {ids}"),
            (K::CohortMember, "\"user\" {ids}"),
            (K::Picture, "\"user\" {ids}"),
        ],
        K::Course => &[
            (K::GroupMember, "group_id IN (SELECT id FROM groups WHERE course {ids})"),
            (
                K::GroupingGroup,
                "group_id IN (SELECT id FROM groups WHERE course {ids})",
            ),
            (K::Group, "course {ids}"),
            (K::Grouping, "course {ids}"),
            // Those of its own methods, and those of courses that it is linked to.
            (K::RoleAssignment, "course {ids}"),
            (
                K::RoleAssignment,
                "(course, method) IN (SELECT course, id FROM methods WHERE method = 'meta' AND source <> 0 AND source {ids})",
            ),
            (K::Enrolment, "method IN (SELECT id FROM methods WHERE course {ids})"),
            (
                K::Enrolment,
                "method IN (SELECT id FROM methods WHERE method = 'meta' AND source <> 0 AND source {ids})",
            ),
            (K::Method, "course {ids}"),
            (K::Method, "method = 'meta' AND source <> 0 AND source {ids}"),
            (K::Section, "course {ids}"),
        ],
        K::Method => &[
            (
                K::RoleAssignment,
                "(course, method) IN (SELECT course, id FROM methods WHERE id {ids})",
            ),
            (K::Enrolment, "method {ids}"),
        ],
        K::Cohort => &[
            (
                K::RoleAssignment,
                "(course, method) IN (SELECT course, id FROM methods WHERE method = 'cohort' AND source <> 0 AND source {ids})",
            ),
            (
                K::Enrolment,
                "method IN (SELECT id FROM methods WHERE method = 'cohort' AND source <> 0 AND source {ids})",
            ),
            (K::Method, "method = 'cohort' AND source <> 0 AND source {ids}"),
            (K::CohortMember, "cohort {ids}"),
        ],
        K::Group => &[(K::GroupMember, "group_id {ids}"), (K::GroupingGroup, "group_id {ids}")],
        K::Grouping => &[(K::GroupingGroup, "\"grouping\" {ids}")],
        K::Role => &[(K::RoleAssignment, "role {ids}")],
        K::ProfileField => &[(K::ProfileValue, "field {ids}")],
        K::Category
        | K::ProfileValue
        | K::Picture
        | K::Section
        | K::CohortMember
        | K::GroupingGroup
        | K::Enrolment
        | K::RoleAssignment
        | K::GroupMember => &[],
    }
}

/// Fields that point to what is deleted, and point nowhere afterwards.
fn loosened(kind: EntityKind) -> &'static [&'static str] {
    match kind {
        EntityKind::Group => &["UPDATE methods SET group_id = 0 \
             WHERE course IN (SELECT course FROM groups WHERE id {ids}) AND group_id {ids}"],
        EntityKind::Grouping => &["UPDATE courses SET defaultgroupingid = 0 \
             WHERE id IN (SELECT course FROM groupings WHERE id {ids}) AND defaultgroupingid {ids}"],
        _ => &[],
    }
}

/// Deletes entities of one kind with all that hangs on them. An account is kept as a deleted one (D101): its
/// identifiers move aside, so that others may have them and it can be found to be revived.
pub(super) async fn delete(tx: &mut Tx, kind: EntityKind, ids: &[i64]) -> Result<(), sqlx::Error> {
    let dialect = tx.dialect();
    let list = json(ids);
    for statement in loosened(kind) {
        run(tx, fill(dialect, statement), &list).await?;
    }
    for (other, rows) in along(kind) {
        run(
            tx,
            fill(dialect, &format!("DELETE FROM {} WHERE {rows}", other.table())),
            &list,
        )
        .await?;
    }
    let itself = match kind {
        EntityKind::User => format!(
            "UPDATE users SET deleted = {now}, timemodified = {now}, \
             former_username = username, former_idnumber = idnumber, former_email = email, \
             former_email_folded = email_folded, username = '', idnumber = '', email = '', email_folded = '' \
             WHERE deleted = 0 AND id {{ids}}",
            now = now()
        ),
        other => format!("DELETE FROM {} WHERE id {{ids}}", other.table()),
    };
    run(tx, fill(dialect, &itself), &list).await
}

/// How many entities of which kind go along with each of these: (id, kind, how many).
pub(super) async fn count(
    store: &Store,
    kind: EntityKind,
    ids: &[i64],
) -> Result<Vec<(i64, EntityKind, u64)>, sqlx::Error> {
    let groups: &[(EntityKind, &str)] = match kind {
        EntityKind::User => &[
            (
                EntityKind::Enrolment,
                "SELECT \"user\", count(*) FROM enrolments WHERE \"user\" {ids} GROUP BY \"user\"",
            ),
            (
                EntityKind::RoleAssignment,
                "SELECT \"user\", count(*) FROM role_assignments WHERE \"user\" {ids} GROUP BY \"user\"",
            ),
            (
                EntityKind::GroupMember,
                "SELECT \"user\", count(*) FROM group_members WHERE \"user\" {ids} GROUP BY \"user\"",
            ),
            (
                EntityKind::CohortMember,
                "SELECT \"user\", count(*) FROM cohort_members WHERE \"user\" {ids} GROUP BY \"user\"",
            ),
            (
                EntityKind::Picture,
                "SELECT \"user\", count(*) FROM pictures WHERE \"user\" {ids} GROUP BY \"user\"",
            ),
        ],
        EntityKind::Course => &[
            (
                EntityKind::Section,
                "SELECT course, count(*) FROM sections WHERE course {ids} GROUP BY course",
            ),
            (
                EntityKind::Method,
                "SELECT course, count(*) FROM methods WHERE course {ids} GROUP BY course",
            ),
            (
                EntityKind::Enrolment,
                "SELECT m.course, count(*) FROM methods m JOIN enrolments e ON e.method = m.id \
                 WHERE m.course {ids} GROUP BY m.course",
            ),
            (
                EntityKind::RoleAssignment,
                "SELECT course, count(*) FROM role_assignments WHERE course {ids} GROUP BY course",
            ),
            (
                EntityKind::Group,
                "SELECT course, count(*) FROM groups WHERE course {ids} GROUP BY course",
            ),
            (
                EntityKind::Grouping,
                "SELECT course, count(*) FROM groupings WHERE course {ids} GROUP BY course",
            ),
            (
                EntityKind::GroupingGroup,
                "SELECT g.course, count(*) FROM groups g JOIN grouping_groups l ON l.group_id = g.id \
                 WHERE g.course {ids} GROUP BY g.course",
            ),
            // What other courses have from it.
            (
                EntityKind::Method,
                "SELECT source, count(*) FROM methods \
                 WHERE method = 'meta' AND source <> 0 AND source {ids} GROUP BY source",
            ),
            (
                EntityKind::Enrolment,
                "SELECT m.source, count(*) FROM methods m JOIN enrolments e ON e.method = m.id \
                 WHERE m.method = 'meta' AND m.source <> 0 AND m.source {ids} GROUP BY m.source",
            ),
            (
                EntityKind::RoleAssignment,
                "SELECT m.source, count(*) FROM methods m \
                 JOIN role_assignments r ON r.course = m.course AND r.method = m.id \
                 WHERE m.method = 'meta' AND m.source <> 0 AND m.source {ids} GROUP BY m.source",
            ),
            (
                EntityKind::GroupMember,
                "SELECT g.course, count(*) FROM groups g JOIN group_members m ON m.group_id = g.id \
                 WHERE g.course {ids} GROUP BY g.course",
            ),
        ],
        EntityKind::Cohort => &[
            (
                EntityKind::CohortMember,
                "SELECT cohort, count(*) FROM cohort_members WHERE cohort {ids} GROUP BY cohort",
            ),
            (
                EntityKind::Method,
                "SELECT source, count(*) FROM methods WHERE method = 'cohort' AND source <> 0 AND source {ids} \
                 GROUP BY source",
            ),
            // Whoever is a member takes part in the courses that the cohort is bound to.
            (
                EntityKind::Enrolment,
                "SELECT m.source, count(*) FROM methods m JOIN cohort_members c ON c.cohort = m.source \
                 WHERE m.method = 'cohort' AND m.enabled = 1 AND m.source <> 0 AND m.source {ids} GROUP BY m.source",
            ),
        ],
        _ => &[],
    };
    let list = json(ids);
    let mut counts: BTreeMap<(i64, EntityKind), u64> = BTreeMap::new();
    for (other, sql) in groups {
        let found: Vec<(i64, i64)> = sqlx::query_as(AssertSqlSafe(fill(store.dialect(), sql)))
            .bind(list.as_str())
            .fetch_all(store.read())
            .await?;
        for (id, count) in found {
            *counts.entry((id, *other)).or_default() += u64::try_from(count).unwrap_or(0);
        }
    }
    Ok(counts
        .into_iter()
        .map(|((id, kind), count)| (id, kind, count))
        .collect())
}

async fn run(tx: &mut Tx, sql: String, list: &str) -> Result<(), sqlx::Error> {
    sqlx::query(AssertSqlSafe(sql))
        .bind(list)
        .execute(&mut **tx)
        .await
        .map(|_| ())
}

fn fill(dialect: Dialect, sql: &str) -> String {
    sql.replace("{ids}", &dialect.in_numbers(1))
}

/// Numbers as a JSON list.
pub(super) fn json(ids: &[i64]) -> String {
    let ids: Vec<String> = ids.iter().map(i64::to_string).collect();
    format!("[{}]", ids.join(","))
}
