using Witan.Boards.Swarm.Answers;
using Witan.Models.Analyst;

namespace Witan.Boards.Swarm.Analyst;

/// <summary>The rapid mind, rule-based: proof and price against each finding.</summary>
internal sealed class CountersSkill : IAnalystSkill
{
    public string Task => SwarmExecutor.TaskName(SwarmTask.Counters);

    public string Answer(Review review, string input)
    {
        var findings = SkillJson.Read(input).Findings ?? [];
        return SkillJson.Write(new CountersAnswer { Counters = [.. findings.Select(Counter)] }, BoardsJson.Default.CountersAnswer);
    }

    private static CounterArgument Counter(SwarmFinding finding)
    {
        var profile = KindProfiles.Of(finding.Kind);
        var stance = Weighing.Rapid(finding.Kind, finding.Confidence);
        return new CounterArgument
        {
            Finding = finding.Id,
            Stance = stance,
            Confidence = Math.Round(stance > 0 ? finding.Confidence : 0.9 - (finding.Confidence / 3), 2),
            Argument = Argument(finding, profile, stance),
            EvidenceGap = Gap(profile),
            OpportunityCost = $"About {Hours.Say(profile.EffortHours)} that would not go into the work itself (a rule of thumb).",
        };
    }

    private static string Argument(SwarmFinding finding, KindProfile profile, int stance) => stance switch
    {
        > 0 => $"Granted: the lines show it, and it takes about {Hours.Say(profile.EffortHours)}. Correct it now and do not discuss it further.",
        0 when profile.Irreversible =>
            $"A one-page answer is enough to begin with; {Hours.Say(profile.EffortHours)} of preparation can wait for a sign of trouble.",
        0 => $"It may be settled on the way: {Hours.Say(profile.EffortHours)} of work, and nothing shows that it stops anybody today.",
        -1 => $"{Hours.Say(profile.EffortHours, capital: true)} before the start for harm that nobody has seen yet; watch \"{finding.Watch.Metric}\" instead.",
        _ => "It rests on wording alone; readers of this document most likely know what is meant.",
    };

    private static string Gap(KindProfile profile) => profile.Proof switch
    {
        Proof.Shown => "None about the fact itself; open is whether anybody would act on the wrong value.",
        Proof.Absent => "That it is missing here does not show that it is missing; it may stand elsewhere or be common knowledge.",
        _ => "No event, user or measurement stands behind it.",
    };
}
