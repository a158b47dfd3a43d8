namespace Witan.Boards.Decisions;

/// <summary>How sure a board should be before somebody says yes: more for what cannot be undone. Pure.</summary>
/// <remarks>A bar for people, shown and never enforced: who accepts below it does so knowingly.</remarks>
public static class DecisionBar
{
    /// <summary>The confidence that a decision should have that can be undone, or of which nobody said.</summary>
    public const double TwoWay = 0.50;

    /// <summary>The confidence that a decision should have that cannot be undone.</summary>
    public const double OneWay = 0.75;

    /// <summary>Gets the bar.</summary>
    /// <param name="reversible">Whether the decision can be undone; null when nobody said.</param>
    public static double Of(bool? reversible) => reversible is false ? OneWay : TwoWay;
}
