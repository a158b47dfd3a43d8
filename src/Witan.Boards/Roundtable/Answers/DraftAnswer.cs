namespace Witan.Boards.Roundtable.Answers;

/// <summary>What follows from each option, before it was checked.</summary>
public sealed record DraftAnswer
{
    /// <summary>Gets a branch for each option.</summary>
    public required IReadOnlyList<TableBranch> Branches { get; init; }
}
