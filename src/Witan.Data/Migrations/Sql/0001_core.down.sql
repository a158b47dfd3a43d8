DROP TABLE expiring_entries;
DROP TABLE outbox;
DROP TABLE audit_heads;
DROP TABLE audit_log;
DROP TABLE users;
DROP TABLE tenants;
DROP TABLE database_facts;
