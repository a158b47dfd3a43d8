using Witan.Boards.Intake;
using Witan.Runs.Journal;

namespace Witan.Boards.Board.Events;

/// <summary>A board was asked: the brief, and how it is to deliberate.</summary>
public sealed record BoardOpened : RunEvent
{
    /// <summary>Gets what is to be deliberated.</summary>
    public required Brief Brief { get; init; }

    /// <summary>Gets how.</summary>
    public required BoardTerms Terms { get; init; }

    /// <summary>Gets the decision that is deliberated again; null when it is a new question.</summary>
    public string? Reopens { get; init; }
}
