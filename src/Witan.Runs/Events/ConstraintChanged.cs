using Witan.Runs.Journal;

namespace Witan.Runs.Events;

/// <summary>A person changed what binds the run: a limit of every run, or a constraint of its protocol.</summary>
public sealed record ConstraintChanged : RunEvent, ISignal
{
    /// <inheritdoc/>
    public required string By { get; init; }

    /// <summary>Gets the constraint's name, for example <c>cost</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the new value, at most <see cref="ValueLengthMax"/> characters.</summary>
    public required string Value { get; init; }

    /// <summary>Gets why, in one sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>The longest value.</summary>
    public const int ValueLengthMax = 1000;
}
