namespace Witan.Boards.Deliberation.Movement;

/// <summary>What a debate has come to, and why.</summary>
public sealed record DebateVerdict
{
    /// <summary>Gets what it has come to.</summary>
    public required DebateOutlook Outlook { get; init; }

    /// <summary>Gets why, in a sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>Gets the option in front; null when nobody voted.</summary>
    public string? Leader { get; init; }

    /// <summary>Gets how far the board agrees on it.</summary>
    public required AgreementLabel Label { get; init; }

    /// <summary>Gets how far stances moved in the last round, from 0 to 4; null after the first.</summary>
    public double? Movement { get; init; }

    /// <summary>Gets how many arguments of the last round were not said before.</summary>
    public required int NewArguments { get; init; }

    /// <summary>Gets how many rounds in a row, the last among them, moved no stance and said nothing new.</summary>
    public required int QuietRounds { get; init; }

    /// <summary>Gets whether there is no more to debate.</summary>
    public bool IsOver => Outlook != DebateOutlook.Continue;
}
