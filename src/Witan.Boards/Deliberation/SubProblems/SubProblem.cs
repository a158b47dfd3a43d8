namespace Witan.Boards.Deliberation.SubProblems;

/// <summary>A part of a question that is deliberated on its own.</summary>
/// <param name="Id">Its id: small letters, digits and hyphens.</param>
/// <param name="Goal">What is to be decided.</param>
/// <param name="DependsOn">The ids of the parts whose outcome it needs.</param>
public sealed record SubProblem(string Id, string Goal, IReadOnlyList<string> DependsOn)
{
    /// <summary>The longest id.</summary>
    public const int IdLengthMax = 40;

    /// <summary>The longest goal, in characters.</summary>
    public const int GoalLengthMax = 1_000;

    /// <summary>Says what is wrong with it alone; null when nothing is.</summary>
    public string? Fault() => this switch
    {
        { Id: null or { Length: 0 or > IdLengthMax } } => $"A sub-problem has an id of 1 to {IdLengthMax} characters.",
        _ when !Id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-') => $"The sub-problem's id \"{Id}\" has other characters than small letters, digits and hyphens.",
        _ when string.IsNullOrWhiteSpace(Goal) || Goal.Length > GoalLengthMax => $"Sub-problem {Id} has a goal of 1 to {GoalLengthMax} characters.",
        { DependsOn: null } => $"Sub-problem {Id} does not say what it depends on; an empty list is enough.",
        _ when DependsOn.Distinct(StringComparer.Ordinal).Count() < DependsOn.Count => $"Sub-problem {Id} names a dependency twice.",
        _ => null,
    };
}
