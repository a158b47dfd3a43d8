DROP TABLE run_snapshots;
DROP TABLE run_definitions;
ALTER TABLE run_heads DROP COLUMN held_ms;
ALTER TABLE run_heads DROP COLUMN held_worker;
ALTER TABLE run_heads DROP COLUMN held_by;
ALTER TABLE run_heads DROP COLUMN parent_seq;
ALTER TABLE run_heads DROP COLUMN parent_run;
