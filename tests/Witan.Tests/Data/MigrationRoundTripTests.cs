using Witan.Data;
using Witan.Data.Migrations;
using Witan.Testing;
using Witan.Testing.Attacks;
using Witan.Testing.Catalogues;
using Witan.Testing.Databases;
using Witan.Testing.Rows;

namespace Witan.Tests.Data;

/// <summary>Every migration of every module goes down and up again without losing a value.</summary>
public abstract class MigrationRoundTripConformance(DatabaseEngine engine)
{
    public static TheoryData<string> Migrations =>
        [.. WitanData.Model.Modules.SelectMany(module => module.Migrations.Migrations).Select(migration => $"{migration.Module}:{migration.Number}")];

    [Theory]
    [MemberData(nameof(Migrations))]
    public async Task DownAndUp_KeepsEveryValue(string migration)
    {
        await using var place = await TestDatabase.CreateAsync(engine, WitanData.Model);
        var catalogue = await LiveCatalogue.ReadAsync(place.Database);
        await SampleWriter.WriteAsync(place.Database, new SampleRows(WitanData.Model, catalogue), RowSecurityAttacks.Owners, _ => 5);
        var content = await TableContent.ReadAsync(place.Database, catalogue);
        var schema = await SchemaText.ReadAsync(place.Database);
        Findings.RequireNone(EmptyTables(content));
        await place.CloseAsync();

        var target = MigrationTarget.Parse(migration)!;
        foreach (var module in WitanData.Model.Modules.Reverse().TakeWhile(module => module.Name != target.Module))
        {
            await place.MigrateAsync(WitanData.Model, new MigrationTarget(module.Name, 0));
        }

        var plan = await place.MigrateAsync(WitanData.Model, target with { Number = target.Number - 1 });
        Assert.Equal(migration, $"{plan.Down[^1].Module}:{plan.Down[^1].Number}");
        Assert.DoesNotContain(migration, (await place.StateAsync(WitanData.Model)).Applied);

        await place.OpenAsync();
        Findings.RequireNone(Differences(content, await TableContent.ReadAsync(place.Database, await LiveCatalogue.ReadAsync(place.Database))));
        Findings.RequireNone(Differences(schema, await SchemaText.ReadAsync(place.Database)));
    }

    private static IEnumerable<string> Differences(IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        [.. before.Except(after).Select(line => $"gone: {line}"), .. after.Except(before).Select(line => $"new: {line}"), .. before.Count == after.Count ? [] : new[] { "The number of lines differs." }];

    /// <summary>Gives the tables of which a round trip would show nothing.</summary>
    private static IEnumerable<string> EmptyTables(IReadOnlyList<string> content) => WitanData.Model.Tables
        .Select(table => table.Name)
        .Where(table => table is not ("schema_versions" or "parked_rows") && !content.Any(row => row.StartsWith($"{table}: ", StringComparison.Ordinal)));
}

public sealed class SqliteMigrationRoundTripTests() : MigrationRoundTripConformance(DatabaseEngine.Sqlite);

public sealed class PostgresMigrationRoundTripTests() : MigrationRoundTripConformance(DatabaseEngine.PostgreSql);
