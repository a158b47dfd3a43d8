-- Which work is due, and when: the program's own list, over all tenants. Ids and times only, since no row security hides it.
CREATE TABLE due_work (
    tenant_id keytext NOT NULL,
    kind      keytext NOT NULL,
    work_id   keytext NOT NULL,
    user_id   keytext NOT NULL,
    due_ms    BIGINT  NOT NULL,
    queued_ms BIGINT  NOT NULL,
    attempts  BIGINT  NOT NULL,
    PRIMARY KEY (tenant_id, kind, work_id)
);

CREATE INDEX due_work_by_due ON due_work (kind, due_ms);
