using Npgsql;
using Witan.Data;
using Witan.Data.Model;
using Witan.Testing;
using Witan.Testing.Attacks;
using Witan.Testing.Databases;

namespace Witan.Tests.Data;

/// <summary>What somebody could do on PostgreSQL who slipped text into a statement: nothing to others.</summary>
public sealed class RowSecurityTests : IAsyncLifetime
{
    private TestDatabase? _place;
    private RowSecurityAttacks? _attacks;

    public async ValueTask InitializeAsync()
    {
        _place = await TestDatabase.CreateAsync(DatabaseEngine.PostgreSql, WitanData.Model);
        _attacks = await RowSecurityAttacks.PrepareAsync(_place);
    }

    public async ValueTask DisposeAsync()
    {
        await _attacks!.DisposeAsync();
        await _place!.DisposeAsync();
    }

    [Fact]
    public async Task Attacks_OnEveryTable_ReachNobodysRows()
    {
        var faults = new List<string>();
        foreach (var table in WitanData.Model.Tables.Where(table => table.IsOfTenants))
        {
            faults.AddRange(await _attacks!.FaultsAsync(table));
        }

        Findings.RequireNone(faults);
    }

    [Fact]
    public async Task Escapes_AreRefusedOrWithoutEffect()
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(await PostgresServer.ConnectionStringAsync(_place!.PostgresName))
        {
            Username = PostgresServer.App,
            Password = PostgresServer.Password,
        }.ToString());
        await connection.OpenAsync();
        var answers = new List<(string Attempt, string Table, string Expected, string Found)>();
        foreach (var table in WitanData.Model.Tables.Where(table => table.Scope == TableScope.Program))
        {
            // What the table's rights do not give is refused there, too; there is no row security to pass by and no policy to drop.
            foreach (var attempt in EscapeAttempts.Refused.Where(attempt => !attempt.StartsWith("SET row_security", StringComparison.Ordinal) && !attempt.StartsWith("DROP POLICY", StringComparison.Ordinal)))
            {
                answers.Add((attempt, table.Name, PostgresErrorCodes.InsufficientPrivilege, await EscapeAttempts.AnswerAsync(connection, attempt, table.Name)));
            }
        }

        foreach (var table in WitanData.Model.Tables.Where(table => table.IsOfTenants))
        {
            foreach (var attempt in EscapeAttempts.Refused)
            {
                answers.Add((attempt, table.Name, PostgresErrorCodes.InsufficientPrivilege, await EscapeAttempts.AnswerAsync(connection, attempt, table.Name)));
            }

            foreach (var attempt in EscapeAttempts.WithoutEffect)
            {
                answers.Add((attempt, table.Name, "0 rows", await EscapeAttempts.AnswerAsync(connection, attempt, table.Name)));
            }
        }

        Findings.RequireNone(answers.Where(answer => answer.Expected != answer.Found).Select(answer => $"'{answer.Attempt}' on {answer.Table} was answered by {answer.Found}, not {answer.Expected}."));
    }
}
