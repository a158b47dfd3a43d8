using Witan.Boards.Research;
using Witan.Data;
using Witan.Memory.Serving;
using Witan.Models.Settings;

namespace Witan.Input;

/// <summary>All that the settings say of one data directory, read and checked once.</summary>
/// <param name="Data">Where the data lies.</param>
/// <param name="Models">Which models answer.</param>
/// <param name="Memory">How the memory is kept.</param>
/// <param name="Counting">How votes are counted when a command does not say.</param>
/// <param name="Web">How boards search the web.</param>
internal sealed record WorkspaceSettings(DataOptions Data, ModelSettings Models, MemoryOptions Memory, CountingDefaults Counting, WebResearchOptions Web)
{
    /// <summary>Reads them.</summary>
    /// <param name="dataDirectory">The data directory.</param>
    /// <exception cref="SettingsException">They cannot be used; the message names the key.</exception>
    public static WorkspaceSettings Read(string dataDirectory)
    {
        var file = WitanSettings.Read(dataDirectory);
        return new WorkspaceSettings(DataSettings.Of(dataDirectory, file), ModelInput.Of(dataDirectory, file), MemorySettingsFile.ToOptions(file.Memory, dataDirectory), BoardSettingsFile.ToDefaults(file.Boards), WebResearchFile.ToOptions(file.Research?.Web));
    }
}
