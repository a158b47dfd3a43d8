using Witan.Boards.Deliberation.Arguments;
using Witan.Boards.Deliberation.Constraints.Marks;
using Witan.Boards.Intake;

namespace Witan.Boards.Board;

/// <summary>Finds the lines of documents that speak of one option and of no other: by the words that it alone has, or under a heading that has them. Pure.</summary>
internal sealed class LinesOfOptions
{
    /// <summary>The most lines of one option; enough for its section, and a bound for documents of any length.</summary>
    public const int LinesMax = 200;

    /// <summary>The most lines of all documents that are looked at.</summary>
    public const int LookedAtMax = 50_000;

    private readonly IReadOnlyList<(string Option, IReadOnlySet<string> Own)> _words;
    private readonly Dictionary<string, List<LimitStatement>> _lines;

    private LinesOfOptions(IReadOnlyList<(string Option, IReadOnlySet<string> Own)> words) =>
        (_words, _lines) = (words, words.ToDictionary(option => option.Option, _ => new List<LimitStatement>(), StringComparer.Ordinal));

    /// <summary>Reads documents.</summary>
    /// <param name="options">The options that a line can speak of.</param>
    /// <param name="documents">The documents.</param>
    public static LinesOfOptions Of(IReadOnlyList<BoardOption> options, IReadOnlyList<BriefDocument> documents)
    {
        var lines = new LinesOfOptions(OwnWords(options));
        var left = LookedAtMax;
        // What the memory brought tells of other decisions.
        foreach (var document in documents.Where(document => !document.IsRecalled))
        {
            left = lines.Read(document, left);
        }

        return lines;
    }

    /// <summary>Gets the lines of an option, in the order of the documents.</summary>
    public IReadOnlyList<LimitStatement> Of(string option) => _lines[option];

    /// <summary>Tells whether a text speaks of another option, too.</summary>
    public bool NamesAnother(string text, string option) => Named(text).Any(named => named != option);

    /// <summary>The words that each option has and no other.</summary>
    private static IReadOnlyList<(string Option, IReadOnlySet<string> Own)> OwnWords(IReadOnlyList<BoardOption> options)
    {
        var words = options.Select(option => (option.Id, Words: ClaimWords.Of(option.Text).Content)).ToList();
        var shared = words.SelectMany(option => option.Words).GroupBy(word => word, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        return [.. words.Select(option => (option.Id, (IReadOnlySet<string>)option.Words.Except(shared, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal)))];
    }

    private int Read(BriefDocument document, int left)
    {
        var number = 0;
        (string? Option, int Level) section = (null, 0);
        foreach (var line in document.Text.Split('\n'))
        {
            number++;
            if (left-- <= 0)
            {
                return 0;
            }

            var text = line.Trim();
            var level = text.TakeWhile(letter => letter == '#').Count();
            var named = text.Length == 0 ? [] : Named(text);
            if (level > 0)
            {
                section = named is [var only] ? (only, level) : level <= section.Level ? (null, 0) : section;
            }

            // A line that names several speaks for none; one that names none speaks of what its heading names.
            var option = named.Count switch { 0 => section.Option, 1 => named[0], _ => null };
            if (option is not null && text.Length > 0 && _lines[option].Count < LinesMax)
            {
                _lines[option].Add(new LimitStatement(LimitVoice.Document, text) { Document = document.Name, Line = number });
            }
        }

        return left;
    }

    /// <summary>The options of whose own words a text has most.</summary>
    private List<string> Named(string text)
    {
        var words = ClaimWords.Of(text).Content;
        return [.. _words.Where(option => option.Own.Count > 0 && option.Own.Count(words.Contains) * 2 > option.Own.Count).Select(option => option.Option)];
    }
}
