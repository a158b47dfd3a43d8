using Witan.Runs.Driving;
using Witan.Runs.Journal;

namespace Witan.Testing.Scripts;

/// <summary>A scripted step is done.</summary>
public sealed record ScriptStepDone : RunEvent, IStepResult
{
    /// <inheritdoc/>
    public required string Step { get; init; }

    /// <summary>Gets what it said.</summary>
    public string Text { get; init; } = string.Empty;
}
