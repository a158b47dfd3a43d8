namespace Witan.Boards.Board;

/// <summary>Something to be done.</summary>
/// <param name="Text">What.</param>
/// <param name="Owner">By whom; null when nobody was named.</param>
/// <param name="When">By when, or after what; null when nothing was said.</param>
public sealed record BoardAction(string Text, string? Owner = null, string? When = null);
