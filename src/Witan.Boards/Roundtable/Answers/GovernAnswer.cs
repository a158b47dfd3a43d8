using Witan.Boards.Roundtable.Governance;

namespace Witan.Boards.Roundtable.Answers;

/// <summary>Every option against every rule, before it was checked.</summary>
public sealed record GovernAnswer
{
    /// <summary>Gets the rulings.</summary>
    public required IReadOnlyList<RulingDraft> Rulings { get; init; }
}
