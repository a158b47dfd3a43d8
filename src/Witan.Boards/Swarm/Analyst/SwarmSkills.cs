using Witan.Models.Analyst;

namespace Witan.Boards.Swarm.Analyst;

/// <summary>What the built-in analyst must be able to do for a swarm.</summary>
public static class SwarmSkills
{
    /// <summary>Gets the skills.</summary>
    public static IReadOnlyList<IAnalystSkill> All { get; } =
        [new OpinionSkill(), new FindingsSkill(), new CountersSkill(), new QuestionsSkill(), new RevisionSkill(), new ConsensusSkill()];
}
