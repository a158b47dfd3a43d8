DROP TRIGGER run_events_are_never_changed ON run_events;
CREATE TRIGGER run_events_are_never_changed BEFORE UPDATE ON run_events
    FOR EACH ROW EXECUTE FUNCTION run_events_refuse_change();
