using Witan.Memory.Recall.Text;

namespace Witan.Memory.Recall.Ranking;

/// <summary>Makes one score of what was measured: each measure as a share of the best one's, times its weight, summed.</summary>
internal sealed class Fusion
{
    private static readonly (string Name, double Weight)[] Measures =
    [
        ("window", RankSettings.WindowWeight), ("session", RankSettings.SessionWeight), ("words", RankSettings.OwnWeight),
        ("n-grams", RankSettings.LikeWeight), ("speaker", RankSettings.SpeakerWeight), ("asks", RankSettings.AsksWeight),
        ("names a time", RankSettings.WhenWeight), ("names a number", RankSettings.NumberWeight), ("length", RankSettings.LengthWeight),
        ("time", RankSettings.TimeWeight), ("vector", RankSettings.VectorWeight),
    ];

    private readonly double _own;
    private readonly double _window;
    private readonly double _session;
    private readonly double _like;
    private readonly QuestionWords _question;

    public Fusion(IReadOnlyCollection<Found> found, QuestionWords question)
    {
        _question = question;
        _own = Top(found, item => item.Own);
        _window = Top(found, item => item.Window);
        _session = Top(found, item => item.Session);
        _like = Top(found, item => item.Like);
    }

    /// <summary>Gives an item's score: exactly the sum of its parts, added in their order.</summary>
    public double Score(Found found)
    {
        Span<double> values = stackalloc double[Measures.Length];
        Fill(found, values);
        var sum = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            sum += values[i] * Measures[i].Weight;
        }

        return sum;
    }

    /// <summary>Gives the parts of an item's score that are not 0, always in the same order.</summary>
    public List<ScorePart> Parts(Found found)
    {
        Span<double> values = stackalloc double[Measures.Length];
        Fill(found, values);
        var parts = new List<ScorePart>(8);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] != 0)
            {
                parts.Add(new ScorePart(Measures[i].Name, values[i], Measures[i].Weight));
            }
        }

        return parts;
    }

    private void Fill(Found found, Span<double> values)
    {
        values[0] = found.Window / _window;
        values[1] = found.Session / _session;
        values[2] = found.Own / _own;
        values[3] = found.Like / _like;
        values[4] = found.Speaker;
        values[5] = (int)(found.Traits & ItemTraits.AskedMask) / 15.0;
        values[6] = _question.AsksWhen && (found.Traits & ItemTraits.NamesTime) != ItemTraits.None ? 1 : 0;
        values[7] = _question.AsksNumber && (found.Traits & ItemTraits.NamesNumber) != ItemTraits.None ? 1 : 0;
        values[8] = Math.Log(1 + found.Length);
        values[9] = found.Time;
        values[10] = found.Vector;
    }

    private static double Top(IReadOnlyCollection<Found> found, Func<Found, double> measure)
    {
        var top = found.Count == 0 ? 0 : found.Max(measure);
        return top > 0 ? top : 1;
    }
}
