-- One row per model call: what it used and what it cost. Appended, never changed.
CREATE TABLE ledger (
    tenant_id          keytext NOT NULL,
    user_id            keytext NOT NULL,
    call_id            keytext NOT NULL,
    run_id             keytext NOT NULL,
    step               TEXT    NOT NULL,
    persona            keytext NOT NULL,
    round              BIGINT,
    provider           keytext NOT NULL,
    model              keytext NOT NULL,
    input_tokens       BIGINT  NOT NULL,
    output_tokens      BIGINT  NOT NULL,
    cache_read_tokens  BIGINT  NOT NULL,
    cache_write_tokens BIGINT  NOT NULL,
    cost_micro_usd     BIGINT  NOT NULL,
    latency_ms         BIGINT,
    from_cache         BIGINT  NOT NULL,
    outcome            TEXT    NOT NULL,
    at_ms              BIGINT  NOT NULL,
    PRIMARY KEY (tenant_id, call_id)
);

CREATE INDEX ledger_by_run ON ledger (tenant_id, run_id, at_ms);
CREATE INDEX ledger_by_time ON ledger (tenant_id, at_ms);
