CREATE TABLE settings (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    kind TEXT NOT NULL CHECK (kind IN ('trial', 'official'))
) STRICT;
CREATE TABLE filing (
    sequence        INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE,
    idempotency_key TEXT NOT NULL UNIQUE,
    content         TEXT NOT NULL,
    dossier         TEXT NOT NULL,
    purpose         TEXT NOT NULL CHECK (purpose IN ('register', 'amend', 'cancel')),
    number          TEXT REFERENCES service (number),
    digest          TEXT NOT NULL,
    name            TEXT NOT NULL,
    state           TEXT NOT NULL,
    received        TEXT NOT NULL,
    packet          BLOB NOT NULL
) STRICT;
CREATE INDEX filing_of_dossier ON filing (dossier, sequence);
CREATE INDEX filing_of_number ON filing (number, sequence);
CREATE UNIQUE INDEX one_open_registration ON filing (dossier)
    WHERE purpose = 'register' AND state IN ('received', 'examining');
CREATE TRIGGER filing_kept BEFORE DELETE ON filing
BEGIN SELECT RAISE(ABORT, 'a filing is never deleted'); END;
CREATE TRIGGER filing_frozen
BEFORE UPDATE OF id, idempotency_key, content, dossier, purpose, digest, name, received, packet ON filing
BEGIN SELECT RAISE(ABORT, 'what was sent is frozen'); END;
CREATE TABLE service (
    number  TEXT PRIMARY KEY,
    dossier TEXT NOT NULL,
    name    TEXT NOT NULL,
    folded  TEXT NOT NULL,
    state   TEXT NOT NULL CHECK (state IN ('registered', 'amended', 'cancelled')),
    digest  TEXT NOT NULL,
    date    TEXT NOT NULL,
    filing  TEXT NOT NULL REFERENCES filing (id)
) STRICT;
CREATE UNIQUE INDEX one_service_in_force ON service (dossier) WHERE state <> 'cancelled';
CREATE TRIGGER service_kept BEFORE DELETE ON service
BEGIN SELECT RAISE(ABORT, 'a service is never forgotten'); END;
CREATE TRIGGER service_number_frozen BEFORE UPDATE OF number, dossier, date ON service
BEGIN SELECT RAISE(ABORT, 'a registry number never changes'); END;
CREATE TRIGGER service_stays_cancelled BEFORE UPDATE ON service WHEN OLD.state = 'cancelled'
BEGIN SELECT RAISE(ABORT, 'a cancelled registration does not come back'); END;
CREATE TABLE number_sequence (
    year INTEGER PRIMARY KEY,
    last INTEGER NOT NULL
) STRICT;
CREATE TRIGGER number_sequence_kept BEFORE DELETE ON number_sequence
BEGIN SELECT RAISE(ABORT, 'a registry number is never given twice'); END;
CREATE TRIGGER number_sequence_grows BEFORE UPDATE ON number_sequence WHEN NEW.last <= OLD.last
BEGIN SELECT RAISE(ABORT, 'a registry number is never given twice'); END;
CREATE TABLE event (
    number  INTEGER PRIMARY KEY,
    filing  TEXT NOT NULL REFERENCES filing (id),
    at      TEXT NOT NULL,
    state   TEXT NOT NULL,
    actor   TEXT NOT NULL,
    message TEXT,
    parent  TEXT NOT NULL,
    digest  TEXT NOT NULL
) STRICT;
CREATE INDEX event_of_filing ON event (filing, number);
CREATE TRIGGER event_kept BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;
CREATE TRIGGER event_frozen BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'an event never changes'); END;
PRAGMA application_id = 1381059666;
PRAGMA user_version = 1;
