using System.Buffers;
using System.Text.RegularExpressions;
using Witan.Models.Analyst.Vocabulary;
using Witan.Models.Analyst.Wording;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Rules;

/// <summary>Finds places where the author still meant to write something: TBD, TODO, ???.</summary>
internal sealed class OpenPlaceholderRule : IRule
{
    private static readonly Regex Capital = Pattern.Exact(@"\bT\.?B\.?[DCA]\b\.?(?!-)|\?\?\?+|\bX{2,}\b(?! ?(?:L\b|century|large|chromosome|olymp))(?<!-XX+)(?:[ .,/-]?X{2,})* ?(?:%|€|\$)?|\bxx+ ?%|(?<![\w/.-])xx(?:x*)(?![\w/-])|(?:€|\$) ?[xX]{2,}|\b[xXyY] ?%|\bN\.N\.|\b[xX] per ?cent|\b[Mm](?:r|rs|s)\. ?(?:\.\.\.|…)|\btbd\b|(?:[:(=]\s*)tb[ca]\b|\b(?:19|20)\d\d[-/]x{2,}\b");

    private static readonly Regex Todo = Pattern.Exact(@"^\W*TODO\b\W*$|\b(?:TODO|FIXME|ToDo)\b ?(?:\([^)]*\))? ?[:–—-]|[(\[]\s*(?:TODO|FIXME)\b[^)\]]*[)\]]|^\W*(?:TODO|FIXME)\b|\b(?:TODO|FIXME)\.?$|\bFIXME\b|\bTODO\b(?= (?:add|write|describe|check|ask|fill|insert|clarify|define|decide|update|explain|link|find|number|figure|confirm))");

    private static readonly Regex Blank = Pattern.Loose(@"\[\s*(?:insert|add|fill|enter|your|name|date|amount|number|company|client|customer|project|to be|tbd|placeholder|link|describe|figure|figures|address|title|author|sum|price|city|venue|xxx|details?|here)\b[^\]\[]{0,80}\](?!\()|\blorem ipsum\b|\bplaceholder text\b|_{4,}|\{\{[^{}]{1,60}\}\}|\b(?:insert|put|add) \w+ here\b|\bcoming soon\b|\(\s*\.{3}\s*\)|\bto follow\b(?=\.?$|\))");

    private static readonly Regex Angled = Pattern.Loose(@"<\s*(?:your|insert|name of|company|enter|fill|add|project|client|customer|date|amount|number|placeholder)\b[^<>]{0,60}>");

    private static readonly Regex Decider = Pattern.Loose(@"^\W*by (?:the )?(?:\p{Lu}|board|council|team|committee|manager|director|head|owner|staff|customer|client|works|jury|management|steering)|^\W*\((?:by|owner)");

    private static readonly Regex OthersLabel = Pattern.Loose(@"^\W*(?:owners?|assignee|assigned to|responsible(?: person)?|lead|who|by whom|due(?: date)?|date|deadline|when|start|end|timeline|mitigation|counter-?measures?|contingency|response)\s*[:=]|\b(?:" + RiskWords.AnswerLabels + @")\s*[:=]\W*(?:TB[DCA]|\?+|to be )|\b(?:owner|assignee|responsible|due|deadline|date|mitigation|who|when)\b:? ?(?:is |still |\()?(?:TBD|TBC|TBA|\?\?\?|to be \w+)");

    private static readonly Regex OthersColumn = Pattern.Loose(@"\b(?:owners?|assignee|assigned|who|lead|responsible|responsibility|whom|person|due|date|when|deadline|start|end|effort|estimate|mitigation|counter-?measure|contingency|response|treatment|status|state|what we do|our answer)\b");

    private static readonly Regex BareHeading = Pattern.Loose(@"^\W*(?:to-?do|todos?|tbd|open points?)(?: list)?\W*$");

    private static readonly Regex Spoken = Pattern.Loose(@"\b(?:tb[dca]|placeholders?) (?:means|stands for|is short for|entries|markers?|items? (?:are|is|must|have))|\b(?:mark(?:ed)?|write|written|use|leave|left|enter|contains?|containing|accept|allowed?|say|says|saying|reads|with|without|no|any) (?:\w+ ){0,2}(?:as )?(?:a |an |the )?(?:TBD|TBC|placeholder)s?\b(?! ?[:(])|\bTBDs\b");

    private static readonly Regex AboutTodos = Pattern.Exact(@"\b(?:todo|to-do) (?:app|list|item|page|board|service|api|application)s?\b|\bTODOs\b|\b(?:remove|resolve|clean|no|without|zero|grep|search|find|count|replace|delete|close|forbid|ban|allow|leave|all|every|any|old|stale|open|each|of|the|a|status|column|state|label|tag|as|in|to|from) (?:\w+ ){0,2}(?:TODO|FIXME)\b(?!:)|\b(?:TODO|FIXME)(?:/| and | or |, )(?:TODO|FIXME)|\b(?:TODO|FIXME) (?:comments?|markers?|tags?|notes?|entries|column|lane|status|list|app|items?|is|are|must|means|lines?|s\b)");

