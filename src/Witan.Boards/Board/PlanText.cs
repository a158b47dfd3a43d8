using System.Text;
using Witan.Boards.Board.Events;

namespace Witan.Boards.Board;

/// <summary>Shows the parts of a question to whoever is to approve them.</summary>
internal static class PlanText
{
    public static string Of(ProblemDecomposed plan)
    {
        var text = new StringBuilder();
        text.Append(plan.Parts.Count == 1 ? "One part" : $"{plan.Parts.Count} parts").Append(": ").Append(plan.Reason).Append('\n');
        foreach (var part in plan.Parts)
        {
            text.Append($"- {part.Id}: {part.Goal}");
            text.Append(part.DependsOn.Count > 0 ? $" (after {string.Join(", ", part.DependsOn)})\n" : "\n");
            text.Append($"  needs: {string.Join(", ", part.Needs)}\n");
            foreach (var option in part.Options)
            {
                text.Append($"  option {option.Id}: {option.Text}\n");
            }
        }

        return text.ToString().TrimEnd('\n');
    }
}
