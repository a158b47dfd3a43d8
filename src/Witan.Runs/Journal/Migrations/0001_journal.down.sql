DROP TABLE run_heads;
DROP TABLE run_events;
