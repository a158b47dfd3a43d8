using System.CommandLine;

namespace Witan.Commands.Decisions;

/// <summary><c>witan decisions</c>: the ledger of what boards propose, what people decide, and how it turned out.</summary>
internal static class DecisionsCommand
{
    public static Command Build(CommandContext context) => new("decisions", "List, take and follow decisions: their triggers, their outcomes, and who was right.")
    {
        DecisionsListCommand.Build(context),
        DecisionsShowCommand.Build(context),
        DecisionsAcceptCommand.Build(context),
        DecisionsRejectCommand.Build(context),
        DecisionsDueCommand.Build(context),
        DecisionsOutcomeCommand.Build(context),
        DecisionsCalibrationCommand.Build(context),
        DecisionsReopenCommand.Build(context),
    };
}
