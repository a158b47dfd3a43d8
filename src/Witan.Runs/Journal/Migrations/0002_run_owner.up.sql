-- The user whose run it is, beside the tenant. Until now there was one user on one machine.
ALTER TABLE run_heads ADD COLUMN user_id keytext NOT NULL DEFAULT 'local';
ALTER TABLE run_events ADD COLUMN user_id keytext NOT NULL DEFAULT 'local';
CREATE INDEX run_heads_by_user ON run_heads (tenant_id, user_id, run_id);
