using System.Globalization;
using Npgsql;
using Witan.Data.Model;
using Witan.Testing.Catalogues;
using Witan.Testing.Databases;
using Witan.Testing.Rows;

namespace Witan.Testing.Attacks;

/// <summary>Attacks every table of a PostgreSQL database under the program's role, without the program between.</summary>
public sealed class RowSecurityAttacks : IAsyncDisposable
{
    private static readonly string[] Refusals = [PostgresErrorCodes.InsufficientPrivilege, PostgresErrorCodes.RestrictViolation];

    // What keeps out a row that would not have been the victim's.
    private static readonly string[] OtherReasons = [PostgresErrorCodes.UniqueViolation, PostgresErrorCodes.ForeignKeyViolation, PostgresErrorCodes.CheckViolation];

    private readonly NpgsqlDataSource _app;
    private readonly SampleRows _samples;

    private RowSecurityAttacks(NpgsqlDataSource app, SampleRows samples)
    {
        _app = app;
        _samples = samples;
    }

    /// <summary>Gets whose rows are in the database: the victim's, a colleague's, a stranger's and everybody's.</summary>
    public static IReadOnlyList<SampleOwner> Owners { get; } =
    [
        new("north", "ada", 0),
        new("north", "ben", 1_000, SpeaksForTenant: false),
        new("south", "ada", 2_000),
        new("*", "*", 3_000),
    ];

    /// <summary>Fills a database and makes ready.</summary>
    public static async Task<RowSecurityAttacks> PrepareAsync(TestDatabase place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var samples = new SampleRows(place.Database.Model, await LiveCatalogue.ReadAsync(place.Database));
        await SampleWriter.WriteAsync(place.Database, samples, Owners, _ => 4);
        var address = new NpgsqlConnectionStringBuilder(await PostgresServer.ConnectionStringAsync(place.PostgresName)) { Username = PostgresServer.App, Password = PostgresServer.Password };
        return new RowSecurityAttacks(NpgsqlDataSource.Create(address), samples);
    }

    /// <summary>Attacks a tenant's table in every way and gives a sentence for each attack that got through.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        await using var connection = await _app.OpenConnectionAsync();
        var faults = new List<string>();
        foreach (var attacker in table.Scope == TableScope.User ? [.. Attacker.Outsiders, Attacker.Colleague] : Attacker.Outsiders)
        {
            var own = Owners.FirstOrDefault(owner => owner.Tenant == attacker.Tenant && owner.User == attacker.User) ?? Owners[2];
            foreach (var attack in new AttackPlan(_samples, Owners[0], own).On(table, attacker))
            {
                if (await FaultAsync(connection, table, attacker, attack) is { } fault)
                {
                    faults.Add($"{table.Name}: {attacker.Name} may {attack.Name}: {fault}");
                }
            }
        }

        return faults;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<string?> FaultAsync(NpgsqlConnection connection, Table table, Attacker attacker, Attack attack)
    {
        var before = await ViewAsync(connection, table);
        if (before.Rows == 0)
        {
            return "the victim has no row, so that nothing is shown";
        }

        await using var transaction = await connection.BeginTransactionAsync();
        await attacker.EnterAsync(connection);
        try
        {
            var found = await RunAsync(connection, attack);
            if (attack.MustBeRefused || (attack.MustFindNothing && found != 0))
            {
                return $"it was not refused, and came to {found}";
            }
        }
        catch (PostgresException error) when (Refusals.Contains(error.SqlState) || (OtherReasons.Contains(error.SqlState) && !attack.MustBeRefused))
        {
            return null;
        }
        catch (PostgresException error)
        {
            return $"it failed for another reason, so that nothing is shown: {error.SqlState} {error.MessageText}";
        }

        // Whether anything was done to the victim shows in the same transaction, which then leaves nothing.
        return await ViewHereAsync(connection, table) == before ? null : "the victim's rows are not what they were";
    }

    private static async Task<long> RunAsync(NpgsqlConnection connection, Attack attack)
    {
        await using var command = new NpgsqlCommand(attack.Sql, connection);
        for (var index = 0; index < attack.Values.Count; index++)
        {
            command.Parameters.AddWithValue($"p{index}", attack.Values[index] ?? DBNull.Value);
        }

        return attack.Sql.StartsWith("SELECT", StringComparison.Ordinal)
            ? Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture)
            : await command.ExecuteNonQueryAsync();
    }

    private static async Task<(long Rows, string Content)> ViewAsync(NpgsqlConnection connection, Table table)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        return await ViewHereAsync(connection, table);
    }

    private static async Task<(long Rows, string Content)> ViewHereAsync(NpgsqlConnection connection, Table table)
    {
        await Attacker.Victim.EnterAsync(connection);
        await using var command = new NpgsqlCommand($"SELECT COUNT(*), COALESCE(string_agg(t::text, '|' ORDER BY t::text), '') FROM {table.Name} AS t;", connection);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetInt64(0), reader.GetString(1));
    }
}
