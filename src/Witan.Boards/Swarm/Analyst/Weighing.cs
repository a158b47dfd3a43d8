using Witan.Models.Analyst;

namespace Witan.Boards.Swarm.Analyst;

/// <summary>How each rule-based mind weighs a finding. Pure; this is where the three disagree.</summary>
internal static class Weighing
{
    /// <summary>Work this short is done rather than argued about.</summary>
    public const double QuickHours = 1;

    /// <summary>Below this confidence a finding counts as a matter of wording.</summary>
    public const double DoubtfulBelow = 0.65;

    public static int Severity(Finding finding) => KindProfiles.Of(finding.Kind).Severity;

    /// <summary>A rule that is less sure makes the harm less likely.</summary>
    public static int Likelihood(Finding finding) =>
        Math.Clamp((int)Math.Round(KindProfiles.Of(finding.Kind).Likelihood * (0.5 + (finding.Confidence / 2))), 1, 10);

    public static Priority PriorityOf(int severity, int likelihood) => (severity * likelihood) switch
    {
        >= 42 => Priority.P1,
        _ when severity >= 8 => Priority.P1,
        >= 24 => Priority.P2,
        _ => Priority.P3,
    };

    /// <summary>The methodical mind: weight decides.</summary>
    public static int Methodical(Priority priority) => priority switch
    {
        Priority.P1 => 2,
        Priority.P2 => 1,
        _ => 0,
    };

    /// <summary>The rapid mind: proof and price decide.</summary>
    public static int Rapid(string kind, double confidence)
    {
        var profile = KindProfiles.Of(kind);
        return profile switch
        {
            { Proof: Proof.Shown } when confidence >= DoubtfulBelow && profile.EffortHours <= QuickHours => 1,
            { Irreversible: true } => 0,
            _ when confidence < DoubtfulBelow => -2,
            { EffortHours: <= QuickHours } => 0,
            _ => -1,
        };
    }

    /// <summary>The questioning mind: what cannot be undone or is plainly shown comes first, the rest waits for a threshold.</summary>
    public static int Questioning(string kind, double confidence)
    {
        var profile = KindProfiles.Of(kind);
        return profile.Irreversible || (profile.Proof == Proof.Shown && profile.Severity >= 5) ? 1
            : confidence < DoubtfulBelow ? -1
            : 0;
    }

    public static int Of(Mind mind, Finding finding) => mind switch
    {
        Mind.Methodical => Methodical(PriorityOf(Severity(finding), Likelihood(finding))),
        Mind.Rapid => Rapid(finding.Kind, finding.Confidence),
        _ => Questioning(finding.Kind, finding.Confidence),
    };
}
