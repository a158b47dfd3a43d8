using Witan.Runs.Events;

namespace Witan.Boards.Records.Table;

/// <summary>What a person decided.</summary>
/// <param name="Verdict">How.</param>
/// <param name="Option">The option that was chosen; null when none was.</param>
/// <param name="By">Who; null when a deadline did.</param>
/// <param name="Role">In which role.</param>
/// <param name="Reason">Why.</param>
/// <param name="Amendment">What was changed; null when nothing was.</param>
public sealed record RecordedDecision(GateVerdict Verdict, string? Option, string? By, string? Role, string Reason, string? Amendment);
