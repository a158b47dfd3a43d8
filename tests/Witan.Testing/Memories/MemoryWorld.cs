using System.Globalization;
using Witan.Data;
using Witan.Data.Audit;
using Witan.Memory.Serving;
using Witan.Testing.Simulation;

namespace Witan.Testing.Memories;

/// <summary>A hundred mixed operations on one memory by two processes, interleaved by a seed, and what must hold afterwards.</summary>
/// <remarks>
/// Every await of the memory comes back through one scheduler that the seed orders, and each call of the real database is one of its steps. A
/// world that has nothing more to run, no timer and unfinished operations hangs: no clock on the wall decides that. Only ids are chance of the platform's.
/// </remarks>
public sealed class MemoryWorld : IAsyncDisposable
{
    /// <summary>How many operations a world has.</summary>
    public const int Operations = 100;

    private const int Actors = 10;
    private const int TimersMax = 10_000;

    private readonly TemporaryDirectory _directory;
    private readonly ManualTimeProvider _time = new();
    private readonly WorldLedger _ledger = new();
    private readonly int _seed;
    private readonly IDatabase _real;
    private readonly IDatabase _database;
    private readonly MemorySlot[] _slots;

    private MemoryWorld(int seed, TemporaryDirectory directory, IDatabase real, Func<IDatabase, IDatabase>? wrap)
    {
        (_seed, _directory, _real) = (seed, directory, real);
        var stepped = new SteppedDatabase(real);
        _database = wrap?.Invoke(stepped) ?? stepped;
        _slots = [new MemorySlot(Open), new MemorySlot(Open)];
    }

    /// <summary>Lets a seed's world happen, and judges it.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="places">Where databases come from.</param>
    /// <param name="wrap">Plants a fault; null for none.</param>
    public static async Task<MemoryWorldResult> RunAsync(int seed, MemoryPlaces places, Func<IDatabase, IDatabase>? wrap = null)
    {
        ArgumentNullException.ThrowIfNull(places);
        var directory = new TemporaryDirectory();
        await using var world = new MemoryWorld(seed, directory, await places.CopyAsync(directory.Path), wrap);
        return await world.RunAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _real.DisposeAsync();
        _directory.Dispose();
    }

    private MemoryService Open() => new(
        _database,
        new AuditLog(_database, _time),
        new MemoryOptions { DataDirectory = _directory.Path, WritesMax = 3, WaitingMax = 4, SaveAfter = 5, CacheMax = 16 },
        _time,
        "operator");

    private async Task<MemoryWorldResult> RunAsync()
    {
        var chance = new Random(_seed);
        var scheduler = new SimulationScheduler(chance);
        var deeds = new WorldDeeds(_slots, _ledger, _time, chance);
        var actors = Enumerable.Range(0, Actors).Select(_ => scheduler.StartAsync(() => ActAsync(deeds, chance))).ToList();
        var all = Task.WhenAll(actors);
        for (var timers = 0; timers < TimersMax; timers++)
        {
            scheduler.RunReady();
            if (all.IsCompleted || _time.NextTimer is not { } due)
            {
                break;
            }

            _time.Advance(due - _time.GetUtcNow());
        }

        if (!all.IsCompleted)
        {
            _ledger.Failures.Add(string.Create(CultureInfo.InvariantCulture, $"{actors.Count(actor => !actor.IsCompleted)} of {Actors} actors hang: {string.Join(", ", deeds.UnderWay)}."));
        }
        else
        {
            await all;
            await new WorldCheck(_ledger, [.. _slots.Select(slot => slot.Service)], Open).RunAsync();
            foreach (var slot in _slots)
            {
                await slot.DisposeAsync();
            }
        }

        return new MemoryWorldResult(_seed, deeds.Ended, deeds.Busy, scheduler.Steps, _ledger.Failures);
    }

    private async Task ActAsync(WorldDeeds deeds, Random chance)
    {
        for (var turn = 0; turn < Operations / Actors; turn++)
        {
            try
            {
                await deeds.DoAsync(chance.Next());
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                _ledger.Failures.Add($"An operation threw {error.GetType().Name}: {error.Message}");
            }
        }
    }
}
