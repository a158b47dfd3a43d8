using System.CommandLine;

namespace Witan.Commands.Memory;

/// <summary><c>witan memory</c>: what is remembered.</summary>
internal static class MemoryCommand
{
    public static Command Build(CommandContext context) => new("memory", "Keep what was learnt, find it again, correct it and forget it.")
    {
        MemoryAddCommand.Build(context),
        MemoryQueryCommand.Build(context),
        MemoryShowCommand.Build(context),
        MemoryCorrectCommand.Build(context),
        MemoryEraseCommand.Build(context),
        MemoryHoldCommand.Build(context),
        MemoryPatternsCommand.Build(context),
        MemoryStatsCommand.Build(context),
        MemoryReconcileCommand.Build(context),
        MemoryTidyCommand.Build(context),
        MemoryExportCommand.Build(context),
        MemoryBenchCommand.Build(context),
    };
}
