DROP INDEX run_heads_by_user;
ALTER TABLE run_events DROP COLUMN user_id;
ALTER TABLE run_heads DROP COLUMN user_id;
