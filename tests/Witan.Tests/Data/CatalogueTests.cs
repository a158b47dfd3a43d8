using Witan.Data;
using Witan.Testing;
using Witan.Testing.Catalogues;
using Witan.Testing.Databases;

namespace Witan.Tests.Data;

/// <summary>The database that all migrations make is the one that the model describes.</summary>
public abstract class CatalogueConformance(DatabaseEngine engine)
{
    [Fact]
    public async Task Database_IsAsTheModelSays()
    {
        await using var place = await TestDatabase.CreateAsync(engine, WitanData.Model);
        Findings.RequireNone(CatalogueCheck.Faults(WitanData.Model, await LiveCatalogue.ReadAsync(place.Database)));
        if (engine == DatabaseEngine.PostgreSql)
        {
            Findings.RequireNone(await PostgresCheck.FaultsAsync(place, WitanData.Model));
        }
    }

    [Theory]
    [InlineData("ALTER TABLE due_work ADD COLUMN note TEXT;", "due_work.note is no id, kind, time or count, and every tenant's session could read it.")]
    [InlineData("ALTER TABLE due_work ADD COLUMN title keytext;", "due_work.title is no id, kind, time or count, and every tenant's session could read it.")]
    [InlineData("ALTER TABLE due_work ADD COLUMN cost BIGINT;", "due_work.cost is no id, kind, time or count, and every tenant's session could read it.")]
    [InlineData("ALTER TABLE due_work RENAME COLUMN user_id TO owner_id;", "due_work is the program's own and has no user_id.")]
    public async Task TableOfTheProgramsOwn_WithMoreThanItMayHold_IsReported(string change, string fault)
    {
        await using var place = await TestDatabase.CreateAsync(engine, WitanData.Model);
        await place.OperateAsync(change);
        Assert.Equal([fault], CatalogueCheck.Faults(WitanData.Model, await LiveCatalogue.ReadAsync(place.Database)));
    }

    [Fact]
    public async Task TableThatNobodyKnows_IsReported()
    {
        await using var place = await TestDatabase.CreateAsync(engine, WitanData.Model);
        await place.OperateAsync("CREATE TABLE left_behind (tenant_id TEXT NOT NULL, at_ms DATE);");
        var faults = CatalogueCheck.Faults(WitanData.Model, await LiveCatalogue.ReadAsync(place.Database));
        Assert.Contains("left_behind stands in the database and not in the model.", faults);
        Assert.Contains("left_behind.at_ms counts milliseconds in a date.", faults);
    }
}

public sealed class SqliteCatalogueTests() : CatalogueConformance(DatabaseEngine.Sqlite);

public sealed class PostgresCatalogueTests() : CatalogueConformance(DatabaseEngine.PostgreSql);
