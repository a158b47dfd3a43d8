using System.Text.RegularExpressions;
using Witan.Models.Analyst.Wording;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Quantities;

/// <summary>Collects what one number is of.</summary>
internal sealed partial class MentionBuilder
{
    private static readonly Regex TotalLabel = Pattern.Loose(@"^\W*(?:total|sum|all|overall|new|value|amount|number)\b");

    private readonly string _document;
    private readonly Statement _statement;
    private readonly Quantity _quantity;
    private readonly HashSet<string> _subject = new(StringComparer.Ordinal);
    private readonly Section? _title;
    private readonly HashSet<string> _context;
    private readonly HashSet<string> _headingStems;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<(string Modifier, string Head)> _modifiers = [];
    private readonly List<Word> _label = [];
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
        _headingStems = headingStems;
        _headingQualifiers = headingQualifiers;
    }

    public bool IsLabelled { get; set; }

    /// <summary>Gets the text that the number's positions count in.</summary>
    public required string Text { get; init; }

    private string? Header { get; set; }

    /// <summary>Adds a whole text that names the subject: a row's label, a column's header.</summary>
    public void AddSubject(string text) => Add(text, WordReader.Read(text), 0, text.Length, ownText: false);

    /// <summary>Adds the words of a stretch of a text.</summary>
    public void AddSubject(string text, List<Word> words, int from, int to) => Add(text, words, from, to, ownText: true);

    /// <summary>Adds a row's label: even "Set-up" is a name there.</summary>
    public void AddRowLabel(string label)
    {
        AddSubject(label);
        if (_subject.Count == 0 && label.Any(char.IsLetter) && !TotalLabel.IsMatch(label))
        {
            _subject.Add(label.ToLowerInvariant());
        }
    }

    /// <summary>Adds a column's header, which the row narrows: "Staff" in the row "Packing" is not all staff.</summary>
    public void AddHeader(string header)
    {
        var row = _subject.ToList();
        foreach (var stem in WordReader.ContentStems(header))
        {
            _modifiers.AddRange(row.Where(label => label != stem).Select(label => (label, stem)));
        }

        AddSubject(header);
        Header = header;
    }

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

        var quantity = InNamedUnit();
        if (!_subject.Any(IsSpecific))
        {
            inherited = true;
            Inherit(before);
        }

        var attributes = _subject.Where(WordLists.Attributes.Contains).ToHashSet(StringComparer.Ordinal);
        _subject.RemoveWhere(stem => !IsSpecific(stem));
        return _subject.Count == 0 ? null : new Mention
        {
            Quantity = quantity,
            Text = Text,
            HeadingStems = _headingStems,
            Header = Header,
            Document = _document,
            Statement = _statement,
            Subject = _subject,
            Context = _context,
            Modifiers = _modifiers,
            Names = _names,
            Qualifiers = _qualifiers,
            HeadingQualifiers = _headingQualifiers,
            Words = _label,
            Inherited = inherited,
            Attributes = attributes,
            IsLabelled = IsLabelled,
        };
    }

    private void Add(string text, List<Word> words, int from, int to, bool ownText)
    {
        Word? before = null;
        Word? head = null;
        Word? crossed = null;
        foreach (var word in words)
        {
            if (word.End <= from || word.Start >= to)
            {
                continue;
            }

            if (ownText && IsUnit(word))
            {
                // What follows the number does not narrow what stands before it, unless it says so: "30 s for uploads".
                (crossed, before, head) = (before ?? head ?? crossed, null, null);
                continue;
            }

            if (word.IsStop)
            {
                head = word.Text is "for" or "of" or "in" or "at" or "on" or "from" or "to" or "by" or "with" ? before ?? head ?? (word.Text == "for" ? crossed : null)
                    : word.Text is "the" or "a" or "an" or "our" or "each" or "all" ? head : null;
                before = null;
                continue;
            }

            AddWord(text, word, before, head);
            head = null;
            before = word;
        }

        var start = Math.Max(0, from);
        Qualifiers.Read(text[start..Math.Min(to, text.Length)], _qualifiers, ownText ? _quantity.Start - start : int.MaxValue);
    }

    private static bool IsSpecific(string stem) => !WordLists.Attributes.Contains(stem) && !Qualifiers.Stems.Contains(stem);

    /// <summary>"timeout_ms = 3000" and a column "Effort (days)" name the unit beside the number.</summary>
    private Quantity InNamedUnit()
    {
        if (!_quantity.IsBare)
        {
            return _quantity;
        }

        foreach (var word in _label)
        {
            if (word.Text.Length > 1 && word.Text is not ("year" or "month" or "week" or "day") && UnitTable.TryUnit(word.Text, out var unit))
            {
                _subject.Remove(word.Stem);
                return _quantity with
                {
                    Dimension = unit.Dimension,
                    Low = _quantity.Low * unit.Factor,
                    High = _quantity.High * unit.Factor,
                    Precision = _quantity.Precision * unit.Factor,
                };
            }
        }

        return _quantity;
    }

    private bool IsUnit(Word word) => word.Start >= _quantity.Start && word.End <= _quantity.End;

    private void AddWord(string text, Word word, Word? before, Word? head)
    {
        if (_subject.Add(word.Stem))
        {
            _label.Add(word);
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
}
