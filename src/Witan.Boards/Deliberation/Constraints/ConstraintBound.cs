namespace Witan.Boards.Deliberation.Constraints;

/// <summary>On which side of its value a constraint holds.</summary>
public enum ConstraintBound
{
    /// <summary>The value and less.</summary>
    AtMost,

    /// <summary>The value and more.</summary>
    AtLeast,

    /// <summary>Less than the value.</summary>
    Below,

    /// <summary>More than the value.</summary>
    Above,

    /// <summary>The value.</summary>
    Exactly,
}
