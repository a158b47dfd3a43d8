using System.CommandLine;

namespace Witan.Commands.Memory;

/// <summary><c>witan memory</c>: what is remembered, and how well it is found.</summary>
internal static class MemoryCommand
{
    public static Command Build(CommandContext context) => new("memory", "Measure how well what is remembered is found again.")
    {
        MemoryBenchCommand.Build(context),
    };
}
