-- The truth: one row per event, numbered from 1 in each run, never changed.
CREATE TABLE run_events (
    tenant_id TEXT    NOT NULL,
    run_id    TEXT    NOT NULL,
    seq       INTEGER NOT NULL CHECK (seq > 0),
    at_ms     INTEGER NOT NULL,
    type      TEXT    NOT NULL,
    payload   TEXT    NOT NULL,
    PRIMARY KEY (tenant_id, run_id, seq)
);

CREATE TRIGGER run_events_are_never_changed BEFORE UPDATE ON run_events
BEGIN
    SELECT RAISE(ABORT, 'a journal event is never changed');
END;

-- A projection of run_events, written in the same transaction; it may be rebuilt from them.
CREATE TABLE run_heads (
    tenant_id  TEXT    NOT NULL,
    run_id     TEXT    NOT NULL,
    kind       TEXT    NOT NULL,
    title      TEXT    NOT NULL,
    status     TEXT    NOT NULL,
    version    INTEGER NOT NULL,
    opened_ms  INTEGER NOT NULL,
    updated_ms INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, run_id)
) WITHOUT ROWID;
