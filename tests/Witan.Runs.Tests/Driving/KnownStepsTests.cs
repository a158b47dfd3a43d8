using FsCheck;
using FsCheck.Fluent;
using Witan.Kernel.Identity;
using Witan.Runs.Control;
using Witan.Runs.Driving;
using Witan.Runs.Events;
using Witan.Runs.Guards;
using Witan.Runs.Journal;
using Witan.Testing;
using Witan.Testing.Journals;

namespace Witan.Runs.Tests.Driving;

/// <summary>Steps whose result follows from the state are journaled with what they follow from, under the same guards as every other.</summary>
public sealed class KnownStepsTests
{
    private static readonly DateTimeOffset Now = new(2031, 3, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void After_StepsThatAreKnown_FollowInTheSameAppend() =>
        Assert.Equal([1, 2, 3, 4], Numbers(After(target: 9, known: number => number < 5, [1])));

    [Fact]
    public void After_NothingKnown_AddsNothing() => Assert.Equal([1], Numbers(After(target: 9, known: _ => false, [1])));

    [Fact]
    public void After_AStepInFlight_IsLeftToItself() => Assert.Equal([1, 3], Numbers(After(target: 3, known: _ => true, [1], inFlight: "count-2")));

    [Fact]
    public void After_APause_AddsNothing()
    {
        var events = KnownSteps.After(new CountingProtocol(9), new Knowing(_ => true), (Control(100), new CountingState([])), [new RunPaused { By = "ann", Reason = "Wait." }], new HashSet<string>(), Now);
        Assert.IsType<RunPaused>(Assert.Single(events));
    }

    [Fact]
    public void After_AnyLimits_KeepsThem() => Prop.ForAll(
        Gen.Choose(1, 200).ToArbitrary(),
        Gen.Choose(1, 100).ToArbitrary(),
        Gen.Choose(1, 10).ToArbitrary(),
        (target, stepsMax, knownEvery) =>
        {
            var events = After(target, number => number % knownEvery == 0 || knownEvery == 1, [1], stepsMax);
            return events.Count <= Landing.EventsMax && events.Count <= Math.Max(1, stepsMax) && Numbers(events).Distinct().Count() == events.Count && Numbers(events).All(number => number <= target);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Drive_WithKnownSteps_TakesEachOnceAndFewerAppends()
    {
        var (plain, plainAppends) = await DriveAsync(new CountingExecutor());
        var executor = new Knowing(number => number > 1);
        var (known, knownAppends) = await DriveAsync(executor);
        Assert.Equal(plain, known);
        Assert.Equal([1], executor.Done);
        Assert.True(knownAppends < plainAppends, $"{knownAppends} appends, and {plainAppends} without.");
    }

    private static async Task<(IReadOnlyList<int> Numbers, int Appends)> DriveAsync(IStepExecutor<CountingState> executor)
    {
        var (time, changes) = (new ManualTimeProvider(), new RunChanges());
        var journal = new MemoryJournal(new EventCatalog().Add("test.counted", CountingJson.Default.Counted), time) { Changes = changes };
        var run = RunId.New(time);
        var opened = new RunOpened { Kind = "counting", Title = "Count", DefinitionHash = "none", Seed = 1, Limits = new RunLimits { ParallelMax = 1 } };
        Assert.True((await journal.AppendAsync(TenantContext.Local, run, 0, [opened], CancellationToken.None)).IsOk(out _, out _));
        var driver = new RunDriver<CountingState>(journal, new CountingProtocol(9), executor, changes, time);
        var request = new DriveRequest(new RunHolder("test", IsWorker: false), new SilentObserver(), CancellationToken.None, CancellationToken.None);
        Assert.True((await driver.DriveAsync(TenantContext.Local, run, request)).IsOk(out var outcome, out _));
        Assert.Equal(DriveOutcome.Completed, outcome);
        var events = await journal.ReadAsync(TenantContext.Local, run, CancellationToken.None);
        return ([.. driver.Fold(events).Numbers.Order()], journal.Appends);
    }

    private static IReadOnlyList<RunEvent> After(int target, Func<int, bool> known, int[] counted, int stepsMax = 100, params string[] inFlight) => KnownSteps.After(
        new CountingProtocol(target), new Knowing(known), (Control(stepsMax), new CountingState([])), [.. counted.Select(number => new Counted { Number = number })], inFlight.ToHashSet(StringComparer.Ordinal), Now);

    private static RunControl Control(int stepsMax) => new() { Limits = new RunLimits { StepsMax = stepsMax } };

    private static List<int> Numbers(IReadOnlyList<RunEvent> events) => [.. events.OfType<Counted>().Select(counted => counted.Number)];

    /// <summary>Counts, and knows some of the numbers without counting.</summary>
    private sealed class Knowing(Func<int, bool> knows) : IStepExecutor<CountingState>, IKnownSteps<CountingState>
    {
        private readonly CountingExecutor _inner = new();

        public List<int> Done => _inner.Done;

        public Task<IReadOnlyList<RunEvent>> ExecuteAsync(CountingState state, Step step, IStepScope scope, CancellationToken cancellationToken) => _inner.ExecuteAsync(state, step, scope, cancellationToken);

        public IReadOnlyList<RunEvent>? Known(CountingState state, Step step) => step is CountStep { Number: var number } && knows(number) ? [new Counted { Number = number }] : null;
    }
}
