-- A document that a client has sent, to be deliberated once or often. What a run was given stands in its journal and stays when this goes.
CREATE TABLE documents (
    tenant_id   keytext NOT NULL,
    user_id     keytext NOT NULL,
    document_id keytext NOT NULL,
    name        TEXT    NOT NULL,
    media_type  TEXT    NOT NULL,
    sha256      TEXT    NOT NULL,
    size_bytes  BIGINT  NOT NULL,
    content     blob    NOT NULL,
    created_ms  BIGINT  NOT NULL,
    PRIMARY KEY (tenant_id, document_id)
);

CREATE INDEX documents_by_user ON documents (tenant_id, user_id, document_id);

-- For how many of a hundred tenants something is switched on, where somebody has said otherwise than the settings. Kept by the installation's own tenant.
CREATE TABLE feature_flags (
    tenant_id      keytext NOT NULL,
    flag_name      keytext NOT NULL,
    percent_on     BIGINT  NOT NULL,
    version_number BIGINT  NOT NULL,
    changed_ms     BIGINT  NOT NULL,
    changed_by     TEXT    NOT NULL,
    PRIMARY KEY (tenant_id, flag_name)
);
