-- What keeps an installation in order.

-- The last line of the audit that went by retention: the first that is left follows it. One row at most.
CREATE TABLE audit_anchor (
    one    @ID PRIMARY KEY,
    number BIGINT NOT NULL DEFAULT 0,
    hash   @BYTES NOT NULL
);
