-- Who may sit on a board. Those that come with the program belong to the tenant '*': all read them, none changes them.
CREATE TABLE personas (
    tenant_id   keytext          NOT NULL,
    code        keytext          NOT NULL,
    version     BIGINT           NOT NULL,
    name        TEXT             NOT NULL,
    category    keytext          NOT NULL,
    role        TEXT             NOT NULL,
    identity    TEXT             NOT NULL,
    expertise   TEXT             NOT NULL,
    weight      DOUBLE PRECISION NOT NULL,
    temperature DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (tenant_id, code)
);

-- Projections of the journal, written in the transaction that appends; the journal is the truth and they can be made from it again.
CREATE TABLE sessions (
    tenant_id      keytext NOT NULL,
    user_id        keytext NOT NULL,
    run_id         keytext NOT NULL,
    protocol       keytext NOT NULL,
    question       TEXT    NOT NULL,
    status         keytext NOT NULL,
    phase          TEXT    NOT NULL,
    rounds         BIGINT  NOT NULL,
    rounds_max     BIGINT  NOT NULL,
    tokens         BIGINT  NOT NULL,
    cost_micro_usd BIGINT  NOT NULL,
    opened_ms      BIGINT  NOT NULL,
    updated_ms     BIGINT  NOT NULL,
    closed_ms      BIGINT,
    close_reason   TEXT,
    PRIMARY KEY (tenant_id, run_id)
);

CREATE INDEX sessions_by_user ON sessions (tenant_id, user_id, run_id);
CREATE INDEX sessions_by_status ON sessions (tenant_id, status, run_id);

CREATE TABLE contributions (
    tenant_id keytext NOT NULL,
    user_id   keytext NOT NULL,
    run_id    keytext NOT NULL,
    seq       BIGINT  NOT NULL,
    persona   keytext NOT NULL,
    phase     TEXT    NOT NULL,
    round     BIGINT,
    content   TEXT    NOT NULL,
    at_ms     BIGINT  NOT NULL,
    PRIMARY KEY (tenant_id, run_id, seq),
    FOREIGN KEY (tenant_id, run_id) REFERENCES sessions (tenant_id, run_id)
);

CREATE TABLE votes (
    tenant_id  keytext          NOT NULL,
    user_id    keytext          NOT NULL,
    run_id     keytext          NOT NULL,
    seq        BIGINT           NOT NULL,
    option_id  keytext          NOT NULL,
    persona    keytext          NOT NULL,
    is_final   BIGINT           NOT NULL,
    score      BIGINT           NOT NULL,
    confidence DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (tenant_id, run_id, seq, option_id),
    FOREIGN KEY (tenant_id, run_id) REFERENCES sessions (tenant_id, run_id)
);
