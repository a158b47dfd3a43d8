DROP FUNCTION run_events_refuse_change();
