using Witan.Boards;
using Witan.Data.Model;
using Witan.Memory;
using Witan.Models;
using Witan.Runs;
using Witan.Server;

namespace Witan;

/// <summary>Everything that the program keeps.</summary>
internal static class WitanData
{
    /// <summary>Gets the tables of all modules.</summary>
    public static DataModel Model { get; } = new(RunsData.Module, ModelsData.Module, BoardsData.Module, MemoryData.Module, ServerData.Module);
}
