-- How things stand: what the overview and the comparison of a run with those before it ask for.
--
-- One more word is filled in by `store/dialect.rs`:
--   @SQLITE   a line for SQLite alone

-- Of the counts, the number that sums and filters are made of.
ALTER TABLE runs ADD COLUMN failed BIGINT NOT NULL DEFAULT 0;
@SQLITE UPDATE runs SET failed = coalesce(json_extract(counts, '$.failed'), 0);
@POSTGRES UPDATE runs SET failed = coalesce((counts::json ->> 'failed')::bigint, 0);

-- What the files come from, so that tonight's run stands beside that of last night: `users_*.csv`. Runs that are older
-- than the column are filled in when the store is opened (`store/runs/source.rs`). It takes the place of the
-- fingerprint, which told files of two days apart.
ALTER TABLE runs ADD COLUMN source TEXT NOT NULL DEFAULT '';
-- Whether a file of it is a tryback: then it goes on with an earlier run of its source.
ALTER TABLE runs ADD COLUMN retry BIGINT NOT NULL DEFAULT 0;
CREATE INDEX runs_source ON runs (source, number);
DROP INDEX runs_fingerprint;
ALTER TABLE runs DROP COLUMN fingerprint;
ALTER TABLE runs DROP COLUMN previous;

CREATE INDEX runs_actor ON runs (actor, number);
CREATE INDEX run_files_format ON run_files (format, run);

-- Rows and failures of a day are summed from the index alone.
CREATE INDEX runs_day ON runs (finished, done, failed, mode, state)
    WHERE mode <> 'simulate' AND state IN ('finished', 'failed', 'cancelled');
-- Runs with something to put right: few.
CREATE INDEX runs_troubled ON runs (number)
    WHERE mode <> 'simulate' AND (state = 'failed' OR (state = 'finished' AND (failed > 0 OR partial > 0)));
