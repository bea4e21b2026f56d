-- Who takes part in which course, by every enabled way: what is stored, and what follows a cohort or another course.
--
-- The views say for lists what `Snapshot::effective` and `Snapshot::effective_groups` say for one account in one course
-- (`shared/src/directory/effective.rs`, where the rules stand). A test holds both against one another. Filter them by
-- course, by "user" or by both: each arm goes by an index then, which is why they are written out to the tables.

-- In order: by the methods of a course itself, by the cohorts bound to it; by meta links, what the methods of the linked
-- course and the cohorts bound to that pass on. A link may bring somebody several times, so rows are no people.
CREATE VIEW effective_enrolments (course, "user", method, kind, suspended, timestart, timeend, role) AS
SELECT m.course, e."user", m.id, m.method, e.suspended, e.timestart, e.timeend,
       coalesce(
           (SELECT a.role FROM role_assignments AS a
            WHERE a."user" = e."user" AND a.course = m.course AND a.method = m.id ORDER BY a.id LIMIT 1),
           0)
FROM methods AS m JOIN enrolments AS e ON e.method = m.id
WHERE m.enabled = 1 AND m.method NOT IN ('cohort', 'meta', 'guest')
UNION ALL
SELECT m.course, c."user", m.id, m.method, coalesce(o.suspended, 0), m.timestart, m.timeend, m.role
FROM methods AS m JOIN cohort_members AS c ON c.cohort = m.source
     LEFT JOIN enrolments AS o ON o.method = m.id AND o."user" = c."user"
WHERE m.enabled = 1 AND m.method = 'cohort' AND m.source <> 0
UNION ALL
SELECT m.course, e."user", m.id, m.method,
       CASE WHEN coalesce(o.suspended, 0) = 1 THEN 1 ELSE e.suspended END,
       CASE WHEN m.timestart > e.timestart THEN m.timestart ELSE e.timestart END,
       CASE WHEN m.timeend <> 0 AND (e.timeend = 0 OR m.timeend < e.timeend) THEN m.timeend ELSE e.timeend END,
       CASE WHEN m.role <> 0 THEN m.role
            ELSE coalesce(
                (SELECT a.role FROM role_assignments AS a
                 WHERE a."user" = e."user" AND a.course = s.course AND a.method = s.id ORDER BY a.id LIMIT 1),
                0) END
FROM methods AS m JOIN methods AS s ON s.course = m.source JOIN enrolments AS e ON e.method = s.id
     LEFT JOIN enrolments AS o ON o.method = m.id AND o."user" = e."user"
WHERE m.enabled = 1 AND m.method = 'meta' AND m.source <> 0 AND m.source <> m.course
  AND s.enabled = 1 AND s.method NOT IN ('cohort', 'meta', 'guest')
UNION ALL
SELECT m.course, c."user", m.id, m.method,
       CASE WHEN coalesce(o.suspended, 0) = 1 THEN 1 ELSE coalesce(p.suspended, 0) END,
       CASE WHEN m.timestart > s.timestart THEN m.timestart ELSE s.timestart END,
       CASE WHEN m.timeend <> 0 AND (s.timeend = 0 OR m.timeend < s.timeend) THEN m.timeend ELSE s.timeend END,
       CASE WHEN m.role <> 0 THEN m.role ELSE s.role END
FROM methods AS m JOIN methods AS s ON s.course = m.source JOIN cohort_members AS c ON c.cohort = s.source
     LEFT JOIN enrolments AS o ON o.method = m.id AND o."user" = c."user"
     LEFT JOIN enrolments AS p ON p.method = s.id AND p."user" = c."user"
WHERE m.enabled = 1 AND m.method = 'meta' AND m.source <> 0 AND m.source <> m.course
  AND s.enabled = 1 AND s.method = 'cohort' AND s.source <> 0;

-- Who is in which group: what is stored (method 0) of those who take part in the course, and the members that a
-- binding fills its group with.
CREATE VIEW effective_group_members (course, group_id, "user", method, component) AS
SELECT k.course, k.id, g."user", 0, g.component
FROM groups AS k JOIN group_members AS g ON g.group_id = k.id
WHERE EXISTS (SELECT 1 FROM enrolments AS e WHERE e."user" = g."user" AND e.course = k.course)
   OR EXISTS (SELECT 1 FROM methods AS m JOIN cohort_members AS c ON c.cohort = m.source
              WHERE m.course = k.course AND m.enabled = 1 AND m.method = 'cohort' AND c."user" = g."user")
   OR EXISTS (SELECT 1 FROM methods AS m JOIN methods AS s ON s.course = m.source
                   JOIN enrolments AS e ON e.method = s.id
              WHERE m.course = k.course AND m.enabled = 1 AND m.method = 'meta' AND m.source <> m.course
                AND s.enabled = 1 AND s.method NOT IN ('cohort', 'meta', 'guest') AND e."user" = g."user")
   OR EXISTS (SELECT 1 FROM methods AS m JOIN methods AS s ON s.course = m.source
                   JOIN cohort_members AS c ON c.cohort = s.source
              WHERE m.course = k.course AND m.enabled = 1 AND m.method = 'meta' AND m.source <> m.course
                AND s.enabled = 1 AND s.method = 'cohort' AND c."user" = g."user")
UNION ALL
SELECT m.course, m.group_id, c."user", m.id, ''
FROM methods AS m JOIN cohort_members AS c ON c.cohort = m.source
WHERE m.enabled = 1 AND m.method = 'cohort' AND m.source <> 0 AND m.group_id <> 0;
