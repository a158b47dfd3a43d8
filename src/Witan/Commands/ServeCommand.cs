using System.CommandLine;
using System.Net.Sockets;
using Witan.Commands.Config;
using Witan.Input;
using Witan.Input.Catalog;
using Witan.Server.Hosting;
using Witan.Server.Settings;
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
        var log = Log();
        var supervised = new Option<bool>(Supervised) { Hidden = true };
        var command = new Command("serve", "Serve the API and the pages, and drive every run that has something to do.") { urls, data, log, supervised };
        command.SetAction(parsed => RunAsync(context, parsed.GetValue(data), parsed.GetValue(urls), parsed.GetValue(log), parsed.GetValue(supervised)));
        return command;
    }

    /// <summary>The option that names addresses.</summary>
    public static Option<string[]> Urls() =>
        new("--urls") { Description = "An address to listen on; may be given several times. Port 0 is any free one. Default: server.urls of the settings.", HelpName = "URL" };

    /// <summary>The option that says how the log is written.</summary>
    public static Option<string?> Log()
    {
        var log = new Option<string?>("--log") { Description = "How the log on standard error is written: text or json. Default: text on a terminal, else json.", HelpName = "FORM" };
        log.AcceptOnlyFromAmong("text", "json");
        return log;
    }

    private static async Task<int> RunAsync(CommandContext context, string? data, string[]? urls, string? log, bool isSupervised)
    {
        var dataDirectory = DataPaths.Resolve(data);
        var settings = ServerSettings.Read(dataDirectory);
        var options = urls is { Length: > 0 } ? settings.Server with { Urls = urls } : settings.Server;
        context.Signals.LeavesTerminal = isSupervised;
        using var supervised = isSupervised ? SupervisedServer.Begin(dataDirectory, Console.OpenStandardInput(), context.Signals.Break) : null;
        if (isSupervised && supervised is null)
        {
            return CommandErrors.Report($"Another server works on {dataDirectory} under a supervisor.", ExitCodes.Failed);
        }

        using var logs = ServerLog.Open(log, dataDirectory, context.Time);
        await using var background = await ServerBackground.OpenAsync(dataDirectory, settings, logs.CreateLogger("Witan.Server"), context);
        if (background is null)
        {
            return CommandErrors.Report($"A worker or another server drives the runs in {dataDirectory}. Stop it first; several need PostgreSQL.", ExitCodes.Failed);
        }

        try
        {
            var parts = background.Parts with { Settings = StartedWith(dataDirectory, data is not null, options, urls) };
            await using var server = await WitanServer.StartAsync(parts, options, logs, context.Signals.Stop);
            await background.BeginAsync(context.Signals.Stop);
            SayServing(server.Addresses, isSupervised);
            await FirstLink.SayAsync(background.Parts, server.Addresses[0], isSupervised ? Console.Error : Console.Out, context.Signals.Stop);
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

    /// <summary>The settings as they are now: the file may change later, and what holds here does not.</summary>
    private static IReadOnlyList<ServerSetting> StartedWith(string dataDirectory, bool isDataNamed, ServerOptions options, string[]? urls)
    {
        var file = WitanSettings.ReadFile(dataDirectory);
        return
        [
            .. from setting in SettingCatalog.All
               let line = SettingLine.Of(setting, file, dataDirectory, isDataNamed)
               select (urls is { Length: > 0 } && setting.Key == "server.urls" ? line with { Value = SettingText.Of(options.Urls), Source = SettingSource.Flag } : line).ToServerSetting(),
        ];
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
