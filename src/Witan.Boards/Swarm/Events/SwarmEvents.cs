using Witan.Boards.Intake;
using Witan.Boards.Swarm.Answers;
using Witan.Runs.Driving;
using Witan.Runs.Journal;

namespace Witan.Boards.Swarm.Events;

/// <summary>What a model call used.</summary>
/// <param name="Model">Who answered.</param>
/// <param name="InputTokens">Tokens read.</param>
/// <param name="OutputTokens">Tokens written.</param>
/// <param name="CostUsd">The price in US dollars.</param>
public sealed record CallReceipt(string Model, long InputTokens, long OutputTokens, decimal CostUsd);

/// <summary>The swarm was given its brief.</summary>
public sealed record BriefAccepted : RunEvent
{
    /// <summary>Gets the brief.</summary>
    public required Brief Brief { get; init; }

    /// <summary>Gets the most rounds of debate.</summary>
    public required int RoundsMax { get; init; }
}

/// <summary>A mind gave its opinion on the options: blind at first, with everything known at last.</summary>
public sealed record OpinionGiven : RunEvent, IStepResult
{
    /// <inheritdoc/>
    public required string Step { get; init; }

    /// <summary>Gets the mind.</summary>
    public required Mind Mind { get; init; }

    /// <summary>Gets whether it is the last opinion.</summary>
    public required bool Final { get; init; }

    /// <summary>Gets the opinion.</summary>
    public required OpinionAnswer Opinion { get; init; }

    /// <summary>Gets what the call used.</summary>
    public required CallReceipt Call { get; init; }
}

/// <summary>The methodical mind reported its findings, and their lines were checked.</summary>
public sealed record FindingsReported : RunEvent, IStepResult
{
    /// <inheritdoc/>
    public required string Step { get; init; }

    /// <summary>Gets the findings, the weightiest first.</summary>
    public required IReadOnlyList<SwarmFinding> Findings { get; init; }

    /// <summary>Gets the methodical mind's positions on them.</summary>
    public required IReadOnlyList<Position> Positions { get; init; }

    /// <summary>Gets how many more were reported and left out, because of the limit.</summary>
    public required int LeftOut { get; init; }

    /// <summary>Gets how many were refused because they cite no line that exists.</summary>
    public required int Uncited { get; init; }

    /// <summary>Gets thresholds that the documents state.</summary>
    public required IReadOnlyList<StatedLimit> Thresholds { get; init; }

    /// <summary>Gets what the call used.</summary>
    public required CallReceipt Call { get; init; }
}

/// <summary>A threshold that a document states, with its line.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Green">When all is well.</param>
/// <param name="Yellow">When to act.</param>
/// <param name="Red">When to stop.</param>
/// <param name="Evidence">Where it stands.</param>
public sealed record StatedLimit(string Metric, string? Green, string? Yellow, string? Red, EvidenceLine Evidence);

/// <summary>The rapid mind argued the findings down.</summary>
public sealed record CountersArgued : RunEvent, IStepResult
{
    /// <inheritdoc/>
    public required string Step { get; init; }

    /// <summary>Gets the counter-arguments.</summary>
    public required IReadOnlyList<CounterArgument> Counters { get; init; }

    /// <summary>Gets what the call used.</summary>
    public required CallReceipt Call { get; init; }
}

/// <summary>The questioning mind asked both.</summary>
public sealed record QuestionsAsked : RunEvent, IStepResult
{
    /// <inheritdoc/>
    public required string Step { get; init; }

    /// <summary>Gets the questions.</summary>
    public required IReadOnlyList<QuestionDraft> Questions { get; init; }

    /// <summary>Gets what must be true to go ahead, to stop, to call it a success.</summary>
    public required IReadOnlyList<string> DecisionCriteria { get; init; }

    /// <summary>Gets where the questioning mind stands.</summary>
    public required IReadOnlyList<Position> Positions { get; init; }

    /// <summary>Gets what the call used.</summary>
    public required CallReceipt Call { get; init; }
}

/// <summary>A mind read the others' arguments, without names, and gave its positions anew.</summary>
public sealed record PositionsRevised : RunEvent, IStepResult
{
    /// <inheritdoc/>
    public required string Step { get; init; }

    /// <summary>Gets the mind.</summary>
    public required Mind Mind { get; init; }

    /// <summary>Gets the round, from 1.</summary>
    public required int Round { get; init; }

    /// <summary>Gets the positions on the findings in debate.</summary>
    public required IReadOnlyList<Position> Positions { get; init; }

    /// <summary>Gets what the call used.</summary>
    public required CallReceipt Call { get; init; }
}

/// <summary>The consensus was put into words.</summary>
public sealed record ConsensusReached : RunEvent, IStepResult
{
    /// <inheritdoc/>
    public required string Step { get; init; }

    /// <summary>Gets the words.</summary>
    public required ConsensusAnswer Consensus { get; init; }

    /// <summary>Gets what the call used.</summary>
    public required CallReceipt Call { get; init; }
}
