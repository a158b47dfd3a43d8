-- Facts about this one database: its identity, the last check, the last backup.
CREATE TABLE database_facts (
    name  keytext NOT NULL PRIMARY KEY,
    value TEXT    NOT NULL,
    at_ms BIGINT  NOT NULL
);

CREATE TABLE tenants (
    tenant_id  keytext NOT NULL PRIMARY KEY CHECK (tenant_id <> '' AND tenant_id <> '*'),
    name       TEXT    NOT NULL,
    is_demo    BIGINT  NOT NULL,
    created_ms BIGINT  NOT NULL
);

CREATE TABLE users (
    tenant_id  keytext NOT NULL REFERENCES tenants (tenant_id),
    user_id    keytext NOT NULL CHECK (user_id <> ''),
    name       TEXT    NOT NULL,
    email      keytext,
    role       TEXT    NOT NULL,
    created_ms BIGINT  NOT NULL,
    PRIMARY KEY (tenant_id, user_id)
);

CREATE UNIQUE INDEX users_by_email ON users (tenant_id, email);

-- Who did what. Appended, never changed; each row carries the hash of the one before it.
CREATE TABLE audit_log (
    tenant_id     keytext NOT NULL,
    seq           BIGINT  NOT NULL CHECK (seq > 0),
    user_id       keytext NOT NULL,
    at_ms         BIGINT  NOT NULL,
    role          TEXT    NOT NULL,
    action        keytext NOT NULL,
    resource_type keytext NOT NULL,
    resource_id   keytext NOT NULL,
    outcome       TEXT    NOT NULL,
    details       TEXT    NOT NULL,
    previous_hash blob    NOT NULL,
    hash          blob    NOT NULL,
    PRIMARY KEY (tenant_id, seq)
);

CREATE INDEX audit_log_by_user ON audit_log (tenant_id, user_id, seq);
CREATE INDEX audit_log_by_resource ON audit_log (tenant_id, resource_type, resource_id, seq);

-- Where each chain ends, so that a missing last entry is noticed.
CREATE TABLE audit_heads (
    tenant_id keytext NOT NULL PRIMARY KEY,
    seq       BIGINT  NOT NULL,
    hash      blob    NOT NULL
);

-- What must leave the program: written with the change that asks for it, sent afterwards.
CREATE TABLE outbox (
    tenant_id     keytext NOT NULL,
    message_id    keytext NOT NULL,
    kind          keytext NOT NULL,
    payload       TEXT    NOT NULL,
    created_ms    BIGINT  NOT NULL,
    due_ms        BIGINT  NOT NULL,
    attempts      BIGINT  NOT NULL,
    claimed_by    TEXT,
    claimed_until BIGINT  NOT NULL,
    sent_ms       BIGINT,
    last_error    TEXT,
    PRIMARY KEY (tenant_id, message_id)
);

CREATE INDEX outbox_by_due ON outbox (tenant_id, due_ms) WHERE sent_ms IS NULL;

-- Short-lived keys, each with the time at which it ends; the pattern of its key says how long it lives.
CREATE TABLE expiring_entries (
    tenant_id  keytext NOT NULL,
    entry_key  keytext NOT NULL,
    value      blob    NOT NULL,
    written_ms BIGINT  NOT NULL,
    expires_ms BIGINT,
    PRIMARY KEY (tenant_id, entry_key)
);

CREATE INDEX expiring_entries_by_end ON expiring_entries (tenant_id, expires_ms) WHERE expires_ms IS NOT NULL;
