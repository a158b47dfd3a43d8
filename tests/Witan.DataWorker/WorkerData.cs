using Witan.Data;
using Witan.Data.Migrations;
using Witan.Data.Model;

namespace Witan.DataWorker;

/// <summary>The worker's own table, whose rows refer to a user that the program brings.</summary>
public static class WorkerData
{
    /// <summary>Adds a row.</summary>
    public const string Insert = """
        INSERT INTO entries (tenant_id, user_id, entry_id, writer, number, filler)
        VALUES (@tenant, @user, @key, @writer, @number, @filler);
        """;

    private const string Up = """
        CREATE TABLE entries (
            tenant_id keytext NOT NULL,
            user_id   keytext NOT NULL,
            entry_id  keytext NOT NULL,
            writer    BIGINT  NOT NULL,
            number    BIGINT  NOT NULL,
            filler    TEXT    NOT NULL,
            PRIMARY KEY (tenant_id, entry_id),
            FOREIGN KEY (tenant_id, user_id) REFERENCES users (tenant_id, user_id)
        );
        CREATE INDEX entries_by_writer ON entries (tenant_id, writer, number);
        """;

    /// <summary>Gets what it keeps.</summary>
    public static DataModel Model { get; } = new(new DataModule(
        new MigrationSet("worker", [new Migration("worker", 1, "entries", new Script(Up), new Script("DROP TABLE entries;"))]),
        new Table("entries", TableScope.User, TableRights.All, "tenant_id", "entry_id")));

    /// <summary>Opens the database in a directory.</summary>
    public static Task<IDatabase> OpenAsync(string directory) => OpenAsync(new DataOptions { Directory = directory });

    /// <summary>Opens the database.</summary>
    public static Task<IDatabase> OpenAsync(DataOptions options) => Databases.OpenAsync(options, Model, TimeProvider.System, CancellationToken.None);
}
