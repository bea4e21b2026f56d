-- Who is told what.
CREATE TABLE subscriptions (
    id         TEXT   NOT NULL PRIMARY KEY,
    channel    TEXT   NOT NULL DEFAULT '', -- mail, webhook
    target     TEXT   NOT NULL DEFAULT '', -- a mail address, or a web address
    language   TEXT   NOT NULL DEFAULT '', -- of mails; blank for that of the site
    schedule   TEXT   NOT NULL DEFAULT '', -- only of this one; blank for all
    events     TEXT   NOT NULL DEFAULT '[]', -- JSON: names of events
    hour       BIGINT NOT NULL DEFAULT -1, -- of the daily digest, in the zone of the site; -1 for at once
    due        BIGINT NOT NULL DEFAULT 0, -- when the next digest is
    secret     @BYTES NOT NULL, -- of a webhook, sealed
    paused     BIGINT NOT NULL DEFAULT 0,
    created    BIGINT NOT NULL DEFAULT 0
);

-- What waits for the next digest of a subscription.
CREATE TABLE digest_entries (
    subscription TEXT   NOT NULL,
    happening    BIGINT NOT NULL,
    event        TEXT   NOT NULL DEFAULT '',
    PRIMARY KEY (subscription, happening)
);

-- Messages: written in the transaction that marks what they tell as told, sent afterwards.
CREATE TABLE outbox (
    number       @ID PRIMARY KEY,
    id           TEXT   NOT NULL, -- in the Message-ID of a mail, and the webhook-id of a request: the same each time
    channel      TEXT   NOT NULL DEFAULT '',
    what         TEXT   NOT NULL DEFAULT '', -- an event, digest, password, summary
    target       TEXT   NOT NULL DEFAULT '',
    subject      TEXT   NOT NULL DEFAULT '',
    subscription TEXT   NOT NULL DEFAULT '',
    run          TEXT   NOT NULL DEFAULT '',
    payload      TEXT   NOT NULL DEFAULT '', -- JSON: what it says; emptied once it is sent
    sealed       @BYTES NOT NULL, -- the same, where it must not lie in clear
    state        TEXT   NOT NULL DEFAULT 'waiting', -- waiting, sent, failed
    created      BIGINT NOT NULL DEFAULT 0,
    attempts     BIGINT NOT NULL DEFAULT 0,
    due          BIGINT NOT NULL DEFAULT 0, -- when it is tried next
    ended        BIGINT NOT NULL DEFAULT 0, -- when it was sent, or given up
    reason       TEXT   NOT NULL DEFAULT '', -- why it couldn't be sent the last time
    lease_owner  TEXT   NOT NULL DEFAULT '',
    lease_until  BIGINT NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX outbox_id ON outbox (id);
CREATE INDEX outbox_waiting ON outbox (channel, due) WHERE state = 'waiting';
CREATE INDEX outbox_ended ON outbox (ended) WHERE state <> 'waiting';

-- Passwords that a run has set, until their mails are written (D88). `sealed` is empty where a mail has only a link.
CREATE TABLE password_mails (
    run     BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    is_new  BIGINT NOT NULL DEFAULT 0, -- whether the account was created
    sealed  @BYTES NOT NULL,
    PRIMARY KEY (run, user_id)
);

-- How far the mails to teachers have come (D89): all courses up to the one of this id have theirs.
ALTER TABLE happenings ADD COLUMN course BIGINT NOT NULL DEFAULT 0;
-- The courses that a run has changed.
CREATE INDEX run_changes_courses ON run_changes (run, id) WHERE entity = 'course';
