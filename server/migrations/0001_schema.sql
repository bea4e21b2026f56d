-- The schema of Tool Sync: the embedded directory, runs with their journal, and the people who operate them.
--
-- One text for SQLite and PostgreSQL. Three words differ between the two and are filled in by `store/dialect.rs`:
--   @ID    the type of a key that one number makes up
--   @BYTES the type of bytes
--   @CLUSTERED, after a table, keeps its rows in the order of its key where the database can
--
-- Numbers are BIGINT, truth values 0 or 1, moments Unix seconds with 0 = none. No column is ever null.
-- "user" and "grouping" are words of PostgreSQL and stand in quotes.

------------------------------------------------------------------------------------------------------------------
-- The directory. One table for each kind of entity, its columns in the order of the fields of the entity
-- (`shared/src/directory/entities.rs`), after them the derived columns that look-ups need. 0 in a link is nobody:
-- no foreign keys, the planner and `platform/directory` keep what hangs together.
------------------------------------------------------------------------------------------------------------------

CREATE TABLE roles (
    id        @ID PRIMARY KEY,
    shortname TEXT   NOT NULL DEFAULT '',
    name      TEXT   NOT NULL DEFAULT '',
    in_course BIGINT NOT NULL DEFAULT 0,
    sortorder BIGINT NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX roles_shortname ON roles (shortname);

CREATE TABLE profile_fields (
    id            @ID PRIMARY KEY,
    shortname     TEXT NOT NULL DEFAULT '',
    name          TEXT NOT NULL DEFAULT '',
    datatype      TEXT NOT NULL DEFAULT '',
    options       TEXT NOT NULL DEFAULT '',
    default_value TEXT NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX profile_fields_shortname ON profile_fields (shortname);

-- A deleted account keeps its row: its identifiers move to the former_ columns and are free again.
CREATE TABLE users (
    id                    @ID PRIMARY KEY,
    username              TEXT   NOT NULL DEFAULT '',
    firstname             TEXT   NOT NULL DEFAULT '',
    lastname              TEXT   NOT NULL DEFAULT '',
    idnumber              TEXT   NOT NULL DEFAULT '',
    email                 TEXT   NOT NULL DEFAULT '',
    auth                  TEXT   NOT NULL DEFAULT '',
    suspended             BIGINT NOT NULL DEFAULT 0,
    deleted               BIGINT NOT NULL DEFAULT 0,
    institution           TEXT   NOT NULL DEFAULT '',
    department            TEXT   NOT NULL DEFAULT '',
    city                  TEXT   NOT NULL DEFAULT '',
    country               TEXT   NOT NULL DEFAULT '',
    lang                  TEXT   NOT NULL DEFAULT '',
    timezone              TEXT   NOT NULL DEFAULT '',
    maildisplay           BIGINT NOT NULL DEFAULT 0,
    maildigest            BIGINT NOT NULL DEFAULT 0,
    mailformat            BIGINT NOT NULL DEFAULT 0,
    autosubscribe         BIGINT NOT NULL DEFAULT 0,
    trackforums           BIGINT NOT NULL DEFAULT 0,
    phone1                TEXT   NOT NULL DEFAULT '',
    phone2                TEXT   NOT NULL DEFAULT '',
    address               TEXT   NOT NULL DEFAULT '',
    description           TEXT   NOT NULL DEFAULT '',
    password              TEXT   NOT NULL DEFAULT '',
    force_password_change BIGINT NOT NULL DEFAULT 0,
    former_username       TEXT   NOT NULL DEFAULT '',
    former_idnumber       TEXT   NOT NULL DEFAULT '',
    former_email          TEXT   NOT NULL DEFAULT '',
    timecreated           BIGINT NOT NULL DEFAULT 0,
    timemodified          BIGINT NOT NULL DEFAULT 0,
    -- derived: the addresses in lower case
    email_folded          TEXT   NOT NULL DEFAULT '',
    former_email_folded   TEXT   NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX users_username ON users (username) WHERE deleted = 0;
CREATE UNIQUE INDEX users_idnumber ON users (idnumber) WHERE idnumber <> '';
CREATE INDEX users_email ON users (email_folded) WHERE email_folded <> '';
CREATE INDEX users_former_username ON users (former_username) WHERE former_username <> '';
CREATE INDEX users_former_idnumber ON users (former_idnumber) WHERE former_idnumber <> '';
CREATE INDEX users_former_email ON users (former_email_folded) WHERE former_email_folded <> '';

CREATE TABLE profile_values (
    id     @ID PRIMARY KEY,
    "user" BIGINT NOT NULL DEFAULT 0,
    field  BIGINT NOT NULL DEFAULT 0,
    data   TEXT   NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX profile_values_user_field ON profile_values ("user", field);

CREATE TABLE categories (
    id          @ID PRIMARY KEY,
    name        TEXT   NOT NULL DEFAULT '',
    idnumber    TEXT   NOT NULL DEFAULT '',
    parent      BIGINT NOT NULL DEFAULT 0,
    visible     BIGINT NOT NULL DEFAULT 0,
    sortorder   BIGINT NOT NULL DEFAULT 0,
    description TEXT   NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX categories_idnumber ON categories (idnumber) WHERE idnumber <> '';
CREATE INDEX categories_parent_name ON categories (parent, name);

CREATE TABLE courses (
    id                @ID PRIMARY KEY,
    fullname          TEXT   NOT NULL DEFAULT '',
    shortname         TEXT   NOT NULL DEFAULT '',
    idnumber          TEXT   NOT NULL DEFAULT '',
    category          BIGINT NOT NULL DEFAULT 0,
    summary           TEXT   NOT NULL DEFAULT '',
    format            TEXT   NOT NULL DEFAULT '',
    sortorder         BIGINT NOT NULL DEFAULT 0,
    showgrades        BIGINT NOT NULL DEFAULT 0,
    newsitems         BIGINT NOT NULL DEFAULT 0,
    startdate         BIGINT NOT NULL DEFAULT 0,
    marker            BIGINT NOT NULL DEFAULT 0,
    maxbytes          BIGINT NOT NULL DEFAULT 0,
    legacyfiles       BIGINT NOT NULL DEFAULT 0,
    showreports       BIGINT NOT NULL DEFAULT 0,
    visible           BIGINT NOT NULL DEFAULT 0,
    visibleold        BIGINT NOT NULL DEFAULT 0,
    coursedisplay     BIGINT NOT NULL DEFAULT 0,
    enablecompletion  BIGINT NOT NULL DEFAULT 0,
    groupmode         BIGINT NOT NULL DEFAULT 0,
    groupmodeforce    BIGINT NOT NULL DEFAULT 0,
    defaultgroupingid BIGINT NOT NULL DEFAULT 0,
    lang              TEXT   NOT NULL DEFAULT '',
    theme             TEXT   NOT NULL DEFAULT '',
    timecreated       BIGINT NOT NULL DEFAULT 0,
    timemodified      BIGINT NOT NULL DEFAULT 0,
    -- derived: the short name in lower case
    shortname_folded  TEXT   NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX courses_shortname ON courses (shortname);
CREATE UNIQUE INDEX courses_idnumber ON courses (idnumber) WHERE idnumber <> '';
CREATE INDEX courses_shortname_folded ON courses (shortname_folded);
CREATE INDEX courses_category ON courses (category);

CREATE TABLE sections (
    id      @ID PRIMARY KEY,
    course  BIGINT NOT NULL DEFAULT 0,
    number  BIGINT NOT NULL DEFAULT 0,
    name    TEXT   NOT NULL DEFAULT '',
    summary TEXT   NOT NULL DEFAULT '',
    visible BIGINT NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX sections_course_number ON sections (course, number);

CREATE TABLE cohorts (
    id          @ID PRIMARY KEY,
    name        TEXT   NOT NULL DEFAULT '',
    idnumber    TEXT   NOT NULL DEFAULT '',
    description TEXT   NOT NULL DEFAULT '',
    category    BIGINT NOT NULL DEFAULT 0,
    visible     BIGINT NOT NULL DEFAULT 0,
    component   TEXT   NOT NULL DEFAULT '',
    timecreated BIGINT NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX cohorts_idnumber ON cohorts (idnumber) WHERE idnumber <> '';
CREATE INDEX cohorts_name ON cohorts (name);

CREATE TABLE cohort_members (
    id        @ID PRIMARY KEY,
    cohort    BIGINT NOT NULL DEFAULT 0,
    "user"    BIGINT NOT NULL DEFAULT 0,
    timeadded BIGINT NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX cohort_members_user_cohort ON cohort_members ("user", cohort);
CREATE INDEX cohort_members_cohort ON cohort_members (cohort);

CREATE TABLE groups (
    id           @ID PRIMARY KEY,
    course       BIGINT NOT NULL DEFAULT 0,
    name         TEXT   NOT NULL DEFAULT '',
    idnumber     TEXT   NOT NULL DEFAULT '',
    description  TEXT   NOT NULL DEFAULT '',
    enrolmentkey TEXT   NOT NULL DEFAULT '',
    timecreated  BIGINT NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX groups_course_name ON groups (course, name);
CREATE UNIQUE INDEX groups_course_idnumber ON groups (course, idnumber) WHERE idnumber <> '';
CREATE INDEX groups_idnumber ON groups (idnumber) WHERE idnumber <> '';

CREATE TABLE groupings (
    id          @ID PRIMARY KEY,
    course      BIGINT NOT NULL DEFAULT 0,
    name        TEXT   NOT NULL DEFAULT '',
    idnumber    TEXT   NOT NULL DEFAULT '',
    description TEXT   NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX groupings_course_name ON groupings (course, name);
CREATE UNIQUE INDEX groupings_course_idnumber ON groupings (course, idnumber) WHERE idnumber <> '';

CREATE TABLE grouping_groups (
    id         @ID PRIMARY KEY,
    "grouping" BIGINT NOT NULL DEFAULT 0,
    group_id   BIGINT NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX grouping_groups_grouping_group ON grouping_groups ("grouping", group_id);
CREATE INDEX grouping_groups_group ON grouping_groups (group_id);

CREATE TABLE methods (
    id        @ID PRIMARY KEY,
    course    BIGINT NOT NULL DEFAULT 0,
    method    TEXT   NOT NULL DEFAULT '',
    enabled   BIGINT NOT NULL DEFAULT 0,
    sortorder BIGINT NOT NULL DEFAULT 0,
    source    BIGINT NOT NULL DEFAULT 0,
    role      BIGINT NOT NULL DEFAULT 0,
    group_id  BIGINT NOT NULL DEFAULT 0,
    timestart BIGINT NOT NULL DEFAULT 0,
    timeend   BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX methods_course ON methods (course);
CREATE INDEX methods_source ON methods (source) WHERE source <> 0;

CREATE TABLE enrolments (
    id          @ID PRIMARY KEY,
    method      BIGINT NOT NULL DEFAULT 0,
    course      BIGINT NOT NULL DEFAULT 0,
    "user"      BIGINT NOT NULL DEFAULT 0,
    suspended   BIGINT NOT NULL DEFAULT 0,
    timestart   BIGINT NOT NULL DEFAULT 0,
    timeend     BIGINT NOT NULL DEFAULT 0,
    timecreated BIGINT NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX enrolments_method_user ON enrolments (method, "user");
CREATE INDEX enrolments_user_course ON enrolments ("user", course);

CREATE TABLE role_assignments (
    id     @ID PRIMARY KEY,
    role   BIGINT NOT NULL DEFAULT 0,
    course BIGINT NOT NULL DEFAULT 0,
    "user" BIGINT NOT NULL DEFAULT 0,
    method BIGINT NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX role_assignments_user_course ON role_assignments ("user", course, role, method);
CREATE INDEX role_assignments_course_method ON role_assignments (course, method);

CREATE TABLE group_members (
    id        @ID PRIMARY KEY,
    group_id  BIGINT NOT NULL DEFAULT 0,
    course    BIGINT NOT NULL DEFAULT 0,
    "user"    BIGINT NOT NULL DEFAULT 0,
    component TEXT   NOT NULL DEFAULT '',
    timeadded BIGINT NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX group_members_group_user ON group_members (group_id, "user");
CREATE INDEX group_members_user_course ON group_members ("user", course);

-- The next id of each kind of entity. Ids are reserved in the transaction that uses them.
CREATE TABLE sequences (
    entity TEXT   NOT NULL PRIMARY KEY,
    next   BIGINT NOT NULL
);

-- Passwords of accounts. `mark` is a keyed digest by which the same password is recognised in the next file; `hash`
-- is argon2id, blank until it is computed.
CREATE TABLE passwords (
    user_id BIGINT NOT NULL PRIMARY KEY,
    mark    @BYTES NOT NULL,
    hash    TEXT   NOT NULL DEFAULT '',
    changed BIGINT NOT NULL DEFAULT 0
);

-- Passwords from files, sealed, that wait to be hashed.
CREATE TABLE password_queue (
    user_id BIGINT NOT NULL PRIMARY KEY,
    sealed  @BYTES NOT NULL,
    queued  BIGINT NOT NULL DEFAULT 0
);

------------------------------------------------------------------------------------------------------------------
-- Runs.
------------------------------------------------------------------------------------------------------------------

-- `number` orders runs and ties their rows to them; `id` is the name that people and scripts see.
CREATE TABLE runs (
    number          @ID PRIMARY KEY,
    id              TEXT   NOT NULL,
    name            TEXT   NOT NULL DEFAULT '',
    mode            TEXT   NOT NULL DEFAULT 'run', -- run, plan, simulate
    state           TEXT   NOT NULL DEFAULT 'queued', -- queued checking planning held executing finishing, and four ends
    actor           TEXT   NOT NULL DEFAULT '', -- who sent it
    origin          TEXT   NOT NULL DEFAULT '', -- upload, inbox, command line, schedule, undo …
    schedule        TEXT   NOT NULL DEFAULT '', -- the schedule that started it
    undo_of         TEXT   NOT NULL DEFAULT '', -- the run that it takes back
    previous        TEXT   NOT NULL DEFAULT '', -- the run of the same files before it
    idempotency_key TEXT   NOT NULL DEFAULT '', -- of the call that sent it
    fingerprint     TEXT   NOT NULL DEFAULT '', -- of its files and options
    options         TEXT   NOT NULL DEFAULT '{}', -- JSON: how it is to be run, with the settings of this run
    submitted       BIGINT NOT NULL DEFAULT 0,
    started         BIGINT NOT NULL DEFAULT 0, -- the moment that its rows call now
    finished        BIGINT NOT NULL DEFAULT 0,
    -- work: who works on it and until when, how often it was taken up, and a number that only grows, by which a
    -- worker that lost its lease is told apart
    lease_owner     TEXT   NOT NULL DEFAULT '',
    lease_until     BIGINT NOT NULL DEFAULT 0,
    heartbeat       BIGINT NOT NULL DEFAULT 0,
    attempt         BIGINT NOT NULL DEFAULT 0,
    fence           BIGINT NOT NULL DEFAULT 0,
    -- cursor: all rows of earlier files, and those of this file up to this line, are done
    cursor_file     BIGINT NOT NULL DEFAULT 0,
    cursor_line     BIGINT NOT NULL DEFAULT 0,
    cancel          BIGINT NOT NULL DEFAULT 0, -- somebody asked to stop it
    approved_by     TEXT   NOT NULL DEFAULT '',
    approved_at     BIGINT NOT NULL DEFAULT 0,
    -- what came of it
    total_rows      BIGINT NOT NULL DEFAULT 0,
    done            BIGINT NOT NULL DEFAULT 0,
    counts          TEXT   NOT NULL DEFAULT '{}', -- JSON: rows by status
    partial         BIGINT NOT NULL DEFAULT 0,
    warnings        BIGINT NOT NULL DEFAULT 0,
    guards          TEXT   NOT NULL DEFAULT '[]', -- JSON: what holds it, or would have
    steps           TEXT   NOT NULL DEFAULT '[]', -- JSON: steps of its plan by verb and entity
    dangerous       BIGINT NOT NULL DEFAULT 0,
    problem         TEXT   NOT NULL DEFAULT '', -- why it failed as a whole
    report          TEXT   NOT NULL DEFAULT ''  -- stem of its report
);
CREATE UNIQUE INDEX runs_id ON runs (id);
CREATE UNIQUE INDEX runs_idempotency ON runs (actor, idempotency_key) WHERE idempotency_key <> '';
CREATE INDEX runs_fingerprint ON runs (fingerprint, number) WHERE fingerprint <> '';
-- Runs that something may still happen to: few.
CREATE INDEX runs_open ON runs (number)
    WHERE state IN ('queued', 'checking', 'planning', 'held', 'executing', 'finishing');

CREATE TABLE run_files (
    run        BIGINT NOT NULL,
    file       BIGINT NOT NULL, -- place in the run, from 0
    path       TEXT   NOT NULL DEFAULT '', -- as it was sent or lies in the area
    stored     TEXT   NOT NULL DEFAULT '', -- where its bytes are kept, in the data folder
    in_area    BIGINT NOT NULL DEFAULT 0, -- whether it comes from the area, and may be cleaned up
    digest     TEXT   NOT NULL DEFAULT '',
    size       BIGINT NOT NULL DEFAULT 0,
    format     TEXT   NOT NULL DEFAULT '',
    options    TEXT   NOT NULL DEFAULT '{}', -- JSON: how it is to be read
    total_rows BIGINT NOT NULL DEFAULT 0,
    done       BIGINT NOT NULL DEFAULT 0,
    totals     TEXT   NOT NULL DEFAULT '{}', -- JSON: rows by status, partial, warnings, details
    fatal      TEXT   NOT NULL DEFAULT '', -- why no row of it ran
    phase      BIGINT NOT NULL DEFAULT 0, -- how far what comes after the rows is: see D68
    tryback    TEXT   NOT NULL DEFAULT '',
    archive    TEXT   NOT NULL DEFAULT '',
    PRIMARY KEY (run, file)
);

-- The journal: what became of each row. Written in the transaction that applies the row.
CREATE TABLE run_rows (
    run       BIGINT NOT NULL,
    file      BIGINT NOT NULL,
    line      BIGINT NOT NULL,
    status    TEXT   NOT NULL DEFAULT '',
    partial   BIGINT NOT NULL DEFAULT 0,
    warning   BIGINT NOT NULL DEFAULT 0,
    tryback   BIGINT NOT NULL DEFAULT 0, -- failed or partial: goes to the tryback
    dangerous BIGINT NOT NULL DEFAULT 0, -- has a step that should be looked at first
    outcome   TEXT   NOT NULL DEFAULT '', -- name of its main outcome
    key       TEXT   NOT NULL DEFAULT '', -- what that is about
    detail    TEXT   NOT NULL DEFAULT '', -- JSON: all outcomes and steps
    PRIMARY KEY (run, file, line)
) @CLUSTERED;
CREATE INDEX run_rows_tryback ON run_rows (run, file, line) WHERE tryback = 1;

-- What would become of each row: of plans and simulations, and of runs that were planned before they ran.
CREATE TABLE plan_rows (
    run       BIGINT NOT NULL,
    file      BIGINT NOT NULL,
    line      BIGINT NOT NULL,
    status    TEXT   NOT NULL DEFAULT '',
    partial   BIGINT NOT NULL DEFAULT 0,
    warning   BIGINT NOT NULL DEFAULT 0,
    tryback   BIGINT NOT NULL DEFAULT 0,
    dangerous BIGINT NOT NULL DEFAULT 0,
    outcome   TEXT   NOT NULL DEFAULT '',
    key       TEXT   NOT NULL DEFAULT '',
    detail    TEXT   NOT NULL DEFAULT '',
    PRIMARY KEY (run, file, line)
) @CLUSTERED;
CREATE INDEX plan_rows_tryback ON plan_rows (run, file, line) WHERE tryback = 1;
CREATE INDEX plan_rows_dangerous ON plan_rows (run, file, line) WHERE dangerous = 1;

-- The life of a run: sent, checked, planned, held, approved, executed, finished …
CREATE TABLE run_events (
    run    BIGINT NOT NULL,
    number BIGINT NOT NULL,
    at     BIGINT NOT NULL DEFAULT 0,
    what   TEXT   NOT NULL DEFAULT '',
    actor  TEXT   NOT NULL DEFAULT '',
    detail TEXT   NOT NULL DEFAULT '',
    PRIMARY KEY (run, number)
);

------------------------------------------------------------------------------------------------------------------
-- Settings, and the people who operate Tool Sync.
------------------------------------------------------------------------------------------------------------------

-- Only what differs from the registry's default.
CREATE TABLE settings (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

-- `name` is in lower case. A wrong password delays the next try, and never locks the account.
CREATE TABLE operators (
    name          TEXT   NOT NULL PRIMARY KEY,
    display_name  TEXT   NOT NULL DEFAULT '',
    role          TEXT   NOT NULL DEFAULT 'reviewer',
    password      TEXT   NOT NULL DEFAULT '', -- argon2id
    disabled      BIGINT NOT NULL DEFAULT 0,
    failures      BIGINT NOT NULL DEFAULT 0,
    delayed_until BIGINT NOT NULL DEFAULT 0,
    created       BIGINT NOT NULL DEFAULT 0,
    signed_in     BIGINT NOT NULL DEFAULT 0
);

-- `digest` is that of the cookie: the cookie itself is nowhere.
CREATE TABLE sessions (
    digest   @BYTES NOT NULL PRIMARY KEY,
    operator TEXT   NOT NULL DEFAULT '',
    created  BIGINT NOT NULL DEFAULT 0,
    seen     BIGINT NOT NULL DEFAULT 0,
    expires  BIGINT NOT NULL DEFAULT 0,
    agent    TEXT   NOT NULL DEFAULT ''
);
CREATE INDEX sessions_operator ON sessions (operator);
CREATE INDEX sessions_expires ON sessions (expires);

-- API tokens. A token may have a lower role than its owner, and be narrowed to reading or to some formats.
CREATE TABLE tokens (
    id        TEXT   NOT NULL PRIMARY KEY,
    digest    @BYTES NOT NULL,
    operator  TEXT   NOT NULL DEFAULT '',
    name      TEXT   NOT NULL DEFAULT '',
    role      TEXT   NOT NULL DEFAULT 'reviewer',
    read_only BIGINT NOT NULL DEFAULT 0,
    formats   TEXT   NOT NULL DEFAULT '[]', -- JSON; none named = all
    created   BIGINT NOT NULL DEFAULT 0,
    expires   BIGINT NOT NULL DEFAULT 0,
    used      BIGINT NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX tokens_digest ON tokens (digest);
CREATE INDEX tokens_operator ON tokens (operator);

-- Append-only. `hash` covers the row and the hash before it, so that a change or a gap shows.
CREATE TABLE audit (
    number   @ID PRIMARY KEY,
    at       BIGINT NOT NULL DEFAULT 0,
    actor    TEXT   NOT NULL DEFAULT '',
    action   TEXT   NOT NULL DEFAULT '',
    target   TEXT   NOT NULL DEFAULT '',
    detail   TEXT   NOT NULL DEFAULT '', -- JSON
    previous @BYTES NOT NULL,
    hash     @BYTES NOT NULL
);
CREATE INDEX audit_at ON audit (at);
