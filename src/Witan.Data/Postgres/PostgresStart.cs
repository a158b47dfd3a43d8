using System.Data.Common;
using Dapper;
using Npgsql;
using Witan.Data.Migrations;
using Witan.Data.Model;

namespace Witan.Data.Postgres;

/// <summary>What must hold before the program works on a PostgreSQL database. Anything else refuses to start.</summary>
internal static class PostgresStart
{
    private const int VersionMin = 15;

    /// <summary>Checks version, schema, role and row security, under the program's role.</summary>
    public static void Check(NpgsqlConnection connection, DataModel model, string place)
    {
        CheckVersion(connection, place);
        CheckSchema(connection, model, place);
        CheckRole(connection, place);
        var names = model.Tables.Where(table => table.IsOfTenants).Select(table => table.Name).ToArray();
        var open = connection.Query<string>(PostgresSql.SelectUnprotected, new { names }).AsList();
        if (open.Count > 0)
        {
            throw new StorageException(
                StorageFault.Refused,
                $"Row security is not forced on {string.Join(", ", open)} in {place}, so that tenants could see each other. 'witan db up' sets it right.");
        }
    }

    public static void CheckVersion(NpgsqlConnection connection, string place)
    {
        if (connection.PostgreSqlVersion.Major < VersionMin)
        {
            throw new StorageException(StorageFault.Incompatible, $"{place} is PostgreSQL {connection.PostgreSqlVersion}; Witan needs {VersionMin} or newer.");
        }
    }

    private static void CheckSchema(DbConnection connection, DataModel model, string place)
    {
        var migrator = new Migrator(new PostgresSchemaEngine(appRole: null), model, TimeProvider.System);
        MigrationPlan plan;
        try
        {
            plan = migrator.Plan(connection, MigrationTarget.Latest);
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new StorageException(StorageFault.Refused, $"The role of WITAN_DATABASE may not read {place}. Set WITAN_DATABASE_OWNER and run 'witan db up', which grants it.", error);
        }

        if (!plan.IsEmpty)
        {
            throw new StorageException(
                StorageFault.Incompatible,
                $"{place} lacks {plan.Up.Count} of the program's migrations. Set WITAN_DATABASE_OWNER to the role that owns the tables and run 'witan db up'.");
        }
    }

    private static void CheckRole(DbConnection connection, string place)
    {
        var role = connection.QuerySingle<RoleRow>(PostgresSql.SelectRole);
        var fault = role switch
        {
            { IsSuperuser: true } => "is a superuser",
            { PassesRowSecurity: true } => "passes by row security, or is a member of a role that does,",
            { MakesRoles: true } => "may make roles, and so itself a member of others,",
            { OwnsTables: true } => "owns the tables",
            _ => null,
        };
        if (fault is not null)
        {
            throw new StorageException(
                StorageFault.Refused,
                $"The role '{role.Name}' of WITAN_DATABASE {fault} in {place}, so that nothing would keep tenants apart. "
                + "Put that address into WITAN_DATABASE_OWNER, and a plain role into WITAN_DATABASE; 'witan db up' makes the role and grants what it needs.");
        }
    }

    private sealed record RoleRow(string Name, bool IsSuperuser, bool MakesRoles, bool PassesRowSecurity, bool OwnsTables);
}
