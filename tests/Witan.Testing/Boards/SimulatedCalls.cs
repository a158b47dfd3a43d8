using Witan.Boards.Board;
using Witan.Runs.Events;

namespace Witan.Testing.Boards;

/// <summary>The witness of what a simulated board began: nothing downstream of a gate before it was opened.</summary>
internal sealed class SimulatedCalls
{
    /// <summary>Gets the first mistake; null when there was none.</summary>
    public string? Fault { get; private set; }

    /// <summary>Looks at a step that is begun.</summary>
    public void Begin(BoardState state, BoardStep step)
    {
        var isBefore = step.Task is BoardTask.Intake or BoardTask.Decompose;
        if (!isBefore && state.Terms!.Approves && (state.PlanVerdicts.Count != state.Decompositions.Count || state.PlanVerdicts[^1].Verdict != GateVerdict.Approved))
        {
            Fault ??= $"'{step.Name}' is begun after {state.Decompositions.Count} decompositions and {state.PlanVerdicts.Count} verdicts, the last {state.PlanVerdicts.LastOrDefault()?.Verdict}.";
        }
    }
}
