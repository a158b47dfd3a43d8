using System.CommandLine;

namespace Witan.Commands.Memory;

/// <summary><c>witan memory export</c>: writes all memories to a file that erasures reach.</summary>
internal static class MemoryExportCommand
{
    public static Command Build(CommandContext context)
    {
        var data = SharedOptions.Data();
        var command = new Command("export", "Write all memories as JSON lines to a file in the data directory, and print its path. Erasures take lines out of it.") { data };
        command.SetAction(parsed => MemoryUse.RunAsync(context, parsed, data, async workspace =>
        {
            var (file, _) = await workspace.Memory.ExportAsync(Workspace.Context, context.Signals.Stop);
            Console.Out.WriteLine(file);
            return ExitCodes.Ok;
        }));
        return command;
    }
}
