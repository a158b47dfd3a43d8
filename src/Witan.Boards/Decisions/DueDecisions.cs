namespace Witan.Boards.Decisions;

/// <summary>What somebody should look at now.</summary>
/// <param name="Fired">Triggers that fired and that nobody answered, the oldest first.</param>
/// <param name="Reviews">Decisions whose date for another look has come.</param>
/// <param name="Outcomes">Decisions that were accepted long enough ago to say how they turned out, and of which nobody did.</param>
public sealed record DueDecisions(IReadOnlyList<DecisionTrigger> Fired, IReadOnlyList<Decision> Reviews, IReadOnlyList<Decision> Outcomes)
{
    /// <summary>Gets whether there is nothing to do.</summary>
    public bool IsEmpty => Fired.Count == 0 && Reviews.Count == 0 && Outcomes.Count == 0;
}
