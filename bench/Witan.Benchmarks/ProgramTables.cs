using Witan.Boards;
using Witan.Data.Model;
using Witan.Memory;
using Witan.Models;
using Witan.Runs;
using Witan.Server;

namespace Witan.Benchmarks;

/// <summary>The tables of the program, as the program itself puts them together.</summary>
internal static class ProgramTables
{
    public static DataModel Model { get; } = new(RunsData.Module, ModelsData.Module, BoardsData.Module, MemoryData.Module, ServerData.Module);
}
