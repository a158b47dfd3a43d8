using System.Globalization;
using Witan.Runs.Driving;
using Witan.Runs.Journal;

namespace Witan.Benchmarks.Steps;

/// <summary>Says at once what a mind would say: what is left is the engine's own time.</summary>
internal sealed class LoopExecutor : IStepExecutor<LoopState>
{
    private const int OpinionLength = 400;
    private const int NoteLength = 80;

    /// <inheritdoc/>
    public Task<IReadOnlyList<RunEvent>> ExecuteAsync(LoopState state, Step step, IStepScope scope, CancellationToken cancellationToken)
    {
        var loop = (LoopStep)step;
        return Task.FromResult<IReadOnlyList<RunEvent>>([new LoopStepDone { Step = loop.Name, Node = loop.Place, Texts = Say(loop, state) }]);
    }

    private static IReadOnlyList<string> Say(LoopStep step, LoopState state) => step.Place switch
    {
        LoopNodes.Decompose => [Text("cost", NoteLength), Text("risk", NoteLength), Text("time", NoteLength)],
        LoopNodes.Select => [.. Seats().Select(seat => string.Create(CultureInfo.InvariantCulture, $"seat {seat}"))],
        LoopNodes.Deliberate when step.Seat == 0 => [.. Seats().Select(seat => Opinion(seat, step.Round))],
        LoopNodes.Deliberate => [Opinion(step.Seat, step.Round)],
        LoopNodes.Synthesize => [Text(string.Create(CultureInfo.InvariantCulture, $"summary of {state.Opinions.Count}"), OpinionLength)],
        _ => [Text(string.Create(CultureInfo.InvariantCulture, $"{step.Place} {step.Round}"), NoteLength)],
    };

    private static IEnumerable<int> Seats() => Enumerable.Range(1, LoopProtocol.Seats);

    private static string Opinion(int seat, int round) => Text(string.Create(CultureInfo.InvariantCulture, $"opinion of seat {seat} in round {round}"), OpinionLength);

    /// <summary>Text of an exact length that differs from round to round, as opinions do.</summary>
    private static string Text(string label, int length) =>
        string.Concat(Enumerable.Repeat(label + " ", (length / (label.Length + 1)) + 1))[..length];
}
