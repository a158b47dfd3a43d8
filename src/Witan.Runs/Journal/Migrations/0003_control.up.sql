-- From which run a run was copied, and who drives it until when.
ALTER TABLE run_heads ADD COLUMN parent_run keytext;
ALTER TABLE run_heads ADD COLUMN parent_seq BIGINT;
ALTER TABLE run_heads ADD COLUMN held_by TEXT;
ALTER TABLE run_heads ADD COLUMN held_worker BIGINT NOT NULL DEFAULT 0;
ALTER TABLE run_heads ADD COLUMN held_ms BIGINT NOT NULL DEFAULT 0;

-- The rules and prompts that runs were opened under, by the hash that pins them.
CREATE TABLE run_definitions (
    tenant_id       keytext NOT NULL,
    definition_hash keytext NOT NULL,
    kind            keytext NOT NULL,
    content         TEXT    NOT NULL,
    stored_ms       BIGINT  NOT NULL,
    PRIMARY KEY (tenant_id, definition_hash)
);

-- The fold of a run at one of its events. A cache: it may be deleted at any time.
CREATE TABLE run_snapshots (
    tenant_id keytext NOT NULL,
    user_id   keytext NOT NULL,
    run_id    keytext NOT NULL,
    seq       BIGINT  NOT NULL,
    format    keytext NOT NULL,
    payload   TEXT    NOT NULL,
    PRIMARY KEY (tenant_id, run_id)
);
