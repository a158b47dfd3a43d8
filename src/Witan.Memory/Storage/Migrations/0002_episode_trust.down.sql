ALTER TABLE episodes DROP COLUMN trust;
