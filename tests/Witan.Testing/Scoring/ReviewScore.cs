using System.Globalization;
using System.Text;
using Witan.Models.Analyst;
using Witan.Models.Documents;

namespace Witan.Testing.Scoring;

/// <summary>A defect that a reviewer should find.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Lines">The lines that show it; empty when any line will do.</param>
public sealed record ExpectedDefect(string Kind, IReadOnlyList<int> Lines);

/// <summary>A document with what is wrong with it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Text">The text.</param>
/// <param name="Defects">What must be found.</param>
/// <param name="Tolerated">What may be found and need not be.</param>
public sealed record ScoredDocument(string Name, string Text, IReadOnlyList<ExpectedDefect> Defects, IReadOnlyList<ExpectedDefect> Tolerated);

/// <summary>Measures recall and precision of the analyst over documents whose defects are known.</summary>
/// <remarks>
/// A finding shows a defect when the kinds are equal and a cited line is one of the defect's. Recall counts defects,
/// precision counts findings; several findings on one defect are all right, because a marker would accept each.
/// </remarks>
public sealed class ReviewScore
{
    private readonly List<(string Document, string Text)> _mistakes = [];
    private readonly Dictionary<string, (int Planted, int Found, int Reported, int Right)> _counts = new(StringComparer.Ordinal);

    /// <summary>Gets what was missed or wrongly reported, a line each.</summary>
    public IReadOnlyList<string> Mistakes => [.. _mistakes.Select(mistake => $"{mistake.Document}: {mistake.Text}")];

    /// <summary>Gets the scores by kind.</summary>
    public IReadOnlyList<KindScore> Kinds =>
        [.. _counts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new KindScore(pair.Key, pair.Value.Planted, pair.Value.Found, pair.Value.Reported, pair.Value.Right))];

    /// <summary>Gets the score over all kinds.</summary>
    public KindScore All => new("all", Kinds.Sum(k => k.Planted), Kinds.Sum(k => k.Found), Kinds.Sum(k => k.Reported), Kinds.Sum(k => k.Right));

    /// <summary>Reviews a document and counts.</summary>
    public void Add(ScoredDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var findings = Reviewer.Review(string.Empty, [new SourceText(document.Name, document.Text)]).Findings;
        foreach (var defect in document.Defects)
        {
            var found = findings.Any(finding => Shows(finding, defect));
            Count(defect.Kind, planted: 1, found: found ? 1 : 0);
            if (!found)
            {
                _mistakes.Add((document.Name, $"MISSED {defect.Kind} at {string.Join(", ", defect.Lines)}"));
            }
        }

        foreach (var finding in findings)
        {
            var right = document.Defects.Concat(document.Tolerated).Any(defect => Shows(finding, defect));
            Count(finding.Kind, reported: 1, right: right ? 1 : 0);
            if (!right)
            {
                _mistakes.Add((document.Name, $"WRONG {finding.Kind} at {string.Join(", ", finding.Evidence.Select(e => e.Line))}: {finding.Reason}"));
            }
        }
    }

    /// <summary>Prints the scores as a Markdown table.</summary>
    public string Table()
    {
        var table = new StringBuilder("| kind | planted | found | recall | reported | right | precision |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var kind in Kinds.Append(All))
        {
            table.Append(CultureInfo.InvariantCulture, $"| {kind.Kind} | {kind.Planted} | {kind.Found} | {kind.Recall:0.00} | {kind.Reported} | {kind.Right} | {kind.Precision:0.00} |\n");
        }

        return table.ToString();
    }

    private static bool Shows(Finding finding, ExpectedDefect defect) =>
        finding.Kind == defect.Kind
        && (defect.Lines.Count == 0
            || finding.Kind.StartsWith("missing-", StringComparison.Ordinal)
            || finding.Evidence.Any(citation => defect.Lines.Any(line => line >= citation.Line && line <= citation.EndLine)));

    private void Count(string kind, int planted = 0, int found = 0, int reported = 0, int right = 0)
    {
        var old = _counts.GetValueOrDefault(kind);
        _counts[kind] = (old.Planted + planted, old.Found + found, old.Reported + reported, old.Right + right);
    }
}
