using System.CommandLine;

namespace Witan.Commands.Models;

/// <summary><c>witan models</c>: which models answer, and whether they do.</summary>
internal static class ModelsCommand
{
    public static Command Build(CommandContext context) => new("models", "Show which models answer, and try one.")
    {
        ModelsListCommand.Build(),
        ModelsTestCommand.Build(context),
    };
}
