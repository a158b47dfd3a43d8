namespace Witan.Boards.Personas.Lenses;

/// <summary>How a document deals with one concern of a persona.</summary>
/// <param name="Lens">The concern, with the question and the mitigation for a document that does not deal with it.</param>
/// <param name="Standing">How it deals with it.</param>
/// <param name="Lines">The lines that say so, counted from 1, at most <see cref="LensReview.LinesMax"/>: those that deal with it, or mention it, or
/// deny it; empty when there are none.</param>
public sealed record LensReading(Lens Lens, LensStanding Standing, IReadOnlyList<int> Lines)
{
    /// <summary>Gets whether the persona has something to ask.</summary>
    public bool IsOpen => Standing is LensStanding.Missing or LensStanding.Vague;
}
