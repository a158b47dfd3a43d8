using System.CommandLine;
using Witan.Input;
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
        // With the bounds of the settings: with others the file would be made to fit those.
        var options = OptionsOf(dataDirectory);
        return File.Exists(Path.Combine(options.Directory!, CacheOptions.FileName)) ? new AnswerCache(options, time) : null;
    }

    /// <summary>Gets how the answers of a data directory are kept.</summary>
    /// <param name="dataDirectory">The data directory.</param>
    public static CacheOptions OptionsOf(string dataDirectory) => ModelInput.For(dataDirectory).Cache with { Directory = Workspace.CacheDirectory(dataDirectory) };
}
