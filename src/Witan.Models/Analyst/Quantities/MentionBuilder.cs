using System.Text.RegularExpressions;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Quantities;

/// <summary>Collects what one number is of.</summary>
internal sealed partial class MentionBuilder
{
    private const int LabelWordsMax = 5;

    private readonly string _document;
    private readonly Statement _statement;
    private readonly Quantity _quantity;
    private readonly HashSet<string> _subject = new(StringComparer.Ordinal);
    private readonly Section? _title;
    private readonly HashSet<string> _context;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<(string Modifier, string Head)> _modifiers = [];
    private readonly List<string> _label = [];
    private readonly Dictionary<QualifierKind, string> _qualifiers = [];
    private readonly Dictionary<QualifierKind, string> _headingQualifiers;

    public MentionBuilder(
        string document,
        Statement statement,
        Quantity quantity,
        HashSet<string> headingStems,
        Dictionary<QualifierKind, string> headingQualifiers,
        Section? title)
    {
        _title = title;
        _document = document;
        _statement = statement;
        _quantity = quantity;
        _context = new HashSet<string>(headingStems, StringComparer.Ordinal);
        _headingQualifiers = headingQualifiers;
    }

    public bool IsLabelled { get; set; }

    /// <summary>Adds a whole text that names the subject: a row's label, a column's header.</summary>
    public void AddSubject(string text) => Add(text, WordReader.Read(text), 0, text.Length, ownText: false);

    /// <summary>Adds the words of a stretch of a text.</summary>
    public void AddSubject(string text, List<Word> words, int from, int to) => Add(text, words, from, to, ownText: true);

    /// <summary>Adds what sets the number apart and stands outside its own stretch: "Yellow (p99 above 100 ms)".</summary>
    public void AddQualifiers(string text) => Qualifiers.Read(text, _qualifiers);

    public void AddContext(IEnumerable<Word> words)
    {
        _context.UnionWith(words.Where(word => !word.IsStop).Select(word => word.Stem));
        for (var item = _statement.Item is { } own && own.Text == _statement.Text ? own.Parent : _statement.Item; item is not null; item = item.Parent)
        {
            _context.UnionWith(WordReader.ContentStems(item.Text));
        }
    }

    /// <summary>Makes the mention; null when nothing says what the number is of.</summary>
    /// <param name="before">The part of the sentence before this number's stretch; null when there is none.</param>
    public Mention? Build(string? before)
    {
        var inherited = false;
        if (_quantity.Noun is { } noun && !WordLists.VagueNouns.Contains(noun))
        {
            _subject.Add(noun);
        }

        if (!_subject.Any(IsSpecific))
        {
            inherited = true;
            Inherit(before);
        }

        var attributes = _subject.Where(WordLists.Attributes.Contains).ToHashSet(StringComparer.Ordinal);
        _subject.RemoveWhere(stem => !IsSpecific(stem));
        return _subject.Count == 0 ? null : new Mention
        {
            Quantity = _quantity,
            Document = _document,
            Statement = _statement,
            Subject = _subject,
            Context = _context,
            Modifiers = _modifiers,
            Names = _names,
            Qualifiers = _qualifiers,
            HeadingQualifiers = _headingQualifiers,
            Label = string.Join(' ', _label.Take(LabelWordsMax)),
            Inherited = inherited,
            Attributes = attributes,
            IsLabelled = IsLabelled,
        };
    }

    private void Add(string text, List<Word> words, int from, int to, bool ownText)
    {
        Word? before = null;
        Word? head = null;
        foreach (var word in words)
        {
            if (word.End <= from || word.Start >= to || (ownText && IsUnit(word)))
            {
                continue;
            }

            if (word.IsStop)
            {
                head = word.Text is "for" or "of" or "in" or "at" or "on" or "from" or "to" or "by" or "with" ? before ?? head
                    : word.Text is "the" or "a" or "an" or "our" or "each" or "all" ? head : null;
                before = null;
                continue;
            }

            AddWord(text, word, before, head);
            head = null;
            before = word;
        }

        Qualifiers.Read(text[Math.Max(0, from)..Math.Min(to, text.Length)], _qualifiers);
    }

    private static bool IsSpecific(string stem) => !WordLists.Attributes.Contains(stem) && !Qualifiers.Stems.Contains(stem);

    private bool IsUnit(Word word) => word.Start >= _quantity.Start && word.End <= _quantity.End;

    private void AddWord(string text, Word word, Word? before, Word? head)
    {
        if (_subject.Add(word.Stem))
        {
            _label.Add(word.Text);
        }

        if (word.IsName)
        {
            _names.Add(word.Stem);
        }

        if (before is { } modifier && IsJoined(text, modifier.End, word.Start) && modifier.Stem != word.Stem)
        {
            _modifiers.Add((modifier.Stem, word.Stem));
        }

        if (head is { } narrowed)
        {
            _modifiers.Add((word.Stem, narrowed.Stem));
        }
    }

    private static bool IsJoined(string text, int end, int start) =>
        end == start || (start - end == 1 && text[end] is ' ' or '-' or '_' or '.' or '/');

    /// <summary>A bare "Time: 3 days" speaks about the sentence before it, the item above it or the heading over it.</summary>
    private void Inherit(string? before)
    {
        if (before is not null && TryInherit(before))
        {
            return;
        }

        for (var item = _statement.Item is { } own && own.Text == _statement.Text ? own.Parent : _statement.Item; item is not null; item = item.Parent)
        {
            if (TryInherit(Head().Match(item.Text).Value))
            {
                return;
            }
        }

        foreach (var section in _statement.Section.SelfAndAncestors())
        {
            if (section.Level > 0 && !ReferenceEquals(section, _title) && TryInherit(section.Title))
            {
                return;
            }
        }
    }

    private bool TryInherit(string text)
    {
        var found = false;
        foreach (var word in WordReader.Read(text))
        {
            if (!word.IsStop && IsSpecific(word.Stem))
            {
                AddWord(text, word, before: null, head: null);
                found = true;
            }
        }

        if (found)
        {
            Qualifiers.Read(text, _qualifiers);
        }

        return found;
    }

    [GeneratedRegex(@"^[^:(–—]*", RegexOptions.CultureInvariant)]
    private static partial Regex Head();
}
