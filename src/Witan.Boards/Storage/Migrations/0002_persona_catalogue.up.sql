-- All that a persona says of itself, and the hash by which runs pin it. Empty in rows that an older program wrote.
ALTER TABLE personas ADD COLUMN content_hash keytext NOT NULL DEFAULT '';
ALTER TABLE personas ADD COLUMN content TEXT NOT NULL DEFAULT '';

-- Every version that a persona ever had: written once, never changed, and kept when the persona goes, for runs that are pinned to it.
CREATE TABLE persona_versions (
    tenant_id    keytext NOT NULL,
    code         keytext NOT NULL,
    version      BIGINT  NOT NULL,
    content_hash keytext NOT NULL,
    content      TEXT    NOT NULL,
    PRIMARY KEY (tenant_id, code, version)
);

-- Which personas a tenant never seats, and which always.
CREATE TABLE persona_standings (
    tenant_id keytext NOT NULL,
    code      keytext NOT NULL,
    standing  keytext NOT NULL,
    PRIMARY KEY (tenant_id, code)
);
