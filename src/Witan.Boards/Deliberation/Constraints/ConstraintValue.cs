namespace Witan.Boards.Deliberation.Constraints;

/// <summary>A number that a constraint names.</summary>
/// <param name="Bound">On which side of it the constraint holds.</param>
/// <param name="Amount">The number, 0 or more.</param>
/// <param name="Unit">Its unit as it was written, such as <c>kEUR</c> or <c>months</c>; empty when there is none.</param>
public sealed record ConstraintValue(ConstraintBound Bound, decimal Amount, string Unit);
