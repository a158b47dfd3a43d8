namespace Witan.Server.Api.Decisions;

/// <summary>How a decision turned out, as somebody said.</summary>
/// <param name="Outcome">better, as-expected, worse or failed.</param>
/// <param name="Note">In words.</param>
/// <param name="By">Who said so.</param>
/// <param name="At">When.</param>
public sealed record OutcomeLine(string Outcome, string Note, string By, DateTimeOffset At);
