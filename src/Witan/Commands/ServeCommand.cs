using System.CommandLine;
using Witan.Input;
using Witan.Server.Hosting;

namespace Witan.Commands;

/// <summary><c>witan serve</c>: the HTTP server, and the worker that drives the runs.</summary>
internal static class ServeCommand
{
    public static Command Build(CommandContext context)
    {
        var urls = new Option<string[]>("--urls") { Description = "An address to listen on; may be given several times. Port 0 is any free one.", HelpName = "URL", DefaultValueFactory = _ => [ServerOptions.UrlDefault] };
        var data = SharedOptions.Data();
        var command = new Command("serve", "Serve the API and the pages, and drive every run that has something to do.") { urls, data };
        command.SetAction(parsed => RunAsync(context, DataPaths.Resolve(parsed.GetValue(data)), new ServerOptions { Urls = parsed.GetValue(urls)! }));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, string dataDirectory, ServerOptions options)
    {
        await using var workspace = await Workspace.OpenAsync(dataDirectory, context.Time, context.Signals.Stop);
        await using var server = await WitanServer.StartAsync(new ServerParts { Database = workspace.Database, Time = context.Time }, options, log: null, context.Signals.Stop);
        Console.Out.WriteLine($"Witan serves {string.Join(' ', server.Addresses)}");
        await WorkerCommand.UntilAsync(context.Signals.Stop);
        await server.StopAsync(context.Signals.Abort);
        return ExitCodes.Ok;
    }
}
