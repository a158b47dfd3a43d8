-- What was sent is removed when its time is over, oldest first.
CREATE INDEX outbox_by_sent ON outbox (tenant_id, sent_ms) WHERE sent_ms IS NOT NULL;
