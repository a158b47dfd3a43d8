namespace Witan.Boards.Deliberation;

/// <summary>How sure a vote is of an option. Pure.</summary>
internal static class VoteConfidence
{
    /// <summary>The mean confidence of those who are for it, by the share of all who voted that they are; to two places, 0 when nobody voted.</summary>
    /// <param name="stances">What those who voted hold of the option.</param>
    /// <param name="supporters">How many are for it, as they were counted.</param>
    /// <param name="voted">How many voted.</param>
    public static double Of(IEnumerable<(int Score, double Confidence)> stances, int supporters, int voted)
    {
        var supporting = stances.Where(stance => stance.Score > 0).Select(stance => stance.Confidence).DefaultIfEmpty(0).Average();
        return Math.Round(supporting * supporters / Math.Max(1, voted), 2);
    }
}
