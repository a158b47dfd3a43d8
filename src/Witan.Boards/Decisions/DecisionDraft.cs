using Witan.Boards.Decisions.Triggers;
using Witan.Boards.Deliberation;
using Witan.Runs.Events;

namespace Witan.Boards.Decisions;

/// <summary>What a finished run proposes.</summary>
public sealed record DecisionDraft
{
    /// <summary>Gets the question.</summary>
    public required string Question { get; init; }

    /// <summary>Gets the option that the board recommends.</summary>
    public required string Option { get; init; }

    /// <summary>Gets all options with their counts, the best first.</summary>
    public required IReadOnlyList<OptionTally> Options { get; init; }

    /// <summary>Gets how sure the board is of the option, from 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Gets whether it can be undone; null when nothing says so.</summary>
    public bool? Reversible { get; init; }

    /// <summary>Gets the decision that was deliberated again; null when none was.</summary>
    public string? Supersedes { get; init; }

    /// <summary>Gets what a person decided at the run's own gate; null when the proposal waits for somebody.</summary>
    public GateDecided? Decided { get; init; }

    /// <summary>Gets the option that the person chose; null when none was.</summary>
    public string? Chosen { get; init; }

    /// <summary>Gets the conditions under which it must be looked at again, at most <see cref="Extraction.TriggerExtraction.TriggersMax"/>.</summary>
    public required IReadOnlyList<TriggerSpec> Triggers { get; init; }
}
