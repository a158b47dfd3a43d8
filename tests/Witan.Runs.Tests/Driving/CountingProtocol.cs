using System.Text.Json.Serialization;
using Witan.Runs.Driving;
using Witan.Runs.Guards;
using Witan.Runs.Journal;

namespace Witan.Runs.Tests.Driving;

/// <summary>Counts up to a number, two steps side by side.</summary>
internal sealed class CountingProtocol(int target) : IProtocol<CountingState>
{
    public CountingState Start { get; } = new([]);

    public ProtocolGraph Graph { get; } =
        new("counting", "count", new GraphEdge("count", "count"), new GraphEdge("count", ProtocolGraph.End, "all numbers are counted"));

    public CountingState Apply(CountingState state, RunEvent runEvent) =>
        runEvent is Counted counted ? new CountingState([.. state.Numbers, counted.Number]) : state;

    public IReadOnlyList<Step> Next(CountingState state) =>
        [.. Enumerable.Range(1, target).Except(state.Numbers).Take(2).Select(number => new CountStep(number))];
}

internal sealed record CountingState(IReadOnlyList<int> Numbers);

internal sealed record CountStep(int Number) : Step($"count-{Number}")
{
    public override string Node => "count";
}

internal sealed record Counted : RunEvent, IStepResult
{
    public required int Number { get; init; }

    [JsonIgnore]
    public string Step => $"count-{Number}";
}

[JsonSerializable(typeof(Counted))]
internal sealed partial class CountingJson : JsonSerializerContext;

/// <summary>Counts, and notes how often each step was done.</summary>
internal sealed class CountingExecutor : IStepExecutor<CountingState>
{
    private readonly Lock _gate = new();

    public List<int> Done { get; } = [];

    public Action<int>? Before { get; init; }

    public Task<IReadOnlyList<RunEvent>> ExecuteAsync(CountingState state, Step step, IStepScope scope, CancellationToken cancellationToken)
    {
        var number = ((CountStep)step).Number;
        Before?.Invoke(number);
        lock (_gate)
        {
            Done.Add(number);
        }

        return Task.FromResult<IReadOnlyList<RunEvent>>([new Counted { Number = number }]);
    }
}

internal sealed class SilentObserver : IRunObserver
{
    public List<RecordedEvent> Events { get; } = [];

    public void OnStarted(Step step)
    {
    }

    public void OnAppended(IReadOnlyList<RecordedEvent> events) => Events.AddRange(events);
}
