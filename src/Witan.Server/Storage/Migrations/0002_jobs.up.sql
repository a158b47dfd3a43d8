-- Who works on a job now, and when it was begun last: the lock by which one node of a cluster does it and the others leave it.
CREATE TABLE jobs (
    tenant_id  keytext NOT NULL,
    job_name   keytext NOT NULL,
    holder     TEXT,
    lease_ms   BIGINT  NOT NULL,
    started_ms BIGINT  NOT NULL,
    PRIMARY KEY (tenant_id, job_name)
);

-- What each job did, whenever it was run.
CREATE TABLE job_runs (
    tenant_id  keytext NOT NULL,
    job_run_id keytext NOT NULL,
    job_name   keytext NOT NULL,
    started_ms BIGINT  NOT NULL,
    started_by TEXT    NOT NULL,
    node       TEXT    NOT NULL,
    ended_ms   BIGINT,
    outcome    TEXT    NOT NULL CHECK (outcome IN ('running', 'done', 'failed', 'lost')),
    summary    TEXT    NOT NULL,
    PRIMARY KEY (tenant_id, job_run_id)
);

CREATE INDEX job_runs_by_job ON job_runs (tenant_id, job_name, started_ms);
