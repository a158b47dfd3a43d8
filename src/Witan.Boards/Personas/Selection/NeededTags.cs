using Witan.Boards.Personas.Lenses;

namespace Witan.Boards.Personas.Selection;

/// <summary>Reads from a text which expertise it calls for, when nobody said. Rule-based: it counts the words of each tag.</summary>
public static class NeededTags
{
    /// <summary>The most tags that it names; a text that calls for everything calls for nothing.</summary>
    public const int NamedMax = 6;

    /// <summary>What comes up on one line of a longer text came up in passing.</summary>
    private const int LinesMin = 2;
    private const int ShortTextLines = 20;

    private static readonly Lazy<LensLexicon> Lexicon = new(() => LensLexicon.OfCues(Expertise.All.SelectMany(tag => tag.Cues)));

    /// <summary>Names the tags that a text calls for, those on the most lines first; of equals, the one that stands first in the vocabulary.</summary>
    /// <param name="text">The text.</param>
    public static IReadOnlyList<string> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var index = Lexicon.Value.Read(text);
        var least = index.Lines.Count <= ShortTextLines ? 1 : LinesMin;
        return [.. Expertise.All
            .Select(tag => (tag.Tag, Lines: index.Find(tag.Cues).Select(hit => hit.Line).Distinct().Count()))
            .Where(counted => counted.Lines >= least)
            .OrderByDescending(counted => counted.Lines)
            .Take(NamedMax)
            .Select(counted => counted.Tag)];
    }
}
