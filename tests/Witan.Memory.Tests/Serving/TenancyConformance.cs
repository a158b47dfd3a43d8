using System.Reflection;
using Witan.Data;
using Witan.Data.Model;
using Witan.Memory.Serving;
using Witan.Testing.Databases;
using Witan.Testing.Memories;

namespace Witan.Memory.Tests.Serving;

/// <summary>Tenants whose texts, users and subjects are alike never see, count or touch what is another's.</summary>
public abstract class TenancyConformance(DatabaseEngine engine)
{
    private const int Cases = 400;

    [Fact]
    public async Task RandomCalls_OfSeveralTenants_MeetNothingOfAnother()
    {
        await using var place = await TestDatabase.CreateAsync(engine, new DataModel(MemoryData.Module));
        var result = await TenancyCases.RunAsync(1, Cases, place.Database, place.Directory.Path);
        Assert.True(result.Leaks.Count == 0, string.Join('\n', result.Leaks.Take(10)));
        Assert.True(result.Foreign > Cases / 10, $"Only {result.Foreign} calls were made on what is another's.");
        Assert.Equal(TenancyCases.Names.Order(StringComparer.Ordinal), result.Calls.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryPublicCall_IsAmongThem() => Assert.Equal(
        typeof(MemoryService).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => !method.IsSpecialName && method.Name != nameof(MemoryService.DisposeAsync))
            .Select(method => method.Name)
            .Order(StringComparer.Ordinal),
        TenancyCases.Names.Order(StringComparer.Ordinal));

    [Fact]
    public async Task DatabaseThatLeaks_IsFound()
    {
        await using var place = await TestDatabase.CreateAsync(engine, new DataModel(MemoryData.Module));
        var leaking = new BrokenDatabase(place.Database, DatabaseBreak.Leaks, 50) { Neighbour = new(new("office-1"), new("ada")) };
        Assert.NotEmpty((await TenancyCases.RunAsync(1, Cases, leaking, place.Directory.Path)).Leaks);
    }
}

public sealed class TenancyOnSqliteTests() : TenancyConformance(DatabaseEngine.Sqlite);

public sealed class TenancyOnPostgresTests() : TenancyConformance(DatabaseEngine.PostgreSql);
