using Witan.Boards.Deliberation.Ballots;

namespace Witan.Boards.Deliberation.Counting;

/// <summary>A way to make one decision of many ballots. Immutable; each is one of <see cref="CountingRules"/>.</summary>
/// <param name="Name">The name by which it is chosen.</param>
/// <param name="Summary">What it does, in a line.</param>
/// <param name="Source">Where it is known from.</param>
public abstract record CountingRule(string Name, string Summary, string Source)
{
    /// <summary>Gets whether voices count by their weight; else each seat is one voice.</summary>
    public virtual bool WeighsVoices => false;

    /// <summary>Scores an option; the best score wins.</summary>
    internal abstract double Score(OptionFacts facts);

    /// <summary>Says why an option cannot win; null when it can.</summary>
    internal abstract string? Objection(OptionFacts facts, Election election);

    /// <summary>Says why nothing can win, whatever the options got; null when something can.</summary>
    internal virtual string? Obstacle(Election election) => null;
}
