using Witan.Models.Analyst;

namespace Witan.Boards.Board.Analyst;

/// <summary>What the built-in analyst must be able to do for a board.</summary>
public static class BoardSkills
{
    /// <summary>Gets the skills.</summary>
    public static IReadOnlyList<IAnalystSkill> All { get; } =
    [
        new IntakeSkill(), new DecomposeSkill(), new FacilitateSkill(), new SpeakSkill(), new AnswerSkill(), new ModerateSkill(), new ConcludeSkill(), new SummarizeSkill(),
    ];
}
