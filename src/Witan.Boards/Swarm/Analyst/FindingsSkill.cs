using Witan.Boards.Swarm.Answers;
using Witan.Models.Analyst;

namespace Witan.Boards.Swarm.Analyst;

/// <summary>The methodical mind, rule-based: what the rules found, weighed and put in order.</summary>
internal sealed class FindingsSkill : IAnalystSkill
{
    public string Task => SwarmExecutor.TaskName(SwarmTask.Findings);

    public string Answer(Review review, string input)
    {
        var drafts = review.Findings
            .Select(Draft)
            .OrderBy(draft => draft.Priority)
            .ThenByDescending(draft => draft.Severity * draft.Likelihood)
            .ToList();
        var thresholds = review.Thresholds
            .Select(stated => new ThresholdDraft(
                stated.Metric, stated.Green, stated.Yellow, stated.Red, new CitationDraft(stated.Source.Document, stated.Source.Line, stated.Source.EndLine)))
            .ToList();
        return SkillJson.Write(new FindingsAnswer { Findings = drafts, Thresholds = thresholds }, BoardsJson.Default.FindingsAnswer);
    }

    private static FindingDraft Draft(Finding finding)
    {
        var profile = KindProfiles.Of(finding.Kind);
        var severity = Weighing.Severity(finding);
        var likelihood = Weighing.Likelihood(finding);
        var priority = Weighing.PriorityOf(severity, likelihood);
        return new FindingDraft
        {
            Kind = finding.Kind,
            Subject = finding.Subject,
            Statement = finding.Reason,
            Evidence = [.. finding.Evidence.Select(citation => new CitationDraft(citation.Document, citation.Line, citation.EndLine))],
            Severity = severity,
            Likelihood = likelihood,
            Priority = priority,
            Confidence = Math.Round(finding.Confidence, 2),
            Mitigation = SkillJson.Fill(profile.Mitigation, finding.Subject),
            EffortHours = profile.EffortHours,
            Stance = Weighing.Methodical(priority),
            Watch = new WatchedMetric
            {
                Metric = SkillJson.Fill(profile.Metric, finding.Subject),
                Green = profile.Green,
                Yellow = profile.Yellow,
                Red = profile.Red,
                Source = "suggested by rule; put your own figures in",
            },
        };
    }
}
