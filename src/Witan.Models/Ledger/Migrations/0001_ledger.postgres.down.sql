DROP FUNCTION ledger_refuse_change();
