CREATE FUNCTION ledger_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a ledger row is never changed' USING ERRCODE = 'restrict_violation';
END;
$$;

CREATE TRIGGER ledger_rows_are_never_changed BEFORE UPDATE ON ledger
    FOR EACH ROW EXECUTE FUNCTION ledger_refuse_change();
