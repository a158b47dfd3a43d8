using Witan.Data;
using Witan.Data.Due;
using Witan.Data.Model;
using Witan.Runs;
using Witan.Runs.Activation;
using Witan.Runs.Definitions;
using Witan.Runs.Engine;
using Witan.Runs.Journal;
using Witan.Testing.Scripts;

namespace Witan.DataWorker.Commands;

/// <summary>A node of a cluster that drives runs of slow steps, until somebody kills it or closes its standard input.</summary>
internal static class DriveCommand
{
    private const int PerNode = 4;

    public static async Task<int> RunAsync(string address, int steps, int stepMs)
    {
        var options = new DataOptions { Directory = Path.GetTempPath(), DatabaseUrl = address };
        await using var database = await Databases.OpenAsync(options, new DataModel(RunsData.Module), TimeProvider.System, CancellationToken.None);
        var changes = new RunChanges();
        var journal = new DatabaseJournal(database, ScriptHost.Catalog(), TimeProvider.System) { Changes = changes };
        var engine = ScriptHost.EngineOf(
            Script.Of(steps, stepMs), new RunServices(journal, new RunDefinitions(database, TimeProvider.System), changes, TimeProvider.System), ToldDrives.Telling());
        var drives = new ToldDrives(engine);
        await using var worker = new RunWorker(
            drives, new DatabaseDueRuns(new DueWork(database)), options, new RunWorkerOptions { ConcurrencyPerNode = PerNode }, TimeProvider.System, new Complaints());
        await worker.StartAsync(CancellationToken.None);
        Lines.Print($"started {worker.Name}");
        await Console.In.ReadToEndAsync(CancellationToken.None);
        await worker.StopAsync(CancellationToken.None);
        Lines.Print("stopped");
        return 0;
    }
}
