DROP TRIGGER run_events_are_never_changed;
CREATE TRIGGER run_events_are_never_changed BEFORE UPDATE ON run_events
BEGIN
    SELECT RAISE(ABORT, 'a journal event is never changed');
END;
