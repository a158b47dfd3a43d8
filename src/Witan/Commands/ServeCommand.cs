using System.CommandLine;
using System.Net.Sockets;
using Witan.Input;
using Witan.Server.Hosting;
using Witan.Server.Supervision;

namespace Witan.Commands;

/// <summary><c>witan serve</c>: the HTTP server, and the worker that drives the runs.</summary>
internal static class ServeCommand
{
    /// <summary>The option with which a supervisor starts a server.</summary>
    public const string Supervised = "--supervised";

    public static Command Build(CommandContext context)
    {
        var urls = Urls();
        var data = SharedOptions.Data();
        var supervised = new Option<bool>(Supervised) { Hidden = true };
        var command = new Command("serve", "Serve the API and the pages, and drive every run that has something to do.") { urls, data, supervised };
        command.SetAction(parsed => RunAsync(context, DataPaths.Resolve(parsed.GetValue(data)), new ServerOptions { Urls = parsed.GetValue(urls)! }, parsed.GetValue(supervised)));
        return command;
    }

    /// <summary>The option that names addresses.</summary>
    public static Option<string[]> Urls() =>
        new("--urls") { Description = "An address to listen on; may be given several times. Port 0 is any free one.", HelpName = "URL", DefaultValueFactory = _ => [ServerOptions.UrlDefault] };

    private static async Task<int> RunAsync(CommandContext context, string dataDirectory, ServerOptions options, bool isSupervised)
    {
        context.Signals.LeavesTerminal = isSupervised;
        using var supervised = isSupervised ? SupervisedServer.Begin(dataDirectory, Console.OpenStandardInput(), context.Signals.Break) : null;
        if (isSupervised && supervised is null)
        {
            return CommandErrors.Report($"Another server works on {dataDirectory} under a supervisor.", ExitCodes.Failed);
        }

        await using var background = await ServerBackground.StartAsync(dataDirectory, context);
        if (background is null)
        {
            return CommandErrors.Report($"A worker or another server drives the runs in {dataDirectory}. Stop it first; several need PostgreSQL.", ExitCodes.Failed);
        }

        try
        {
            await using var server = await WitanServer.StartAsync(background.Parts, options, log: null, context.Signals.Stop);
            SayServing(server.Addresses, isSupervised);
            await WorkerCommand.UntilAsync(context.Signals.Stop);
            await server.StopAsync(context.Signals.Abort);
            await background.StopAsync(context.Signals.Abort);
            return ExitCodes.Ok;
        }
        catch (IOException error) when (error.InnerException is not null && IsTaken(error))
        {
            return CommandErrors.Report(
                $"{error.Message.TrimEnd('.')}. Another program listens there: stop it, or choose another address with --urls, such as --urls http://127.0.0.1:0 for any free port.", ExitCodes.BadInput);
        }
    }

    private static void SayServing(IReadOnlyList<string> addresses, bool isSupervised)
    {
        if (isSupervised)
        {
            SupervisedServer.Tell(Console.Out, addresses);
        }
        else
        {
            Console.Out.WriteLine($"Witan serves {string.Join(' ', addresses)}");
        }
    }

    private static bool IsTaken(Exception error)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            if (cause is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse })
            {
                return true;
            }
        }

        return false;
    }
}
