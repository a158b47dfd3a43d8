using System.Text.RegularExpressions;
using Witan.Models.Analyst.Vocabulary;
using Witan.Models.Analyst.Wording;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Rules;

/// <summary>Finds success criteria that only name a mood, or a quantity that nothing in the documents measures.</summary>
internal sealed class UnmeasuredCriterionRule : IRule
{
    private static readonly Regex Declares = Pattern.Loose(@"\b(?:success|succeed\w*|criteri\w+|done|ready|accept\w*|goal|target|reached|must|should|at least|at most|below|above|under|when|if)\b");

    /// <summary>The number of a clause, "9.2.", stands alone before its sentence.</summary>
    private static readonly Regex Number = Pattern.Exact(@"^\d{1,2}(?:\.\d{1,2})*\.?$");

    private static readonly Regex NotMeasured = Pattern.Loose(@"\b(?:no|not|never|without|nobody|don't|missing|lacks?) (?:\w+ ){0,2}(?:measur|monitor|survey|track|dashboard|metric|record|count|log)\w*");

    private static readonly Regex MeasureHeader = Pattern.Loose(@"\b(?:measure(?:d|ment)?s?|how|source|method|evidence|verified|verification|data|instrument|check(?:ed)?|where|tool|green|yellow|red)\b");

    private static readonly Regex CheckHeader = Pattern.Loose(@"^(?:how\b.*|evidence|check(?:ed)?(?: by)?|measured (?:by|with)|measurement|method|source|verification|proof)$");

    /// <summary>Counts of things delivered are seen by looking.</summary>
    private static readonly Regex Deliverable = Pattern.Loose(@"\b(?:trained|installed|migrated|moved|completed|delivered|passing|passe[sd]|signed|documented|published|created|configured|deployed|implemented|covered|set up|built|hired|ordered|archived|printed|labelled|replaced|closed|fixed|resolved|handed|connected|equipped|tests? pass|returns? (?:a )?\d{3}|by \d{4}-|http \d|status \d|enabled)\b");

    private static readonly Regex UpperBound = Pattern.Loose(@"\b(?:no more than|not more than|fewer than|less than|at most|under|below)\b");

    /// <summary>Who knows today's value measures it already.</summary>
    private static readonly Regex Baseline = Pattern.Loose(@"\((?:today|now|currently|at present|before|was|last year|so far|20\d\d|[\d.]+\s*:)[^)]*\d|\binstead of \d|\bfrom \d\S* (?:\w+ )?to \d|\b(?:today|currently|at present|so far|last year)\b[^.]{0,20}\d");

    private static readonly Regex Measuring = Pattern.Loose(@"\b(?:" + QuantityWords.Measuring + @")(?=\W|$)");

    private static readonly Regex HowMeasured = Pattern.Loose(@"\b(?:measured|counted|monitored|tracked|recorded|logged|surveyed|verified|checked|tested|audited|evaluated|assessed|sampled|reported|benchmarked|timed|weighed|rated|reviewed|observed)\b|\b(?:in|by|per|from|via|through|according to|based on|shown in|as shown by) (?:the |our |a |an |each |every |monthly |weekly |annual )*(?:[\w-]+ ){0,3}?(?:survey|questionnaire|audit|dashboard|report|log|logs|poll|test|tests|review|statistics|analytics|register|tracker|till|meter|grafana|prometheus|sample|inspection|interviews?|helpdesk|crm|feedback form|exit poll|counter|counts?|records?|consoles?|database|query|ledger|books|accounts|panel|ci|pipeline|load test|monitoring|benchmark)\b|\b(?:survey|questionnaire|audit|load test|stress test|dashboard|count|log|analytics|report|measurement|poll|feedback form)s?\)|\((?:the |our |a )?(?:[\w-]+ )?(?:survey|questionnaire|audit|dashboard|logs?|count|analytics|report|measurement|poll|consoles?|register|database|query|ledger|books|accounts|panel|statistics)\b|\b(?:measurement|measure|source|method|evidence)\s*:|\b(?:survey|audit|load test|\d-hour test|test run|inspection|poll) (?:shows?|confirms?|result|score|finds|passes|passed|in|on|at|of|after)\b|\b(?:rating|stars?|reviews) (?:\w+ )?in (?:the|both|all) (?:\w+ )?stores?\b|\bunder load\b|\bload test");

