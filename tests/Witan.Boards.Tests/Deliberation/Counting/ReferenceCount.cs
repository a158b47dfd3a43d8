using Witan.Boards.Deliberation.Ballots;

namespace Witan.Boards.Tests.Deliberation.Counting;

/// <summary>The rules written once more, as plainly as they can be told: option by option, in exact arithmetic, by comparing pairs.</summary>
internal static class ReferenceCount
{
    public static (string? Winner, Dictionary<string, decimal> Scores, string[] Ties) Of(Election election, string rule)
    {
        var scores = election.Options.ToDictionary(option => option, option => decimal.Round(Score(election, rule, option), 9));
        var able = election.Options.Where(option => CanWin(election, rule, option)).ToList();
        if (election.Ballots.Count == 0 || able.Count == 0 || (rule == "quorum" && election.Ballots.Count < (decimal)election.Quorum * election.Seats.Count))
        {
            return (null, scores, []);
        }

        var winner = able[0];
        foreach (var rival in able.Skip(1))
        {
            if (Beats(election, rival, winner, scores))
            {
                winner = rival;
            }
        }

        var level = able.Where(option => scores[option] == scores[winner]).ToArray();
        Array.Sort(level, string.CompareOrdinal);
        return (winner, scores, level.Length > 1 ? level : []);
    }

    private static bool Beats(Election election, string rival, string champion, Dictionary<string, decimal> scores)
    {
        // The rival is listed later, so that it wins when everything else is equal.
        if (scores[rival] != scores[champion])
        {
            return scores[rival] > scores[champion];
        }

        var (one, other) = (decimal.Round(Score(election, "weighted", rival), 9), decimal.Round(Score(election, "weighted", champion), 9));
        return one != other ? one > other : Against(election, rival) <= Against(election, champion);
    }

    private static decimal Score(Election election, string rule, string option)
    {
        decimal sum = 0, weights = 0;
        foreach (var ballot in election.Ballots)
        {
            var (stance, confidence) = Find(ballot, option);
            switch (rule)
            {
                case "weighted":
                    sum += stance * confidence * (decimal)ballot.Weight;
                    weights += (decimal)ballot.Weight;
                    break;
                case "borda":
                    weights++;
                    foreach (var rival in election.Options.Where(rival => rival != option))
                    {
                        var theirs = Find(ballot, rival).Stance;
                        sum += stance > theirs ? 1 : stance == theirs ? 0.5m : 0;
                    }

                    break;
                default:
                    weights++;
                    sum += stance > 0 ? 1 : 0;
                    break;
            }
        }

        return weights == 0 ? 0 : sum / weights;
    }

    private static bool CanWin(Election election, string rule, string option)
    {
        var supporters = election.Ballots.Count(ballot => Find(ballot, option).Stance > 0);
        var voted = election.Ballots.Count;
        return rule switch
        {
            "majority" => supporters > voted - supporters,
            "weighted" => Score(election, rule, option) > 0.000000001m,
            "unanimity" => supporters == voted && !election.Ballots.Any(ballot => ballot.Lines.Any(line => line.Option == option && line.Veto != null)),
            "borda" => supporters >= 1,
            _ => supporters * 4 >= voted * (election.IsReversible ? 2 : 3),
        };
    }

    private static int Against(Election election, string option) => election.Ballots.Count(ballot => Find(ballot, option).Stance < 0);

    private static (int Stance, decimal Confidence) Find(Ballot ballot, string option)
    {
        foreach (var line in ballot.Lines)
        {
            if (line.Option == option)
            {
                return (line.Score, (decimal)line.Confidence);
            }
        }

        return (0, 0);
    }
}
