-- How far an episode can be trusted: what is recalled of it and what is learnt from it carries no more.
ALTER TABLE episodes ADD COLUMN trust DOUBLE PRECISION NOT NULL DEFAULT 1;
