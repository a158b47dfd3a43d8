using Witan.Models.Analyst.Wording;

namespace Witan.Models.Analyst.Rules;

/// <summary>Finds work that nobody is named for.</summary>
internal sealed class WorkWithoutOwnerRule : IRule
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds { get; } = [FindingKind.WorkWithoutOwner];

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(ReviewMaterial material) =>
        WorkFindings.Of(FindingKind.WorkWithoutOwner, material, item => item.HasOwner, "owner");
}
