using Witan.Boards.Personas.Lenses;

namespace Witan.Boards.Personas.Selection;

/// <summary>Reads from a text which expertise it calls for, when nobody said. Rule-based: it counts the words of each tag.</summary>
public static class NeededTags
{
    /// <summary>The most tags that it names; a text that calls for everything calls for nothing.</summary>
    public const int NamedMax = 5;

    /// <summary>How many tags a question has; one that names less is completed. One for each seat of the largest board, so that no seat is a second voice for want of a subject.</summary>
    private const int CompleteMin = PanelNeed.SeatsMax;

    /// <summary>What comes up on one line of a longer text came up in passing.</summary>
    private const int LinesMin = 2;
    private const int ShortTextLines = 20;

    /// <summary>What stands on less than this part of the lines that the most frequent one has came up in passing, too.</summary>
    private const int PartOfMost = 4;

    /// <summary>What a decision touches whatever it is about.</summary>
    private static readonly IReadOnlyList<string> OfAnyDecision = ["strategy", "finance", "risk", "operations", "people"];

    private static readonly Lazy<Dictionary<string, IReadOnlyList<string>>> Near = new(() => Expertise.All.ToDictionary(tag => tag.Tag, tag => tag.Near, StringComparer.Ordinal));

    private static readonly Lazy<LensLexicon> Lexicon = new(() => LensLexicon.OfCues(Expertise.All.SelectMany(tag => tag.Cues)));

    /// <summary>Names the tags that a text calls for, those on the most lines first; of equals, the one that stands first in the vocabulary.</summary>
    /// <param name="text">The text.</param>
    public static IReadOnlyList<string> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var index = Lexicon.Value.Read(text);
        var counts = Expertise.All.Select(tag => (tag.Tag, Lines: index.Find(tag.Cues).Select(hit => hit.Line).Distinct().Count())).ToList();
        var least = Math.Max(index.FilledLines <= ShortTextLines ? 1 : LinesMin, counts.Max(counted => counted.Lines) / PartOfMost);
        return [.. counts.Where(counted => counted.Lines >= least).OrderByDescending(counted => counted.Lines).Take(NamedMax).Select(counted => counted.Tag)];
    }

    /// <summary>Names the tags that a question calls for, as many as the largest board has seats: those of its own words, then those of what it is about, then what
    /// is near to them. A board for "Should we launch in spring?" is not four people of marketing.</summary>
    /// <param name="question">The question.</param>
    /// <param name="about">What it is about, such as documents; may be empty.</param>
    public static IReadOnlyList<string> For(string question, string about)
    {
        var named = In(question).Concat(In(about)).Distinct(StringComparer.Ordinal).Take(NamedMax).ToList();
        var near = Enumerable.Range(0, CompleteMin).SelectMany(place => named.SelectMany(tag => Near.Value[tag].Skip(place).Take(1)));
        return [.. named.Concat(near).Concat(OfAnyDecision).Distinct(StringComparer.Ordinal).Take(CompleteMin)];
    }
}
