using Witan.Models.Faults;

namespace Witan.Models.Tests.Resilience;

/// <summary>What a model does when it is asked: pieces after pauses, then an end after a pause.</summary>
internal sealed record PlannedTry
{
    public IReadOnlyList<int> PausesMs { get; init; } = [];

    public int EndMs { get; init; }

    public Ending Ending { get; init; }

    public ModelFault Fault { get; init; }

    public bool MayBeBilled { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public static PlannedTry Answers(int afterMs = 0) => new() { PausesMs = [afterMs], Ending = Ending.Answer };

    public static PlannedTry Fails(ModelFault fault, int afterMs = 0) => new() { EndMs = afterMs, Ending = Ending.Fault, Fault = fault };

    public static PlannedTry Hangs() => new() { Ending = Ending.Silence };
}
