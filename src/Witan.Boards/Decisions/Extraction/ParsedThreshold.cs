using Witan.Boards.Decisions.Triggers;

namespace Witan.Boards.Decisions.Extraction;

/// <summary>A threshold read from words.</summary>
/// <param name="Comparison">On which side a value is a breach.</param>
/// <param name="Value">The threshold.</param>
/// <param name="Unit">Its unit; empty when none of the known ones follows the number.</param>
/// <param name="Hold">For how long.</param>
/// <param name="Start">Where in the text the comparison begins.</param>
/// <param name="End">Where the threshold and its hold end.</param>
internal sealed record ParsedThreshold(TriggerComparison Comparison, double Value, string Unit, TriggerHold Hold, int Start, int End);
