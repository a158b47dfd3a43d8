using Witan.Runs.Driving;

namespace Witan.Boards.Roundtable;

/// <summary>A step of a round table that a board has not.</summary>
/// <param name="Task">What it does.</param>
/// <param name="Part">In which part; empty before there is one.</param>
/// <param name="Seat">The code of the seat that does it; empty when none does.</param>
public sealed record RoundtableStep(RoundtableTask Task, string Part = "", string Seat = "") : Step(NameOf(Task, Part, Seat))
{
    /// <inheritdoc/>
    public override string Node => Task.ToString();

    /// <summary>Gets whether the table can do without the step: one seat must not stop it. Governance and the gate are never done without.</summary>
    public override bool IsOptional => Task == RoundtableTask.Assess;

    /// <summary>Names a step.</summary>
    public static string NameOf(RoundtableTask task, string part, string seat = "") =>
        string.Join('.', new[] { task.ToString().ToLowerInvariant(), part, seat }.Where(word => word.Length > 0));
}
