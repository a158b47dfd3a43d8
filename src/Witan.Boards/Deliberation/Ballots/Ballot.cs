namespace Witan.Boards.Deliberation.Ballots;

/// <summary>Where one seat stands on all options. Immutable.</summary>
public sealed record Ballot
{
    /// <summary>The most that a voice may count for.</summary>
    public const double WeightMax = 10;

    /// <summary>Gets the seat's code.</summary>
    public required string Seat { get; init; }

    /// <summary>Gets a line for each option; one that is left out counts as neutral, without confidence.</summary>
    public required IReadOnlyList<BallotLine> Lines { get; init; }

    /// <summary>Gets what the voice counts for where the rule weighs voices, from 0 to <see cref="WeightMax"/>; 1 is one voice.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Gets why, in the seat's own words.</summary>
    public string Reason { get; init; } = string.Empty;

    /// <summary>Gets the line for an option; a neutral one when the seat left it out.</summary>
    /// <param name="option">The option's id.</param>
    public BallotLine Of(string option) =>
        Lines.FirstOrDefault(line => line.Option == option) ?? new BallotLine { Option = option, Score = 0, Confidence = 0 };

    /// <summary>Tells whether the seat stands against an option: by its stance, or since it prefers another by two steps or more.</summary>
    /// <remarks>Someone who is neutral here and all for something else is no bystander: two such camps are a split.</remarks>
    /// <param name="option">The option's id.</param>
    public bool Resists(string option)
    {
        var own = Of(option).Score;
        return own < 0 || Lines.Any(line => line.Score - own >= 2);
    }

    /// <summary>Says what is wrong with it; null when nothing is.</summary>
    public string? Fault() => this switch
    {
        { Seat: null or "" } => "A ballot names no seat.",
        { Weight: not (>= 0 and <= WeightMax) } => $"The voice of {Seat} weighs neither 0 nor up to {WeightMax}.",
        _ when Lines.Select(line => line.Option).Distinct(StringComparer.Ordinal).Count() < Lines.Count => $"The ballot of {Seat} names an option twice.",
        _ => Lines.Select(line => line.Fault()).FirstOrDefault(fault => fault is not null),
    };
}
