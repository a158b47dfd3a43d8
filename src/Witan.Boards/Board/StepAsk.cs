using Witan.Boards.Intake;
using Witan.Models.Minds;
using Witan.Runs.Driving;

namespace Witan.Boards.Board;

/// <summary>A question to a mind within a step, all but its material.</summary>
/// <param name="Scope">The step's budget.</param>
/// <param name="Step">The step's name.</param>
/// <param name="Brief">The documents.</param>
/// <param name="Task">The task's name, as minds know it.</param>
/// <param name="Role">How good a mind it needs.</param>
/// <param name="Prompt">What the mind is told.</param>
/// <param name="Voice">Who is asked.</param>
internal sealed record StepAsk(IStepScope Scope, string Step, Brief Brief, string Task, ModelRole Role, BoardPrompt Prompt, Voice Voice)
{
    /// <summary>Gets the round, from 1; null outside of rounds.</summary>
    public int? Round { get; init; }
}
