using Witan.Data.Operations;
using Witan.Models.Settings;
using Witan.Runs.Activation;
using Witan.Server.Jobs;

namespace Witan.Server.Health;

/// <summary>From where the status is read.</summary>
/// <param name="Readiness">The critical parts.</param>
/// <param name="Database">The database.</param>
/// <param name="Models">Which models the settings name.</param>
/// <param name="Sightings">How they answered.</param>
/// <param name="Jobs">The jobs.</param>
/// <param name="Worker">Who drives the runs.</param>
/// <param name="DataDirectory">Where the data lies.</param>
/// <param name="DiskBytesMin">The least room on its disk.</param>
public sealed record StatusParts(
    Readiness Readiness, DatabaseInspection Database, ModelSettings Models, ModelSightings Sightings, JobCatalog Jobs, RunWorker Worker, string DataDirectory, long DiskBytesMin);