    private static readonly Regex Mood = Pattern.Loose(@"\b(?:" + QuantityWords.Mood + @")(?=\W|$)");

    private static readonly Regex Event = Pattern.Loose(@"\b(?:pass(?:es|ed)?|passing|signed|published|enabled|return(?:s|ed)?|rejects?|rejected|documented|installed|delivered|approved|deployed|migrated|complete[sd]?|created|exists?|closed|paid|handed over|logged in|restored|archived|merged|exposed|configured|removed|switched off|without (?:errors|data loss|restart|manual)|zero|none of|every \w+ (?:has|is)|all \w+ (?:have|are) (?:been )?\w+ed|receives?|works? (?:on|in|with|without|offline)|survey\w*|questionnaire\w*|trained|sends?|shows?|displays?|prints?|opens?|starts? (?:up )?(?:on|after|with)|signs?|confirms?|tests?|builds?)\b");

    private static readonly (Regex Name, Regex Same)[] Quantities =
        [.. QuantityWords.Groups.Select(group => (Compile(group.Name), Compile(group.Same)))];

    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds { get; } = [FindingKind.UnmeasuredCriterion];

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(ReviewMaterial material)
    {
        var outlines = material.Documents.Select(document => DocumentOutline.Of(document)).ToList();
        var measuring = outlines.SelectMany(MeasuringStatements).ToList();
        var checks = new CriterionChecks(outlines);
        var criteria = outlines.ConvertAll(outline => (outline.Document, Criteria: CriteriaOf(outline).ToList()));
        var uncovered = checks.Uncovered([.. criteria.SelectMany(entry => entry.Criteria).Select(criterion => criterion.Text)]);
        foreach (var (document, statements) in criteria)
        {
            foreach (var criterion in statements)
            {
                if (Judge(document, criterion, measuring, checks.Explains ? checks.Texts : null, uncovered) is { } finding)
                {
                    yield return finding;
                }
            }
        }
    }

    private static IEnumerable<Statement> CriteriaOf(DocumentOutline outline)
    {
        var clauses = outline.Document.Statements.Where(statement => Number.IsMatch(statement.Text)).Select(statement => statement.EndLine).ToHashSet();
        return outline.Document.Statements.Where(statement => IsCriterion(outline, statement, clauses));
    }

    private static bool IsCriterion(DocumentOutline outline, Statement statement, HashSet<int> clauses)
    {
        var nearest = outline.Nearest(statement.Section);
        // A bold line or lead-in inside the criteria groups them; a real heading may turn to their tests.
        var turnsAway = statement.Section.Level <= Section.MaxHeadingLevel
            ? SectionRole.Tests | SectionRole.Monitoring | SectionRole.Tasks | SectionRole.HowTo
            : SectionRole.Tasks | SectionRole.HowTo;
        var inCriteria = nearest.Has(SectionRole.Criteria) || (outline.IsIn(statement.Section, SectionRole.Criteria) && !nearest.Has(turnsAway));
        return inCriteria && !CriterionChecks.Is(outline, statement) && !nearest.Has(SectionRole.Risks | SectionRole.Questions) && statement.Kind switch
        {
            StatementKind.ListItem => statement.Item is { Children.Count: 0 },
            StatementKind.TableRow => true,
            StatementKind.Sentence => statement.Item is null && (Declares.IsMatch(statement.Text) || clauses.Contains(statement.Line)) && !Number.IsMatch(statement.Text),
            _ => false,
        };
    }

    /// <summary>Statements that say how something is known: outside the criteria, with a word of measuring or in a section about it.</summary>
    private static IEnumerable<string> MeasuringStatements(DocumentOutline outline) =>
        from statement in outline.Document.Statements
        let nearest = outline.Nearest(statement.Section)
        let inCriteria = outline.IsIn(statement.Section, SectionRole.Criteria) && statement.Kind != StatementKind.Heading
        where inCriteria && !CriterionChecks.Is(outline, statement)
            ? HowMeasured.IsMatch(statement.Text)
            : inCriteria || nearest.Has(SectionRole.Monitoring | SectionRole.Tests) || Measuring.IsMatch(statement.Text)
        where !NotMeasured.IsMatch(statement.Text)
        select statement.Text;

