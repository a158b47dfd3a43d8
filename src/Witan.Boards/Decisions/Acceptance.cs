namespace Witan.Boards.Decisions;

/// <summary>How a decision is accepted. What is null stays as it is, or gets its default.</summary>
/// <param name="Reason">Why, 1 to <see cref="DecisionLimits.TextLengthMax"/> characters.</param>
public sealed record Acceptance(string Reason)
{
    /// <summary>Gets the option that is chosen; null for the recommended one.</summary>
    public string? Option { get; init; }

    /// <summary>Gets whether it is accepted although it breaks limits of the decision; an option that breaks one is not accepted without this.</summary>
    public bool BreaksLimits { get; init; }

    /// <summary>Gets whether it can be undone.</summary>
    public bool? Reversible { get; init; }

    /// <summary>Gets by when it is looked at again; null for <see cref="DecisionLimits.ReviewAfter"/> from now.</summary>
    public DateTimeOffset? ReviewBy { get; init; }

    /// <summary>Gets whether it is deliberated again by itself when a trigger fires.</summary>
    public bool? ReopensByItself { get; init; }
}
