using Witan.Boards.Intake;
using Witan.Boards.Swarm.Answers;
using Witan.Boards.Swarm.Events;
using Witan.Models.Analyst;

namespace Witan.Boards.Swarm;

/// <summary>Gives reported findings their ids and quotations, and refuses those that cite no line that exists. Pure.</summary>
internal static class FindingsCheck
{
    /// <summary>The most findings of one run; more would be read by nobody and debated by nobody.</summary>
    public const int FindingsMax = 250;

    /// <summary>The most lines that one finding cites.</summary>
    public const int EvidenceMax = 60;

    public static FindingsReported Accept(Brief brief, FindingsAnswer answer)
    {
        var lines = Lines(brief);
        var findings = new List<SwarmFinding>();
        var positions = new List<Position>();
        var uncited = 0;
        foreach (var draft in answer.Findings)
        {
            var evidence = Quote(lines, draft.Evidence);
            if (evidence.Count == 0)
            {
                uncited++;
            }
            else if (findings.Count < FindingsMax)
            {
                var finding = Finding(draft, $"F{findings.Count + 1}", evidence);
                findings.Add(finding);
                positions.Add(new Position
                {
                    Finding = finding.Id,
                    Stance = Math.Clamp(draft.Stance, Deliberation.Stance.Min, Deliberation.Stance.Max),
                    Confidence = finding.Confidence,
                    Reason = $"Severity {finding.Severity}, likelihood {finding.Likelihood}.",
                });
            }
        }

        return new FindingsReported
        {
            Step = string.Empty,
            Findings = findings,
            Positions = positions,
            LeftOut = answer.Findings.Count - uncited - findings.Count,
            Uncited = uncited,
            Thresholds = [.. answer.Thresholds
                .Select(threshold => (threshold, Evidence: Quote(lines, [threshold.Evidence])))
                .Where(pair => pair.Evidence.Count == 1)
                .Select(pair => new StatedLimit(pair.threshold.Metric, pair.threshold.Green, pair.threshold.Yellow, pair.threshold.Red, pair.Evidence[0]))],
            Call = new CallReceipt(string.Empty, 0, 0, 0),
        };
    }

    private static SwarmFinding Finding(FindingDraft draft, string id, IReadOnlyList<EvidenceLine> evidence) => new()
    {
        Id = id,
        Kind = draft.Kind,
        Subject = draft.Subject,
        Statement = draft.Statement,
        Evidence = evidence,
        Severity = Math.Clamp(draft.Severity, 1, 10),
        Likelihood = Math.Clamp(draft.Likelihood, 1, 10),
        Priority = draft.Priority,
        Confidence = Math.Clamp(draft.Confidence, 0, 1),
        Mitigation = draft.Mitigation,
        EffortHours = draft.EffortHours,
        Watch = draft.Watch,
    };

    private static Dictionary<string, string[]> Lines(Brief brief)
    {
        var lines = brief.Documents.ToDictionary(document => document.Name, document => document.Text.Split('\n'), StringComparer.Ordinal);
        if (lines.Count == 0)
        {
            lines[Reviewer.QuestionDocument] = brief.Question.ReplaceLineEndings("\n").Split('\n');
        }

        return lines;
    }

    private static List<EvidenceLine> Quote(Dictionary<string, string[]> lines, IReadOnlyList<CitationDraft> citations) =>
        [.. citations
            .Where(citation => lines.TryGetValue(citation.Document, out var text) && citation.Line >= 1 && citation.Line <= citation.EndLine && citation.EndLine <= text.Length)
            .Distinct()
            .Take(EvidenceMax)
            .Select(citation => new EvidenceLine(
                citation.Document, citation.Line, citation.EndLine, Quotation.Of(lines[citation.Document][(citation.Line - 1)..citation.EndLine])))];
}
