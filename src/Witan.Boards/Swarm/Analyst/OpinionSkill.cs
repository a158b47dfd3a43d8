using Witan.Boards.Deliberation;
using Witan.Boards.Swarm.Answers;
using Witan.Models.Analyst;

namespace Witan.Boards.Swarm.Analyst;

/// <summary>A mind's opinion on the whole, rule-based: how much, by its own weights, stands in the way.</summary>
internal sealed class OpinionSkill : IAnalystSkill
{
    /// <summary>From this many hindrances on, a mind sees many.</summary>
    public const int Many = 6;

    public string Task => SwarmExecutor.TaskName(SwarmTask.FirstOpinion);

    public string Answer(Review review, string input)
    {
        var asked = SkillJson.Read(input);
        var final = asked.Final == true;
        var hindrances = final ? Debated(asked) : Own(asked.Mind, review);
        var answer = new OpinionAnswer
        {
            Stances = Stances(asked.Mind, hindrances),
            Reason = Reason(asked.Mind, hindrances),
            ConditionOfApproval = final ? Condition(asked.Mind, hindrances) : null,
        };
        return SkillJson.Write(answer, BoardsJson.Default.OpinionAnswer);
    }

    /// <summary>Before anybody spoke: the mind's own weights on what the rules found.</summary>
    private static Hindrances Own(Mind mind, Review review) => new(
        [.. review.Findings.Where(finding => Weighing.Of(mind, finding) > 0).Select(finding => finding.Kind)],
        review.Findings.Count,
        [],
        review.Findings.Count == 0 ? 0.6 : review.Findings.Average(finding => finding.Confidence));

    /// <summary>At the end: the mind's last positions.</summary>
    private static Hindrances Debated(SwarmInput asked)
    {
        var findings = (asked.Findings ?? []).ToDictionary(finding => finding.Id, StringComparer.Ordinal);
        var blocking = (asked.Own ?? []).Where(position => position.Stance > 0 && findings.ContainsKey(position.Finding)).ToList();
        return new(
            [.. blocking.Select(position => findings[position.Finding].Kind)],
            findings.Count,
            [.. findings.Values.Where(finding => blocking.Exists(position => position.Finding == finding.Id)).Select(finding => finding.Id)],
            findings.Count == 0 ? 0.6 : findings.Values.Average(finding => finding.Confidence));
    }

    private static IReadOnlyList<Stance> Stances(Mind mind, Hindrances hindrances)
    {
        var many = hindrances.Kinds.Count >= Many || hindrances.Kinds.Any(kind => KindProfiles.Of(kind).Irreversible);
        var (goAhead, phased, revise) = (mind, hindrances.Kinds.Count) switch
        {
            (_, 0) when hindrances.Total == 0 => (1, 1, -2),
            (Mind.Rapid, 0) => (2, 1, -2),
            (_, 0) => (1, 2, -2),
            (Mind.Methodical, _) => many ? (-2, 1, 2) : (-1, 2, 0),
            (Mind.Rapid, _) => many ? (0, 2, -1) : (1, 1, -2),
            _ => many ? (-2, 2, 1) : (-1, 2, -1),
        };
        var confidence = Math.Round(Math.Clamp(hindrances.Confidence, 0.3, 0.95), 2);
        return
        [
            new Stance { Option = SwarmOptionIds.GoAhead, Score = goAhead, Confidence = confidence },
            new Stance { Option = SwarmOptionIds.Phased, Score = phased, Confidence = confidence },
            new Stance { Option = SwarmOptionIds.Revise, Score = revise, Confidence = confidence },
        ];
    }

    private static string Reason(Mind mind, Hindrances hindrances)
    {
        if (hindrances.Total == 0)
        {
            return "No rule found anything. That is not proof that the plan is right, only that nothing on the list is wrong with it.";
        }

        var kinds = string.Join(", ", hindrances.Kinds.CountBy(kind => kind).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(3).Select(pair => pair.Value == 1 ? pair.Key : $"{pair.Key} ×{pair.Value}"));
        return hindrances.Kinds.Count == 0
            ? $"{Count(hindrances.Total, "finding")}, and none of them stands in the way."
            : mind switch
            {
                Mind.Methodical => $"{hindrances.Kinds.Count} of {Count(hindrances.Total, "finding")} should be resolved first: {kinds}.",
                Mind.Rapid => $"{hindrances.Kinds.Count} of {Count(hindrances.Total, "finding")} are worth the time it takes: {kinds}. The rest can be watched.",
                _ => $"{hindrances.Kinds.Count} of {Count(hindrances.Total, "finding")} leave no question open: {kinds}. For the others a threshold decides.",
            };
    }

    private static string Condition(Mind mind, Hindrances hindrances)
    {
        if (hindrances.Kinds.Count == 0)
        {
            return mind == Mind.Rapid ? "Approves as it is." : "Approves if a date for looking again is set.";
        }

        var ids = string.Join(", ", hindrances.Ids.Take(Many)) + (hindrances.Ids.Count > Many ? $" and {hindrances.Ids.Count - Many} more" : string.Empty);
        var hours = hindrances.Kinds.Sum(kind => KindProfiles.Of(kind).EffortHours);
        return mind switch
        {
            Mind.Methodical => $"Approves if {ids} are resolved, each with a line that shows it.",
            Mind.Rapid => $"Approves if the work before the start stays within about {Hours.Say(Math.Max(hours, 0.5))} ({ids}) and nothing else is added to it.",
            _ => $"Approves if {ids} are answered, and each trigger below has a named reader.",
        };
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";

    /// <summary>What stands in the way, by one mind's weights.</summary>
    private sealed record Hindrances(IReadOnlyList<string> Kinds, int Total, IReadOnlyList<string> Ids, double Confidence);
}
