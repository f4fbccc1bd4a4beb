-- Times are milliseconds since 1970, UTC. A conversation's row outlives its erasure: it keeps the counters, so that no sequence number is used twice.
CREATE TABLE conversations (
    key           INTEGER PRIMARY KEY,
    id            TEXT    NOT NULL UNIQUE,
    channel       TEXT    NOT NULL,
    version       INTEGER NOT NULL,
    last_sequence INTEGER NOT NULL,
    state         TEXT,
    reference     TEXT,
    ended         INTEGER NOT NULL,
    created_at    INTEGER NOT NULL,
    updated_at    INTEGER NOT NULL
);
CREATE INDEX conversations_by_age ON conversations (updated_at) WHERE state IS NOT NULL;

CREATE TABLE activities (
    conversation INTEGER NOT NULL REFERENCES conversations (key),
    sequence     INTEGER NOT NULL,
    activity     TEXT    NOT NULL,
    from_bot     INTEGER NOT NULL,
    json         TEXT    NOT NULL,
    at           INTEGER NOT NULL,
    PRIMARY KEY (conversation, sequence)
) WITHOUT ROWID;
CREATE INDEX activities_by_age ON activities (at);

-- What makes a second delivery of an activity a duplicate, and which activities answered the first.
CREATE TABLE turns (
    conversation   INTEGER NOT NULL REFERENCES conversations (key),
    deduplication  TEXT    NOT NULL,
    first_sequence INTEGER NOT NULL,
    last_sequence  INTEGER NOT NULL,
    at             INTEGER NOT NULL,
    PRIMARY KEY (conversation, deduplication)
) WITHOUT ROWID;
CREATE INDEX turns_by_age ON turns (at);

CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE keys (
    name  TEXT PRIMARY KEY,
    value BLOB NOT NULL,
    at    INTEGER NOT NULL
) WITHOUT ROWID;
