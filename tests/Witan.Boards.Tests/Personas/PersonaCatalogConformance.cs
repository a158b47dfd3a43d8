using Witan.Boards.Personas;
using Witan.Data;
using Witan.Data.Model;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Models;
using Witan.Runs;
using Witan.Testing.Databases;

namespace Witan.Boards.Tests.Personas;

/// <summary>The personas that a tenant may choose from, on either engine.</summary>
public abstract class PersonaCatalogConformance(DatabaseEngine engine) : IAsyncLifetime
{
    private static readonly TenantContext North = new(new TenantId("north"), new UserId("ada"));
    private static readonly TenantContext South = new(new TenantId("south"), new UserId("ada"));

    private TestDatabase? _place;

    private PersonaCatalog Catalog => new(_place!.Database);

    public async ValueTask InitializeAsync() =>
        _place = await TestDatabase.CreateAsync(engine, new DataModel(RunsData.Module, ModelsData.Module, BoardsData.Module));

    public async ValueTask DisposeAsync()
    {
        await _place!.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task List_OfANewTenant_HoldsThoseOfTheProgram()
    {
        var personas = await Catalog.ListAsync(North, CancellationToken.None);
        Assert.Equal(["methodical", "questioning", "rapid"], personas.Select(persona => persona.Code));
        Assert.All(personas, persona => Assert.True(persona.IsSeeded && persona.Identity.Length > 100 && persona.Expertise.Count > 1));
        Assert.All(personas, persona => Assert.Null(persona.Fault()));
    }

    [Fact]
    public async Task Save_IsTheTenantsAlone()
    {
        Assert.True((await Catalog.SaveAsync(North, Own("harbour-master"), CancellationToken.None)).IsOk(out _, out _));
        Assert.True((await Catalog.SaveAsync(North, Own("harbour-master") with { Name = "Renamed" }, CancellationToken.None)).IsOk(out _, out _));
        Assert.Equal("Renamed", Assert.Single(await Catalog.ListAsync(North, CancellationToken.None), persona => !persona.IsSeeded).Name);
        Assert.DoesNotContain(await Catalog.ListAsync(South, CancellationToken.None), persona => persona.Code == "harbour-master");
        Assert.False(await Catalog.RemoveAsync(South, "harbour-master", CancellationToken.None));
        Assert.True(await Catalog.RemoveAsync(North, "harbour-master", CancellationToken.None));
    }

    [Fact]
    public async Task Save_UnderACodeOfTheProgram_IsRefused()
    {
        var saved = await Catalog.SaveAsync(North, Own("rapid"), CancellationToken.None);
        Assert.False(saved.IsOk(out _, out var refusal));
        Assert.IsType<Conflict>(refusal);
        Assert.False(await Catalog.RemoveAsync(North, "rapid", CancellationToken.None));
        Assert.Equal(3, (await Catalog.ListAsync(North, CancellationToken.None)).Count);
    }

    [Theory]
    [InlineData("", "who", 1, 0.5)]
    [InlineData("code", "", 1, 0.5)]
    [InlineData("code", "who", 11, 0.5)]
    [InlineData("code", "who", 1, 1.5)]
    public async Task Save_OfWhatIsNoPersona_SaysWhy(string code, string identity, double weight, double temperature)
    {
        var saved = await Catalog.SaveAsync(North, Own(code) with { Identity = identity, Weight = weight, Temperature = temperature }, CancellationToken.None);
        Assert.False(saved.IsOk(out _, out var refusal));
        Assert.IsType<InvalidInput>(refusal);
    }

    private static Persona Own(string code) => new()
    {
        Code = code,
        Name = "The harbour master",
        Category = "operations",
        Role = "Knows the tides.",
        Identity = "Has seen every ship that was late, and why.",
        Expertise = ["tides", "berths"],
        Weight = 1,
        Temperature = 0.3,
    };
}

public sealed class PersonaCatalogOnSqliteTests() : PersonaCatalogConformance(DatabaseEngine.Sqlite);

public sealed class PersonaCatalogOnPostgresTests() : PersonaCatalogConformance(DatabaseEngine.PostgreSql);
