namespace Witan.Server.Api.Decisions;

/// <summary>An acceptance.</summary>
/// <param name="Reason">Why; kept with the decision.</param>
/// <param name="Option">Another option than the recommended one.</param>
/// <param name="Reversible">Whether it can be undone.</param>
/// <param name="ReviewBy">By when it is looked at again.</param>
/// <param name="ReopensByItself">Whether it is deliberated again as soon as a trigger fires.</param>
/// <param name="BreaksLimits">Whether it is accepted although it breaks limits of the decision.</param>
public sealed record AcceptDecisionBody(string? Reason, string? Option = null, bool? Reversible = null, DateTimeOffset? ReviewBy = null, bool? ReopensByItself = null, bool? BreaksLimits = null);
