using System.Diagnostics;
using Dapper;
using Npgsql;

namespace Witan.Testing.Databases;

/// <summary>The PostgreSQL server of the tests, which <c>eng/postgres</c> starts; a machine without one fails the test that asks.</summary>
public static class PostgresServer
{
    /// <summary>The role that owns the tables.</summary>
    public const string Owner = "witan_owner";

    /// <summary>The role that the program works under.</summary>
    public const string App = "witan_app";

    /// <summary>The password of both; the server listens on loopback only and lives as long as the tests.</summary>
    public const string Password = "only for tests";

    private static readonly Lazy<Task<string>> Address = new(StartAsync);

    /// <summary>Makes an empty database and gives its name.</summary>
    public static async Task<string> CreateDatabaseAsync()
    {
        var name = $"witan_{Guid.NewGuid():N}";
        await using var source = NpgsqlDataSource.Create(await ConnectionStringAsync("postgres"));
        await using var connection = await source.OpenConnectionAsync();
        await connection.ExecuteAsync($"CREATE DATABASE {name} OWNER {Owner};");
        return name;
    }

    /// <summary>Removes a database, whoever is connected to it.</summary>
    public static async Task DropDatabaseAsync(string name)
    {
        await using var source = NpgsqlDataSource.Create(await ConnectionStringAsync("postgres"));
        await using var connection = await source.OpenConnectionAsync();
        await connection.ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE);");
    }

    /// <summary>Gets the address of a database for a role.</summary>
    public static async Task<string> UrlAsync(string role, string database)
    {
        var server = new Uri(await Address.Value);
        return $"postgres://{role}:{Uri.EscapeDataString(Password)}@{server.Host}:{server.Port}/{database}";
    }

    /// <summary>Gets the superuser's connection string, for what a test does behind the program's back.</summary>
    public static async Task<string> ConnectionStringAsync(string database)
    {
        var server = new Uri(await Address.Value);
        return new NpgsqlConnectionStringBuilder
        {
            Host = server.Host,
            Port = server.Port,
            Username = "postgres",
            Password = server.UserInfo.Split(':')[1],
            Database = database,
            Pooling = false,
        }.ToString();
    }

    private static async Task<string> StartAsync()
    {
        var start = new ProcessStartInfo(Repository.File("eng", "postgres")) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add("start");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = (await process.StandardOutput.ReadToEndAsync()).Trim();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"The PostgreSQL of the tests does not start: {await error}");
        }

        await PrepareRolesAsync(output);
        return output;
    }

    /// <summary>Several test programs may come here at once; the lock makes one of them the first.</summary>
    private static async Task PrepareRolesAsync(string address)
    {
        var server = new Uri(address);
        var text = new NpgsqlConnectionStringBuilder { Host = server.Host, Port = server.Port, Username = "postgres", Password = server.UserInfo.Split(':')[1], Database = "postgres", Pooling = false };
        await using var connection = new NpgsqlConnection(text.ToString());
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync("SELECT pg_advisory_xact_lock(1);");
        foreach (var role in new[] { Owner, App })
        {
            if (await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM pg_roles WHERE rolname = @role;", new { role }) == 0)
            {
                await connection.ExecuteAsync($"CREATE ROLE {role} LOGIN PASSWORD '{Password}' NOSUPERUSER NOBYPASSRLS;");
            }
        }

        await transaction.CommitAsync();
    }
}
