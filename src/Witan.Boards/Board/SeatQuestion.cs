namespace Witan.Boards.Board;

/// <summary>A question that an expert asks.</summary>
/// <param name="Id">The id, unique in its part.</param>
/// <param name="Text">The question.</param>
/// <param name="Option">The option that it is about; null for all.</param>
public sealed record SeatQuestion(string Id, string Text, string? Option = null);
