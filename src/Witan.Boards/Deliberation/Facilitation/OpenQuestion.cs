namespace Witan.Boards.Deliberation.Facilitation;

/// <summary>A question of a seat that nobody has answered.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">The question.</param>
/// <param name="Option">The option that it is about; null when it is about all.</param>
public sealed record OpenQuestion(string Id, string Text, string? Option);
