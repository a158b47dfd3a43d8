using Witan.Boards.Personas;
using Witan.Data;
using Witan.Data.Audit;
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

    private PersonaCatalog Catalog => new(_place!.Database, Audit, "operator");

    private AuditLog Audit => new(_place!.Database, TimeProvider.System);

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
        var entries = await ListAsync(North);
        Assert.Equal(SeededPersonas.All.Select(persona => persona.Code), entries.Select(entry => entry.Persona.Code));
        Assert.Equal(SeededPersonas.All.Select(PersonaHash.Of), entries.Select(entry => entry.Hash));
        Assert.All(entries, entry => Assert.True(entry is { IsSeeded: true, Standing: PersonaStanding.Open, Version: SeededPersonas.Version }));
        Assert.All(entries, entry => Assert.Equal(entry.Hash, PersonaHash.Of(entry.Persona)));
    }

    [Fact]
    public async Task Save_IsTheTenantsAlone()
    {
        await SaveAsync(North, OwnPersonas.Of("harbour_master"));
        Assert.Single(await ListAsync(North), entry => !entry.IsSeeded);
        Assert.DoesNotContain(await ListAsync(South), entry => entry.Persona.Code == "harbour_master");
        Assert.IsType<NotFound>(Refused(await Catalog.RemoveAsync(South, "harbour_master", CancellationToken.None)));
        Assert.True((await Catalog.RemoveAsync(North, "harbour_master", CancellationToken.None)).IsOk(out _, out _));
        Assert.DoesNotContain(await ListAsync(North), entry => !entry.IsSeeded);
    }

    [Fact]
    public async Task EveryChange_HasItsEntryInTheAuditLog_AndWhatChangesNothingHasNone()
    {
        await SaveAsync(North, OwnPersonas.Of("harbour_master"));
        await SaveAsync(North, OwnPersonas.Of("harbour_master"));
        var expert = (await ListAsync(North)).First(entry => entry.IsSeeded && entry.Persona.IsSelectable).Persona.Code;
        await StandAsync(North, expert, PersonaStanding.Forced);
        await StandAsync(North, expert, PersonaStanding.Forced);
        await StandAsync(North, expert, PersonaStanding.Open);
        await Catalog.RemoveAsync(North, "harbour_master", CancellationToken.None);
        Refused(await Catalog.RemoveAsync(North, "harbour_master", CancellationToken.None));

        var boss = new TenantContext(North.Tenant, North.User, Reach.Tenant);
        var deeds = await Audit.ListAsync(boss, 100, null, new AuditFilter(), CancellationToken.None);
        Assert.Equal(
            [("persona.removed", "harbour_master"), ("persona.saved", "harbour_master"), ("persona.standing-set", expert), ("persona.standing-set", expert)],
            deeds.Select(deed => (deed.Action, deed.ResourceId)).Order());
    }

    [Fact]
    public async Task Save_OfChangedContent_MakesAVersionAndKeepsTheOldOne()
    {
        var first = await SaveAsync(North, OwnPersonas.Of("harbour_master"));
        var again = await SaveAsync(North, OwnPersonas.Of("harbour_master"));
        Assert.Equal((first.Version, first.Hash, first.Hash), (again.Version, again.Hash, PersonaHash.Of(again.Persona)));
        var second = await SaveAsync(North, OwnPersonas.Of("harbour_master") with { Name = "Renamed" });
        Assert.Equal((1, 2), (first.Version, second.Version));
        Assert.Equal("Renamed", (await ListAsync(North)).Single(entry => !entry.IsSeeded).Persona.Name);

        await Catalog.RemoveAsync(North, "harbour_master", CancellationToken.None);
        Assert.Equal(3, (await SaveAsync(North, OwnPersonas.Of("harbour_master") with { Name = "Back" })).Version);
        var pinned = await Catalog.FindVersionAsync(North, "harbour_master", first.Hash, CancellationToken.None);
        Assert.Equal("The harbour master", pinned?.Name);
        Assert.Equal(first.Hash, PersonaHash.Of(pinned!));
        Assert.Null(await Catalog.FindVersionAsync(South, "harbour_master", first.Hash, CancellationToken.None));
    }

    [Fact]
    public async Task FindVersion_OfOneOfTheProgram_IsFoundByEveryTenant()
    {
        var skeptic = SeededPersonas.All.Single(persona => persona.Code == "skeptic");
        var found = await Catalog.FindVersionAsync(South, "skeptic", PersonaHash.Of(skeptic), CancellationToken.None);
        Assert.Equal(PersonaHash.Of(skeptic), PersonaHash.Of(found!));
        Assert.Null(await Catalog.FindVersionAsync(South, "optimist", PersonaHash.Of(skeptic), CancellationToken.None));
    }

    [Fact]
    public async Task Save_UnderACodeOfTheProgram_IsRefused()
    {
        Assert.IsType<Conflict>(Refused(await Catalog.SaveAsync(North, OwnPersonas.Of("rapid"), CancellationToken.None)));
        Assert.IsType<Conflict>(Refused(await Catalog.RemoveAsync(North, "rapid", CancellationToken.None)));
        Assert.Equal(SeededPersonas.All.Count, (await ListAsync(North)).Count);
    }

    [Fact]
    public async Task Save_OfWhatCannotBeSeated_NamesTheFields()
    {
        var refusal = Refused(await Catalog.SaveAsync(North, OwnPersonas.Of("harbour_master") with { Identity = "who", Temperature = 1.5, Kind = PersonaKind.Moderator }, CancellationToken.None));
        Assert.IsType<InvalidInput>(refusal);
        Assert.All(["identity:", "temperature:", "kind:"], field => Assert.Contains(field, refusal.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Save_OfMoreThanTheLimit_IsRefused()
    {
        for (var number = 0; number < PersonaLimits.OwnMax; number++)
        {
            await SaveAsync(North, OwnPersonas.Of($"own_{number}"));
        }

        Assert.IsType<Conflict>(Refused(await Catalog.SaveAsync(North, OwnPersonas.Of("one_more"), CancellationToken.None)));
        Assert.Equal(2, (await SaveAsync(North, OwnPersonas.Of("own_0") with { Name = "Changed" })).Version);
        await SaveAsync(South, OwnPersonas.Of("one_more"));
    }

    [Fact]
    public async Task Stand_IsTheTenantsAlone_AndReplacesWhatStoodBefore()
    {
        await StandAsync(North, "growth_hacker", PersonaStanding.Excluded);
        await StandAsync(South, "growth_hacker", PersonaStanding.Forced);
        Assert.Equal(PersonaStanding.Excluded, await StandingAsync(North, "growth_hacker"));
        Assert.Equal(PersonaStanding.Forced, await StandingAsync(South, "growth_hacker"));
        await StandAsync(North, "growth_hacker", PersonaStanding.Forced);
        Assert.Equal(PersonaStanding.Forced, await StandingAsync(North, "growth_hacker"));
        await StandAsync(North, "growth_hacker", PersonaStanding.Open);
        Assert.Equal(PersonaStanding.Open, await StandingAsync(North, "growth_hacker"));
        Assert.Equal(PersonaStanding.Forced, await StandingAsync(South, "growth_hacker"));
    }

    [Fact]
    public async Task Remove_TakesTheStandingAlong()
    {
        await SaveAsync(North, OwnPersonas.Of("harbour_master"));
        await StandAsync(North, "harbour_master", PersonaStanding.Forced);
        await Catalog.RemoveAsync(North, "harbour_master", CancellationToken.None);
        await SaveAsync(North, OwnPersonas.Of("harbour_master") with { Name = "Back" });
        Assert.Equal(PersonaStanding.Open, await StandingAsync(North, "harbour_master"));
    }

    private static Refusal Refused(Result<CatalogEntry> result)
    {
        Assert.False(result.IsOk(out _, out var refusal));
        return refusal;
    }

    private Task<IReadOnlyList<CatalogEntry>> ListAsync(TenantContext context) => Catalog.ListAsync(context, CancellationToken.None);

    private async Task<CatalogEntry> SaveAsync(TenantContext context, Persona persona)
    {
        Assert.True((await Catalog.SaveAsync(context, persona, CancellationToken.None)).IsOk(out var entry, out var refusal), refusal?.Message);
        return entry;
    }

    private async Task StandAsync(TenantContext context, string code, PersonaStanding standing)
    {
        Assert.True((await Catalog.StandAsync(context, code, standing, CancellationToken.None)).IsOk(out var entry, out var refusal), refusal?.Message);
        Assert.Equal(standing, entry.Standing);
    }

    private async Task<PersonaStanding> StandingAsync(TenantContext context, string code) => (await ListAsync(context)).Single(entry => entry.Persona.Code == code).Standing;
}

public sealed class PersonaCatalogOnSqliteTests() : PersonaCatalogConformance(DatabaseEngine.Sqlite);

public sealed class PersonaCatalogOnPostgresTests() : PersonaCatalogConformance(DatabaseEngine.PostgreSql);
