using System.Globalization;
using Witan.Runs.Driving;

namespace Witan.Boards.Board;

/// <summary>A step of a board.</summary>
/// <param name="Task">What it does.</param>
/// <param name="Part">In which part; empty outside of parts.</param>
/// <param name="Mark">What tells it from other steps of the same task in the part, for example a round or a number; empty when there is one only.</param>
/// <param name="Seat">The code of the seat that does it; empty when none does.</param>
/// <param name="InRound">The round, from 1; 0 outside of rounds. The engine is not told: a round that was opened is finished, also when a person lowers
/// their number meanwhile, and the facilitator opens no further one.</param>
public sealed record BoardStep(BoardTask Task, string Part = "", string Mark = "", string Seat = "", int InRound = 0)
    : Step(NameOf(Task, Part, Mark, Seat))
{
    /// <inheritdoc/>
    public override string Node => Task.ToString();

    /// <summary>Gets whether the board can do without the step: one seat must not stop a board, nor one part the others. What was counted is never given up
    /// for want of words: the run pauses, and goes on when they can be had.</summary>
    public override bool IsOptional => Task is BoardTask.Seat or BoardTask.Speak or BoardTask.Answer or BoardTask.Moderate or BoardTask.Research or BoardTask.Vote;

    /// <summary>Names a step. Parts, marks and seats hold no full stop.</summary>
    public static string NameOf(BoardTask task, string part, string mark = "", string seat = "") =>
        string.Join('.', new[] { task.ToString().ToLowerInvariant(), part, mark, seat }.Where(word => word.Length > 0));

    /// <summary>Makes the step in which a seat speaks.</summary>
    public static BoardStep Speak(string part, int round, string seat) => new(BoardTask.Speak, part, Number(round), seat, round);

    /// <summary>Makes a step that a decision of the facilitator asks for.</summary>
    public static BoardStep Numbered(BoardTask task, string part, int number) => new(task, part, Number(number));

    /// <summary>Finds the part in the name of a step; null when it has none.</summary>
    public static string? PartOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = name.Split('.');
        return words.Length > 1 && words[0] != "decompose" ? words[1] : null;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
