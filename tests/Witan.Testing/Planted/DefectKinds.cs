namespace Witan.Testing.Planted;

/// <summary>The ids of the kinds of defects that can be planted.</summary>
internal static class DefectKinds
{
    public const string Contradiction = "contradicting-number";
    public const string Total = "total-mismatch";
    public const string Percentage = "percentage-mismatch";
    public const string Count = "count-mismatch";
    public const string Vague = "vague-target";
    public const string NoOwner = "work-without-owner";
    public const string NoDate = "work-without-date";
    public const string Claim = "claim-without-evidence";
    public const string Risk = "risk-without-mitigation";
    public const string Criterion = "unmeasured-criterion";
    public const string Dependency = "dependency-out-of-order";
    public const string Placeholder = "open-placeholder";

    private const string MissingPrefix = "missing-";

    /// <summary>All kinds, in a fixed order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Contradiction, Total, Percentage, Count, Vague, NoOwner, NoDate, Claim, Risk, Criterion, Dependency, Placeholder,
        .. Topics.All.Select(topic => MissingPrefix + topic),
    ];

    /// <summary>The topic whose absence the kind stands for, or null.</summary>
    public static string? MissingTopic(string kind) =>
        kind.StartsWith(MissingPrefix, StringComparison.Ordinal) ? kind[MissingPrefix.Length..] : null;
}
