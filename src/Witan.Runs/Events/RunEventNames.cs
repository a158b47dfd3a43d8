using System.Text.Json;
using System.Text.Json.Nodes;
using Witan.Runs.Guards;
using Witan.Runs.Journal;

namespace Witan.Runs.Events;

/// <summary>Names the events that every run may have.</summary>
internal static class RunEventNames
{
    public static void AddTo(EventCatalog catalog) => catalog
        .Add("run.opened", () => RunsJson.Default.RunOpened, LimitsOfTheirOwn)
        .Add("run.closed", () => RunsJson.Default.RunClosed)
        .Add("run.driven", () => RunsJson.Default.RunDriven)
        .Add("run.paused", () => RunsJson.Default.RunPaused)
        .Add("run.resumed", () => RunsJson.Default.RunResumed)
        .Add("run.killed", () => RunsJson.Default.RunKilled)
        .Add("run.forked", () => RunsJson.Default.RunForked)
        .Add("run.interjected", () => RunsJson.Default.Interjected)
        .Add("run.noted", () => RunsJson.Default.RunNoted)
        .Add("run.constraint-changed", () => RunsJson.Default.ConstraintChanged)
        .Add("run.gate-opened", () => RunsJson.Default.GateOpened)
        .Add("run.gate-reminded", () => RunsJson.Default.GateReminded)
        .Add("run.gate-decided", () => RunsJson.Default.GateDecided)
        .Add("run.question-asked", () => RunsJson.Default.QuestionAsked)
        .Add("run.question-answered", () => RunsJson.Default.QuestionAnswered)
        .Add("run.timer-set", () => RunsJson.Default.TimerSet)
        .Add("run.timer-fired", () => RunsJson.Default.TimerFired)
        .Add("run.step-failed", () => RunsJson.Default.StepFailed)
        .Add("run.step-absent", () => RunsJson.Default.StepAbsent)
        .Add("run.call-reserved", () => RunsJson.Default.CallReserved)
        .Add("run.call-settled", () => RunsJson.Default.CallSettled)
        .Add("run.budget-warned", () => RunsJson.Default.BudgetWarned);

    /// <summary>Version 1 had the step limit alone: such a run goes on under the others' defaults.</summary>
    private static JsonObject LimitsOfTheirOwn(JsonObject opened)
    {
        var steps = opened["stepsMax"]!.GetValue<int>();
        opened.Remove("stepsMax");
        opened["limits"] = JsonSerializer.SerializeToNode(new RunLimits { StepsMax = steps }, RunsJson.Default.RunLimits);
        return opened;
    }
}
