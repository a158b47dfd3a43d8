CREATE TRIGGER audit_log_is_never_changed BEFORE UPDATE ON audit_log
BEGIN
    SELECT RAISE(ABORT, 'an audit entry is never changed');
END;

CREATE TRIGGER audit_log_is_never_removed BEFORE DELETE ON audit_log
BEGIN
    SELECT RAISE(ABORT, 'an audit entry is never removed');
END;

-- INSERT OR REPLACE removes the row that is in its way without asking a trigger on DELETE.
CREATE TRIGGER audit_log_is_never_replaced BEFORE INSERT ON audit_log
WHEN EXISTS (SELECT 1 FROM audit_log WHERE (tenant_id = NEW.tenant_id AND seq = NEW.seq) OR rowid = NEW.rowid)
BEGIN
    SELECT RAISE(ABORT, 'an audit entry is never replaced');
END;
