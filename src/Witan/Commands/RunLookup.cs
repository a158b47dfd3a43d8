using Witan.Runs.Journal;

namespace Witan.Commands;

/// <summary>Opens a data directory and finds the run that a command was given.</summary>
internal static class RunLookup
{
    /// <summary>Hands the run to a command, or says in one line why there is none.</summary>
    /// <param name="context">The clock and the signals.</param>
    /// <param name="dataDirectory">The data directory; it is not made when it does not exist.</param>
    /// <param name="id">The run's id or its beginning.</param>
    /// <param name="use">The command.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> UseAsync(CommandContext context, string dataDirectory, string id, Func<Workspace, RunHead, Task<int>> use)
    {
        if (!Workspace.Exists(dataDirectory))
        {
            return CommandErrors.Report($"There are no runs in {dataDirectory}. 'witan deliberate' starts one.", ExitCodes.BadInput);
        }

        await using var workspace = await Workspace.OpenAsync(dataDirectory, context.Time, context.Signals.Stop);
        var found = await workspace.Journal.FindAsync(Workspace.Context, id, context.Signals.Stop);
        return found.IsOk(out var head, out var refusal)
            ? await use(workspace, head)
            : CommandErrors.Report(refusal.Message, ExitCodes.BadInput);
    }
}
