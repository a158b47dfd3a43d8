using Witan.Runs.Driving;
using Witan.Runs.Journal;

namespace Witan.Benchmarks.Steps;

/// <summary>A step of the loop is done.</summary>
internal sealed record LoopStepDone : RunEvent, IStepResult
{
    /// <inheritdoc/>
    public required string Step { get; init; }

    /// <summary>Gets which of the six steps it was.</summary>
    public required string Node { get; init; }

    /// <summary>Gets what it said.</summary>
    public required IReadOnlyList<string> Texts { get; init; }
}
