using Witan.Data;
using Witan.Input;

namespace Witan.Commands;

/// <summary>Opens the database of a data directory for the operator's commands.</summary>
internal static class OperatorDatabase
{
    /// <summary>Hands the database to a command, or says in one line why there is none.</summary>
    /// <param name="context">The clock and the signals.</param>
    /// <param name="dataDirectory">The data directory; it is not made when it does not exist.</param>
    /// <param name="use">The command.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> UseAsync(CommandContext context, string dataDirectory, Func<IDatabase, Task<int>> use)
    {
        if (!Workspace.Exists(dataDirectory))
        {
            return CommandErrors.Report($"There is no database in {dataDirectory}. Say where it is with --data DIR.", ExitCodes.BadInput);
        }

        await using var database = await Databases.OpenAsync(DataSettings.For(dataDirectory), WitanData.Model, context.Time, context.Signals.Stop);
        return await use(database);
    }
}
