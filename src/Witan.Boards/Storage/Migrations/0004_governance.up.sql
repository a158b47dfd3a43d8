-- What a tenant says of the rules that hold at its round tables: those of the program as it changed them, and its own.
CREATE TABLE governance_rules (
    tenant_id keytext NOT NULL,
    code      keytext NOT NULL,
    content   TEXT    NOT NULL,
    is_off    BIGINT  NOT NULL,
    PRIMARY KEY (tenant_id, code)
);
