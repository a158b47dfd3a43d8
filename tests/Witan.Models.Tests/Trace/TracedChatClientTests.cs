using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.Extensions.AI;
using Witan.Kernel.Identity;
using Witan.Models.Budget;
using Witan.Models.Cache;
using Witan.Models.Calls;
using Witan.Models.Faults;
using Witan.Models.Prices;
using Witan.Models.Trace;
using Witan.Testing;
using Witan.Testing.Models;

namespace Witan.Models.Tests.Trace;

/// <summary>What those who watch hear of each call, and what they never hear.</summary>
public sealed class TracedChatClientTests : IDisposable
{
    private const string Secret = "the-words-of-the-prompt";

    private static readonly ModelPrice Price = new(3, 15) { CacheRead = 0.3m, CacheWrite = 3.75m };

    private readonly string _model = $"model-{Guid.NewGuid():N}";
    private readonly List<Activity> _activities = [];
    private readonly List<(string Instrument, double Value, Dictionary<string, object?> Tags)> _counts = [];
    private readonly ActivityListener _listener;
    private readonly MeterListener _meters = new();
    private readonly ManualTimeProvider _time = new();

    public TracedChatClientTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ModelTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                lock (_activities)
                {
                    // Other tests run beside this one.
                    if (Equals(activity.GetTagItem("gen_ai.request.model"), _model))
                    {
                        _activities.Add(activity);
                    }
                }
            },
        };
        ActivitySource.AddActivityListener(_listener);
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == ModelTelemetry.Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument.Name, value, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument.Name, value, tags));
        _meters.Start();
    }

    public void Dispose()
    {
        _listener.Dispose();
        _meters.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Answer_IsOneActivityWithWhoAskedAndWhatItCost(bool streams)
    {
        var model = new PaidModel(Price, script: _ => new PaidCall { Tokens = new TokenCounts(100, 50, 10, 20), Text = Secret, Takes = Pass(2) });
        var book = new Book();
        await AskAsync(model, book, streams);
        var activity = Assert.Single(_activities);
        var cost = Assert.Single(book.Settled).CostUsd;
        Assert.Equal($"chat {_model}", activity.DisplayName);
        AssertTags(
            activity,
            ("gen_ai.operation.name", "chat"), ("gen_ai.provider.name", "paid"), ("witan.tenant", "local"), ("witan.run", "01RUN"), ("witan.step", "findings"),
            ("witan.persona", "rapid"), ("witan.outcome", "answered"), ("witan.cache.hit", false), ("gen_ai.usage.input_tokens", 130L), ("gen_ai.usage.output_tokens", 50L),
            ("gen_ai.usage.cache_read.input_tokens", 10L), ("gen_ai.usage.cache_creation.input_tokens", 20L), ("witan.cost.usd", (double)cost));
        Assert.DoesNotContain(activity.TagObjects, tag => Convert.ToString(tag.Value, CultureInfo.InvariantCulture)!.Contains(Secret, StringComparison.Ordinal));

        Assert.Equal(1, Sum("witan.models.calls", ("witan.outcome", "answered")));
        Assert.Equal((double)cost, Sum("witan.models.cost", ("witan.outcome", "answered")), 9);
        Assert.Equal([100d, 50d, 10d, 20d], new[] { "input", "output", "cache_read", "cache_write" }.Select(kind => Sum("witan.models.tokens", ("gen_ai.token.type", kind))));
        Assert.Equal(2, Sum("gen_ai.client.operation.duration"), 3);
    }

    [Fact]
    public async Task Fault_IsNamed_AndTheRepeatBeforeItIsCountedIn()
    {
        var model = new PaidModel(Price, script: _ => new PaidCall { Fault = ModelFault.TimedOut });
        var book = new Book();
        await Assert.ThrowsAsync<ModelException>(() => AskAsync(model, book));
        var activity = Assert.Single(_activities);
        Assert.Equal(2, book.Settled.Count);
        AssertTags(activity, ("witan.outcome", "timedout"), ("error.type", "timedout"), ("witan.cost.usd", (double)book.Settled.Sum(use => use.CostUsd)));
        Assert.Equal(ActivityStatusCode.Error, activity.Status);
        Assert.Null(activity.StatusDescription);
    }

    [Fact]
    public async Task Call_ThatThereIsNoMoneyFor_IsNotMade()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => AskAsync(new PaidModel(Price), new Book { IsFull = true }));
        AssertTags(Assert.Single(_activities), ("witan.outcome", "not_made"), ("witan.cost.usd", 0d));
    }

    [Fact]
    public async Task Call_ThatIsBrokenOff_IsCancelled_AndCostsWhatItIsBookedAt()
    {
        using var stop = new CancellationTokenSource();
        var book = new Book();
        var model = new PaidModel(Price, script: _ => new PaidCall
        {
            Takes = async token =>
            {
                await stop.CancelAsync();
                token.ThrowIfCancellationRequested();
            },
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AskAsync(model, book, cancellationToken: stop.Token));
        AssertTags(Assert.Single(_activities), ("witan.outcome", "cancelled"), ("witan.cost.usd", (double)Assert.Single(book.Settled).CostUsd));
    }

    [Fact]
    public async Task Stream_WhoseReaderLeaves_IsCancelled()
    {
        var book = new Book();
        await foreach (var _ in Client(new PaidModel(Price)).GetStreamingResponseAsync("Why?", Options(book)))
        {
            break;
        }

        AssertTags(Assert.Single(_activities), ("witan.outcome", "cancelled"), ("witan.cost.usd", (double)Assert.Single(book.Settled).CostUsd));
    }

    [Fact]
    public async Task AnswerOfTheCache_IsAHitThatCostsNothing()
    {
        await using var cache = new AnswerCache(new CacheOptions(), _time);
        var client = Client(new CachingChatClient(new PaidModel(Price), "paid", cache));
        await client.GetResponseAsync("Why?", Options(new Book()));
        await client.GetResponseAsync("Why?", Options(new Book()));
        Assert.Equal([false, true], _activities.Select(activity => (bool)activity.GetTagItem("witan.cache.hit")!));
        AssertTags(_activities[1], ("witan.cost.usd", 0d), ("gen_ai.usage.input_tokens", 0L));
    }

    [Fact]
    public async Task FreeModel_WithoutABudget_TellsItsTokens()
    {
        using var client = new TracedChatClient(new BudgetedChatClient(new PaidModel(Price), "paid", _model, ModelPrice.Free, new BudgetOptions(), _time), "paid", _model, _time);
        await client.GetResponseAsync("Why?");
        AssertTags(Assert.Single(_activities), ("gen_ai.usage.input_tokens", 100L), ("witan.cost.usd", 0d), ("witan.tenant", null));
    }

    private static void AssertTags(Activity activity, params (string Name, object? Value)[] expected) =>
        Assert.Equal(expected, expected.Select(tag => (tag.Name, activity.GetTagItem(tag.Name))));

    private static ChatOptions Options(Book book)
    {
        var options = new ChatOptions { MaxOutputTokens = 100 };
        new ModelCall(TenantContext.Local, "rapid", "1") { Budget = book, Run = new RunId("01RUN"), Step = "findings" }.PutInto(options);
        return options;
    }

    private Func<CancellationToken, Task> Pass(int seconds) => _ =>
    {
        _time.Advance(TimeSpan.FromSeconds(seconds));
        return Task.CompletedTask;
    };

    private TracedChatClient Client(IChatClient inner) => new(new BudgetedChatClient(inner, "paid", _model, Price, new BudgetOptions(), _time), "paid", _model, _time);

    private async Task AskAsync(IChatClient model, Book book, bool streams = false, CancellationToken cancellationToken = default)
    {
        if (streams)
        {
            await Client(model).GetStreamingResponseAsync(Secret, Options(book), cancellationToken).ToChatResponseAsync(cancellationToken);
            return;
        }

        await Client(model).GetResponseAsync(Secret, Options(book), cancellationToken);
    }

    private void Note(string instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var named = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var tag in tags)
        {
            named[tag.Key] = tag.Value;
        }

        lock (_counts)
        {
            if (Equals(named.GetValueOrDefault("gen_ai.request.model"), _model))
            {
                _counts.Add((instrument, value, named));
            }
        }
    }

    private double Sum(string instrument, params (string Name, object Value)[] tags) =>
        _counts.Where(count => count.Instrument == instrument && tags.All(tag => Equals(count.Tags.GetValueOrDefault(tag.Name), tag.Value))).Sum(count => count.Value);

    private sealed class Book : ICallBudget
    {
        public bool IsFull { get; init; }

        public List<CallUse> Settled { get; } = [];

        public Task<string> ReserveAsync(CallEstimate request, CancellationToken cancellationToken) =>
            IsFull ? throw new InvalidOperationException("full") : Task.FromResult("call");

        public void Settle(string call, CallUse use) => Settled.Add(use);
    }
}
