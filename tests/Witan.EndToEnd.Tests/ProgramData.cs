using Witan.Boards;
using Witan.Data.Model;
using Witan.Memory;
using Witan.Models;
using Witan.Runs;
using Witan.Server;

namespace Witan.EndToEnd.Tests;

/// <summary>The tables of the program, for what a test puts there beforehand.</summary>
internal static class ProgramData
{
    public static DataModel Model { get; } = new(RunsData.Module, ModelsData.Module, BoardsData.Module, MemoryData.Module, ServerData.Module);
}
