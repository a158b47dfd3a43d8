namespace Witan.Data.Operations;

/// <summary>What a check found.</summary>
/// <param name="Findings">Each part of it.</param>
/// <param name="Tables">How many rows each table holds.</param>
public sealed record CheckResult(IReadOnlyList<CheckFinding> Findings, IReadOnlyDictionary<string, long> Tables)
{
    /// <summary>Gets whether nothing is wrong.</summary>
    public bool IsSound => Findings.All(finding => finding.IsSound);

    /// <summary>Gets why the database could not note that it was checked; null when it could.</summary>
    public string? NoteFault { get; init; }

    /// <summary>Gets how many rows were read.</summary>
    public long Rows => Tables.Values.Sum();
}
