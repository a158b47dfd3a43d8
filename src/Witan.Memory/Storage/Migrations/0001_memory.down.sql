DROP TABLE memory_pattern_sources;
DROP TABLE memory_patterns;
DROP TABLE memories;
DROP TABLE episode_artefacts;
DROP TABLE episode_steps;
DROP TABLE episodes;
DROP TABLE memory_changes;
DROP TABLE memory_heads;
