-- Archives that aren't what was archived any more, until somebody has seen to them.
CREATE TABLE damaged_files (
    name  TEXT   NOT NULL PRIMARY KEY, -- in the area
    found BIGINT NOT NULL DEFAULT 0, -- when that was found
    seen  BIGINT NOT NULL DEFAULT 0 -- when somebody had seen to it
);
