DROP TABLE persona_standings;
DROP TABLE persona_versions;
ALTER TABLE personas DROP COLUMN content;
ALTER TABLE personas DROP COLUMN content_hash;
