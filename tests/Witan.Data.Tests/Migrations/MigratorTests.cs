using System.Data.Common;
using Witan.Data.Core;
using Witan.Data.Migrations;
using Witan.Data.Model;
using Witan.Testing.Catalogues;
using Witan.Testing.Databases;

namespace Witan.Data.Tests.Migrations;

/// <summary>A database is brought to a version whole or not at all, once, on either engine.</summary>
public abstract class MigratorConformance(DatabaseEngine engine)
{
    private static readonly Migration First = Make(1, "CREATE TABLE things (tenant_id keytext NOT NULL, thing keytext NOT NULL, PRIMARY KEY (tenant_id, thing));", "DROP TABLE things;");
    private static readonly Migration Second = Make(2, "ALTER TABLE things ADD COLUMN size BIGINT NOT NULL DEFAULT 7;", "ALTER TABLE things DROP COLUMN size;");
    private static readonly Migration Failing = Make(2, "CREATE TABLE half (a TEXT); INSERT INTO nowhere (a) VALUES (1);", "DROP TABLE half;");

    private static IReadOnlyList<string> Core { get; } = [.. CoreData.Module.Migrations.Migrations.Select(migration => $"data:{migration.Number}")];

    [Fact]
    public async Task Open_AppliesEachMigrationOnce()
    {
        await using var place = await TestDatabase.CreateAsync(engine, Model(First, Second));
        var schema = await SchemaText.ReadAsync(place.Database);
        await place.CloseAsync();
        Assert.True((await place.PlanAsync(Model(First, Second), MigrationTarget.Latest)).IsEmpty);
        await place.OpenAsync();
        Assert.Equal([.. Core, "sample:1", "sample:2"], await AppliedAsync(place));
        Assert.Equal(schema, await SchemaText.ReadAsync(place.Database));
    }

    [Fact]
    public async Task Open_WithANewMigration_AppliesIt()
    {
        await using var place = await TestDatabase.CreateAsync(engine, Model(First));
        await place.OperateAsync("INSERT INTO things (tenant_id, thing) VALUES ('north', 'a');");
        await place.CloseAsync();
        await using var database = await OpenAsync(place, Model(First, Second));
        Assert.Equal(7, await database.ObserveAsync(session => session.FirstAsync<long>("SELECT size FROM things;"), CancellationToken.None));
    }

    [Fact]
    public async Task Open_WhenAnAppliedMigrationWasEdited_IsRefused()
    {
        await using var place = await TestDatabase.CreateAsync(engine, Model(First));
        await place.CloseAsync();
        var edited = First with { Up = new Script(First.Up.Common.Replace("thing keytext", "thing  keytext", StringComparison.Ordinal)) };
        var error = await Assert.ThrowsAsync<StorageException>(() => OpenAsync(place, Model(edited)));
        Assert.Equal(StorageFault.Incompatible, error.Fault);
        Assert.Equal("Migration sample 1 was changed after this database ran it. Use the program that made the database.", error.Message);
    }

    [Fact]
    public async Task Open_OfANewerDatabase_IsRefused()
    {
        await using var place = await TestDatabase.CreateAsync(engine, Model(First, Second));
        await place.CloseAsync();
        var error = await Assert.ThrowsAsync<StorageException>(() => OpenAsync(place, Model(First)));
        Assert.Equal(StorageFault.Incompatible, error.Fault);
        Assert.Equal("The database holds migration sample 2, which this program does not know. Use the newer program that made it.", error.Message);
    }

    [Fact]
    public async Task Open_WhenAMigrationFails_LeavesNothingOfIt()
    {
        await using var place = await TestDatabase.CreateAsync(engine, Model(First));
        var schema = await SchemaText.ReadAsync(place.Database);
        await place.CloseAsync();
        await Assert.ThrowsAnyAsync<DbException>(() => OpenAsync(place, Model(First, Failing)));
        Assert.Equal([.. Core, "sample:1"], await AppliedAsync(place));
        await place.OpenAsync();
        Assert.Equal(schema, await SchemaText.ReadAsync(place.Database));
    }

