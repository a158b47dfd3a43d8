namespace Witan.Boards.Board;

/// <summary>When a decision is to be looked at again.</summary>
/// <param name="Metric">What is measured.</param>
/// <param name="Comparison">How it is compared: above or below.</param>
/// <param name="Action">What is done then.</param>
/// <param name="Threshold">With which value; null where the document gives no figure and one has to be set.</param>
/// <param name="Unit">In which unit; null without one.</param>
/// <param name="For">For how long, in words; null for at once.</param>
public sealed record BoardTrigger(string Metric, string Comparison, string Action, double? Threshold = null, string? Unit = null, string? For = null);
