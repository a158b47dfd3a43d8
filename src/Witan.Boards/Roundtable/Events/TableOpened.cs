using Witan.Boards.Roundtable.Governance;
using Witan.Runs.Journal;

namespace Witan.Boards.Roundtable.Events;

/// <summary>A round table was opened under the tenant's rules of that day.</summary>
public sealed record TableOpened : RunEvent
{
    /// <summary>Gets the rules.</summary>
    public required IReadOnlyList<GovernanceRule> Rules { get; init; }
}
