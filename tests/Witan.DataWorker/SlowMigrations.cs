using Witan.Data.Migrations;
using Witan.Data.Model;

namespace Witan.DataWorker;

/// <summary>Six migrations, of which three fill rows: long enough that a kill meets them at work.</summary>
public static class SlowMigrations
{
    private const string CreateLedger = """
        CREATE TABLE ledger (
            tenant_id keytext NOT NULL,
            entry_no  BIGINT  NOT NULL,
            amount    BIGINT  NOT NULL,
            PRIMARY KEY (tenant_id, entry_no)
        );
        """;

    private const string FillLedger = """
        INSERT INTO ledger (tenant_id, entry_no, amount)
          WITH RECURSIVE counter(number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM counter WHERE number < 12000)
        SELECT 'local', number, number * 7 % 1000 FROM counter;
        """;

    private const string CreateTotals = """
        CREATE TABLE totals (
            tenant_id keytext NOT NULL,
            bucket    BIGINT  NOT NULL,
            amount    BIGINT  NOT NULL,
            PRIMARY KEY (tenant_id, bucket)
        );
        INSERT INTO totals (tenant_id, bucket, amount)
        SELECT tenant_id, entry_no % 100, SUM(amount) FROM ledger GROUP BY tenant_id, entry_no % 100;
        """;

    private const string AddNote = """
        ALTER TABLE ledger ADD COLUMN note TEXT NOT NULL DEFAULT 'none';
        UPDATE ledger SET note = 'entry ' || entry_no WHERE tenant_id = 'local';
        """;

    /// <summary>Gets what they lead to.</summary>
    public static DataModel Model { get; } = new(new DataModule(
        new MigrationSet(
            "slow",
            [
                Step(1, "ledger", CreateLedger, "DROP TABLE ledger;"),
                Step(2, "fill", FillLedger, "DELETE FROM ledger;"),
                Step(3, "totals", CreateTotals, "DROP TABLE totals;"),
                Step(4, "note", AddNote, "ALTER TABLE ledger DROP COLUMN note;"),
                Step(5, "by_amount", "CREATE INDEX ledger_by_amount ON ledger (tenant_id, amount);", "DROP INDEX ledger_by_amount;"),
                Step(6, "adjust", "UPDATE ledger SET amount = amount + 1;", "UPDATE ledger SET amount = amount - 1;"),
            ]),
        new Table("ledger", TableScope.Tenant, TableRights.All, "tenant_id", "entry_no"),
        new Table("totals", TableScope.Tenant, TableRights.All, "tenant_id", "bucket")));

    private static Migration Step(int number, string name, string up, string down) => new("slow", number, name, new Script(up), new Script(down));
}
