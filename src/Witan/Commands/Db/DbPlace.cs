using Witan.Data;

namespace Witan.Commands.Db;

/// <summary>Says so when a command needs a database and there is none, rather than making an empty one.</summary>
internal static class DbPlace
{
    /// <summary>Reports that there is no database; null when there is one.</summary>
    public static int? Missing(DataOptions options) => options.DatabaseUrl is not null || File.Exists(options.DatabasePath)
        ? null
        : CommandErrors.Report($"There is no database at {options.DatabasePath}. 'witan db up' makes one.", ExitCodes.BadInput);
}
