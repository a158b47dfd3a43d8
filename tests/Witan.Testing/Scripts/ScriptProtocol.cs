using System.Text.Json;
using Witan.Runs.Definitions;
using Witan.Runs.Driving;
using Witan.Runs.Events;
using Witan.Runs.Guards;
using Witan.Runs.Journal;
using Witan.Runs.Snapshots;

namespace Witan.Testing.Scripts;

/// <summary>A protocol whose course a test writes down: rounds of steps side by side, gates, questions and timers between them.</summary>
/// <param name="script">The course.</param>
public sealed class ScriptProtocol(Script script) : ISnapshotProtocol<ScriptState>
{
    /// <summary>The name under which runs are opened.</summary>
    public const string Kind = "script";

    /// <inheritdoc/>
    public ScriptState Start { get; } = new();

    /// <inheritdoc/>
    public ProtocolGraph Graph { get; } = new(
        Kind, "stage", new GraphEdge("stage", "stage"), new GraphEdge("stage", ProtocolGraph.End, "the script is at its end"));

    /// <summary>Puts a script into a definition, so that a run goes on under its own.</summary>
    public static RunDefinition Define(Script script)
    {
        ArgumentNullException.ThrowIfNull(script);
        return new RunDefinition(Kind, "script/1", [new DefinitionPart("script", script.ToJson())]);
    }

    /// <inheritdoc/>
    public string SnapshotFormat => "script/1";

    /// <inheritdoc/>
    public string WriteSnapshot(ScriptState state) => JsonSerializer.Serialize(state, ScriptJson.Default.ScriptState);

    /// <inheritdoc/>
    public ScriptState ReadSnapshot(string payload) => JsonSerializer.Deserialize(payload, ScriptJson.Default.ScriptState)!;

    /// <inheritdoc/>
    public ScriptState Apply(ScriptState state, RunEvent runEvent)
    {
        ArgumentNullException.ThrowIfNull(state);
        return runEvent switch
        {
            ScriptStepDone done => state with { Done = state.Done.Add(done.Step), Texts = state.Texts.SetItem(done.Step, done.Text) },
            StepAbsent absent => state with { Done = state.Done.Add(absent.Step) },
            GateDecided decided => state with { Done = state.Done.Add(decided.Gate), Verdicts = state.Verdicts.SetItem(decided.Gate, decided.Verdict) },
            QuestionAnswered answered => state with { Done = state.Done.Add(answered.Question) },
            TimerFired fired => state with { Done = state.Done.Add(fired.Timer) },
            _ => state,
        };
    }

    /// <inheritdoc/>
    public IReadOnlyList<Step> Next(ScriptState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        for (var stage = 1; stage <= script.Stages.Count || script.Repeats; stage++)
        {
            var open = Steps(stage).Where(step => !state.Done.Contains(step.Name)).ToList();
            if (open.Count > 0)
            {
                return open;
            }
        }

        return [];
    }

    private IEnumerable<Step> Steps(int stage)
    {
        var part = script.Stages[(stage - 1) % script.Stages.Count];
        var waits = TimeSpan.FromMilliseconds(part.WaitMs);
        return part.Kind switch
        {
            ScriptStageKind.Gate => [new GateStep($"gate-{stage}", part.Text) { DeniesAfter = part.WaitMs > 0 ? waits : null, RemindsAfter = part.WaitMs > 0 ? waits / 2 : null }],
            ScriptStageKind.Question => [new QuestionStep($"question-{stage}", part.Text) { LapsesAfter = part.WaitMs > 0 ? waits : null }],
            ScriptStageKind.Timer => [new TimerStep($"timer-{stage}", waits)],
            _ => Enumerable.Range(1, part.Width).Select(number => new ScriptStep(stage, number, part)),
        };
    }
}
