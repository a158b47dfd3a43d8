using Witan.Models.Documents;

namespace Witan.Models.Analyst.Quantities;

/// <summary>One place that gives a number, with what it says the number is of.</summary>
internal sealed class Mention
{
    private const int LabelWordsMax = 5;

    private DatedEvent? _event;

    /// <summary>Gets the number.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>Gets the text that the number's positions count in: the statement's, or the cell's.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the header of the number's column; null outside tables.</summary>
    public required string? Header { get; init; }

    /// <summary>Gets the document's name.</summary>
    public required string Document { get; init; }

    /// <summary>Gets where it stands.</summary>
    public required Statement Statement { get; init; }

    /// <summary>Gets the stems of the words that say what the number is of.</summary>
    public required HashSet<string> Subject { get; init; }

    /// <summary>Gets the stems round about: the rest of the sentence, the parent items, the headings.</summary>
    public required HashSet<string> Context { get; init; }

    /// <summary>Gets the stems of the headings over it, the document's title included.</summary>
    public required IReadOnlySet<string> HeadingStems { get; init; }

    /// <summary>Gets the event, when the number is a date and its words name one.</summary>
    public DatedEvent? Event => _event ??= Quantity.Dimension == Dimension.Date ? DatedEvent.Of(this) : null;

    /// <summary>Gets pairs of stems where the first narrows the second: upload in "upload timeout" and in "timeout for uploads".</summary>
    public required List<(string Modifier, string Head)> Modifiers { get; init; }

    /// <summary>Gets the stems that read as names.</summary>
    public required HashSet<string> Names { get; init; }

    /// <summary>Gets what makes two numbers of one subject different quantities.</summary>
    public required Dictionary<QualifierKind, string> Qualifiers { get; init; }

    /// <summary>Gets the qualifiers that the headings give.</summary>
    public required Dictionary<QualifierKind, string> HeadingQualifiers { get; init; }

    /// <summary>Gets the subject's words as they stand.</summary>
    public required List<Word> Words { get; init; }

    /// <summary>Gets a short wording of the subject, for the reader of a finding.</summary>
    public string Label => Wording(Words);

    /// <summary>Gets whether the subject came from a heading or a parent item, because the number's own words say nothing.</summary>
    public required bool Inherited { get; init; }

    /// <summary>Gets the attributes that the words name beside the subject: cost, time, total.</summary>
    public required HashSet<string> Attributes { get; init; }

    /// <summary>Gets whether a label, a cell or a key names the subject, rather than a sentence.</summary>
    public required bool IsLabelled { get; init; }

    /// <summary>Words what this place and others are about together.</summary>
    public string LabelSharedWith(IEnumerable<Mention> others)
    {
        var rest = others.ToList();
        if (Event is { } named)
        {
            var words = named.Words.FindAll(word => rest.TrueForAll(other => other.Event?.Core.Contains(word.Stem) == true));
            return Wording(words.Count > 0 ? words : named.Words);
        }

        var shared = Words.FindAll(word => rest.TrueForAll(other => other.Subject.Contains(word.Stem) || other.Attributes.Contains(word.Stem)));
        return shared.Count > 0 ? Wording(shared) : Label;
    }

    private static string Wording(List<Word> words) => string.Join(' ', words.Take(LabelWordsMax).Select(word => word.Text));
}
