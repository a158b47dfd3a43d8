using Witan.DataWorker;
using Witan.Testing;

namespace Witan.EndToEnd.Tests.Storage;

/// <summary>Every system call by which the database's files are opened, written and synced fails in turn, once and for good.</summary>
/// <remarks>
/// A run of the tests tries every <see cref="WriteStride"/>-th write, every <see cref="SyncStride"/>-th sync and every <see cref="OpeningStride"/>-rd opening, from
/// where the seed says; <c>WITAN_FAULTS=all</c>, as <c>bench/faults.sh</c> sets it, tries them all.
/// </remarks>
public sealed class DataFaultTests : IDisposable
{
    private const string Writes = "pwrite64";
    private const string Syncs = "fsync,fdatasync";
    private const string Openings = "openat";
    private const int WriteStride = 29;
    private const int SyncStride = 4;
    private const int OpeningStride = 3;
    private const int AtOnce = 2;

    private static readonly bool All = Environment.GetEnvironmentVariable("WITAN_FAULTS") == "all";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData(Writes, "ENOSPC")]
    [InlineData(Writes, "EIO")]
    [InlineData(Syncs, "ENOSPC")]
    [InlineData(Syncs, "EIO")]
    [InlineData(Openings, "ENOSPC")]
    [InlineData(Openings, "EIO")]
    public async Task Script_EveryCallFailsInTurn_IsToldInWordsAndLosesNothing(string call, string error)
    {
        var points = new List<FaultPoint>();
        // A new database writes much while it is opened; one that stands lets the faults through to the writes.
        foreach (var stands in new[] { false, true })
        {
            points.AddRange(await SweepAsync(StrideOf(call), async number => new FaultPoint(
                await RunAsync("script", new Injection(call, error, $"{number}"), stands),
                await RunAsync("script", new Injection(call, error, $"{number}+"), stands))));
        }

        Repository.WriteTable($"data-faults-{call}-{error}", FaultPoint.Table(call, error, points));
        Assert.True(points.Count > 2, $"Only {points.Count} calls had their turn.");
        Assert.Contains(points, point => point.ForGood.FaultCount > 0);
    }

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData(Writes, 12)]
    [InlineData(Syncs, 2)]
    public async Task Batch_LosesItsTransaction_FailsOnlyThoseThatCannotBeMade(string call, int stride)
    {
        var points = await SweepAsync(All ? 1 : stride, async number => new FaultPoint(
            await RunAsync("neighbours", new Injection(call, "ENOSPC", $"{number}"), stands: true),
            await RunAsync("neighbours", new Injection(call, "ENOSPC", $"{number}+"), stands: true)));
        // What fails once can be made when it is tried again, and so can whatever shared the batch with it.
        Assert.All(points, point => Assert.True(point.Once.FaultCount == 0, $"{point.Once.Injection}:\n{point.Once.Result.Output}"));
        Assert.Contains(points, point => point.ForGood.FaultCount > 0);
    }

    /// <summary>Nothing may be acknowledged by a database that was left with another journal than the one that it was opened for.</summary>
    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("ENOSPC")]
    [InlineData("EIO")]
    public async Task Opening_NewFileMeetsAFault_IsTriedAgainOrTold(string error)
    {
        const int ofTheJournalMode = 8;
        var points = await Task.WhenAll(Enumerable.Range(1, ofTheJournalMode).Select(number =>
            RunAsync("neighbours", new Injection(Writes, error, $"{number}"), stands: false)));
        Assert.Contains(points, point => point is { FaultCount: > 0, Acks.Count: > 0 });
    }

    private static int StrideOf(string call) => call switch
    {
        _ when All => 1,
        Writes => WriteStride,
        Syncs => SyncStride,
        _ => OpeningStride,
    };

    /// <summary>Counts up until no call is left to fail.</summary>
    private static async Task<IReadOnlyList<FaultPoint>> SweepAsync(int stride, Func<int, Task<FaultPoint>> tryAsync)
    {
        var points = new List<FaultPoint>();
        for (var number = 1 + (Worker.Seed % stride); ; number += AtOnce * stride)
        {
            var first = number;
            var some = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(step => Task.Run(() => tryAsync(first + (step * stride)))));
            points.AddRange(some.Where(point => point.Once.Injected));
            if (!some.All(point => point.Once.Injected))
            {
                return points;
            }
        }
    }

    private async Task<FaultRun> RunAsync(string command, Injection injection, bool stands)
    {
        var directory = _directory.Combine($"{command} {injection} {stands}");
        if (stands)
        {
            await (await WorkerData.OpenAsync(directory)).DisposeAsync();
        }

        var run = await injection.RunAsync(command, directory);
        run.AssertOrderly();
        await run.AssertKeptAsync(directory);
        Directory.Delete(directory, recursive: true);
        return run;
    }
}
