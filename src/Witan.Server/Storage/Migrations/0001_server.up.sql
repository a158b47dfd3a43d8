-- How a person proves who they are. No row, no way in by password.
CREATE TABLE credentials (
    tenant_id      keytext NOT NULL,
    user_id        keytext NOT NULL,
    password_hash  TEXT    NOT NULL,
    totp_secret    TEXT,
    totp_confirmed BIGINT  NOT NULL,
    totp_step      BIGINT  NOT NULL,
    failures       BIGINT  NOT NULL,
    locked_ms      BIGINT  NOT NULL,
    disabled_ms    BIGINT,
    changed_ms     BIGINT  NOT NULL,
    PRIMARY KEY (tenant_id, user_id)
);

-- A browser that is signed in. The cookie holds the secret, this row its hash.
CREATE TABLE sign_ins (
    tenant_id   keytext NOT NULL,
    user_id     keytext NOT NULL,
    sign_in_id  keytext NOT NULL,
    secret_hash blob    NOT NULL,
    address     TEXT    NOT NULL,
    agent       TEXT    NOT NULL,
    created_ms  BIGINT  NOT NULL,
    seen_ms     BIGINT  NOT NULL,
    expires_ms  BIGINT  NOT NULL,
    PRIMARY KEY (tenant_id, sign_in_id)
);

CREATE INDEX sign_ins_by_user ON sign_ins (tenant_id, user_id, created_ms);

-- What a program signs in with.
CREATE TABLE api_tokens (
    tenant_id   keytext NOT NULL,
    user_id     keytext NOT NULL,
    token_id    keytext NOT NULL,
    name        TEXT    NOT NULL,
    secret_hash blob    NOT NULL,
    scopes      TEXT    NOT NULL,
    created_ms  BIGINT  NOT NULL,
    expires_ms  BIGINT  NOT NULL,
    revoked_ms  BIGINT,
    PRIMARY KEY (tenant_id, token_id)
);

CREATE INDEX api_tokens_by_user ON api_tokens (tenant_id, user_id, created_ms);

-- A link that works once: it lets somebody choose a name and a password.
CREATE TABLE invitations (
    tenant_id     keytext NOT NULL,
    invitation_id keytext NOT NULL,
    secret_hash   blob    NOT NULL,
    kind          keytext NOT NULL,
    for_user      keytext,
    role          TEXT    NOT NULL,
    invited_by    TEXT    NOT NULL,
    created_ms    BIGINT  NOT NULL,
    expires_ms    BIGINT  NOT NULL,
    used_ms       BIGINT,
    PRIMARY KEY (tenant_id, invitation_id)
);

CREATE INDEX invitations_by_kind ON invitations (tenant_id, kind, created_ms);

-- A link by which anybody reads one deliberation, until it ends.
CREATE TABLE share_links (
    tenant_id   keytext NOT NULL,
    user_id     keytext NOT NULL,
    link_id     keytext NOT NULL,
    run_id      keytext NOT NULL,
    secret_hash blob    NOT NULL,
    created_ms  BIGINT  NOT NULL,
    expires_ms  BIGINT  NOT NULL,
    revoked_ms  BIGINT,
    PRIMARY KEY (tenant_id, link_id)
);

CREATE INDEX share_links_by_run ON share_links (tenant_id, run_id, created_ms);

-- The keys that guard forms, shared by all nodes of one database.
CREATE TABLE protection_keys (
    tenant_id  keytext NOT NULL,
    key_id     keytext NOT NULL,
    content    TEXT    NOT NULL,
    created_ms BIGINT  NOT NULL,
    PRIMARY KEY (tenant_id, key_id)
);

-- What a client called a request that must not be done twice, and the run that it opened.
CREATE TABLE idempotency_keys (
    tenant_id    keytext NOT NULL,
    user_id      keytext NOT NULL,
    key_hash     keytext NOT NULL,
    request_hash keytext NOT NULL,
    run_id       keytext NOT NULL,
    created_ms   BIGINT  NOT NULL,
    PRIMARY KEY (tenant_id, user_id, key_hash)
);

CREATE INDEX idempotency_keys_by_age ON idempotency_keys (tenant_id, created_ms);
