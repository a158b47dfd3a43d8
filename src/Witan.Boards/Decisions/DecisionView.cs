using Witan.Boards.Decisions.Outcomes;

namespace Witan.Boards.Decisions;

/// <summary>A decision with all that belongs to it.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Triggers">Its triggers, in order.</param>
/// <param name="Outcomes">How it turned out, the newest first; the first counts.</param>
public sealed record DecisionView(Decision Decision, IReadOnlyList<DecisionTrigger> Triggers, IReadOnlyList<RecordedOutcome> Outcomes);
