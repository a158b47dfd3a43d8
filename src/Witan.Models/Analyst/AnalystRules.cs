namespace Witan.Models.Analyst;

/// <summary>Every rule of the built-in analyst. A new rule is one file in <c>Rules/</c> and one line here; a test holds the two together.</summary>
internal static class AnalystRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
    ];
}