    private static readonly Regex Undecided = Pattern.Loose(@"(?<!\b(?:needs?|has|have|had|having|ought|order|wants?|expects?|going|used|able|unable|not|likely|required|supposed|wait|waits|waiting|like) )(?<!\b(?:needs?|has|have) still )\bto be (?:determined|decided|confirmed|defined|announced|agreed(?: upon)?|clarified|specified|completed|filled in|written|added|named|chosen|supplied|provided|inserted)\b(?! (?:if|as|whether|before|once|every|each|in advance|for each|within))|\b(?:not yet|still) (?:to be )?(?:decided|defined|determined|undecided|undefined|specified|unknown|open\b(?! to| from| until| at| on| for| when))|\byet to be (?:\w+)|\bwill be (?:added|supplied|filled in|written|inserted|completed|provided) later\b|\bnot (?:yet )?written yet\b|\bnot yet written\b|\b(?:figure|number|text|section|detail|description|chapter|amount|price|date|name)s? (?:is |are )?(?:will follow\b|follows?(?=\W*$)|to come(?=\W*$)|still missing\b|missing\b(?=\W*$))");

    /// <summary>Without one of these no mark can match; most sentences are passed over here.</summary>
    private static readonly SearchValues<string> PlaceholderHints = SearchValues.Create(
        ["TB", "tb", "T.B", "??", "XX", "xx", "TODO", "FIXME", "ToDo", "[", "<", "{{", "___", "ipsum", "placeholder", " here", "oming soon", "to follow", "x %", "x%", "X %", "X%", "y %", "y%", "Y %", "x per", "X per", "r. .", "r. …", "s. .", "s. …", "N.N", "(.", "( ."],
        StringComparison.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds { get; } = [FindingKind.OpenPlaceholder];

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(ReviewMaterial material)
    {
        foreach (var document in material.Documents)
        {
            var outline = DocumentOutline.Of(document);
            foreach (var statement in document.Statements)
            {
                if (statement.Kind is StatementKind.Code or StatementKind.Quote || outline.Nearest(statement.Section).Has(SectionRole.Glossary))
                {
                    continue;
                }

                var mark = statement.Row is { } row ? InRow(row) : InText(outline, statement) ?? InSource(document, statement);
                if (mark is not null)
                {
                    yield return Report(document, statement, mark);
                }
            }
        }
    }

    private static string? InRow(TableRow row)
    {
        for (var column = 0; column < row.Cells.Count; column++)
        {
            var header = column < row.Table.Header.Count ? row.Table.Header[column] : string.Empty;
            if (!OthersColumn.IsMatch(header) && Mark(row.Cells[column]) is { } mark)
            {
                return mark;
            }
        }

        return null;
    }

    private static string? InText(DocumentOutline outline, Statement statement)
    {
        var text = statement.Text;
        if (OthersLabel.IsMatch(text) || (outline.Nearest(statement.Section).Has(SectionRole.Questions) && (OwnerForms.In(text) || DateForms.In(text))))
        {
            return null;
        }

        // A heading "TODO" or "Still to be decided" names what follows; "Rollback (TBD)" leaves a section open.
        if (statement.Kind != StatementKind.Heading)
        {
            return Mark(text);
        }

        return BareHeading.IsMatch(text) ? null : Written(TextMask.WithoutQuotes(text));
    }

    /// <summary>Markdown takes "&lt;your address&gt;" for a tag and drops it, so the source is asked.</summary>
    private static string? InSource(ParsedDocument document, Statement statement)
    {
        for (var line = statement.Line; line <= statement.EndLine; line++)
        {
            var source = document.Lines[line - 1];
            if (!source.Contains('`', StringComparison.Ordinal) && Angled.Match(source) is { Success: true } match)
            {
                return match.Value;
            }
        }

        return null;
    }

    private static string? Mark(string source)
    {
        var text = TextMask.WithoutQuotes(source);
        var mark = Written(text) ?? (HintsUndecided(text) && Undecided.Match(text) is { Success: true } open && !HasDecider(text, open) ? open.Value.Trim() : null);
        return mark is not null && !Spoken.IsMatch(text) ? mark : null;
    }

    private static string? Written(string text)
    {
        if (text.AsSpan().IndexOfAny(PlaceholderHints) < 0)
        {
            return null;
        }

        if (Capital.Match(text) is { Success: true } capital)
        {
            return capital.Value.Trim();
        }

        if (Todo.Match(text) is { Success: true } todo && !AboutTodos.IsMatch(text))
        {
            return todo.Value.Trim();
        }

        return Blank.Match(text) is { Success: true } blank ? blank.Value.Trim() : null;
    }

    /// <summary>A cheap look before the expensive one: most sentences hold none of these.</summary>
    private static bool HintsUndecided(string text) =>
        text.Contains("to be ", StringComparison.OrdinalIgnoreCase) || text.Contains("still ", StringComparison.OrdinalIgnoreCase)
        || text.Contains("yet ", StringComparison.OrdinalIgnoreCase) || text.Contains("missing", StringComparison.OrdinalIgnoreCase)
        || text.Contains("later", StringComparison.OrdinalIgnoreCase) || text.Contains("follow", StringComparison.OrdinalIgnoreCase)
        || text.Contains("to come", StringComparison.OrdinalIgnoreCase);

    /// <summary>"To be decided by the board on 4 May" is a plan, not a gap.</summary>
    private static bool HasDecider(string text, Match match) =>
        Decider.IsMatch(text[(match.Index + match.Length)..]) || DateForms.In(text[(match.Index + match.Length)..]);

    private static Finding Report(ParsedDocument document, Statement statement, string mark) => new()
    {
        Kind = FindingKind.OpenPlaceholder,
        Evidence = [Cite.Of(document, statement)],
        Reason = $"{Cite.Quote(statement.Text)} still holds {Cite.Quote(mark, 40)} where the text should say something.",
        Confidence = 0.9,
        Subject = Cite.Subject(statement.Text, "placeholder"),
    };
}
