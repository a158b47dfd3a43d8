namespace Witan.Server.Api.Decisions;

/// <summary>What waits for somebody.</summary>
/// <param name="Fired">Triggers that fired and were not answered.</param>
/// <param name="Reviews">Decisions whose day has come.</param>
/// <param name="Outcomes">Decisions of which nobody said how they turned out.</param>
public sealed record DueLists(IReadOnlyList<TriggerLine> Fired, IReadOnlyList<DecisionLine> Reviews, IReadOnlyList<DecisionLine> Outcomes);
