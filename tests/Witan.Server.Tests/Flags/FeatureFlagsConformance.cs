using Witan.Data;
using Witan.Data.Audit;
using Witan.Kernel.Results;
using Witan.Memory.Serving;
using Witan.Server.Flags;
using Witan.Server.Tests.SignIn;
using Witan.Testing;
using Witan.Testing.Processes;

namespace Witan.Server.Tests.Flags;

/// <summary>What flags must do, whichever database keeps them.</summary>
public abstract class FeatureFlagsConformance(DatabaseEngine engine) : StoreConformance(engine)
{
    private readonly TemporaryDirectory _directory = new();

    private AuditLog Audit => new(Database, Time);

    [Fact]
    public async Task AFlag_IsAsTheSettingsSay_UntilSomebodySaysOtherwise()
    {
        await using var memory = Memory(new MemoryFlags { IndexPercent = 70 });
        var flags = new FeatureFlags(Database, Audit, memory, Time);
        Assert.Equal((70, 0L, null), Shape(await FindAsync(flags, "memory.index")));
        var change = Ok(await flags.SetAsync(Ada, "memory.index", 30, 0, CancellationToken.None));
        Assert.True(change.IsDone);
        Assert.Equal((30, 1L, "ada"), Shape(change.Now));
        Assert.Equal((30, 100, 0), (memory.Flags.IndexPercent, memory.Flags.DiversityPercent, memory.Flags.TimeClustersPercent));
        var entry = Assert.Single(await Audit.ListAsync(Ada, 10, null, null, CancellationToken.None));
        Assert.Equal(("flag.set", "memory.index", """{"before":70,"percent":30}"""), (entry.Action, entry.ResourceId, entry.Details));
        Assert.Equal(["memory.diversity", "memory.index", "memory.timeClusters"], (await flags.ListAsync(CancellationToken.None)).Select(flag => flag.Name));
    }

    [Fact]
    public async Task AChangeOfAnotherVersion_ChangesNothing_AndIsNotAudited()
    {
        await using var memory = Memory(new MemoryFlags());
        var flags = new FeatureFlags(Database, Audit, memory, Time);
        Ok(await flags.SetAsync(Ada, "memory.diversity", 10, 0, CancellationToken.None));
        foreach (var version in new[] { 0L, 2L })
        {
            var change = Ok(await flags.SetAsync(Ben, "memory.diversity", 20, version, CancellationToken.None));
            Assert.False(change.IsDone);
            Assert.Equal((10, 1L, "ada"), Shape(change.Now));
        }

        Assert.True(Ok(await flags.SetAsync(Ben, "memory.diversity", 20, 1, CancellationToken.None)).IsDone);
        Assert.Equal((20, 2L, "ben"), Shape(await FindAsync(flags, "memory.diversity")));
        Assert.Equal(2, (await Audit.ListAsync(Boss, 10, null, null, CancellationToken.None)).Count);
    }

    [Fact]
    public async Task ManyAtOnce_OneOfThemChangesIt()
    {
        await using var memory = Memory(new MemoryFlags());
        var flags = new FeatureFlags(Database, Audit, memory, Time);
        var changes = await Task.WhenAll(Enumerable.Range(1, 8).Select(percent => flags.SetAsync(Ada, "memory.index", percent, 0, CancellationToken.None)));
        Assert.Equal(1, changes.Count(change => Ok(change).IsDone));
    }

    [Fact]
    public async Task AnotherProcess_FollowsWithinItsRest()
    {
        await using var here = Memory(new MemoryFlags());
        await using var there = Memory(new MemoryFlags());
        Ok(await new FeatureFlags(Database, Audit, here, Time).SetAsync(Ada, "memory.timeClusters", 100, 0, CancellationToken.None));
        using var end = new CancellationTokenSource();
        var following = new FeatureFlags(Database, Audit, there, Time).FollowAsync(end.Token);
        await Eventually.TrueAsync(
            () =>
            {
                Time.Advance(FeatureFlags.LookEvery);
                return there.Flags.TimeClustersPercent == 100;
            },
            "the other process has seen the change");
        await end.CancelAsync();
        await following;
    }

    [Theory]
    [InlineData("memory.index", -1)]
    [InlineData("memory.index", 101)]
    [InlineData("memory.index", null)]
    [InlineData("memory.none", 10)]
    public async Task WhatIsNoFlagOrNoShare_IsRefused(string name, int? percent)
    {
        await using var memory = Memory(new MemoryFlags());
        var flags = new FeatureFlags(Database, Audit, memory, Time);
        Assert.False((await flags.SetAsync(Ada, name, percent, 0, CancellationToken.None)).IsOk(out _, out var refusal));
        Assert.IsType(name == "memory.none" ? typeof(NotFound) : typeof(InvalidInput), refusal);
        Assert.Equal(new MemoryFlags(), memory.Flags);
    }

    public override async ValueTask DisposeAsync()
    {
        _directory.Dispose();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private static (int Percent, long Version, string? By) Shape(FeatureFlag flag) => (flag.Percent, flag.Version, flag.ChangedBy);

    private static async Task<FeatureFlag> FindAsync(FeatureFlags flags, string name) => Ok(await flags.FindAsync(name, CancellationToken.None));

    private MemoryService Memory(MemoryFlags flags) => new(Database, Audit, new MemoryOptions { DataDirectory = _directory.Path, Flags = flags }, Time, "operator");
}
