namespace Witan.Boards.Swarm.Analyst;

/// <summary>What the analyst knows about a kind of finding: data, weighed differently by each mind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Severity">How bad it is, from 1 to 10.</param>
/// <param name="Likelihood">How likely it is to bite, from 1 to 10.</param>
/// <param name="EffortHours">A rule of thumb for the mitigation, in hours.</param>
/// <param name="Proof">What proves it.</param>
/// <param name="Irreversible">Whether the harm cannot be undone afterwards.</param>
/// <param name="Mitigation">What would resolve it; <c>{0}</c> is the subject.</param>
/// <param name="Harm">What happens if nobody resolves it.</param>
/// <param name="Metric">What to watch; <c>{0}</c> is the subject.</param>
/// <param name="Green">When all is well.</param>
/// <param name="Yellow">When to act.</param>
/// <param name="Red">When to stop.</param>
internal sealed record KindProfile(
    string Kind,
    int Severity,
    int Likelihood,
    double EffortHours,
    Proof Proof,
    bool Irreversible,
    string Mitigation,
    string Harm,
    string Metric,
    string Green,
    string Yellow,
    string Red);
