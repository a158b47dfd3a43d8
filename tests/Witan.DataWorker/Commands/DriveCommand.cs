using System.Runtime.InteropServices;
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

/// <summary>A node that drives scripted runs, each under the script that it was opened with, until SIGTERM, or until its standard input is closed.</summary>
internal static class DriveCommand
{
    public static async Task<int> RunAsync(string place, int perNode)
    {
        using var asked = new CancellationTokenSource();
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
        {
            context.Cancel = true;
            asked.Cancel();
        });
        var data = DataAt(place);
        await using var database = await Databases.OpenAsync(data, new DataModel(RunsData.Module), TimeProvider.System, CancellationToken.None);
        var changes = new RunChanges();
        await using var worker = new RunWorker(
            new ToldDrives(EngineOn(database, changes)), new DatabaseDueRuns(new DueWork(database)), data, OptionsFor(perNode), TimeProvider.System, new Complaints());
        using var wakes = changes.ListenToAll(worker.Wake);
        using var ended = new CancellationTokenSource();
        var watching = new RunWatcher(database, changes).RunAsync(ended.Token);
        await worker.StartAsync(CancellationToken.None);
        Lines.Print($"started {worker.Name}");
        // On a thread of its own: the console's reader blocks whoever asks it, awaited or not.
        await Task.WhenAny(Task.Run(Console.In.ReadToEnd, CancellationToken.None), Task.Delay(Timeout.Infinite, asked.Token));
        await worker.StopAsync(CancellationToken.None);
        await ended.CancelAsync();
        await watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Lines.Print("stopped");
        return 0;
    }

    private static DataOptions DataAt(string place) => place.Contains("://", StringComparison.Ordinal)
        ? new DataOptions { Directory = Path.GetTempPath(), DatabaseUrl = place }
        : new DataOptions { Directory = place };

    /// <summary>The limits of the cluster are as wide as one node, so that one node may be filled.</summary>
    private static RunWorkerOptions OptionsFor(int perNode)
    {
        var usual = new RunWorkerOptions();
        return usual with
        {
            ConcurrencyPerNode = perNode,
            ConcurrencyPerTenant = Math.Max(perNode, usual.ConcurrencyPerTenant),
            ConcurrencyInAll = Math.Max(perNode, usual.ConcurrencyInAll),
        };
    }

    private static RunEngine EngineOn(IDatabase database, RunChanges changes)
    {
        var journal = new DatabaseJournal(database, ScriptHost.Catalog(), TimeProvider.System) { Changes = changes };
        var services = new RunServices(journal, new RunDefinitions(database, TimeProvider.System), changes, TimeProvider.System);
        return ScriptHost.EngineOf(Script.Of(1), services, ToldDrives.Telling());
    }
}
