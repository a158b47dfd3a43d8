namespace Witan.Boards.Deliberation.Constraints;

/// <summary>A limit within which a decision has to stay. Immutable.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Text">What it says, as it was written.</param>
/// <param name="Value">Its number; null when it names none.</param>
public sealed record Constraint(ConstraintKind Kind, string Text, ConstraintValue? Value = null)
{
    /// <summary>The longest text, in characters.</summary>
    public const int TextLengthMax = 500;
}
