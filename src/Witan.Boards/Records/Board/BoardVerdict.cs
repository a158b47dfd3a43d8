using Witan.Boards.Deliberation;

namespace Witan.Boards.Records.Board;

/// <summary>What was counted in a part: by code, before anybody put it into words.</summary>
public sealed record BoardVerdict
{
    /// <summary>Gets the id of the option that won; null when none did.</summary>
    public required string? Winner { get; init; }

    /// <summary>Gets the option in words; null when none won.</summary>
    public required string? WinnerText { get; init; }

    /// <summary>Gets why none won; null when one did.</summary>
    public required string? WhyNone { get; init; }

    /// <summary>Gets the id of the option in front: the winner when there is one.</summary>
    public required string Leader { get; init; }

    /// <summary>Gets how far the board agrees on the option in front.</summary>
    public required AgreementLabel Label { get; init; }

    /// <summary>Gets the mean confidence of those who are for it, lowered by those who are not; from 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Gets how many seats voted.</summary>
    public required int Voted { get; init; }

    /// <summary>Gets how many seats there are.</summary>
    public required int Seats { get; init; }

    /// <summary>Gets the options that shared the best score; empty without a tie.</summary>
    public required IReadOnlyList<string> Ties { get; init; }

    /// <summary>Gets what broke the tie; null without one.</summary>
    public required string? TieBreak { get; init; }

    /// <summary>Gets what won the blind vote; null when nothing did.</summary>
    public required string? BlindWinner { get; init; }

    /// <summary>Gets how far the blind vote agreed.</summary>
    public required AgreementLabel BlindLabel { get; init; }

    /// <summary>Gets whether the debate changed the result.</summary>
    public required bool DebateChangedResult { get; init; }

    /// <summary>Gets the share of turned stances that only went along, from 0 to 1.</summary>
    public required double ConformityRate { get; init; }

    /// <summary>Gets how many rounds were held, the blind one included.</summary>
    public required int Rounds { get; init; }

    /// <summary>Gets whether the debate ended before its last round.</summary>
    public required bool IsEarly { get; init; }

    /// <summary>Gets why the debate ended.</summary>
    public required string End { get; init; }
}
