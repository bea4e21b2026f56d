-- A platform that is another system: a Moodle, by its web services.

-- What a run has told it to do and what isn't in the journal yet: looked for on the platform after a crash, before
-- anything is sent again.
CREATE TABLE run_intents (
    run  BIGINT NOT NULL DEFAULT 0,
    file BIGINT NOT NULL DEFAULT 0,
    line BIGINT NOT NULL DEFAULT 0, -- 0 = belongs to no row
    main BIGINT NOT NULL DEFAULT 0, -- 1 = what rows are executed for, 0 = what comes after them
    plan TEXT   NOT NULL DEFAULT '', -- JSON; no passwords
    PRIMARY KEY (run, file, line, main)
);

-- What we wrote there and what the site's web services won't tell again: dates of enrolments, who was made a member by
-- us, bindings and links, fields that can only be written.
CREATE TABLE ledger (
    site   TEXT   NOT NULL DEFAULT '', -- address of the site
    entity TEXT   NOT NULL DEFAULT '', -- enrolment, group-member, cohort, meta, user, picture, role, copy, ...
    a      BIGINT NOT NULL DEFAULT 0, -- what it is about: ids on the site
    b      BIGINT NOT NULL DEFAULT 0,
    body   TEXT   NOT NULL DEFAULT '', -- JSON
    PRIMARY KEY (site, entity, a, b)
);
CREATE INDEX ledger_b ON ledger (site, entity, b);

-- How a site is reached: its token, sealed with the key beside the database, and what the last test found.
CREATE TABLE connections (
    site    TEXT   NOT NULL PRIMARY KEY,
    token   @BYTES NOT NULL,
    changed BIGINT NOT NULL DEFAULT 0,
    actor   TEXT   NOT NULL DEFAULT '',
    tested  BIGINT NOT NULL DEFAULT 0,
    found   TEXT   NOT NULL DEFAULT '' -- JSON
);
