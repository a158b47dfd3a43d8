using Witan.Boards.Decisions.Extraction;
using Witan.Boards.Decisions.Triggers;
using Witan.Models.Analyst;

namespace Witan.Boards.Board.Analyst;

/// <summary>Makes triggers of the limits that documents state.</summary>
internal static class Triggers
{
    /// <summary>Reads a limit; null when it has no figure that could be compared. A figure alone is a limit that is not to be passed.</summary>
    public static BoardTrigger? Of(StatedThreshold stated)
    {
        if ((stated.Red ?? stated.Yellow) is not { } limit || (ThresholdText.Parse(limit) ?? ThresholdText.Parse($"above {limit}")) is not { } read)
        {
            return null;
        }

        return new BoardTrigger(
            stated.Metric,
            read.Comparison is TriggerComparison.Below or TriggerComparison.AtMost ? "below" : "above",
            stated.Red is null ? "Look at the decision again." : "Stop, and look at the decision again.",
            read.Value,
            read.Unit.Length > 0 ? read.Unit : null);
    }
}
