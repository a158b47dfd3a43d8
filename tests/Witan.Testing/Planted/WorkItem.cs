namespace Witan.Testing.Planted;

/// <summary>One piece of work; a null owner or date is one that the item does not show.</summary>
/// <param name="Task">The work as an order: "Write the runbook".</param>
/// <param name="Does">The work as done by somebody: "writes the runbook".</param>
/// <param name="Owner">Who does it.</param>
/// <param name="Due">When it is due.</param>
/// <param name="Kinds">The kinds of defects the item shows.</param>
internal sealed record WorkItem(string Task, string Does, string? Owner, string? Due, IReadOnlyList<string> Kinds)
{
    /// <summary>Marks a line of the item with all its kinds.</summary>
    public string Marked(string text) => Kinds.Aggregate(text, (marked, kind) => Mark.Put(kind, marked));
}
