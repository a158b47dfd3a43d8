-- What boards propose and people decide. Proposed in the transaction that closes the run; what people did to it since stands nowhere else.
CREATE TABLE decisions (
    tenant_id     keytext          NOT NULL,
    user_id       keytext          NOT NULL,
    decision_id   keytext          NOT NULL,
    run_id        keytext          NOT NULL,
    part          BIGINT           NOT NULL,
    protocol      keytext          NOT NULL,
    question      TEXT             NOT NULL,
    option_id     keytext          NOT NULL,
    options       TEXT             NOT NULL,
    status        keytext          NOT NULL,
    confidence    DOUBLE PRECISION NOT NULL,
    is_reversible BIGINT,
    is_automatic  BIGINT           NOT NULL,
    reason        TEXT,
    decided_by    keytext,
    decided_ms    BIGINT,
    review_ms     BIGINT,
    supersedes    keytext,
    superseded_by keytext,
    outcome       keytext,
    proposed_ms   BIGINT           NOT NULL,
    PRIMARY KEY (tenant_id, decision_id)
);

CREATE INDEX decisions_by_status ON decisions (tenant_id, status, decision_id);
CREATE INDEX decisions_by_review ON decisions (tenant_id, status, review_ms, decision_id);
CREATE INDEX decisions_without_outcome ON decisions (tenant_id, status, decided_ms, decision_id) WHERE outcome IS NULL;

-- The conditions under which a decision must be looked at again, and what each remembers of the observations.
CREATE TABLE decision_triggers (
    tenant_id   keytext          NOT NULL,
    user_id     keytext          NOT NULL,
    decision_id keytext          NOT NULL,
    trigger_no  BIGINT           NOT NULL,
    metric      keytext          NOT NULL,
    label       TEXT             NOT NULL,
    comparison  keytext          NOT NULL,
    threshold   DOUBLE PRECISION NOT NULL,
    warning     DOUBLE PRECISION,
    unit        keytext          NOT NULL,
    hold_kind   keytext          NOT NULL,
    hold_amount BIGINT           NOT NULL,
    action      TEXT             NOT NULL,
    origin      TEXT             NOT NULL,
    state       keytext          NOT NULL,
    memory      TEXT             NOT NULL,
    watched_ms  BIGINT,
    fired_ms    BIGINT,
    answered_ms BIGINT,
    PRIMARY KEY (tenant_id, decision_id, trigger_no),
    FOREIGN KEY (tenant_id, decision_id) REFERENCES decisions (tenant_id, decision_id)
);

CREATE INDEX decision_triggers_by_metric ON decision_triggers (tenant_id, metric, decision_id, trigger_no) WHERE watched_ms IS NOT NULL;
CREATE INDEX decision_triggers_fired ON decision_triggers (tenant_id, fired_ms, decision_id, trigger_no) WHERE fired_ms IS NOT NULL AND answered_ms IS NULL;

-- Values of metrics, by their own time. A fact of the tenant's, whoever reported it.
CREATE TABLE observations (
    tenant_id   keytext          NOT NULL,
    metric      keytext          NOT NULL,
    at_ms       BIGINT           NOT NULL,
    source      keytext          NOT NULL,
    measured    DOUBLE PRECISION NOT NULL,
    unit        keytext          NOT NULL,
    recorded_ms BIGINT           NOT NULL,
    recorded_by keytext          NOT NULL,
    PRIMARY KEY (tenant_id, metric, at_ms, source)
);

-- How decisions turned out, as people said; the last one counts.
CREATE TABLE decision_outcomes (
    tenant_id   keytext NOT NULL,
    user_id     keytext NOT NULL,
    decision_id keytext NOT NULL,
    outcome_no  BIGINT  NOT NULL,
    outcome     keytext NOT NULL,
    note        TEXT    NOT NULL,
    recorded_by keytext NOT NULL,
    at_ms       BIGINT  NOT NULL,
    PRIMARY KEY (tenant_id, decision_id, outcome_no),
    FOREIGN KEY (tenant_id, decision_id) REFERENCES decisions (tenant_id, decision_id)
);

-- Who was how sure of what was chosen, and whether it came so. Numbers only, and the tenant's: a persona sits on everybody's boards.
CREATE TABLE outcome_scores (
    tenant_id   keytext          NOT NULL,
    decision_id keytext          NOT NULL,
    persona     keytext          NOT NULL,
    stance      BIGINT           NOT NULL,
    confidence  DOUBLE PRECISION NOT NULL,
    is_right    BIGINT           NOT NULL,
    at_ms       BIGINT           NOT NULL,
    PRIMARY KEY (tenant_id, decision_id, persona),
    FOREIGN KEY (tenant_id, decision_id) REFERENCES decisions (tenant_id, decision_id)
);

CREATE INDEX outcome_scores_by_time ON outcome_scores (tenant_id, at_ms, decision_id, persona);