    private static Finding? Judge(ParsedDocument document, Statement criterion, List<string> measuring, List<string>? checks, IReadOnlySet<string> uncovered)
    {
        var text = TextMask.WithoutQuotes(criterion.Text);
        var hasFigure = Figures.In(text) || text.Any(char.IsDigit);
        if (NamesItsMeasure(criterion, text))
        {
            return null;
        }

        if (EmptyMeasure(criterion) is { } header)
        {
            return Report(document, criterion, $"has nothing under {Cite.Quote(header, 40)}", 0.8);
        }

        if (!hasFigure && Mood.Match(text) is { Success: true } mood && !Event.IsMatch(text))
        {
            return Report(document, criterion, $"says {Cite.Quote(mood.Value, 40)}, which nobody can check", 0.75);
        }

        if (!hasFigure || Baseline.IsMatch(text) || (Deliverable.IsMatch(text) && !UpperBound.IsMatch(text)))
        {
            return null;
        }

        if (checks is not null)
        {
            return !uncovered.Contains(criterion.Text) || QuantityIsIn(text, checks)
                ? null
                : Report(document, criterion, "has no check, while others have theirs", 0.7);
        }

        return !Deliverable.IsMatch(text) && Unmeasured(text, measuring) is { } quantity
            ? Report(document, criterion, $"asks for {Cite.Quote(quantity, 40)}, and nothing in the text measures it", 0.65)
            : null;
    }

    /// <summary>A criterion may say itself how it is measured, in its words or in a column for it.</summary>
    private static bool NamesItsMeasure(Statement criterion, string text)
    {
        if (HowMeasured.IsMatch(text))
        {
            return true;
        }

        if (criterion.Row is not { } row)
        {
            return false;
        }

        for (var column = 0; column < row.Table.Header.Count && column < row.Cells.Count; column++)
        {
            if (MeasureHeader.IsMatch(row.Table.Header[column]) && !Missing.Is(row.Cells[column]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds a column for the check that this row leaves empty.</summary>
    private static string? EmptyMeasure(Statement criterion) => criterion.Row is { } row
        ? row.Table.Header.Where((header, column) => column < row.Cells.Count && CheckHeader.IsMatch(header) && Missing.Is(row.Cells[column])).FirstOrDefault()
        : null;

    private static bool QuantityIsIn(string text, List<string> checks) =>
        Quantities.Any(quantity => quantity.Name.IsMatch(text) && checks.Exists(quantity.Same.IsMatch));

    private static string? Unmeasured(string text, List<string> measuring)
    {
        string? unmeasured = null;
        foreach (var (name, same) in Quantities)
        {
            if (name.Match(text) is { Success: true } match)
            {
                if (measuring.Exists(same.IsMatch))
                {
                    return null;
                }

                unmeasured ??= match.Value;
            }
        }

        return unmeasured is null || SharesWords(text, measuring) ? null : unmeasured;
    }

    /// <summary>Two words in common with a measuring sentence are taken as the same quantity under another name.</summary>
    private static bool SharesWords(string text, List<string> measuring)
    {
        var stems = Stems.Content(text);
        return measuring.Exists(other => Stems.Content(other).Count(stems.Contains) >= 2);
    }

    private static Finding Report(ParsedDocument document, Statement criterion, string why, double confidence) => new()
    {
        Kind = FindingKind.UnmeasuredCriterion,
        Evidence = [Cite.Of(document, criterion)],
        Reason = $"The criterion {Cite.Quote(criterion.Text)} {why}.",
        Confidence = confidence,
        Subject = Cite.Subject(criterion.Text, "criterion"),
    };

    private static Regex Compile(string words) => Pattern.Loose($@"\b(?:{words})(?=\W|$)");
}
