using Witan.Runs.Events;

namespace Witan.Runs.Signals;

/// <summary>What a person decides at a gate.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Hash">The hash of what the person saw, or a beginning of it of at least 8 characters.</param>
/// <param name="Role">The role in which the person decides.</param>
/// <param name="Reason">Why; at least a word.</param>
public sealed record GateAnswer(GateVerdict Verdict, string Hash, string Role, string Reason)
{
    /// <summary>Gets the gate; null for the only one that is open.</summary>
    public string? Gate { get; init; }

    /// <summary>Gets what is changed; required with <see cref="GateVerdict.Amended"/>, and refused otherwise.</summary>
    public string? Amendment { get; init; }
}
