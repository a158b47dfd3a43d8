namespace Witan.Boards.Personas.Lenses;

/// <summary>Looks at a document through a persona's lenses. Pure and rule-based: it matches words and figures, and understands nothing.</summary>
/// <remarks>
/// A concern is raised when the document has a word of <see cref="Lens.AppliesTo"/> on enough lines. It is addressed where a cue has an answer
/// in its line, in a line beside it, or, when the cue stands in a heading, in the section under it; vague where it has not; missing where there is
/// no cue, or only denied ones ("no backup"). Lines that leave something open ("TBD") answer nothing.
/// </remarks>
public static class LensReview
{
    /// <summary>The most lines that a reading cites.</summary>
    public const int LinesMax = 5;

    /// <summary>A subject that comes up on one line of a longer document, in lines that hold words, came up in passing.</summary>
    private const int SubjectLinesMin = 2;
    private const int ShortDocumentLines = 20;

    /// <summary>How many lines an answer may stand from its cue.</summary>
    private const int AnswerReach = 1;

    /// <summary>How many lines of a section answer for its heading.</summary>
    private const int SectionReach = 30;

    /// <summary>Looks at a document.</summary>
    /// <param name="persona">Whose lenses.</param>
    /// <param name="document">The document, read with a lexicon that holds the persona's cues.</param>
    /// <returns>One reading for each lens, in their order.</returns>
    public static IReadOnlyList<LensReading> Of(Persona persona, CueIndex document)
    {
        ArgumentNullException.ThrowIfNull(persona);
        ArgumentNullException.ThrowIfNull(document);
        return [.. persona.Lenses.Select(lens => Of(lens, document))];
    }

    private static LensReading Of(Lens lens, CueIndex document)
    {
        if (lens.AppliesTo.Count > 0 && !document.StandsOn(lens.AppliesTo, document.FilledLines <= ShortDocumentLines ? 1 : SubjectLinesMin))
        {
            return new LensReading(lens, LensStanding.Aside, []);
        }

        var cues = document.Find(lens.Cues);
        var stated = cues.Where(hit => !hit.IsDenied).ToList();
        if (stated.Count == 0)
        {
            return new LensReading(lens, LensStanding.Missing, Cited(cues));
        }

        // Not brought together: every second answer is a figure, and a long document has thousands.
        var answers = document.FindEach(lens.Answers);
        var answered = Cited(stated.Where(cue => !document.Lines[cue.Line - 1].IsOpen && answers.Any(hits => IsAnswered(cue, hits, document))));
        return answered.Count > 0 ? new LensReading(lens, LensStanding.Addressed, answered) : new LensReading(lens, LensStanding.Vague, Cited(stated));
    }

    private static bool IsAnswered(CueHit cue, IReadOnlyList<CueHit> answers, CueIndex document)
    {
        var (first, last) = Reach(cue.Line, document);
        // Answers stand in the order of the document: the first that could count is found by halving.
        var (low, high) = (0, answers.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = answers[middle].Line < first ? (middle + 1, high) : (low, middle);
        }

        for (; low < answers.Count && answers[low].Line <= last; low++)
        {
            // A word that is a cue and an answer does not answer itself.
            if (answers[low].Word != cue.Word && !answers[low].IsDenied && !document.Lines[answers[low].Line - 1].IsOpen)
            {
                return true;
            }
        }

        return false;
    }

    private static (int First, int Last) Reach(int line, CueIndex document)
    {
        if (!document.Lines[line - 1].IsHeading)
        {
            return (Side(line, -AnswerReach, document), Side(line, AnswerReach, document));
        }

        var last = line;
        while (last < document.Lines.Count && last < line + SectionReach && !document.Lines[last].IsHeading)
        {
            last++;
        }

        return (line, last);
    }

    /// <summary>The line beside counts when it belongs to the same paragraph, list or table.</summary>
    private static int Side(int line, int step, CueIndex document)
    {
        var side = line + step;
        return side >= 1 && side <= document.Lines.Count && document.Lines[side - 1] is { IsHeading: false, IsEmpty: false } ? side : line;
    }

    private static IReadOnlyList<int> Cited(IEnumerable<CueHit> hits) => [.. hits.Select(hit => hit.Line).Distinct().Take(LinesMax)];
}
