using System.Text.RegularExpressions;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Wording;

/// <summary>What the text around a piece of work says about who and when.</summary>
internal sealed class WorkContext
{
    private static readonly Regex Responsibilities = Pattern.Loose(@"\b(?:responsibilit|who does what|raci\b|duties)");

    /// <summary>"Due date for all tasks below: 4 May."</summary>
    private const string ForAll = @"^\W*(?:due(?: date)?|deadline|date|end|period) (?:for|of) (?:all|every|each|the whole|these|the following)\b[^:]{0,40}:\s*(?<when>.+)$";

    private static readonly Regex DateLabel = Pattern.Loose(@"^\W*(?:timeline|due(?: date)?|deadline|date|when|duration|start(?:s|ing)?|end|ends|period|target(?: date)?|effort|time|by|estimated? (?:time|effort)?|schedule|finish(?:ed)? by|to be done by|total)\s*[:=]\s*(?<when>.+)$|^(?<all>all|these|the following) (?:tasks|items|actions|steps|of (?:these|this))\b(?<when>.*\bby .*|.*\bdue .*|.*\bbefore .*|.*\buntil .*)$|" + ForAll);

    private static readonly Regex TitleDateLabel = Pattern.Loose(@"^\W*(?:timeline|due(?: date)?|deadline|duration|target date|go-?live|effort|period|launch|event date|date of (?:the )?(?:event|move|launch))\s*[:=]\s*(?<when>.+)$|^(?<all>all|these|the following) (?:tasks|items|actions|steps|of (?:these|this))\b(?<when>.*\bby .*|.*\bdue .*|.*\bbefore .*|.*\buntil .*)$");

    /// <summary>Two words in common make a line of the schedule speak of a task.</summary>
    private const int SharedStemsMin = 2;

    /// <summary>A line that shares less of a task's words speaks of something alike.</summary>
    private const double SharedShareMin = 0.7;
    private const int ScheduleLinesMax = 200;

    private readonly bool[] _owner;
    private readonly bool[] _date;
    private readonly bool[] _ownOwner;
    private readonly bool[] _ownDate;
    private readonly Dictionary<ListItem, List<string>> _under = [];
    private readonly List<(HashSet<string> Stems, int Line, bool Owner, bool Date)> _elsewhere = [];

    public WorkContext(ParsedDocument document, DocumentOutline outline)
    {
        Outline = outline;
        _owner = new bool[document.Sections.Count];
        _date = new bool[document.Sections.Count];
        _ownOwner = new bool[document.Sections.Count];
        _ownDate = new bool[document.Sections.Count];
        foreach (var section in document.Sections)
        {
            var isTitle = section.Level <= 1;
            var parent = section.Parent?.Index;
            var owner = (!isTitle && OwnerForms.InHeading(section.Title)) || section.Statements.Any(s => OwnerForms.IsSectionLine(Plain(s)));
            var date = (!isTitle && DateForms.InHeading(section.Title)) || section.Statements.Any(s => IsDateLine(Plain(s), isTitle));
            _owner[section.Index] = owner || (parent is not null && _owner[parent.Value]);
            _date[section.Index] = date || (parent is not null && _date[parent.Value]);
            (_ownOwner[section.Index], _ownDate[section.Index]) = (owner && !isTitle, date && !isTitle);
        }

        ReadUnderItems(document);
        ReadElsewhere(document);
        SharesOutWork = document.Sections.Any(section => Responsibilities.IsMatch(section.Title)
            && section.Statements.Count(s => OwnerForms.In(s.Text.Replace(" | ", ": ", StringComparison.Ordinal))) >= SharedStemsMin);
    }

    public DocumentOutline Outline { get; }

    /// <summary>Gets whether a section about responsibilities says who does what.</summary>
    public bool SharesOutWork { get; }

    public bool HasOwner(Section section) => _owner[section.Index];

    public bool HasDate(Section section) => _date[section.Index];

    /// <summary>Tells whether the section itself, and not one around it, names who does its work.</summary>
    public bool HasOwnOwner(Section section) => _ownOwner[section.Index];

    /// <summary>Tells whether the section itself, and not one around it, says when its work is due.</summary>
    public bool HasOwnDate(Section section) => _ownDate[section.Index];

    /// <summary>Tells whether the schedule or the list of responsibilities speaks of this task.</summary>
    public (bool Owner, bool Date) Elsewhere(string text, int line)
    {
        var stems = Stems.Content(text);
        var sharedMin = Math.Max(SharedStemsMin, (int)Math.Ceiling(SharedShareMin * stems.Count));
        var (owner, date) = (false, false);
        foreach (var entry in _elsewhere)
        {
            if (entry.Line != line && entry.Stems.Count(stems.Contains) >= sharedMin)
            {
                owner |= entry.Owner;
                date |= entry.Date;
            }
        }

        return (owner, date);
    }

    /// <summary>Lists the item's text and everything under it.</summary>
    public IEnumerable<string> TextsOf(ListItem item) =>
        item.SelfAndDescendants().SelectMany(each => _under.TryGetValue(each, out var under) ? under.Prepend(each.Text) : [each.Text]);

    private static string Plain(Statement statement) => statement.Kind is StatementKind.Sentence or StatementKind.ListItem && statement.Item?.Depth is null or 0
        ? statement.Text
        : string.Empty;

    /// <summary>A document's own "Date:" says when it was written, not when its work is due.</summary>
    private static bool IsDateLine(string text, bool isTitle) =>
        (isTitle ? TitleDateLabel : DateLabel).Match(text) is { Success: true } match && !Missing.Is(match.Groups["when"].Value)
        && (!match.Groups["all"].Success || DateForms.In(match.Groups["when"].Value));

    private void ReadUnderItems(ParsedDocument document)
    {
        foreach (var statement in document.Statements)
        {
            if (statement is { Item: { } item, Kind: StatementKind.Sentence or StatementKind.Quote or StatementKind.TableRow })
            {
                if (!_under.TryGetValue(item, out var texts))
                {
                    _under[item] = texts = [];
                }

                texts.Add(statement.Text);
            }
        }
    }

    private void ReadElsewhere(ParsedDocument document)
    {
        foreach (var statement in document.Statements)
        {
            if (_elsewhere.Count >= ScheduleLinesMax)
            {
                return;
            }

            if (statement.Kind is StatementKind.Code || !Outline.IsNearest(statement.Section, SectionRole.Schedule | SectionRole.People))
            {
                continue;
            }

            var owner = statement.Kind != StatementKind.Heading && OwnerForms.In(statement.Text.Replace(" | ", ": ", StringComparison.Ordinal));
            var date = DateForms.In(statement.Text) || HasDate(statement.Section);
            if (owner || date)
            {
                _elsewhere.Add((Stems.Content(statement.Text), statement.Line, owner, date));
            }
        }
    }
}
