namespace Witan.Boards.Deliberation.Counting;

/// <summary>Names how far a board agrees, from the shares that are for and against an option. Pure; words play no part.</summary>
/// <remarks>
/// The steps 95, 75, 60 and 50 of 100 and the rule of two camps are our own decision (0018): three against two in five is
/// a quarrel with a larger side, and calling it a majority would end a debate that has not been settled.
/// </remarks>
public static class AgreementRule
{
    /// <summary>From this share on a board is unanimous.</summary>
    public const double UnanimousFrom = 0.95;

    /// <summary>From this share on it agrees strongly.</summary>
    public const double StrongFrom = 0.75;

    /// <summary>From this share on it has a majority.</summary>
    public const double MajorityFrom = 0.60;

    /// <summary>From this share on at least half of it agrees.</summary>
    public const double NarrowFrom = 0.50;

    /// <summary>From this share on those who are for it, or against it, are a camp; two camps are a split.</summary>
    public const double CampFrom = 0.40;

    /// <summary>Shares that differ by less are equal: they are quotients of sums.</summary>
    internal const double Precision = 1e-9;

    /// <summary>Names the agreement.</summary>
    /// <param name="support">The share that is for the option, from 0 to 1.</param>
    /// <param name="resistance">The share that stands against it, from 0 to 1.</param>
    public static AgreementLabel Label(double support, double resistance)
    {
        if (Reaches(support, CampFrom) && Reaches(resistance, CampFrom))
        {
            return AgreementLabel.Split;
        }

        return support switch
        {
            _ when Reaches(support, UnanimousFrom) => AgreementLabel.Unanimous,
            _ when Reaches(support, StrongFrom) => AgreementLabel.Strong,
            _ when Reaches(support, MajorityFrom) => AgreementLabel.Majority,
            _ when Reaches(support, NarrowFrom) => AgreementLabel.Narrow,
            _ => AgreementLabel.Split,
        };
    }

    /// <summary>Tells whether a share reaches a threshold, whatever the order in which it was summed.</summary>
    internal static bool Reaches(double share, double threshold) => share >= threshold - Precision;
}
