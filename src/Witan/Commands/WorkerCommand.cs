using System.CommandLine;
using Witan.Data.Due;
using Witan.Input;
using Witan.Output;
using Witan.Runs.Activation;
using Witan.Runs.Driving;
using Witan.Runs.Journal;

namespace Witan.Commands;

/// <summary><c>witan worker</c>: drives every run that has something to do, until it is told to stop.</summary>
internal static class WorkerCommand
{
    private const int GraceMaxSeconds = 600;

    public static Command Build(CommandContext context)
    {
        var defaults = new RunWorkerOptions();
        var inAll = Count("--in-all", "The most runs at once, of all tenants and on all nodes.", defaults.ConcurrencyInAll);
        var perTenant = Count("--per-tenant", "The most runs of one tenant at once, on all nodes.", defaults.ConcurrencyPerTenant);
        var perNode = Count("--per-node", "The most runs that this process drives at once.", defaults.ConcurrencyPerNode);
        var grace = new Option<int>("--grace")
        {
            Description = $"How many seconds a stop waits for the steps in flight before it breaks them off, 0 to {GraceMaxSeconds}.",
            HelpName = "SECONDS",
            DefaultValueFactory = _ => (int)defaults.Grace.TotalSeconds,
        };
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print what happens as JSON, one object a line.");
        var command = new Command("worker", "Drive every run that has something to do: alone beside SQLite, together with others on PostgreSQL.")
        {
            inAll, perTenant, perNode, grace, data, json,
        };
        command.SetAction(parsed => RunAsync(
            context,
            DataPaths.Resolve(parsed.GetValue(data)),
            new RunWorkerOptions
            {
                ConcurrencyInAll = parsed.GetValue(inAll),
                ConcurrencyPerTenant = parsed.GetValue(perTenant),
                ConcurrencyPerNode = parsed.GetValue(perNode),
                Grace = TimeSpan.FromSeconds(parsed.GetValue(grace)),
            },
            parsed.GetValue(json)));
        return command;
    }

    private static Option<int> Count(string name, string description, int value) =>
        new(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => value };

    private static async Task<int> RunAsync(CommandContext context, string dataDirectory, RunWorkerOptions options, bool json)
    {
        if (options.Fault() is { } fault)
        {
            return CommandErrors.Report(fault, ExitCodes.BadInput);
        }

        var data = DataSettings.For(dataDirectory);
        using var alone = data.DatabaseUrl is null ? WorkerLock.Take(dataDirectory) : null;
        if (data.DatabaseUrl is null && alone is null)
        {
            return CommandErrors.Report($"Another worker drives the runs in {dataDirectory}. One is enough beside SQLite; several need PostgreSQL.", ExitCodes.Failed);
        }

        await using var workspace = await Workspace.OpenAsync(dataDirectory, context.Time, context.Signals.Stop);
        var lines = new WorkerLines(context.Time, json);
        await using var worker = new RunWorker(
            new ToldDrives(workspace.Engine, lines), new DatabaseDueRuns(new DueWork(workspace.Database)), data, options, context.Time, new WorkerLogger(lines));
        using var wakes = workspace.Changes.ListenToAll(worker.Wake);
        using var ended = new CancellationTokenSource();
        var watching = new RunWatcher(workspace.Database, workspace.Changes).RunAsync(ended.Token);
        using var mail = new OutgoingMail(workspace, dataDirectory, context.Time);
        await worker.StartAsync(context.Signals.Stop);
        var sending = mail.Pump(fault => lines.Say("not-sent", $"Messages wait: {fault.Message}")).RunAsync(worker.Name ?? ProcessName.Own, ended.Token);
        lines.Say("started", $"Worker {worker.Name} drives the runs in {workspace.Database.Place}. Ctrl-C stops it in good order.");
        await UntilAsync(context.Signals.Stop);
        lines.Say("stopping", $"Stopping: the steps in flight have {options.Grace.TotalSeconds:0} s to end.");
        await worker.StopAsync(context.Signals.Abort);
        await ended.CancelAsync();
        await watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await sending;
        lines.Say("stopped", "Stopped. What is not finished goes on when a worker starts.");
        return ExitCodes.Ok;
    }

    internal static async Task UntilAsync(CancellationToken stop)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registered = stop.Register(() => asked.TrySetResult());
        await asked.Task;
    }
}
