-- Where files come from when nobody sends them.

-- Files of the inbox that stay there though a run has had them: schedules leave them alone until their bytes change.
CREATE TABLE processed_files (
    path    TEXT   NOT NULL PRIMARY KEY, -- in the area
    digest  TEXT   NOT NULL DEFAULT '', -- SHA-256 of the bytes that the run had
    why     TEXT   NOT NULL DEFAULT '', -- done, fatal, stopped, given-up
    because TEXT   NOT NULL DEFAULT '', -- of what was stopped: the file of the same run that was fatal
    run     TEXT   NOT NULL DEFAULT '', -- the run, by its id
    at      BIGINT NOT NULL DEFAULT 0
);

-- How files looked: those of the drop folder at the last sweep, and those of the inbox that are known to be whole.
CREATE TABLE file_looks (
    folder  TEXT   NOT NULL DEFAULT '', -- drop, inbox
    name    TEXT   NOT NULL DEFAULT '',
    size    BIGINT NOT NULL DEFAULT 0,
    changed BIGINT NOT NULL DEFAULT 0, -- in nanoseconds
    since   BIGINT NOT NULL DEFAULT 0, -- since when it looks like that, or when it was noted
    PRIMARY KEY (folder, name)
);

-- What is wrong with the drop folder, so that it is told once.
CREATE TABLE drop_troubles (
    name  TEXT   NOT NULL PRIMARY KEY, -- unreadable, or stale-lock with the time of the lock
    since BIGINT NOT NULL DEFAULT 0
);

-- What was fetched from elsewhere.
CREATE TABLE remote_files (
    schedule TEXT   NOT NULL DEFAULT '',
    url      TEXT   NOT NULL DEFAULT '',
    etag     TEXT   NOT NULL DEFAULT '',
    modified TEXT   NOT NULL DEFAULT '', -- as the other side says it
    digest   TEXT   NOT NULL DEFAULT '',
    path     TEXT   NOT NULL DEFAULT '', -- under which name it came to the inbox
    at       BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (schedule, url)
);

-- What is said to other systems so that they hand their files out; sealed with the key beside the database.
CREATE TABLE source_headers (
    address TEXT   NOT NULL DEFAULT '', -- what the addresses that it is said to begin with
    name    TEXT   NOT NULL DEFAULT '', -- of the header
    value   @BYTES NOT NULL,
    changed BIGINT NOT NULL DEFAULT 0,
    actor   TEXT   NOT NULL DEFAULT '',
    PRIMARY KEY (address, name)
);

-- Who worked on a run before, if it was left lying (D77).
ALTER TABLE runs ADD COLUMN left_by TEXT NOT NULL DEFAULT '';
-- The ZIP of the area that a file was taken out of, and the digest of its bytes.
ALTER TABLE run_files ADD COLUMN package TEXT NOT NULL DEFAULT '';
ALTER TABLE run_files ADD COLUMN package_digest TEXT NOT NULL DEFAULT '';
-- SHA-256 of the archived copy, which may have fewer passwords than its input.
ALTER TABLE run_files ADD COLUMN archive_digest TEXT NOT NULL DEFAULT '';
