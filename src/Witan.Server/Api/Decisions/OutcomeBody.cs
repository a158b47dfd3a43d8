namespace Witan.Server.Api.Decisions;

/// <summary>How a decision turned out.</summary>
/// <param name="Outcome">better, as-expected, worse or failed.</param>
/// <param name="Note">In words; kept with the decision.</param>
public sealed record OutcomeBody(string? Outcome, string? Note);
