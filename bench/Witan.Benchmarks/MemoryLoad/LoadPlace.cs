using System.Diagnostics;
using Witan.Data;
using Witan.Data.Audit;
using Witan.Data.Model;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Memory;
using Witan.Memory.Episodes;
using Witan.Memory.Recall;
using Witan.Memory.Serving;
using Witan.Testing.Databases;

namespace Witan.Benchmarks.MemoryLoad;

/// <summary>A memory in a database of its own, filled so that a question has something to find.</summary>
internal sealed class LoadPlace : IAsyncDisposable
{
    private readonly TestDatabase _place;
    private readonly IDatabase _database;
    private readonly MemoryOptions _options;

    private LoadPlace(TestDatabase place, IDatabase database, MemoryOptions options)
    {
        (_place, _database, _options) = (place, database, options);
        Memory = Open();
    }

    public static TenantContext Context => TenantContext.Local;

    public MemoryService Memory { get; }

    public string DatabasePath => _place.Options.DatabasePath;

    /// <summary>Opens one.</summary>
    public static async Task<LoadPlace> OpenAsync(DatabaseEngine engine, Func<DataOptions, DataOptions>? data = null, Func<MemoryOptions, MemoryOptions>? memory = null)
    {
        var model = new DataModel(MemoryData.Module);
        var place = await TestDatabase.PlaceAsync(engine, model);
        var database = await Databases.OpenAsync(data?.Invoke(place.Options) ?? place.Options, model, TimeProvider.System, CancellationToken.None);
        var options = new MemoryOptions { DataDirectory = place.Directory.Path };
        return new LoadPlace(place, database, memory?.Invoke(options) ?? options);
    }

    /// <summary>Keeps so many episodes of three steps.</summary>
    public async Task FillAsync(int episodes)
    {
        for (var number = 0; number < episodes; number++)
        {
            _ = await CompleteAsync(number);
        }
    }

    /// <summary>Keeps one whole episode, as a board that ends does.</summary>
    public Task<Result<Episode>> CompleteAsync(int number) => Memory.RecordAsync(
        Context,
        new NewEpisode(new TaskContext { Domain = "load" }, $"Move ledger {number} to the cluster {LoadTexts.Words(number, 12)}."),
        [.. Enumerable.Range(0, 3).Select(step => new NewStep("rope", $"Pull {LoadTexts.Words((number * 3) + step, 14)}."))],
        new EpisodeOutcome(MemoryOutcome.Success, "It works."),
        CancellationToken.None);

    /// <summary>Asks one question.</summary>
    public Task<Result<Recalled>> AskAsync(int number) =>
        Memory.RecallAsync(Context, new MemoryQuestion($"what became of {LoadTexts.Words(number, 3)}"), CancellationToken.None);

    /// <summary>Counts what the index lacks or holds too much, and what was acknowledged and is not kept.</summary>
    public async Task<(long Unindexed, long Dropped)> CheckAsync(long acknowledgedRows)
    {
        var report = await Memory.ReconcileAsync(Context, CancellationToken.None);
        return (report.Missing + report.Foreign, acknowledgedRows - report.Live);
    }

    /// <summary>Gets how large the index is, in bytes.</summary>
    public long IndexBytes() => Memory.FiguresAsync(Context, CancellationToken.None).GetAwaiter().GetResult().Index.Bytes;

    /// <summary>Gets what the process takes of the machine's memory, rubbish taken out before.</summary>
    public static long Resident()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }

    public async ValueTask DisposeAsync()
    {
        await Memory.DisposeAsync();
        await _database.DisposeAsync();
        await _place.DisposeAsync();
    }

    private MemoryService Open() => new(_database, new AuditLog(_database, TimeProvider.System), _options, TimeProvider.System, "operator");
}
