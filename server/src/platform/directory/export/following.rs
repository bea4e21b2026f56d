//! Who takes part in a course, as conditions on rows of other tables.
//!
//! The view `effective_enrolments` says the same of one account in one course. Correlated with the rows of a query, the
//! databases would make all of it anew for each row.

/// That an account follows a cohort or another course by an enabled method `f` for which `these` holds.
pub(super) fn follows(these: &str, user: &str) -> String {
    let member = |of: &str| {
        format!("EXISTS (SELECT 1 FROM cohort_members AS h WHERE h.\"user\" = {user} AND h.cohort = {of}.source)")
    };
    let (of_binding, of_linked) = (member("f"), member("s"));
    format!(
        "EXISTS (SELECT 1 FROM methods AS f WHERE {these} AND f.enabled = 1 AND (\
            (f.method = 'cohort' AND {of_binding}) \
            OR (f.method = 'meta' AND f.source <> f.course AND EXISTS (\
                SELECT 1 FROM methods AS s WHERE s.course = f.source AND s.enabled = 1 AND (\
                    (s.method NOT IN ('cohort', 'meta', 'guest') AND EXISTS (\
                        SELECT 1 FROM enrolments AS w WHERE w.method = s.id AND w.\"user\" = {user})) \
                    OR (s.method = 'cohort' AND {of_linked}))))))"
    )
}

/// That the account of a row `t` takes part in its course by what is stored, be the method on or off, or by what it
/// follows.
pub(super) fn takes_part() -> String {
    let stored = "EXISTS (SELECT 1 FROM enrolments AS e WHERE e.course = t.course AND e.\"user\" = t.\"user\")";
    format!("({stored} OR {})", follows("f.course = t.course", "t.\"user\""))
}

/// The same by methods that are on alone: those that a package carries.
pub(super) fn takes_part_still() -> String {
    let stored = "EXISTS (SELECT 1 FROM enrolments AS e JOIN methods AS m ON m.id = e.method \
        WHERE e.course = t.course AND e.\"user\" = t.\"user\" AND m.enabled = 1 AND m.method IN ('manual', 'self'))";
    format!("({stored} OR {})", follows("f.course = t.course", "t.\"user\""))
}

/// That the account of a row `t` of enrolments is suspended on its own where it follows something, and still does.
pub(super) fn suspended_there() -> String {
    format!("t.suspended = 1 AND {}", follows("f.id = t.method", "t.\"user\""))
}

/// That it takes part in the course by another way, which isn't suspended.
pub(super) fn active_elsewhere() -> String {
    let others = "f.course = t.course AND NOT EXISTS (SELECT 1 FROM enrolments AS z \
        WHERE z.method = f.id AND z.\"user\" = t.\"user\" AND z.suspended = 1)";
    format!(
        "(EXISTS (SELECT 1 FROM enrolments AS e \
            WHERE e.course = t.course AND e.\"user\" = t.\"user\" AND e.suspended = 0) OR {})",
        follows(others, "t.\"user\"")
    )
}

/// That no older row says the same of the account and the course.
pub(super) fn first_of_them() -> String {
    format!(
        "NOT EXISTS (SELECT 1 FROM enrolments AS b WHERE b.course = t.course AND b.\"user\" = t.\"user\" \
            AND b.id < t.id AND b.suspended = 1 AND {})",
        follows("f.id = b.method", "b.\"user\"")
    )
}
