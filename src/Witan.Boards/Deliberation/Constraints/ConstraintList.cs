using Witan.Kernel.Results;

namespace Witan.Boards.Deliberation.Constraints;

/// <summary>The constraints of one deliberation.</summary>
/// <param name="Constraints">At most <see cref="CountMax"/>, no two the same.</param>
public sealed record ConstraintList(IReadOnlyList<Constraint> Constraints)
{
    /// <summary>The most constraints.</summary>
    public const int CountMax = 10;

    /// <summary>Reads constraints.</summary>
    /// <param name="lines">One constraint each, such as <c>budget: at most 50 kEUR</c>.</param>
    /// <returns>The constraints, or why they cannot be taken.</returns>
    public static Result<ConstraintList> Accept(IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        if (lines.Count > CountMax)
        {
            return new InvalidInput($"{lines.Count} constraints were given; the limit is {CountMax}. Keep those that could change the decision.");
        }

        var accepted = new List<Constraint>();
        foreach (var line in lines)
        {
            if (!ConstraintParser.Parse(line).IsOk(out var constraint, out var refusal))
            {
                return refusal;
            }

            if (accepted.Contains(constraint))
            {
                return new InvalidInput($"The constraint \"{line.Trim()}\" was given twice.");
            }

            accepted.Add(constraint);
        }

        return new ConstraintList(accepted);
    }
}
