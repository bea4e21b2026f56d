-- What somebody may want to be told of: written in the transaction in which it happens, read once by what tells.
CREATE TABLE happenings (
    number   @ID PRIMARY KEY,
    at       BIGINT NOT NULL DEFAULT 0,
    kind     TEXT   NOT NULL DEFAULT '', -- run-ended, run-held, alarm, drop-folder
    schedule TEXT   NOT NULL DEFAULT '', -- the schedule that it happened to, if one
    run      TEXT   NOT NULL DEFAULT '', -- the run, if one
    detail   TEXT   NOT NULL DEFAULT '{}', -- JSON: the rest
    told     BIGINT NOT NULL DEFAULT 0 -- when what tells had made its messages of it
);
CREATE INDEX happenings_open ON happenings (number) WHERE told = 0;
