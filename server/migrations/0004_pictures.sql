-- Pictures of accounts. Their pixels are files of the data folder, named by the checksum; a row is written only once its
-- file is there.

CREATE TABLE pictures (
    id           @ID PRIMARY KEY,
    "user"       BIGINT NOT NULL DEFAULT 0,
    checksum     TEXT   NOT NULL DEFAULT '',
    kind         TEXT   NOT NULL DEFAULT '',
    size         BIGINT NOT NULL DEFAULT 0,
    width        BIGINT NOT NULL DEFAULT 0,
    height       BIGINT NOT NULL DEFAULT 0,
    timemodified BIGINT NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX pictures_user ON pictures ("user");
