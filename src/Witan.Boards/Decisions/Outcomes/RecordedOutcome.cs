namespace Witan.Boards.Decisions.Outcomes;

/// <summary>How a decision turned out, as somebody said.</summary>
/// <param name="Status">How.</param>
/// <param name="Note">In words.</param>
/// <param name="By">Who said so.</param>
/// <param name="At">When.</param>
public sealed record RecordedOutcome(OutcomeStatus Status, string Note, string By, DateTimeOffset At);
