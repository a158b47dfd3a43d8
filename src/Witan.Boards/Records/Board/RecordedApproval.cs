using Witan.Runs.Events;

namespace Witan.Boards.Records.Board;

/// <summary>What was decided on the parts.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="By">Who decided; null when the deadline did.</param>
/// <param name="Reason">Why.</param>
/// <param name="Amendment">What was to be changed; null when nothing was.</param>
public sealed record RecordedApproval(GateVerdict Verdict, string? By, string Reason, string? Amendment);
