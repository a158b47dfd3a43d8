using Witan.Kernel.Results;

namespace Witan.Boards.Deliberation.Counting;

/// <summary>The rules of counting that there are.</summary>
public static class CountingRules
{
    /// <summary>Gets the one that is taken when nobody names another.</summary>
    public static CountingRule Default { get; } = new WeightedRule();

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<CountingRule> All { get; } = [new ApprovalRule(), Default, new UnanimityRule(), new BordaRule(), new QuorumRule()];

    /// <summary>Finds a rule.</summary>
    /// <param name="name">Its name, in small or large letters.</param>
    /// <returns>The rule, or a refusal that names those that there are.</returns>
    public static Result<CountingRule> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return All.FirstOrDefault(rule => string.Equals(rule.Name, name.Trim(), StringComparison.OrdinalIgnoreCase)) is { } rule
            ? rule
            : new InvalidInput($"There is no rule of counting named \"{name.Trim()}\". Choose one of: {string.Join(", ", All.Select(known => known.Name))}.");
    }
}
