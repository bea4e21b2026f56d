-- What begins by itself, and when.
CREATE TABLE schedules (
    id            TEXT   NOT NULL PRIMARY KEY,
    name          TEXT   NOT NULL DEFAULT '',
    task          TEXT   NOT NULL DEFAULT 'run', -- run, retention
    rank          BIGINT NOT NULL DEFAULT 0, -- of those due at the same minute, the lowest goes first (D81)
    inputs        TEXT   NOT NULL DEFAULT '[]', -- JSON: which files it takes in, and where they are found
    cron          TEXT   NOT NULL DEFAULT '',
    zone          TEXT   NOT NULL DEFAULT '', -- blank: that of the site
    paused        BIGINT NOT NULL DEFAULT 0,
    paused_by     TEXT   NOT NULL DEFAULT '',
    simulate      BIGINT NOT NULL DEFAULT 0,
    settings      TEXT   NOT NULL DEFAULT '{}', -- JSON: settings of its runs
    missed        TEXT   NOT NULL DEFAULT 'once', -- skip, once
    breaks        TEXT   NOT NULL DEFAULT '[]', -- JSON: first and last days on which nothing runs
    expected_by   TEXT   NOT NULL DEFAULT '', -- the time of day by which a file must have come
    recipients    TEXT   NOT NULL DEFAULT '', -- addresses, separated by blanks
    created       BIGINT NOT NULL DEFAULT 0,
    created_by    TEXT   NOT NULL DEFAULT '',
    changed       BIGINT NOT NULL DEFAULT 0,
    changed_by    TEXT   NOT NULL DEFAULT '',
    -- what comes next: 0 while it is paused. Whoever moves a time on has claimed it
    next_due      BIGINT NOT NULL DEFAULT 0,
    next_expected BIGINT NOT NULL DEFAULT 0,
    reckoned_in   TEXT   NOT NULL DEFAULT '' -- the zone in which these two were reckoned
);

-- What came of schedules at their times.
CREATE TABLE schedule_ticks (
    number        @ID PRIMARY KEY,
    schedule      TEXT   NOT NULL DEFAULT '',
    due           BIGINT NOT NULL DEFAULT 0, -- the time for which it stands
    at            BIGINT NOT NULL DEFAULT 0, -- when it was taken up
    ended         BIGINT NOT NULL DEFAULT 0, -- when it was done with
    cause         TEXT   NOT NULL DEFAULT 'due', -- due, missed, asked, expected
    outcome       TEXT   NOT NULL DEFAULT 'open', -- open, then what came of it
    run           TEXT   NOT NULL DEFAULT '', -- the run that came of it
    actor         TEXT   NOT NULL DEFAULT '', -- who wanted it
    detail        TEXT   NOT NULL DEFAULT '{}', -- JSON: the rest
    lease_owner   TEXT   NOT NULL DEFAULT '', -- who works on it, until when
    lease_until   BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX schedule_ticks_of ON schedule_ticks (schedule, number);
CREATE INDEX schedule_ticks_open ON schedule_ticks (number) WHERE outcome = 'open';

CREATE INDEX runs_schedule ON runs (schedule, number) WHERE schedule <> '';
