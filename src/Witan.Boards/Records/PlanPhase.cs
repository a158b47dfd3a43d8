namespace Witan.Boards.Records;

/// <summary>A phase of the plan.</summary>
/// <param name="Name">The name.</param>
/// <param name="When">When it begins.</param>
/// <param name="Items">What is done.</param>
public sealed record PlanPhase(string Name, string When, IReadOnlyList<PlanItem> Items);
