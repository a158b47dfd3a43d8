using Witan.Boards.Deliberation;
using Witan.Boards.Swarm.Answers;
using Witan.Models.Analyst;

namespace Witan.Boards.Swarm.Analyst;

/// <summary>A mind in debate, rule-based: it moves one step, and only for a reason that was not its own before.</summary>
internal sealed class RevisionSkill : IAnalystSkill
{
    public string Task => SwarmExecutor.TaskName(SwarmTask.Revise);

    public string Answer(Review review, string input)
    {
        var asked = SkillJson.Read(input);
        var own = (asked.Own ?? []).ToDictionary(position => position.Finding, StringComparer.Ordinal);
        var positions = (asked.Findings ?? [])
            .Where(finding => own.ContainsKey(finding.Id))
            .Select(finding => Revise(asked.Mind, finding, own[finding.Id], [.. (asked.Others ?? []).Where(other => other.Finding == finding.Id)]));
        return SkillJson.Write(new RevisionAnswer { Positions = [.. positions] }, BoardsJson.Default.RevisionAnswer);
    }

    private static Position Revise(Mind mind, SwarmFinding finding, Position own, IReadOnlyList<Position> others)
    {
        var profile = KindProfiles.Of(finding.Kind);
        return mind switch
        {
            Mind.Rapid => Rapid(finding, profile, own, others),
            Mind.Methodical => Methodical(finding, profile, own, others),
            _ => Questioning(finding, profile, own, others),
        };
    }

    private static Position Rapid(SwarmFinding finding, KindProfile profile, Position own, IReadOnlyList<Position> others)
    {
        if (profile.Irreversible && own.Stance < 1 && others.Any(other => other.Stance > 0))
        {
            return Move(own, +1, "What cannot be undone is no matter of speed; the short version first, the long one if triggered.");
        }

        if (own.Stance == Stance.Min && finding.Confidence >= 0.5 && others.Any(other => other.Stance >= 0))
        {
            return Move(own, +1, "Another reader stumbled over the same words, so that it is worth a line in the plan.");
        }

        return own with { Reason = own.Stance >= 0 ? own.Reason : $"Still no event shows the harm; \"{finding.Watch.Metric}\" at {finding.Watch.Yellow} would change my mind." };
    }

    private static Position Methodical(SwarmFinding finding, KindProfile profile, Position own, IReadOnlyList<Position> others)
    {
        var doubted = others.Any(other => other.Stance < 0);
        if (doubted && !profile.Irreversible && profile.Proof == Proof.Worded && own.Stance > 0)
        {
            return Move(own, -1, $"It rests on wording; watching \"{finding.Watch.Metric}\" would show the harm in time.");
        }

        if (!profile.Irreversible && own.Stance > 1 && others.All(other => other.Stance < own.Stance) && finding.Severity < 8)
        {
            return Move(own, -1, "It can be corrected afterwards, so that it need not block; the threshold takes its place.");
        }

        return own with { Reason = own.Stance > 0 ? $"{profile.Harm} Nothing that was said makes this less likely." : own.Reason };
    }

    private static Position Questioning(SwarmFinding finding, KindProfile profile, Position own, IReadOnlyList<Position> others)
    {
        var spread = others.Count > 1 ? others.Max(other => other.Stance) - others.Min(other => other.Stance) : 0;
        if (own.Stance < 0 && spread >= Standings.DividedFrom && finding.Severity >= 5)
        {
            return Move(own, +1, "Two careful readings differ, which is itself a reason to keep an eye on it.");
        }

        return own with { Reason = profile.Irreversible ? own.Reason : $"The quarrel is about a threshold: \"{finding.Watch.Metric}\" {finding.Watch.Yellow} to act, {finding.Watch.Red} to stop." };
    }

    private static Position Move(Position own, int by, string reason) =>
        own with { Stance = Math.Clamp(own.Stance + by, Stance.Min, Stance.Max), Reason = reason };
}
