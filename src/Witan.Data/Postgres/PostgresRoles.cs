using System.Data.Common;
using Dapper;
using Npgsql;

namespace Witan.Data.Postgres;

/// <summary>Makes the role that the program works under, when the owner may.</summary>
internal static class PostgresRoles
{
    private const string Exists = "SELECT COUNT(*) FROM pg_roles WHERE rolname = @name;";

    // The server writes the statement, since roles take no parameters; the name and the password are quoted by it.
    private const string Statement = "SELECT format('CREATE ROLE %I LOGIN PASSWORD %L NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', @name, @password);";

    /// <summary>Makes the role unless it stands.</summary>
    /// <returns>Whether it was made.</returns>
    /// <exception cref="StorageException">It does not stand, and the owner may make no roles.</exception>
    public static bool Ensure(DbConnection connection, DataOptions options)
    {
        RequireTwo(options);
        var app = PostgresUrl.Read(options.DatabaseUrl!, PostgresSources.AppSetting);
        if (connection.ExecuteScalar<long>(Exists, new { name = app.Username }) > 0)
        {
            return false;
        }

        try
        {
            connection.Execute(connection.ExecuteScalar<string>(Statement, new { name = app.Username, password = app.Password ?? string.Empty })!);
            return true;
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new StorageException(
                StorageFault.Refused,
                $"The role '{app.Username}' of {PostgresSources.AppSetting} does not exist, and the owner may make no roles. "
                + $"Make it as an administrator: CREATE ROLE \"{app.Username}\" LOGIN PASSWORD '…'; then run 'witan db up' again.",
                error);
        }
    }

    /// <summary>Refuses one role for both: the owner would take its own rights away, and nothing would keep tenants apart.</summary>
    public static void RequireTwo(DataOptions options)
    {
        if (options.OwnerUrl is not null && PostgresSources.AppRole(options) is { } role && PostgresUrl.Read(options.OwnerUrl, PostgresSources.OwnerSetting).Username == role)
        {
            throw new StorageException(
                StorageFault.Refused,
                $"{PostgresSources.AppSetting} and {PostgresSources.OwnerSetting} name the same role '{role}', which owns the tables, so that nothing would keep tenants apart. "
                + $"Put a plain role into {PostgresSources.AppSetting}; 'witan db up' makes it and grants what it needs.");
        }
    }
}