    [Fact]
    public async Task Open_OfANewDatabase_WhenAMigrationFails_LeavesNothingAtAll()
    {
        await using var place = await TestDatabase.PlaceAsync(engine, Model(First));
        await Assert.ThrowsAnyAsync<DbException>(() => OpenAsync(place, Model(First, Failing)));
        Assert.Empty((await place.StateAsync(Model(First))).Tables);
    }

    [Fact]
    public async Task Open_EightAtOnce_AppliesOnce()
    {
        await using var place = await TestDatabase.PlaceAsync(engine, Model(First, Second));
        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => OpenAsync(place, Model(First, Second)))));
        foreach (var database in opened)
        {
            await database.DisposeAsync();
        }

        Assert.Equal([.. Core, "sample:1", "sample:2"], await AppliedAsync(place));
    }

    [Fact]
    public async Task Down_TakesBackToTheNumber_AndUpPutsTheValuesBack()
    {
        var model = Model(First, Second);
        await using var place = await TestDatabase.CreateAsync(engine, model);
        await place.OperateAsync("INSERT INTO things (tenant_id, thing, size) VALUES ('north', 'a', 1), ('south', 'a', 2), ('north', 'b', 3);");
        await place.CloseAsync();

        Assert.Equal([Second], (await place.MigrateAsync(model, MigrationTarget.Parse("sample:1")!)).Down);
        Assert.Equal([.. Core, "sample:1"], await AppliedAsync(place));
        Assert.Equal([First], (await place.MigrateAsync(model, MigrationTarget.Parse("sample:0")!)).Down);
        Assert.DoesNotContain("things", (await place.StateAsync(model)).Tables);

        await place.OpenAsync();
        Assert.Equal(
            ["north a 1", "north b 3", "south a 2"],
            await place.Database.ObserveAsync(session => session.QueryAsync<string>("SELECT tenant_id || ' ' || thing || ' ' || size FROM things ORDER BY tenant_id, thing;"), CancellationToken.None));
        Assert.Equal(0, await place.Database.ObserveAsync(session => session.FirstAsync<long>("SELECT COUNT(*) FROM parked_rows;"), CancellationToken.None));
    }

    [Fact]
    public async Task Down_OfAllModules_IsTheLastFirst()
    {
        var model = Model(First, Second);
        await using var place = await TestDatabase.CreateAsync(engine, model);
        await place.CloseAsync();
        var plan = await place.MigrateAsync(model, MigrationTarget.Parse("0")!);
        Assert.Equal(["sample:2", "sample:1", .. Core.Reverse()], plan.Down.Select(migration => $"{migration.Module}:{migration.Number}"));
        Assert.Equal(["parked_rows", "schema_versions"], (await place.StateAsync(model)).Tables);
    }

    [Fact]
    public async Task Plan_SaysWhatRunWouldDo_AndChangesNothing()
    {
        var model = Model(First, Second);
        await using var place = await TestDatabase.PlaceAsync(engine, model);
        Assert.Equal(Core.Count + 2, (await place.PlanAsync(model, MigrationTarget.Latest)).Up.Count);
        Assert.Empty((await place.StateAsync(model)).Tables);
        await place.OpenAsync();
        var schema = await SchemaText.ReadAsync(place.Database);
        Assert.Equal([Second, First], (await place.PlanAsync(model, MigrationTarget.Parse("sample:0")!)).Down);
        Assert.Equal(schema, await SchemaText.ReadAsync(place.Database));
    }

    private static Migration Make(int number, string up, string down) => new("sample", number, $"number {number}", new Script(up), new Script(down));

    private static DataModel Model(params Migration[] migrations) => new(new DataModule(
        new MigrationSet("sample", migrations), new Table("things", TableScope.Tenant, TableRights.All, "tenant_id", "thing")));

    private static Task<IDatabase> OpenAsync(TestDatabase place, DataModel model) => Data.Databases.OpenAsync(place.Options, model, TimeProvider.System, CancellationToken.None);

    private static async Task<IReadOnlyList<string>> AppliedAsync(TestDatabase place) => (await place.StateAsync(Model(First))).Applied;
}

public sealed class SqliteMigratorTests() : MigratorConformance(DatabaseEngine.Sqlite);

public sealed class PostgresMigratorTests() : MigratorConformance(DatabaseEngine.PostgreSql);
