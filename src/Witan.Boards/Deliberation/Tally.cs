namespace Witan.Boards.Deliberation;

/// <summary>The count of a board's stances: by code, not by a mind.</summary>
public sealed record Tally
{
    /// <summary>Gets the options, the best first.</summary>
    public required IReadOnlyList<OptionTally> Options { get; init; }

    /// <summary>Gets the option with the highest score; of equals, the one that was listed last, which is the more careful one.</summary>
    public OptionTally Winner => Options[0];

    /// <summary>Counts stances.</summary>
    /// <param name="options">The options' ids, from the boldest to the most careful.</param>
    /// <param name="ballots">The stances of each mind; an option that a mind left out counts as neutral.</param>
    public static Tally Count(IReadOnlyList<string> options, IReadOnlyList<IReadOnlyList<Stance>> ballots)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(ballots);
        var counted = options
            .Select((option, index) => (Tally: CountOne(option, ballots), index))
            .OrderByDescending(pair => Math.Round(pair.Tally.Score, 6))
            .ThenByDescending(pair => pair.index)
            .Select(pair => pair.Tally);
        return new Tally { Options = [.. counted] };
    }

    private static OptionTally CountOne(string option, IReadOnlyList<IReadOnlyList<Stance>> ballots)
    {
        var stances = ballots.Select(ballot => ballot.FirstOrDefault(stance => stance.Option == option)).ToList();
        var supporters = stances.Count(stance => stance?.Score > 0);
        var opponents = stances.Count(stance => stance?.Score < 0);
        return new OptionTally
        {
            Option = option,
            Score = ballots.Count == 0 ? 0 : stances.Sum(stance => stance is null ? 0 : stance.Score * stance.Confidence) / ballots.Count,
            Supporters = supporters,
            Opponents = opponents,
            Label = Label(ballots.Count, supporters, opponents),
        };
    }

    private static AgreementLabel Label(int minds, int supporters, int opponents)
    {
        if (minds > 0 && supporters == minds)
        {
            return AgreementLabel.Unanimous;
        }

        if (supporters * 3 >= minds * 2 && opponents == 0 && minds > 0)
        {
            return AgreementLabel.Strong;
        }

        return supporters * 2 > minds ? AgreementLabel.Majority : AgreementLabel.Split;
    }
}
