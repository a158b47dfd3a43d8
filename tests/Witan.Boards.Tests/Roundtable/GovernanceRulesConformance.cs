using Witan.Boards.Roundtable.Governance;
using Witan.Data;
using Witan.Data.Audit;
using Witan.Data.Model;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Models;
using Witan.Runs;
using Witan.Testing.Databases;

namespace Witan.Boards.Tests.Roundtable;

/// <summary>A tenant's governance rules, on either engine.</summary>
public abstract class GovernanceRulesConformance(DatabaseEngine engine) : IAsyncLifetime
{
    private static readonly TenantContext North = new(new TenantId("north"), new UserId("ada"));
    private static readonly TenantContext South = new(new TenantId("south"), new UserId("ada"));

    private TestDatabase? _place;

    private GovernanceRules Rules => new(_place!.Database, new AuditLog(_place.Database, TimeProvider.System), "operator");

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
        var entries = await Rules.ListAsync(North, CancellationToken.None);
        Assert.Equal(SeededRules.All.Select(rule => rule.Code), entries.Select(entry => entry.Rule.Code));
        Assert.All(entries, entry => Assert.True(entry is { IsOn: true, IsSeeded: true, IsChanged: false }));
    }

    [Fact]
    public async Task SaveSwitchAndRemove_ChangeOneTenantAlone()
    {
        var strict = SeededRules.All.First(rule => rule.Code == "cost-analysed") with { Severity = GovernanceSeverity.Critical };
        Assert.True((await Rules.SaveAsync(North, strict, CancellationToken.None)).IsOk(out var changed, out _));
        Assert.True(changed.IsChanged);
        Assert.True((await Rules.SaveAsync(North, Own("own-rule"), CancellationToken.None)).IsOk(out _, out _));
        Assert.True((await Rules.SwitchAsync(North, "tests-first", isOn: false, CancellationToken.None)).IsOk(out var off, out _));
        Assert.False(off.IsOn);
        var entries = await Rules.ListAsync(North, CancellationToken.None);
        Assert.Equal(GovernanceSeverity.Critical, entries.First(entry => entry.Rule.Code == "cost-analysed").Rule.Severity);
        Assert.Contains(entries, entry => entry is { IsSeeded: false, Rule.Code: "own-rule" });
        Assert.All(await Rules.ListAsync(South, CancellationToken.None), entry => Assert.True(entry is { IsOn: true, IsChanged: false, IsSeeded: true }));

        Assert.True((await Rules.RemoveAsync(North, "own-rule", CancellationToken.None)).IsOk(out _, out _));
        Assert.True((await Rules.RemoveAsync(North, "cost-analysed", CancellationToken.None)).IsOk(out _, out _));
        entries = await Rules.ListAsync(North, CancellationToken.None);
        Assert.Equal(SeededRules.All.Count, entries.Count);
        Assert.False(entries.First(entry => entry.Rule.Code == "cost-analysed").IsChanged);
    }

    [Fact]
    public async Task WhatCannotBe_IsRefused()
    {
        Assert.False((await Rules.RemoveAsync(North, "phased-work", CancellationToken.None)).IsOk(out _, out var seeded));
        Assert.IsType<Conflict>(seeded);
        Assert.False((await Rules.SwitchAsync(North, "nobody", isOn: true, CancellationToken.None)).IsOk(out _, out var unknown));
        Assert.IsType<NotFound>(unknown);
        Assert.False((await Rules.SaveAsync(North, Own("No Code"), CancellationToken.None)).IsOk(out _, out var code));
        Assert.IsType<InvalidInput>(code);
        Assert.False((await Rules.SaveAsync(North, Own("long") with { Requirement = new string('x', GovernanceLimits.RequirementLengthMax + 1) }, CancellationToken.None)).IsOk(out _, out _));
        Assert.True((await Rules.SaveAsync(North, Own("long") with { Requirement = new string('x', GovernanceLimits.RequirementLengthMax) }, CancellationToken.None)).IsOk(out _, out _));
        for (var number = SeededRules.All.Count + 1; number < GovernanceLimits.RulesMax; number++)
        {
            Assert.True((await Rules.SaveAsync(North, Own($"rule-{number}"), CancellationToken.None)).IsOk(out _, out _));
        }

        Assert.False((await Rules.SaveAsync(North, Own("one-more"), CancellationToken.None)).IsOk(out _, out var most));
        Assert.Contains($"{GovernanceLimits.RulesMax}", Assert.IsType<Conflict>(most).Message, StringComparison.Ordinal);
    }

    private static GovernanceRule Own(string code) => new()
    {
        Code = code, Title = "Own", Requirement = "Something.", Severity = GovernanceSeverity.Minor, Check = RuleCheck.Documents, Cues = ["something"],
    };
}

public sealed class GovernanceRulesOnSqliteTests() : GovernanceRulesConformance(DatabaseEngine.Sqlite);

public sealed class GovernanceRulesOnPostgresTests() : GovernanceRulesConformance(DatabaseEngine.PostgreSql);
