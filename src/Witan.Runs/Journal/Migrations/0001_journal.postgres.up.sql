-- The truth: one row per event, numbered from 1 in each run, never changed.
CREATE TABLE run_events (
    tenant_id keytext NOT NULL,
    run_id    keytext NOT NULL,
    seq       BIGINT  NOT NULL CHECK (seq > 0),
    at_ms     BIGINT  NOT NULL,
    type      TEXT    NOT NULL,
    payload   TEXT    NOT NULL,
    PRIMARY KEY (tenant_id, run_id, seq)
);

CREATE FUNCTION run_events_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a journal event is never changed' USING ERRCODE = 'restrict_violation';
END;
$$;

CREATE TRIGGER run_events_are_never_changed BEFORE UPDATE ON run_events
    FOR EACH ROW EXECUTE FUNCTION run_events_refuse_change();

-- A projection of run_events, written in the same transaction; it may be rebuilt from them.
CREATE TABLE run_heads (
    tenant_id  keytext NOT NULL,
    run_id     keytext NOT NULL,
    kind       TEXT    NOT NULL,
    title      TEXT    NOT NULL,
    status     TEXT    NOT NULL,
    version    BIGINT  NOT NULL,
    opened_ms  BIGINT  NOT NULL,
    updated_ms BIGINT  NOT NULL,
    PRIMARY KEY (tenant_id, run_id)
);
