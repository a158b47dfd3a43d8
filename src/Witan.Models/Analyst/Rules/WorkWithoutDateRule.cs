using Witan.Models.Analyst.Wording;

namespace Witan.Models.Analyst.Rules;

/// <summary>Finds work without a date, a period or an effort.</summary>
internal sealed class WorkWithoutDateRule : IRule
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds { get; } = [FindingKind.WorkWithoutDate];

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(ReviewMaterial material) =>
        WorkFindings.Of(FindingKind.WorkWithoutDate, material, item => item.HasDate, "date, period or effort");
}
