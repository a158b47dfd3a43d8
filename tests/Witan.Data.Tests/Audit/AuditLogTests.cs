using Npgsql;
using Witan.Testing.Databases;

namespace Witan.Data.Tests.Audit;

public sealed class AuditLogOnSqliteTests() : AuditLogConformance(DatabaseEngine.Sqlite)
{
    [Fact]
    public async Task Database_RefusesEveryChange()
    {
        await AppendAsync();
        await using var connection = await BackDoor.OpenAsync(Place);
        await AssertRefusedAsync(
            connection,
            "an audit entry is never",
            "UPDATE audit_log SET role = 'admin';",
            "UPDATE OR REPLACE audit_log SET role = 'admin';",
            "DELETE FROM audit_log;",
            "DELETE FROM audit_log WHERE seq = 1;",
            "INSERT OR REPLACE INTO audit_log SELECT tenant_id, seq, 'eve', at_ms, role, action, resource_type, resource_id, outcome, details, previous_hash, hash FROM audit_log;",
            "REPLACE INTO audit_log (rowid, tenant_id, seq, user_id, at_ms, role, action, resource_type, resource_id, outcome, details, previous_hash, hash) "
            + "SELECT rowid, 'other', seq, user_id, at_ms, role, action, resource_type, resource_id, outcome, details, previous_hash, hash FROM audit_log;");
    }
}

public sealed class AuditLogOnPostgresTests() : AuditLogConformance(DatabaseEngine.PostgreSql)
{
    private static readonly string[] Changes =
    [
        "UPDATE audit_log SET role = 'admin';",
        "DELETE FROM audit_log WHERE seq = 1;",
        "TRUNCATE audit_log;",
        "INSERT INTO audit_log SELECT * FROM audit_log ON CONFLICT (tenant_id, seq) DO UPDATE SET role = 'admin';",
    ];

    [Fact]
    public async Task Database_RefusesEveryChangeOfTheProgramsRole()
    {
        await AppendAsync();
        await using var connection = await ConnectAsync(PostgresServer.App, "SET witan.tenant = 'north'; SET witan.wide = '1';");
        await AssertRefusedAsync(connection, "permission denied for table audit_log", Changes);
    }

    [Fact]
    public async Task Database_RefusesEveryChangeOfTheOwner()
    {
        await AppendAsync();
        await using var connection = await ConnectAsync(PostgresServer.Owner, "SET witan.operator = 'on';");
        await AssertRefusedAsync(connection, "a row of audit_log is never changed and never removed", Changes);
    }

    [Fact]
    public async Task Database_RefusesEveryChangeOfTheSuperuser()
    {
        await AppendAsync();
        await using var connection = await BackDoor.OpenAsync(Place);
        await AssertRefusedAsync(connection, "a row of audit_log is never changed and never removed", Changes);
    }

    private async Task<NpgsqlConnection> ConnectAsync(string role, string settings)
    {
        var text = new NpgsqlConnectionStringBuilder(await PostgresServer.ConnectionStringAsync(Place.PostgresName)) { Username = role, Password = PostgresServer.Password };
        var connection = new NpgsqlConnection(text.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(settings, connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }
}
