using Witan.Data.Operations;
using Witan.Runs.Activation;
using Witan.Server.Jobs;

namespace Witan.Server.Health;

/// <summary>The truth about a server, as far as it is known.</summary>
public sealed record ServerStatus
{
    /// <summary>Gets when this was put together.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets whether every critical part works.</summary>
    public required bool IsReady { get; init; }

    /// <summary>Gets the critical parts.</summary>
    public required IReadOnlyList<PartReport> Parts { get; init; }

    /// <summary>Gets the database.</summary>
    public required Fact<DatabaseStatus> Database { get; init; }

    /// <summary>Gets the models that the settings name for the local tenant, each once per role. A model that was never asked is absent: nobody knows.</summary>
    public required IReadOnlyList<Fact<ModelStatus>> Models { get; init; }

    /// <summary>Gets the jobs.</summary>
    public required Fact<IReadOnlyList<JobStanding>> Jobs { get; init; }

    /// <summary>Gets the disk.</summary>
    public required Fact<DiskStatus> Disk { get; init; }

    /// <summary>Gets the last backup; absent when there was none.</summary>
    public required Fact<BackupStatus> Backup { get; init; }

    /// <summary>Gets the nodes that drive runs, this one first.</summary>
    public required Fact<IReadOnlyList<WorkerNode>> Nodes { get; init; }
}
