using Witan.Boards.Deliberation.Arguments;
using Witan.Boards.Personas.Lenses;

namespace Witan.Boards.Board.Analyst;

/// <summary>How the documents deal with one concern of a persona.</summary>
/// <param name="Lens">The concern.</param>
/// <param name="Standing">How the best of them deals with it.</param>
/// <param name="Lines">Where.</param>
internal sealed record ConcernReading(Lens Lens, LensStanding Standing, IReadOnlyList<CitedLine> Lines)
{
    /// <summary>Gets whether the persona has something to ask.</summary>
    public bool IsOpen => Standing is LensStanding.Missing or LensStanding.Vague;
}
