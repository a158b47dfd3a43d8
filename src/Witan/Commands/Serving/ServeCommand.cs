using System.CommandLine;
using Witan.Data.Due;
using Witan.Input;
using Witan.Kernel.Identity;
using Witan.Output;
using Witan.Runs.Activation;
using Witan.Runs.Journal;
using Witan.Server.Hosting;
using Witan.Server.SignIn;

namespace Witan.Commands.Serving;

/// <summary><c>witan serve</c>: the HTTP server, and the worker that drives the runs.</summary>
internal static class ServeCommand
{
    public static Command Build(CommandContext context)
    {
        var urls = new Option<string[]>("--urls") { Description = "An address to listen on; may be given several times. Port 0 is any free one.", HelpName = "URL", DefaultValueFactory = _ => [ServerOptions.UrlDefault] };
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print what happens as JSON, one object a line.");
        var command = new Command("serve", "Serve the API and the pages, and drive every run that has something to do.") { urls, data, json };
        command.SetAction(parsed => RunAsync(context, DataPaths.Resolve(parsed.GetValue(data)), new ServerOptions { Urls = parsed.GetValue(urls)! }, parsed.GetValue(json)));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, string dataDirectory, ServerOptions options, bool json)
    {
        var data = DataSettings.For(dataDirectory);
        using var alone = data.DatabaseUrl is null ? WorkerLock.Take(dataDirectory) : null;
        if (data.DatabaseUrl is null && alone is null)
        {
            return CommandErrors.Report($"Another server or worker drives the runs in {dataDirectory}. One is enough beside SQLite; several need PostgreSQL.", ExitCodes.Failed);
        }

        await using var workspace = await Workspace.OpenAsync(dataDirectory, context.Time, context.Signals.Stop);
        var lines = new WorkerLines(context.Time, json);
        await using var worker = new RunWorker(
            new ToldDrives(workspace.Engine, lines), new DatabaseDueRuns(new DueWork(workspace.Database)), data, new RunWorkerOptions(), context.Time, new WorkerLogger(lines));
        using var wakes = workspace.Changes.ListenToAll(worker.Wake);
        using var ended = new CancellationTokenSource();
        var watching = new RunWatcher(workspace.Database, workspace.Changes).RunAsync(ended.Token);
        using var mail = new OutgoingMail(workspace, dataDirectory, context.Time);
        await worker.StartAsync(context.Signals.Stop);
        var sending = mail.Pump(fault => lines.Say("not-sent", $"Messages wait: {fault.Message}")).RunAsync(worker.Name ?? Runs.Driving.ProcessName.Own, ended.Token);
        try
        {
            await using var server = await StartAsync(workspace, dataDirectory, options, context.Signals.Stop);
            await GreetAsync(workspace, server, lines, context.Signals.Stop);
            await WorkerCommand.UntilAsync(context.Signals.Stop);
            lines.Say("stopping", $"Stopping: what is in flight has {options.Grace.TotalSeconds:0} s to end.");
            await server.StopAsync(context.Signals.Abort);
        }
        catch (IOException taken)
        {
            return CommandErrors.Report($"{taken.Message.TrimEnd('.')}. Choose another address with --urls, such as --urls http://127.0.0.1:0 for any free port.", ExitCodes.Failed);
        }
        finally
        {
            await worker.StopAsync(context.Signals.Abort);
            await ended.CancelAsync();
            await watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await sending;
        }

        lines.Say("stopped", "Stopped. What is not finished goes on with the next start.");
        return ExitCodes.Ok;
    }

    private static Task<WitanServer> StartAsync(Workspace workspace, string dataDirectory, ServerOptions options, CancellationToken stop)
    {
        var parts = new ServerParts
        {
            Version = Data.ProgramVersion.Text,
            DataDirectory = dataDirectory,
            Database = workspace.Database,
            Time = workspace.Engine.Services.Time,
            Journal = workspace.Journal,
            Catalog = workspace.Catalog,
            Changes = workspace.Changes,
            Engine = workspace.Engine,
            Swarm = workspace.Swarm,
            Board = workspace.Board,
            Roundtable = workspace.Roundtable,
            Personas = workspace.Personas,
            Rules = workspace.Rules,
            Decisions = workspace.Decisions,
            Desk = workspace.Desk,
            Earlier = workspace.Earlier,
            Reopening = workspace.Reopening,
            Memory = workspace.Memory,
            Audit = workspace.Audit,
            Models = workspace.Models,
        };
        return WitanServer.StartAsync(parts, options, log: null, stop);
    }

    /// <summary>Says where it listens; and as long as nobody can sign in, how the first administrator does.</summary>
    private static async Task GreetAsync(Workspace workspace, WitanServer server, WorkerLines lines, CancellationToken stop)
    {
        lines.Say("serving", $"Witan serves {string.Join(' ', server.Addresses)}. Ctrl-C stops it in good order.");
        var tenant = TenantContext.Local.Tenant;
        var time = workspace.Engine.Services.Time;
        if (!await new UserAccounts(workspace.Database, time).AnyAsync(tenant, stop))
        {
            var link = await new Invitations(workspace.Database, time).ForFirstAsync(tenant, stop);
            lines.Say("first", $"Nobody can sign in yet. The first administrator opens, once and within {Invitations.FirstLife.TotalHours:0} h: {server.Addresses[0]}/welcome#{link.ToText()}");
        }
    }
}
