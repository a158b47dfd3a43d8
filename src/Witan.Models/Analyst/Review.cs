namespace Witan.Models.Analyst;

/// <summary>What the rules found.</summary>
/// <param name="Material">What was read.</param>
/// <param name="Findings">The findings, the surest and the earliest first.</param>
/// <param name="Thresholds">Limits that the documents themselves state.</param>
public sealed record Review(ReviewMaterial Material, IReadOnlyList<Finding> Findings, IReadOnlyList<StatedThreshold> Thresholds);
