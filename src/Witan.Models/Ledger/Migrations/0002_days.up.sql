-- What a tenant's calls of each day of UTC cost and may still cost: the daily cap is checked here, in the reservation's own transaction.
CREATE TABLE model_days (
    tenant_id          keytext NOT NULL,
    day                BIGINT  NOT NULL,
    reserved_micro_usd BIGINT  NOT NULL,
    spent_micro_usd    BIGINT  NOT NULL,
    PRIMARY KEY (tenant_id, day)
);
