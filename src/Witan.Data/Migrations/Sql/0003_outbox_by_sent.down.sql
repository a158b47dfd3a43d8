DROP INDEX outbox_by_sent;
