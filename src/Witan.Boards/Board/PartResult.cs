namespace Witan.Boards.Board;

/// <summary>The outcome of a part, for those who build on it.</summary>
/// <param name="Part">The part's id.</param>
/// <param name="Goal">Its question.</param>
/// <param name="Text">The outcome in words, or why there is none.</param>
/// <param name="Actions">What is to be done.</param>
/// <param name="Chosen">The option that won; null when none did.</param>
internal sealed record PartResult(string Part, string Goal, string Text, IReadOnlyList<BoardAction> Actions, string? Chosen = null)
{
    /// <summary>Gets which limits the chosen option breaks, a sentence each; null when it breaks none.</summary>
    public IReadOnlyList<string>? Broken { get; init; }
}
