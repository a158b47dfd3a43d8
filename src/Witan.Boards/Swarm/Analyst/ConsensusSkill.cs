using Witan.Boards.Swarm.Answers;
using Witan.Models.Analyst;

namespace Witan.Boards.Swarm.Analyst;

/// <summary>The consensus in words, rule-based: it describes the standings, which code has counted.</summary>
internal sealed class ConsensusSkill : IAnalystSkill
{
    public string Task => SwarmExecutor.TaskName(SwarmTask.Consensus);

    public string Answer(Review review, string input)
    {
        var asked = SkillJson.Read(input);
        var findings = (asked.Findings ?? []).ToDictionary(finding => finding.Id, StringComparer.Ordinal);
        var standings = (asked.Standings ?? []).Where(standing => findings.ContainsKey(standing.Finding)).ToList();
        var answer = new ConsensusAnswer
        {
            Shared = [.. Shared(standings, findings)],
            Divided = [.. Divided(standings, findings)],
            TradeOffs = [.. TradeOffs(standings, findings)],
            Assumptions = [.. Assumptions(review, findings)],
        };
        return SkillJson.Write(answer, BoardsJson.Default.ConsensusAnswer);
    }

    private static IEnumerable<string> Shared(List<FindingStanding> standings, Dictionary<string, SwarmFinding> findings)
    {
        if (findings.Count == 0)
        {
            yield return "None of the three sees a finding.";
            yield break;
        }

        var first = standings.Where(standing => standing.Stances.All(stance => stance > 0)).ToList();
        if (first.Count > 0)
        {
            yield return $"All three want these resolved before going ahead: {Ids(first)}.";
        }

        var notNow = standings.Where(standing => standing.Stances.All(stance => stance <= 0)).ToList();
        if (notNow.Count > 0)
        {
            yield return $"None of the three would hold the work up for these: {Ids(notNow)}.";
        }

        if (first.Count == 0 && notNow.Count == 0)
        {
            yield return "The three share the findings as facts; they share no judgement of what to do first.";
        }
    }

    private static IEnumerable<Disagreement> Divided(List<FindingStanding> standings, Dictionary<string, SwarmFinding> findings) =>
        standings
            .Where(standing => standing.Divided)
            .GroupBy(standing => Root(KindProfiles.Of(findings[standing.Finding].Kind)))
            .OrderBy(group => group.Key.Root, StringComparer.Ordinal)
            .Select(group => new Disagreement([.. group.Select(standing => standing.Finding)], group.Key.Root, group.Key.Explanation));

    private static (string Root, string Explanation) Root(KindProfile profile) => profile switch
    {
        { Irreversible: true } => (
            "how much preparation the irreversible deserves",
            "The methodical mind wants the full preparation before the start, because the harm could not be undone; the rapid mind wants a short answer now and the rest when a sign appears."),
        { Proof: Proof.Worded } => (
            "whether wording is evidence",
            "The methodical mind counts a sentence that can be read two ways as a defect; the rapid mind wants to see somebody misled by it first."),
        { Proof: Proof.Absent } => (
            "whether a gap in the document is a gap in the plan",
            "The methodical mind takes what is not written as not done; the rapid mind expects it to stand elsewhere and counts the hours of writing it down."),
        _ => (
            "what it costs to be wrong for a while",
            "The methodical mind wants one truth before anybody starts; the rapid mind would correct it on the way."),
    };

    private static IEnumerable<string> TradeOffs(List<FindingStanding> standings, Dictionary<string, SwarmFinding> findings)
    {
        foreach (var group in standings.Where(standing => standing.Placement != Placement.Before).GroupBy(standing => findings[standing.Finding].Kind))
        {
            var profile = KindProfiles.Of(group.Key);
            var verb = group.All(standing => standing.Placement == Placement.Accepted) ? "Accepted" : "Accepted until its trigger";
            yield return $"{verb}: {Ids(group)} ({group.Key}). {profile.Harm}";
        }

        var hours = standings.Where(standing => standing.Placement == Placement.Before).Sum(standing => findings[standing.Finding].EffortHours ?? 0);
        if (hours > 0)
        {
            yield return $"In exchange the start waits for about {Hours.Say(hours)} of work (sum of rules of thumb, done one after another).";
        }
    }

    private static IEnumerable<string> Assumptions(Review review, Dictionary<string, SwarmFinding> findings)
    {
        yield return "Only the given documents were read; what stands elsewhere counted as missing.";
        yield return "Severity, likelihood and effort are rules of thumb per kind of finding, not measurements of this plan.";
        if (review.Thresholds.Count > 0)
        {
            yield return "The thresholds that the documents state are taken as they stand.";
        }

        if (findings.Count == 0)
        {
            yield return "A rule-based reviewer sees form and figures; whether the plan is a good idea is beyond it.";
        }
    }

    private static string Ids(IEnumerable<FindingStanding> standings)
    {
        const int shown = 12;
        var ids = standings.Select(standing => standing.Finding).ToList();
        return string.Join(", ", ids.Take(shown)) + (ids.Count > shown ? $" and {ids.Count - shown} more" : string.Empty);
    }
}
