using System.CommandLine;
using Witan.Input;
using Witan.Input.Catalog;
using Witan.Output;
using Witan.Server.Supervision;

namespace Witan.Commands;

/// <summary><c>witan up</c>: keeps a server serving.</summary>
internal static class UpCommand
{
    public static Command Build(CommandContext context)
    {
        var urls = ServeCommand.Urls();
        var data = SharedOptions.Data();
        var log = ServeCommand.Log();
        var json = SharedOptions.Json("Print what happens as JSON, one object a line.");
        var command = new Command("up", "Keep a server serving: start it, watch that it answers, and start it again when it crashed or hangs.") { urls, data, log, json };
        command.SetAction(parsed => RunAsync(context, DataPaths.Resolve(parsed.GetValue(data)), parsed.GetValue(urls), parsed.GetValue(log), new SupervisorLines(context.Time, parsed.GetValue(json))));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, string dataDirectory, string[]? named, string? log, SupervisorLines lines)
    {
        var settings = ServerSettings.Read(dataDirectory);
        var options = settings.Supervisor;
        var urls = named is { Length: > 0 } ? named : settings.Server.Urls;
        using var alone = SupervisorLock.Take(dataDirectory, SupervisorLock.SupervisorFile);
        if (alone is null)
        {
            var holder = SupervisorLock.Holder(dataDirectory, SupervisorLock.SupervisorFile) is { } number ? $" (process {number})" : string.Empty;
            return CommandErrors.Report($"Another 'witan up'{holder} keeps the server of {dataDirectory}. Stop it first, or name another directory with --data.", ExitCodes.Failed);
        }

        // The server of a supervisor that was killed ends by itself within moments; until then the port is its own.
        using (var free = await SupervisorLock.TakeAsync(dataDirectory, SupervisorLock.ServerFile, options.OrphanWait, context.Time, context.Signals.Stop))
        {
            if (free is null)
            {
                var holder = SupervisorLock.Holder(dataDirectory, SupervisorLock.ServerFile);
                return CommandErrors.Report($"A server of an earlier 'witan up' (process {holder}) still works on {dataDirectory}. End it, then try again.", ExitCodes.Failed);
            }
        }

        var command = Command(dataDirectory, urls, log);
        try
        {
            return await new Supervisor(command, options, context.Time, lines.Say, Console.Out.WriteLine).RunAsync(context.Signals.Stop, context.Signals.Abort);
        }
        catch (IOException error)
        {
            return CommandErrors.Report(error.Message, ExitCodes.Failed);
        }
    }

    /// <summary>The program itself, as it was started.</summary>
    private static SupervisedCommand Command(string dataDirectory, IReadOnlyList<string> urls, string? log)
    {
        var program = Environment.ProcessPath!;
        var hosted = Path.GetFileNameWithoutExtension(program) == "dotnet";
        return new SupervisedCommand(program, urls, addresses =>
        [
            .. hosted ? Environment.GetCommandLineArgs().Take(1) : [],
            "serve", ServeCommand.Supervised, "--data", dataDirectory, .. addresses.SelectMany(address => new[] { "--urls", address }), .. log is null ? Array.Empty<string>() : ["--log", log],
        ]);
    }
}
