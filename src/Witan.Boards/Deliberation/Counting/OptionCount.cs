namespace Witan.Boards.Deliberation.Counting;

/// <summary>The count for one option.</summary>
public sealed record OptionCount
{
    /// <summary>Gets the option's id.</summary>
    public required string Option { get; init; }

    /// <summary>Gets what the rule of counting gives it; the rule names the range.</summary>
    public required double Score { get; init; }

    /// <summary>Gets how many seats are for it.</summary>
    public required int Supporters { get; init; }

    /// <summary>Gets how many seats are neither for nor against it.</summary>
    public required int Neutral { get; init; }

    /// <summary>Gets how many seats are against it.</summary>
    public required int Opponents { get; init; }

    /// <summary>Gets the share of those who voted that is for it, from 0 to 1; of their weight where the rule weighs voices.</summary>
    public required double Support { get; init; }

    /// <summary>Gets the share that stands against it or clearly prefers another, from 0 to 1.</summary>
    public required double Resistance { get; init; }

    /// <summary>Gets how far the board agrees on it.</summary>
    public required AgreementLabel Label { get; init; }

    /// <summary>Gets the objections that their seats hold to be blocking.</summary>
    public required IReadOnlyList<BlockingVeto> Vetoes { get; init; }

    /// <summary>Gets why it cannot win under the rule; null when it can.</summary>
    public required string? Objection { get; init; }
}
