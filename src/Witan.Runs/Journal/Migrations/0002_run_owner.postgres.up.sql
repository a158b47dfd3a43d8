-- Whose run it is may be handed on by the operator; what happened in it may not.
DROP TRIGGER run_events_are_never_changed ON run_events;
CREATE TRIGGER run_events_are_never_changed BEFORE UPDATE OF tenant_id, run_id, seq, at_ms, type, payload ON run_events
    FOR EACH ROW EXECUTE FUNCTION run_events_refuse_change();
