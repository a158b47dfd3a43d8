using System.Globalization;
using Witan.Kernel.Results;
using Witan.Models.Minds;
using Witan.Runs.Engine;
using Witan.Runs.Guards;

namespace Witan.Boards.Swarm;

/// <summary>The swarm as a kind of run.</summary>
public static class SwarmKind
{
    /// <summary>Makes it.</summary>
    /// <param name="minds">Who thinks.</param>
    /// <param name="callUsd">The most that one call may cost, in US dollars.</param>
    public static IRunKind Create(IMinds minds, decimal callUsd) => new RunKind<SwarmState>(
        SwarmPrompts.Current,
        definition => definition.Version == SwarmProtocol.Version ? new RunRules<SwarmState>(new SwarmProtocol(), new SwarmExecutor(minds, definition, callUsd)) : null,
        CheckConstraint);

    private static InvalidInput? CheckConstraint(string name, string value) => name switch
    {
        LimitChanges.Rounds when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) && rounds > SwarmProtocol.RoundsMax =>
            new InvalidInput($"A swarm holds 0 to {SwarmProtocol.RoundsMax} rounds, not {value}."),
        _ when LimitChanges.Names.Contains(name, StringComparer.Ordinal) => null,
        _ => new InvalidInput($"A swarm has no constraint named '{name}'. There are: {string.Join(", ", LimitChanges.Names)}."),
    };
}
