using System.CommandLine;
using Witan.Input;
using Witan.Kernel.Results;

namespace Witan.Commands.Memory;

/// <summary>What the commands on the memory share: they open it, and turn a refusal into one line.</summary>
internal static class MemoryUse
{
    /// <summary>Opens the memory of a data directory and hands it to a command.</summary>
    /// <param name="context">The clock and the signals of the terminal.</param>
    /// <param name="parsed">What was typed.</param>
    /// <param name="data">Where the data lies.</param>
    /// <param name="use">The command.</param>
    /// <param name="makes">Whether a database is made where there is none.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(CommandContext context, ParseResult parsed, Option<string?> data, Func<Workspace, Task<int>> use, bool makes = false)
    {
        var dataDirectory = DataPaths.Resolve(parsed.GetValue(data));
        if (!makes && !Workspace.Exists(dataDirectory))
        {
            return CommandErrors.Report($"Nothing is remembered in {dataDirectory}. 'witan memory add TEXT' keeps the first note.", ExitCodes.BadInput);
        }

        await using var workspace = await Workspace.OpenAsync(dataDirectory, context.Time, context.Signals.Stop);
        return await use(workspace);
    }

    /// <summary>Shows a value, or says in one line why there is none.</summary>
    /// <returns>The exit code.</returns>
    public static int Show<T>(Result<T> result, Action<T> show)
        where T : notnull
    {
        if (!result.IsOk(out var value, out var refusal))
        {
            return CommandErrors.Report(refusal.Message, ExitCodes.Of(refusal));
        }

        show(value);
        return ExitCodes.Ok;
    }
}
