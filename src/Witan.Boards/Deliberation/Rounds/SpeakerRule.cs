namespace Witan.Boards.Deliberation.Rounds;

/// <summary>Chooses who speaks in a round. Pure.</summary>
/// <remarks>
/// Everybody speaks in the first round, and while the board explores. After that one seat listens, or the facilitator
/// chooses. Whoever chooses: nobody is silent for more than <see cref="SilentRoundsMax"/> rounds, and nobody speaks more
/// than <see cref="FairShareMax"/> times the mean; who is missing for that is added, who spoke least first.
/// </remarks>
public static class SpeakerRule
{
    /// <summary>The most rounds in a row in which a seat says nothing.</summary>
    public const int SilentRoundsMax = 2;

    /// <summary>How many times the mean number of speeches one seat has at most.</summary>
    public const double FairShareMax = 1.5;

    /// <summary>The fewest seats that speak after the first round.</summary>
    public const int SpeakersMin = 2;

    /// <summary>Chooses.</summary>
    /// <param name="seats">The seats, 1 or more.</param>
    /// <param name="spoken">Who spoke in each round so far.</param>
    /// <param name="phase">What the round is for.</param>
    /// <param name="wished">Whom the facilitator wants to hear, the most wanted first; empty to leave it to the rule.</param>
    /// <returns>Who speaks, in the order of the seats.</returns>
    public static IReadOnlyList<string> Choose(
        IReadOnlyList<string> seats, IReadOnlyList<IReadOnlyList<string>> spoken, RoundPhase phase, IReadOnlyList<string> wished)
    {
        ArgumentNullException.ThrowIfNull(seats);
        ArgumentNullException.ThrowIfNull(spoken);
        ArgumentNullException.ThrowIfNull(wished);
        if (spoken.Count == 0 || (wished.Count == 0 && phase == RoundPhase.Explore))
        {
            return seats;
        }

        var speeches = seats.ToDictionary(seat => seat, seat => spoken.Count(round => round.Contains(seat)), StringComparer.Ordinal);
        var queue = Queue(seats, spoken, speeches);
        var wanted = wished.Where(speeches.ContainsKey).Distinct(StringComparer.Ordinal).ToList();
        var count = Math.Min(seats.Count, Math.Max(SpeakersMin, wanted.Count > 0 ? wanted.Count : seats.Count - 1));
        var overdue = queue.Where(seat => Silence(spoken, seat) >= SilentRoundsMax).ToList();

        var chosen = new List<string>(overdue);
        chosen.AddRange(wanted.Concat(queue).Except(overdue, StringComparer.Ordinal).Take(Math.Max(0, count - overdue.Count)));
        return [.. Balanced(chosen, queue, speeches).OrderBy(seat => IndexOf(seats, seat))];
    }

    /// <summary>Counts the rounds at the end in which a seat said nothing.</summary>
    internal static int Silence(IReadOnlyList<IReadOnlyList<string>> spoken, string seat) =>
        spoken.Reverse().TakeWhile(round => !round.Contains(seat)).Count();

    /// <summary>Who spoke least comes first, then who was silent longest; equals take turns from round to round.</summary>
    private static List<string> Queue(IReadOnlyList<string> seats, IReadOnlyList<IReadOnlyList<string>> spoken, Dictionary<string, int> speeches) =>
        [.. seats
            .OrderBy(seat => speeches[seat])
            .ThenByDescending(seat => Silence(spoken, seat))
            .ThenBy(seat => (IndexOf(seats, seat) + spoken.Count) % seats.Count)];

    /// <summary>Adds others, who spoke least first, until the share is fair: when all speak it is as fair as it was.</summary>
    private static List<string> Balanced(List<string> chosen, List<string> queue, Dictionary<string, int> speeches)
    {
        var fair = new List<string>(chosen);
        while (fair.Count < queue.Count && !IsFair(fair, queue, speeches))
        {
            fair.Add(queue.First(seat => !fair.Contains(seat)));
        }

        return fair;
    }

    private static bool IsFair(List<string> chosen, List<string> queue, Dictionary<string, int> speeches)
    {
        var fairShare = (double)(speeches.Values.Sum() + chosen.Count) / queue.Count;
        return queue.Max(seat => speeches[seat] + (chosen.Contains(seat) ? 1 : 0)) <= (FairShareMax * fairShare) + 1e-9;
    }

    private static int IndexOf(IReadOnlyList<string> seats, string seat)
    {
        var index = 0;
        while (seats[index] != seat)
        {
            index++;
        }

        return index;
    }
}
