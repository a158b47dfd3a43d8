using Witan.Runs.Driving;

namespace Witan.Boards.Swarm;

/// <summary>A step of a swarm.</summary>
/// <param name="Task">What it does.</param>
/// <param name="Mind">Who does it; for the consensus the questioning mind holds the pen.</param>
/// <param name="Round">The round of debate, from 1; 0 outside the debate.</param>
public sealed record SwarmStep(SwarmTask Task, Mind Mind, int Round = 0) : Step(NameOf(Task, Mind, Round), Round)
{
    /// <inheritdoc/>
    public override string Node => Task.ToString();

    private static string NameOf(SwarmTask task, Mind mind, int round)
    {
        var who = mind.ToString().ToLowerInvariant();
        return task switch
        {
            SwarmTask.FirstOpinion => $"first-opinion-{who}",
            SwarmTask.FinalOpinion => $"final-opinion-{who}",
            SwarmTask.Revise => $"revise-{round}-{who}",
            _ => task.ToString().ToLowerInvariant(),
        };
    }
}
