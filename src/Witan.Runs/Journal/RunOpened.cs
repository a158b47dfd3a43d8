using Witan.Runs.Guards;

namespace Witan.Runs.Journal;

/// <summary>The first event of every run.</summary>
public sealed record RunOpened : RunEvent
{
    /// <summary>Gets what drives the run, for example <c>swarm</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets the line that lists show, at most <see cref="TitleLengthMax"/> characters.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the hash of the definition (rules, prompts, graph) that the run was opened under.</summary>
    public required string DefinitionHash { get; init; }

    /// <summary>Gets the seed of everything in the run that is left to chance.</summary>
    public required long Seed { get; init; }

    /// <summary>Gets what the run may use.</summary>
    public required RunLimits Limits { get; init; }

    /// <summary>The longest title.</summary>
    public const int TitleLengthMax = 200;
}
