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
