-- Whose run it is may be handed on by the operator; what happened in it may not.
DROP TRIGGER run_events_are_never_changed;
CREATE TRIGGER run_events_are_never_changed BEFORE UPDATE OF tenant_id, run_id, seq, at_ms, type, payload ON run_events
BEGIN
    SELECT RAISE(ABORT, 'a journal event is never changed');
END;
