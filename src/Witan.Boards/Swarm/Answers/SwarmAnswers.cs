namespace Witan.Boards.Swarm.Answers;

/// <summary>A mind's opinion on the options.</summary>
public sealed record OpinionAnswer
{
    /// <summary>Gets the stances, one per option.</summary>
    public required IReadOnlyList<Deliberation.Stance> Stances { get; init; }

    /// <summary>Gets why, in one or two sentences.</summary>
    public required string Reason { get; init; }

    /// <summary>Gets the condition under which this mind would approve; asked for at the end only.</summary>
    public string? ConditionOfApproval { get; init; }
}

/// <summary>The methodical mind's findings.</summary>
public sealed record FindingsAnswer
{
    /// <summary>Gets the findings, the weightiest first.</summary>
    public required IReadOnlyList<FindingDraft> Findings { get; init; }

    /// <summary>Gets thresholds that the documents state themselves.</summary>
    public required IReadOnlyList<ThresholdDraft> Thresholds { get; init; }
}

/// <summary>A finding before its lines were checked and its id given.</summary>
public sealed record FindingDraft
{
    /// <summary>Gets the kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets what it is about, in a few words.</summary>
    public required string Subject { get; init; }

    /// <summary>Gets the finding in a sentence.</summary>
    public required string Statement { get; init; }

    /// <summary>Gets the lines that show it.</summary>
    public required IReadOnlyList<CitationDraft> Evidence { get; init; }

    /// <summary>Gets how bad it would be, from 1 to 10.</summary>
    public required int Severity { get; init; }

    /// <summary>Gets how likely it is to bite, from 1 to 10.</summary>
    public required int Likelihood { get; init; }

    /// <summary>Gets how soon it should be worked on.</summary>
    public required Priority Priority { get; init; }

    /// <summary>Gets how sure the mind is, from 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Gets what would resolve it.</summary>
    public required string Mitigation { get; init; }

    /// <summary>Gets the effort in hours, an estimate.</summary>
    public double? EffortHours { get; init; }

    /// <summary>Gets the mind's stance, from -2 to 2.</summary>
    public required int Stance { get; init; }

    /// <summary>Gets what to watch.</summary>
    public required WatchedMetric Watch { get; init; }
}

/// <summary>A cited line before it was checked.</summary>
/// <param name="Document">The document's name.</param>
/// <param name="Line">The first line, from 1.</param>
/// <param name="EndLine">The last line.</param>
public sealed record CitationDraft(string Document, int Line, int EndLine);

/// <summary>A threshold that a document states.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Green">When all is well.</param>
/// <param name="Yellow">When to act.</param>
/// <param name="Red">When to stop.</param>
/// <param name="Evidence">Where it stands.</param>
public sealed record ThresholdDraft(string Metric, string? Green, string? Yellow, string? Red, CitationDraft Evidence);

/// <summary>The rapid mind's counter-arguments.</summary>
public sealed record CountersAnswer
{
    /// <summary>Gets one per finding.</summary>
    public required IReadOnlyList<CounterArgument> Counters { get; init; }
}

/// <summary>The argument against a finding.</summary>
public sealed record CounterArgument
{
    /// <summary>Gets the finding's id.</summary>
    public required string Finding { get; init; }

    /// <summary>Gets the mind's stance, from -2 to 2.</summary>
    public required int Stance { get; init; }

    /// <summary>Gets how sure the mind is, from 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Gets the argument.</summary>
    public required string Argument { get; init; }

    /// <summary>Gets what the finding does not show.</summary>
    public required string EvidenceGap { get; init; }

    /// <summary>Gets what would not be done meanwhile.</summary>
    public required string OpportunityCost { get; init; }
}

/// <summary>The questioning mind's questions.</summary>
public sealed record QuestionsAnswer
{
    /// <summary>Gets the questions.</summary>
    public required IReadOnlyList<QuestionDraft> Questions { get; init; }

    /// <summary>Gets what must be true to go ahead, to stop, to call it a success.</summary>
    public required IReadOnlyList<string> DecisionCriteria { get; init; }

    /// <summary>Gets where the mind itself stands.</summary>
    public required IReadOnlyList<Position> Positions { get; init; }
}

/// <summary>A question.</summary>
/// <param name="To">Methodical, Rapid, or null for both.</param>
/// <param name="Finding">The finding that it is about; null for the whole.</param>
/// <param name="Text">The question.</param>
public sealed record QuestionDraft(Mind? To, string? Finding, string Text);

/// <summary>A mind's positions after it has read the others'.</summary>
public sealed record RevisionAnswer
{
    /// <summary>Gets the positions, one per finding in debate.</summary>
    public required IReadOnlyList<Position> Positions { get; init; }
}

/// <summary>The words of the consensus; its counts and phases are made by code.</summary>
public sealed record ConsensusAnswer
{
    /// <summary>Gets what all three share.</summary>
    public required IReadOnlyList<string> Shared { get; init; }

    /// <summary>Gets what divides them and why.</summary>
    public required IReadOnlyList<Disagreement> Divided { get; init; }

    /// <summary>Gets what is knowingly accepted.</summary>
    public required IReadOnlyList<string> TradeOffs { get; init; }

    /// <summary>Gets what was taken for granted.</summary>
    public required IReadOnlyList<string> Assumptions { get; init; }
}

/// <summary>What divides the minds.</summary>
/// <param name="Findings">The findings' ids.</param>
/// <param name="Root">The root of it in a few words.</param>
/// <param name="Explanation">Who holds what, and why.</param>
public sealed record Disagreement(IReadOnlyList<string> Findings, string Root, string Explanation);
