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
        var options = DataSettings.For(dataDirectory);
        if (Missing(options) is { } missing)
        {
            return missing;
        }

        await using var database = await Databases.OpenAsync(options, WitanData.Model, context.Time, context.Signals.Stop);
        return await use(database);
    }

    /// <summary>Reports that there is no database, rather than making an empty one; null when there is one.</summary>
    /// <param name="options">Where it would be.</param>
    public static int? Missing(DataOptions options) => options.HasDatabase
        ? null
        : CommandErrors.Report($"There is no database at {options.DatabasePath}. Say where it is with --data DIR; 'witan db up' makes one.", ExitCodes.BadInput);
}
