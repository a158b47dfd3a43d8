using Witan.Models.Analyst;

namespace Witan.Boards.Roundtable.Analyst;

/// <summary>What the built-in analyst must be able to do for a round table, beside what it does for a board.</summary>
public static class RoundtableSkills
{
    /// <summary>Gets the skills.</summary>
    public static IReadOnlyList<IAnalystSkill> All { get; } = [new FrameSkill(), new AssessSkill(), new GovernSkill(), new DraftSkill()];
}
