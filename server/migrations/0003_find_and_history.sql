-- Finding people and things as they are called, and what the runs did to each.
--
-- Two more words are filled in by `store/dialect.rs`:
--   @PATTERN  what an index needs so that the beginning of a text is found by it
--   @POSTGRES a line for PostgreSQL alone

-- Derived: what somebody or something is called, without capitals, accents and punctuation
-- (`platform/directory/columns.rs`), to be sorted by and to be found by. Rows that are older than the columns are
-- filled in when the directory is opened.
ALTER TABLE users ADD COLUMN name_folded TEXT NOT NULL DEFAULT '';
ALTER TABLE courses ADD COLUMN name_folded TEXT NOT NULL DEFAULT '';
ALTER TABLE categories ADD COLUMN name_folded TEXT NOT NULL DEFAULT '';
ALTER TABLE cohorts ADD COLUMN name_folded TEXT NOT NULL DEFAULT '';
CREATE INDEX users_name ON users (name_folded@PATTERN) WHERE deleted = 0;
CREATE INDEX users_suspended ON users (name_folded@PATTERN) WHERE deleted = 0 AND suspended = 1;
CREATE INDEX users_deleted ON users (name_folded@PATTERN) WHERE deleted <> 0;
CREATE INDEX courses_name ON courses (name_folded@PATTERN);
CREATE INDEX categories_name ON categories (name_folded@PATTERN);
CREATE INDEX cohorts_name_folded ON cohorts (name_folded@PATTERN);

-- The sorted indexes of SQLite find beginnings as they are.
@POSTGRES DROP INDEX users_username;
@POSTGRES CREATE UNIQUE INDEX users_username ON users (username@PATTERN) WHERE deleted = 0;
@POSTGRES DROP INDEX users_idnumber;
@POSTGRES CREATE UNIQUE INDEX users_idnumber ON users (idnumber@PATTERN) WHERE idnumber <> '';
@POSTGRES DROP INDEX users_email;
@POSTGRES CREATE INDEX users_email ON users (email_folded@PATTERN) WHERE email_folded <> '';

-- Which rows of runs did something to an account, a course, a category or a cohort, or to what ties it to others. Rows
-- that are applied together share an entry: `lines` are theirs (`2-7,9`), `part` is the first of them.
CREATE TABLE run_changes (
    entity TEXT   NOT NULL, -- user, course, category, cohort
    id     BIGINT NOT NULL,
    run    BIGINT NOT NULL,
    file   BIGINT NOT NULL,
    part   BIGINT NOT NULL,
    rows   BIGINT NOT NULL DEFAULT 0, -- how many lines
    lines  TEXT   NOT NULL DEFAULT '',
    PRIMARY KEY (entity, id, run, file, part)
) @CLUSTERED;

-- The same of creations. Ids follow one another there, so that a million new accounts take some hundred entries: the
-- line of an id is at its place in `lines`.
CREATE TABLE run_creations (
    entity TEXT   NOT NULL,
    first  BIGINT NOT NULL, -- id
    last   BIGINT NOT NULL DEFAULT 0, -- id
    run    BIGINT NOT NULL DEFAULT 0,
    file   BIGINT NOT NULL DEFAULT 0,
    lines  TEXT   NOT NULL DEFAULT '',
    PRIMARY KEY (entity, first)
) @CLUSTERED;

-- The same view as before, whose roles are looked up by account and course: in a course of many, those of its method
-- are many too. The plus keeps the index of these out.
DROP VIEW effective_enrolments;
CREATE VIEW effective_enrolments (course, "user", method, kind, suspended, timestart, timeend, role) AS
SELECT m.course, e."user", m.id, m.method, e.suspended, e.timestart, e.timeend,
       coalesce(
           (SELECT a.role FROM role_assignments AS a
            WHERE a."user" = e."user" AND a.course = m.course AND +a.method = m.id ORDER BY a.id LIMIT 1),
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
                 WHERE a."user" = e."user" AND a.course = s.course AND +a.method = s.id ORDER BY a.id LIMIT 1),
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
