CREATE TRIGGER ledger_rows_are_never_changed BEFORE UPDATE ON ledger
BEGIN
    SELECT RAISE(ABORT, 'a ledger row is never changed');
END;
