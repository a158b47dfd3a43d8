using System.Collections.Concurrent;
using System.Globalization;
using Witan.Data;
using Witan.Data.Due;
using Witan.Kernel.Identity;
using Witan.Testing;
using Witan.Testing.Databases;
using Witan.Testing.Processes;

namespace Witan.EndToEnd.Tests.Runs;

/// <summary>Three <c>witan worker</c> on one PostgreSQL database; one is killed, one frozen and woken.</summary>
public sealed class ClusterTests : IAsyncLifetime
{
    private const int Tenants = 8;
    private const int RunsAtOnce = 12;

    /// <summary>The nodes that come to harm have few places, so that each drives some; the one that lasts has room for all.</summary>
    private const int PlacesOfOne = 4;

    /// <summary>How many commands open runs at once.</summary>
    private const int OpenersAtOnce = 3;

    private static readonly TimeSpan TakeOverMax = Promptness.Of(TimeSpan.FromSeconds(10));
    private static readonly TimeSpan EndMax = TimeSpan.FromMinutes(20);

    private readonly ConcurrentDictionary<string, TenantId> _opened = [];
    private TestDatabase _place = null!;
    private Dictionary<string, string> _environment = null!;

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public async ValueTask InitializeAsync()
    {
        _place = await TestDatabase.CreateAsync(DatabaseEngine.PostgreSql, ProgramData.Model);
        _environment = WitanEnvironment.Of(_place);
        for (var number = 0; number < Tenants; number++)
        {
            var tenant = TenantOf(number).Value;
            await _place.OperateAsync($"INSERT INTO tenants (tenant_id, name, is_demo, created_ms) VALUES ('{tenant}', '{tenant}', 0, 0);");
        }
    }

    public ValueTask DisposeAsync() => _place.DisposeAsync();

    [Fact]
    [Trait("Category", "Slow")]
    public async Task ThreeWorkers_OneKilledAndOneFrozenAndWoken_FinishEveryRunOnce()
    {
        await OpenAsync(TestScale.Of("WITAN_CLUSTER_RUNS", 24));
        // The two have fewer places than runs are admitted, so that both get some; the third, which has room for all, comes when they have.
        await using var killed = Start(PlacesOfOne);
        await using var frozen = Start(PlacesOfOne);
        await Eventually.TrueAsync(() => killed.Driving().Count > 0 && frozen.Driving().Count > 0, "both drive runs", () => $"{killed}\n{frozen}");
        await using var lasting = Start(RunsAtOnce);
        await Task.WhenAll(killed.KillAsync(), frozen.SignalAsync("STOP"));
        var at = Now;
        var (left, held) = (killed.Driving(), frozen.Driving());
        await Task.Delay(TimeSpan.FromSeconds(TestScale.Of("WITAN_CLUSTER_FREEZE", 12)));
        await frozen.SignalAsync("CONT");
        await AllOverAsync(() => $"{frozen}\n{lasting}");
        var check = new ClusterCheck(_place.Database);
        var results = await check.AllOnceAsync(_opened);
        // What was closed just before the signal, its line unsaid, is nobody's to take over.
        (left, held) = ([.. left.Where(run => check.ClosedAt[run] > at)], [.. held.Where(run => check.ClosedAt[run] > at)]);
        var (deadLate, frozenLate) = (Late(lasting, left, at), Late(lasting, held, at));
        Assert.Equal(0, await frozen.TerminateAsync());
        Assert.Equal(0, await lasting.TerminateAsync());

        Repository.WriteTable("cluster", string.Create(CultureInfo.InvariantCulture, $"""
            | runs | of the killed node, driven elsewhere after | of the frozen node, driven elsewhere after | of them refused when it woke | completed | results | ledger rows |
            | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            | {_opened.Count} | {left.Count}, {deadLate.TotalSeconds:0.0} s | {held.Count}, {frozenLate.TotalSeconds:0.0} s | {frozen.Runs("conflict").Count} | {_opened.Count} | {results} | {results} |

            """));
        Assert.InRange(deadLate, TimeSpan.Zero, TakeOverMax);
        Assert.InRange(frozenLate, TimeSpan.Zero, TakeOverMax);
    }

    private static TenantId TenantOf(int number) => new($"office{number % Tenants}");

    /// <summary>How long after a moment the last of some runs was driven by a node.</summary>
    private static TimeSpan Late(ClusterNode node, IReadOnlyList<string> runs, DateTimeOffset at)
    {
        var begun = node.Said.Where(said => said.What == "begin" && said.At > at).ToLookup(said => said.Run, said => said.At - at);
        return runs.Select(run => begun[run].Min()).DefaultIfEmpty().Max();
    }

    private ClusterNode Start(int places) =>
        ClusterNode.StartWorker(_environment, "--in-all", $"{RunsAtOnce}", "--per-node", $"{places}", "--per-tenant", "4");

    private async Task OpenAsync(int count)
    {
        // Long enough that a run takes a second, so that the kill meets several in the midst of their work.
        var plan = _place.Directory.Write("plan.md", string.Join("\n\n", Enumerable.Repeat(Samples.Flawed, 12)));
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = OpenersAtOnce }, async (number, _) =>
        {
            var environment = new Dictionary<string, string>(_environment) { ["WITAN_TENANT"] = TenantOf(number).Value };
            var opened = await WitanProcess.RunAsync(WitanProcess.Program, ["deliberate", plan, "--detach", "--quiet"], environment: environment);
            Assert.True(opened.ExitCode == 0, opened.Error);
            Assert.True(_opened.TryAdd(opened.Output.Trim(), TenantOf(number)));
        });
    }

    private async Task AllOverAsync(Func<string> found)
    {
        var due = new DueWork(_place.Database);
        await Eventually.TrueAsync(
            async () => (await due.ListAsync("run", Now + TimeSpan.FromDays(1), 1, 1, CancellationToken.None)).Count == 0, "nothing is due any more", found, EndMax);
    }
}
