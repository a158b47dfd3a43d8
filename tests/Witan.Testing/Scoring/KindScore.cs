namespace Witan.Testing.Scoring;

/// <summary>How well one kind of finding is found.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Planted">Defects that are there.</param>
/// <param name="Found">Defects that were found.</param>
/// <param name="Reported">Findings that were reported.</param>
/// <param name="Right">Findings that show a defect, or one that a fair reader tolerates.</param>
public sealed record KindScore(string Kind, int Planted, int Found, int Reported, int Right)
{
    /// <summary>Gets the share of defects that were found; 1 when there are none.</summary>
    public double Recall => Planted == 0 ? 1 : (double)Found / Planted;

    /// <summary>Gets the share of findings that are right; 1 when there are none.</summary>
    public double Precision => Reported == 0 ? 1 : (double)Right / Reported;
}
