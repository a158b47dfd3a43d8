using Witan.Data;
using Witan.Server.Health;
using Witan.Server.Jobs;

namespace Witan.Server.Hosting;

/// <summary>The program's parts that the server offers; the composition makes them.</summary>
public sealed record ServerParts
{
    /// <summary>Gets the database.</summary>
    public required IDatabase Database { get; init; }

    /// <summary>Gets the clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Gets what says whether it can work; null for a server that is never ready.</summary>
    public Readiness? Readiness { get; init; }

    /// <summary>Gets the jobs; null for a server that has none.</summary>
    public JobCatalog? Jobs { get; init; }

    /// <summary>Gets what tells the truth about the server; null when nothing does.</summary>
    public StatusReader? Status { get; init; }
}
