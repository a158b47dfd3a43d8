using System.CommandLine;
using Witan.Input;

namespace Witan.Commands.Mcp;

/// <summary><c>witan mcp</c>: serves boards and memory to other programs by the Model Context Protocol, on standard input and output.</summary>
internal static class McpCommand
{
    public static Command Build(CommandContext context)
    {
        var data = SharedOptions.Data();
        var outDirectory = SharedOptions.Out();
        var command = new Command("mcp", "Serve memory, boards and decisions to a client of the Model Context Protocol, on standard input and output.") { data, outDirectory };
        command.SetAction(parsed => RunAsync(context, DataPaths.Resolve(parsed.GetValue(data)), parsed.GetValue(outDirectory)));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, string dataDirectory, string? outDirectory)
    {
        using var log = new McpLog(Console.Error);
        if (!Console.IsInputRedirected)
        {
            log.Say("This command is started by a client, which speaks the Model Context Protocol with it; docs/guides/mcp.md shows how. Ctrl-C ends it.");
        }

        await using var output = Console.OpenStandardOutput();
        // Whatever else prints by mistake must not stand between two messages.
        Console.SetOut(Console.Error);
        await using var workspace = await Workspace.OpenAsync(dataDirectory, context.Time, context.Signals.Stop);
        await using var host = new McpHost(workspace, context, dataDirectory, outDirectory, log);
        await host.ServeAsync(Console.OpenStandardInput(), output);
        return ExitCodes.Ok;
    }
}
