using System.CommandLine;
using Witan.Models.Cache;

namespace Witan.Commands.Cache;

/// <summary><c>witan cache</c>: the answers of models that are kept, so that nothing is paid twice.</summary>
internal static class CacheCommand
{
    public static Command Build(CommandContext context) => new("cache", "Count or forget the answers of models that are kept on the disk.")
    {
        CacheStatsCommand.Build(context),
        CacheClearCommand.Build(context),
    };

    /// <summary>Opens the cache of a data directory; null when it has none.</summary>
    /// <param name="dataDirectory">The data directory.</param>
    /// <param name="time">The clock.</param>
    public static AnswerCache? Open(string dataDirectory, TimeProvider time)
    {
        var directory = Workspace.CacheDirectory(dataDirectory);
        return File.Exists(Path.Combine(directory, CacheOptions.FileName)) ? new AnswerCache(new CacheOptions { Directory = directory }, time) : null;
    }
}
