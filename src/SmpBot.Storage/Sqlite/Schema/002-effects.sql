CREATE TABLE deliveries (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation  INTEGER NOT NULL REFERENCES conversations (key),
    service_url   TEXT    NOT NULL,
    path          TEXT    NOT NULL,
    json          TEXT    NOT NULL,
    state         TEXT    NOT NULL CHECK (state IN ('pending', 'sent', 'dead')),
    attempts      INTEGER NOT NULL,
    next_at       INTEGER NOT NULL,
    claimed_until INTEGER,
    last_error    TEXT,
    sent_as       TEXT,
    created_at    INTEGER NOT NULL,
    finished_at   INTEGER
);
CREATE INDEX deliveries_pending ON deliveries (conversation, id) WHERE state = 'pending';
CREATE INDEX deliveries_due ON deliveries (next_at) WHERE state = 'pending';
CREATE INDEX deliveries_by_age ON deliveries (finished_at) WHERE finished_at IS NOT NULL;

CREATE TABLE cases (
    number       INTEGER PRIMARY KEY AUTOINCREMENT,
    id           TEXT    NOT NULL UNIQUE,
    conversation INTEGER REFERENCES conversations (key),
    reason       TEXT    NOT NULL,
    language     TEXT    NOT NULL,
    topic        TEXT,
    level        TEXT,
    rules        TEXT,
    opened_at    INTEGER NOT NULL,
    resolved_at  INTEGER,
    resolved_by  TEXT,
    erased_at    INTEGER
);
CREATE INDEX cases_by_conversation ON cases (conversation);
CREATE INDEX cases_by_age ON cases (opened_at);

-- In a table of their own: contact details have a shorter life than the case.
CREATE TABLE case_contacts (
    case_number  INTEGER PRIMARY KEY REFERENCES cases (number),
    name         TEXT,
    phone        TEXT,
    email        TEXT,
    good_time    TEXT,
    consent_text TEXT,
    at           INTEGER NOT NULL
);
CREATE INDEX case_contacts_by_age ON case_contacts (at);

CREATE TABLE feedback (
    id           INTEGER PRIMARY KEY,
    conversation INTEGER REFERENCES conversations (key),
    entry        TEXT    NOT NULL,
    helpful      INTEGER NOT NULL,
    reason       TEXT,
    question     TEXT,
    language     TEXT    NOT NULL,
    at           INTEGER NOT NULL
);
CREATE INDEX feedback_by_conversation ON feedback (conversation);
CREATE INDEX feedback_by_age ON feedback (at);

CREATE TABLE unanswered (
    id            INTEGER PRIMARY KEY,
    conversation  INTEGER REFERENCES conversations (key),
    question      TEXT    NOT NULL,
    language      TEXT    NOT NULL,
    nearest_entry TEXT,
    confidence    REAL    NOT NULL,
    at            INTEGER NOT NULL
);
CREATE INDEX unanswered_by_conversation ON unanswered (conversation);
CREATE INDEX unanswered_by_age ON unanswered (at);

-- A grant may be stored before its conversation's first activity, so it names the conversation by its id.
CREATE TABLE resume_tokens (
    hash         TEXT    PRIMARY KEY,
    conversation TEXT    NOT NULL,
    user         TEXT    NOT NULL,
    expires_at   INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX resume_tokens_by_conversation ON resume_tokens (conversation);
CREATE INDEX resume_tokens_by_age ON resume_tokens (expires_at);

-- Proof that an erasure took place; nothing that names the visitor.
CREATE TABLE erasures (
    receipt TEXT    PRIMARY KEY,
    at      INTEGER NOT NULL
) WITHOUT ROWID;
