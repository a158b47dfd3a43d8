using System.Diagnostics.Metrics;
using Witan.Data;
using Witan.Data.Due;
using Witan.Data.Operations;
using Witan.Models.Calls;
using Witan.Models.Settings;
using Witan.Models.Trace;
using Witan.Runs.Activation;
using Witan.Server.Health;
using Witan.Server.Jobs;
using Witan.Server.Tests.Jobs;
using Witan.Testing;

namespace Witan.Server.Tests.Health;

/// <summary>What the status says of a server that works, and of one whose database has gone.</summary>
public abstract class StatusReaderConformance(DatabaseEngine engine) : IAsyncLifetime
{
    private readonly string _provider = $"house-{Guid.NewGuid():N}";
    private ModelSightings _sightings = null!;
    private RunWorker _worker = null!;

    private protected ManualTimeProvider Time { get; } = new();

    private protected ServerWorld World { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        World = await ServerWorld.StartAsync(engine);
        _sightings = new ModelSightings(Time);
        _worker = new RunWorker(World.Parts.Engine, new DatabaseDueRuns(new DueWork(World.Parts.Database)), World.Options, new RunWorkerOptions(), TimeProvider.System);
        await _worker.StartAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _worker.DisposeAsync();
        _sightings.Dispose();
        await World.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Read_OfAServerThatWorks_IsRealOrAbsent()
    {
        var status = await Reader().ReadAsync(CancellationToken.None);
        Assert.True(status.IsReady);
        Assert.Equal((FactKind.Real, true, 0), (status.Database.Kind, status.Database.Value!.Exists, status.Database.Value.Pending));
        Assert.Equal((FactKind.Real, "sample"), (status.Jobs.Kind, Assert.Single(status.Jobs.Value!).Name));
        Assert.Equal((FactKind.Real, true), (status.Nodes.Kind, Assert.Single(status.Nodes.Value!).IsThis));
        Assert.Equal((FactKind.Real, true), (status.Disk.Kind, status.Disk.Value!.FreeBytes > 0));
        Assert.Equal((FactKind.Absent, null, "no backup was ever written"), (status.Backup.Kind, status.Backup.Value, status.Backup.Why));
    }

    [Fact]
    public async Task Models_AreToldAsTheyWereSeen_AndWhoWasNeverAskedIsAbsent()
    {
        var settings = new ModelSettings { Roles = new Dictionary<string, IReadOnlyList<string>> { ["core"] = [$"{_provider}/m", "analyst"] } };
        var reader = Reader(settings);
        var before = (await reader.ReadAsync(CancellationToken.None)).Models.Where(model => model.Value!.Role == "core").ToList();
        Assert.Equal([(FactKind.Absent, null), (FactKind.Real, true)], before.Select(model => (model.Kind, model.Value!.Answers)));
        using var meter = new Meter(ModelTelemetry.Name);
        meter.CreateCounter<long>(ModelTelemetry.CallsName).Add(
            1, new("gen_ai.provider.name", _provider), new("gen_ai.request.model", "m"), new KeyValuePair<string, object?>("witan.outcome", CallOutcomes.Unconfirmed));
        var after = (await reader.ReadAsync(CancellationToken.None)).Models[0];
        Assert.Equal((FactKind.Real, CallOutcomes.Unconfirmed, false), (after.Kind, after.Value!.LastOutcome, after.Value.Answers));
    }

    private protected StatusReader Reader(ModelSettings? models = null)
    {
        var database = World.Parts.Database;
        var history = new JobHistory(database, Time);
        var jobs = new IServerJob[] { new SampleJob(_ => Task.FromResult("done")) };
        var parts = new StatusParts(
            new Readiness([HealthParts.Database(database, TimeProvider.System)], new ReadinessOptions { CacheFor = TimeSpan.Zero, ProbeTimeout = TimeSpan.FromSeconds(30) }, TimeProvider.System),
            new DatabaseInspection(World.Options, ServerWorld.Model, Time),
            models ?? new ModelSettings(),
            _sightings,
            new JobCatalog(jobs, new JobRunner(history, "node-1", Time), history, Time),
            _worker,
            World.Parts.DataDirectory,
            DiskBytesMin: 1);
        return new StatusReader(parts, Time);
    }
}
